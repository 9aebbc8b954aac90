#include "model/sorted_lines.h"

#include <algorithm>

namespace model {
namespace {

std::string_view key_of(std::string_view line) { return line.substr(0, line.find('\t')); }

std::string_view line_from(std::string_view text, std::size_t start) {
  return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

std::string_view line_not_after(std::string_view text, std::string_view key) {
  std::size_t low = 0, high = text.size();  // both begin a line; the lines before `low` are not after `key`
  while (low < high) {
    std::size_t middle = low + (high - low) / 2;
    const std::size_t before = middle ? text.rfind('\n', middle - 1) : text.npos;
    const std::size_t start = before == text.npos || before < low ? low : before + 1;
    const std::string_view line = line_from(text, start);
    if (key_of(line) <= key)
      low = start + line.size() + 1;
    else
      high = start;
  }
  if (!low) return {};
  const std::size_t before = low < 2 ? text.npos : text.rfind('\n', low - 2);
  return line_from(text, before == text.npos ? 0 : before + 1);
}

SortedLines::SortedLines(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t end; (end = text.find('\n', starts_.back())) != text.npos;)
    starts_.push_back(static_cast<std::uint32_t>(end + 1));
}

std::string_view SortedLines::line_not_after(std::string_view key) const {
  const auto is_after = [&](std::string_view wanted, std::uint32_t start) {
    // A line that is before `wanted` as it stands has a key that is, too.
    return text_.compare(start, wanted.size(), wanted) >= 0 && wanted < key_of(line_from(text_, start));
  };
  const auto after = std::upper_bound(starts_.begin(), starts_.end() - 1, key, is_after);
  return after == starts_.begin() ? std::string_view() : text_.substr(*(after - 1), *after - *(after - 1) - 1);
}

std::string_view line_of_key(std::string_view text, std::string_view key) {
  const std::string_view line = line_not_after(text, key);
  return key_of(line) == key && !line.empty() ? line : std::string_view{};
}

Fields fields_of(std::string_view line) {
  Fields fields;
  for (std::string_view& field : fields) {
    const std::size_t tab = line.find('\t');
    field = line.substr(0, tab);
    line = tab == line.npos ? std::string_view{} : line.substr(tab + 1);
  }
  return fields;
}

}  // namespace model
