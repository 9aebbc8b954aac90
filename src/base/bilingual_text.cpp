#include "base/bilingual_text.h"

#include <vector>

#include "base/ascii.h"

namespace base {
namespace {

std::string filled(std::string_view pattern, const std::vector<std::string_view>& values) {
  std::string out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    bool numbered = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}' && is_digit(pattern[i + 1]);
    if (pattern.substr(i, 2) == "{}") {
      if (next < values.size()) out += values[next];
      ++next;
      ++i;
    } else if (numbered) {
      std::size_t which = static_cast<std::size_t>(pattern[i + 1] - '0');
      if (which < values.size()) out += values[which];
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

}  // namespace

BilingualText msg(std::string_view th, std::string_view en, std::initializer_list<std::string_view> values) {
  const std::vector<std::string_view> list(values);
  return {filled(th, list), filled(en, list)};
}

}  // namespace base
