// Ids of LINE, and the addresses that open their accounts.
#pragma once

#include <string>
#include <string_view>

namespace core {

// "@bankhao" (an official account) or "bankhao.ita" (a person's): letters, digits and . _ -, at most 60.
bool is_line_id(std::string_view text);

// Where LINE shows the account: https://line.me/R/ti/p/@bankhao as developers.line.biz ("LINE URL scheme", profile)
// has it, https://line.me/ti/p/~bankhao.ita of a person's, the form of LINE's own "add friend" links. Empty where
// `id` is none.
std::string line_address(std::string_view id);

}  // namespace core
