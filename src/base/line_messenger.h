// Ids of the messenger LINE, and the addresses that open the accounts.
#pragma once

#include <string>
#include <string_view>

namespace base {

// "@bankhao" (an official account) or "bankhao.ita" (a person's): letters, digits and . _ -, at most 60.
bool is_line_id(std::string_view text);

// The address where LINE shows the account: https://line.me/R/ti/p/@bankhao (developers.line.biz, "LINE URL scheme",
// profile), for a person https://line.me/ti/p/~bankhao.ita, the form of LINE's own "add friend" links. Empty where
// `id` is not a LINE id.
std::string line_address(std::string_view id);

}  // namespace base
