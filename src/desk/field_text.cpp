#include "desk/field_text.h"

#include "base/ascii.h"

namespace desk {
namespace {

std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (base::is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == '*')
      out += c;
    else if (c == ' ')
      out += '+';
    else
      out.append({'%', digits[byte >> 4], digits[byte & 15]});
  }
  return out;
}

int hex_value(char c) {
  const char lower = base::to_lower(c);
  return base::is_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1,
              low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low >= 0)
      out += static_cast<char>(high * 16 + low), i += 2;
    else
      out += text[i] == '+' ? ' ' : text[i];
  }
  return out;
}

}  // namespace

std::string encoded_fields(const Fields& fields) {
  std::string out;
  for (const auto& [name, value] : fields) out += (out.empty() ? "" : "&") + encoded(name) + "=" + encoded(value);
  return out;
}

Fields decoded_fields(std::string_view text) {
  Fields out;
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find('&'));
    text.remove_prefix(std::min(pair.size() + 1, text.size()));
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    out.emplace_back(decoded(pair.substr(0, equals)), equals == pair.npos ? "" : decoded(pair.substr(equals + 1)));
  }
  return out;
}

}  // namespace desk
