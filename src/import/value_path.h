// Values at paths as `export` writes them: "results[2].text.en".
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "base/yaml_text.h"

namespace importing {

using base::YamlValue;

// Puts the text at the path. A text that is on the way becomes what it stood for: with a language it is the one of
// the `first` language, with another key it is the map's `text`, of a link its `href`. A text that begins with
// readers::continues goes on from the one that is there. False where a list has no such item, or something else is
// there already. `may_add_items`: the path may add the next item of a list.
bool put_at_path(YamlValue& root, std::string_view path, const std::string& text, base::Language first,
                 bool may_add_items);

}  // namespace importing
