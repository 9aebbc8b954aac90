#include "base/line_messenger.h"

#include <algorithm>

#include "base/ascii.h"

namespace base {

bool is_line_id(std::string_view text) {
  if (text.starts_with('@')) text.remove_prefix(1);
  if (text.empty() || text.size() > 60) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; });
}

std::string line_address(std::string_view id) {
  if (!is_line_id(id)) return {};
  return (id.starts_with('@') ? "https://line.me/R/ti/p/" : "https://line.me/ti/p/~") + std::string(id);
}

}  // namespace base
