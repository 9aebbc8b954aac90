// Telephone numbers, e-mail addresses and LINE ids as content writes them.
#pragma once

#include <string_view>

namespace readers {

// Digits of either script, spaces and hyphens: 9 or 10 digits beginning with 0, or 3 to 5; "ต่อ 12" may follow.
bool is_phone(std::string_view text);
bool is_email(std::string_view text);
// "@bankhao", "bankhao.ita"
bool is_line_id(std::string_view text);
// A web address, or the name of an account on a social network, which is no address.
bool is_account(std::string_view text);
// "www.example.go.th": labels of letters, digits and hyphens (or of another script), at least two of them.
bool is_host(std::string_view text);

}  // namespace readers
