// Where text, a tag or an id begins or ends in a template's literals. The compiler sees it, so that a page needs not
// be read again for what is text in it.
#pragma once

#include <cstdint>

#include "base/page_text.h"

namespace theme {

struct Boundary {
  enum class Kind : unsigned char {
    tag_begins,  // or a comment or declaration: text ends
    tag_ends,    // text begins; `tag` is the tag, if it was one
    id_begins,   // the value of an attribute `id`
    id_ends,
    policy_begins,  // the value of the page's security policy
    policy_ends
  } kind = Kind::tag_begins;
  std::uint32_t at = 0;  // bytes into the literal; in Code, into all literals
  base::HtmlTag tag{};
};

}  // namespace theme
