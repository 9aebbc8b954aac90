#include "read/list_marker.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/digits.h"

namespace readers {
namespace {

std::size_t size_of_digit(std::string_view text) {
  if (text.empty()) return 0;
  if (base::is_digit(text[0])) return 1;
  return base::thai_digit_at(text, 0) >= 0 ? base::size_of_thai_digit : 0;
}

// Bytes of the number with its full stop or bracket; 0 where it is another one.
std::size_t size_of_number(std::string_view text, std::size_t entry) {
  const bool is_in_brackets = text.starts_with('(');
  std::size_t at = is_in_brackets ? 1 : 0;
  const std::size_t begin = at;
  while (const std::size_t digit = size_of_digit(text.substr(at))) at += digit;
  if (base::with_arabic_digits(text.substr(begin, at - begin)) != std::to_string(entry) || at == text.size())
    return 0;
  if (text[at] != ')' && (is_in_brackets || text[at] != '.')) return 0;
  return size_of_digit(text.substr(at + 1)) ? 0 : at + 1;
}

std::size_t size_of_bullet(std::string_view text) {
  for (std::string_view bullet : {"•", "●", "·", "-", "–", "*"}) {
    if (!text.starts_with(bullet)) continue;
    const bool is_sure = bullet == "•" || bullet == "●" || text.substr(bullet.size()).starts_with(' ');
    return is_sure ? bullet.size() : 0;
  }
  return 0;
}

}  // namespace

std::string_view without_list_marker(std::string_view text, std::size_t entry) {
  if (base::trimmed(text).find('\n') != text.npos) return text;
  const std::size_t size = std::max(size_of_number(text, entry), size_of_bullet(text));
  const std::string_view rest = base::trimmed(text.substr(size));
  return size && !rest.empty() ? rest : text;
}

}  // namespace readers
