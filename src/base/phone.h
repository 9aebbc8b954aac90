// Telephone numbers as people in Thailand write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

struct Phone {
  // The first line of each number, at least one: "+6643000111"; short and 1800 numbers as they are dialled: "1567".
  std::vector<std::string> numbers;
  std::string extension;  // the first one of the first number; empty where it has none

  // What a link dials, the first number with its first extension: "tel:+6638000062;ext=118".
  std::string address() const;
};

// A mobile number as it is dialled within Thailand: 06, 08 or 09 and eight digits.
bool is_mobile_number(std::string_view digits);

// "043-000-111", "(043) 000111", "+66 43 000 111", "044-000042-3" (two lines), "02-123-4567 ต่อ 12, 14", "โทร. 1567",
// or several of these; digits of either script. Nothing where any part of the text is no number: digits are never run
// together to make one, and a short number is taken only as it stands: one group without a country's code.
std::optional<Phone> parse_phone(std::string_view written);

}  // namespace base
