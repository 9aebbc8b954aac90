// Telephone numbers, e-mail addresses and accounts as content writes them.
#pragma once

#include <string_view>

#include "read/values.h"

namespace readers {

// A Phone as it is written (base/phone.h), several of a list with commas between them. What is none is an error.
std::string_view read_phone(ReadContext&, const YamlTree&, const YamlNode&);
bool is_phone(std::string_view text);
// How to write one.
base::BilingualText how_to_write_a_phone();
bool is_email(std::string_view text);
// An e-mail address; an error and empty for anything else.
std::string_view read_email(ReadContext&, const YamlNode&);
// A web address, or the name of an account on some network, which is not an address.
bool is_account(std::string_view text);
// The name of an account on this network, or an https address of it: "bankhao", "บ้านเขาทีวี",
// "https://www.facebook.com/bankhao".
enum class Network { facebook, line, youtube, x };
bool is_account_of(Network network, std::string_view text);
// "www.example.go.th": labels of letters, digits and hyphens (or of another script), at least two of them.
bool is_host(std::string_view text);

}  // namespace readers
