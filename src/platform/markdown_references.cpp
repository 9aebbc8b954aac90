#include "platform/markdown_references.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"

namespace platform {
namespace {

bool is_forbidden_point(std::uint32_t c) {
  const bool is_control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
  return is_control || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
}

// The length of a reference to a forbidden character at the '&' at `at`; 0 where there is none.
std::size_t forbidden_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "&#") return 0;
  const bool is_hex = text.substr(at + 2, 1) == "x" || text.substr(at + 2, 1) == "X";
  std::size_t end = at + 2 + is_hex;
  const std::size_t first = end;
  std::uint32_t value = 0;
  for (; end < text.size() && end - first < 8; ++end) {
    const int digit = base::hex_value(text[end]);
    if (digit < 0 || (!is_hex && digit > 9)) break;
    value = value * (is_hex ? 16 : 10) + static_cast<std::uint32_t>(digit);
  }
  return end > first && text.substr(end, 1) == ";" && is_forbidden_point(value) ? end + 1 - at : 0;
}

bool is_code_fence(std::string_view line) {
  const std::string_view content = base::trimmed(line);
  return content.starts_with("```") || content.starts_with("~~~");
}

}  // namespace

std::optional<ReferenceAt> forbidden_reference(std::string_view text) {
  if (text.find("&#") == text.npos) return std::nullopt;
  bool is_in_fence = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (is_code_fence(text.substr(begin, end - begin))) {
      is_in_fence = !is_in_fence;
    } else {
      bool is_in_span = false;
      for (std::size_t at = begin; at < end && !is_in_fence; ++at) {
        if (text[at] == '`') is_in_span = !is_in_span;
        if (text[at] == '\\' && !is_in_span)
          ++at;
        else if (const std::size_t bytes = is_in_span ? 0 : forbidden_at(text, at))
          return ReferenceAt{at, bytes};
      }
    }
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace platform
