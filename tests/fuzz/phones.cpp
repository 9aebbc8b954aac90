// Any bytes as a telephone number: what is read can be dialled, and says nothing that was not written.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/phone.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), base::is_digit); }

std::string digits_of(std::string_view text) {
  std::string digits = base::with_arabic_digits(text);
  std::erase_if(digits, [](char c) { return !base::is_digit(c); });
  return digits;
}

void check_number(std::string_view number, std::string_view written) {
  constexpr std::string_view country = "+66";
  constexpr std::size_t longest = 12;
  require(!number.empty() && number.size() <= longest);
  const bool is_long = number.starts_with(country);
  if (is_long) number.remove_prefix(country.size());
  require(!number.empty() && are_digits(number) && written.find(number) != written.npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto phone = base::parse_phone(text);
  if (!phone) return 0;
  const std::string written = digits_of(text);
  require(!phone->numbers.empty());
  for (const std::string& number : phone->numbers) check_number(number, written);
  require(are_digits(phone->extension) && written.find(phone->extension) != written.npos);
  require(phone->address().starts_with("tel:" + phone->numbers.front()));
  return 0;
}
