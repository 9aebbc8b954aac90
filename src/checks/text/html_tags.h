// HTML in a text that takes none: tags, comments and entities, and what to write instead of each.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/bilingual_text.h"

namespace checks {

struct HtmlPiece {
  std::size_t offset = 0, length = 0;  // bytes
  std::string_view opening;            // its beginning, "<u" of "<u class=\"a\">"
  base::BilingualText mend;            // in Markdown; of an entity, anywhere
};

// The first tag or comment at or after `from`. "<ชื่อ>" and "a <b และ b> c" are none.
std::optional<HtmlPiece> html_tag_in(std::string_view text, std::size_t from);
// The first entity: "&nbsp;", "&#3647;".
std::optional<HtmlPiece> html_entity_in(std::string_view text, std::size_t from);

}  // namespace checks
