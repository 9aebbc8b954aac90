// The elements and attributes of HTML that the templates' tokenizer treats in a way of their own. Names are lower
// case.
#pragma once

#include <string_view>

namespace theme {

// Its value is one address, which a browser may follow.
bool holds_address(std::string_view attribute);
// Its value is a list of addresses.
bool holds_addresses(std::string_view attribute);
// `style`, `onclick` …: the policy of the page blocks it.
bool is_inline_code(std::string_view attribute);
// `iframe`, `base` …: the policy of the page blocks it, or its text is not HTML.
bool is_refused(std::string_view element);
// An address of the page's own site, http, https, mailto or tel. `scheme` without its colon.
bool is_allowed_scheme(std::string_view scheme);

}  // namespace theme
