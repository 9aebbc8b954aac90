// Telephone numbers, e-mail addresses and accounts as content writes them.
#pragma once

#include <string_view>

namespace readers {

// Digits of either script, spaces and hyphens: 9 or 10 digits beginning with 0, or 3 to 5; "ต่อ 12" may follow.
bool is_phone(std::string_view text);
bool is_email(std::string_view text);
// A web address, or the name of an account on some network, which is not an address.
bool is_account(std::string_view text);
// The name of an account on this network, or an https address of it: "bankhao", "บ้านเขาทีวี",
// "https://www.facebook.com/bankhao".
enum class Network { facebook, line, youtube, x };
bool is_account_of(Network network, std::string_view text);
// "www.example.go.th": labels of letters, digits and hyphens (or of another script), at least two of them.
bool is_host(std::string_view text);

}  // namespace readers
