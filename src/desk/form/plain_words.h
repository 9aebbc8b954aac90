// What the table of keys and the checks say, as it stands beside a form: keys are called as their fields are, and no
// marks of Markdown are left.
#pragma once

#include <string>
#include <string_view>

#include "base/translations.h"
#include "read/schema.h"

namespace desk {

// `kind`: of the file that the text is about. "write 'href' if it is published" → "write “Link or file” if …"
std::string in_words_of_form(std::string_view text, const readers::ContentKind& kind,
                             const base::Translations& words);

// How the field of a key is called: "label_of.measure.title", else "label.title"; null where there are no words for
// it.
const std::string* words_of_key(std::string_view kind, std::string_view key, const base::Translations& words);

}  // namespace desk
