#include "platform/document_reader/office/list_signs.h"

#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/utf8.h"

namespace document_reader::office {
namespace {

std::string roman(std::size_t number) {
  static constexpr std::pair<std::size_t, std::string_view> parts[]{
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string out;
  for (const auto& [value, letters] : parts)
    for (; number >= value; number -= value) out += letters;
  return out;
}

// "a" to "z", then "aa" to "zz".
std::string repeated_letter(std::size_t number, const std::vector<std::string>& letters) {
  std::string out;
  for (std::size_t i = 0; i <= (number - 1) / letters.size(); ++i) out += letters[(number - 1) % letters.size()];
  return out;
}

std::vector<std::string> latin_letters() {
  std::vector<std::string> out;
  for (char c = 'a'; c <= 'z'; ++c) out.emplace_back(1, c);
  return out;
}

// ก to ฮ without ฃ and ฅ, and without ฤ and ฦ, which are vowels.
std::vector<std::string> thai_letters() {
  std::vector<std::string> out;
  for (char32_t c = 0x0E01; c <= 0x0E2E; ++c)
    if (c != 0x0E03 && c != 0x0E05 && c != 0x0E24 && c != 0x0E26) base::append_utf8(out.emplace_back(), c);
  return out;
}

}  // namespace

std::string list_number(std::size_t number, std::string_view format) {
  if (format == "none") return {};
  std::string decimal = std::to_string(number);
  constexpr std::size_t longest_letters = 1000;
  if (format == "thaiNumbers" || format == "๑") return base::with_thai_digits(decimal);
  if (!number || number > longest_letters) return decimal;
  if (format == "thaiLetters" || format == "ก") return repeated_letter(number, thai_letters());
  const bool is_upper = format.starts_with("upper") || format == "A" || format == "I";
  std::string out = decimal;
  if (format == "lowerLetter" || format == "upperLetter" || format == "a" || format == "A")
    out = repeated_letter(number, latin_letters());
  else if (format == "lowerRoman" || format == "upperRoman" || format == "i" || format == "I")
    out = roman(number);
  else if (format == "decimalZero" && number < 10)
    out = "0" + decimal;
  if (is_upper)
    for (char& c : out) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return out;
}

std::string bullet(std::string_view sign) {
  std::size_t at = 0;
  const char32_t first = sign.empty() ? 0 : base::next_code_point(sign, at);
  const bool is_plain = at == sign.size() && (first == '-' || first == '*' || (first >= 0x2010 && first <= 0x2015) ||
                                              (first >= 0x2190 && first <= 0x2BFF && first != 0x25CF));
  return is_plain ? std::string(sign) : "•";
}

}  // namespace document_reader::office
