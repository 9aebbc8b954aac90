#include "platform/markdown_map.h"

#include <algorithm>

#include "base/utf8.h"

namespace platform {

MarkdownMap::MarkdownMap(const MarkdownSource& source, std::string_view text)
    : base_(source.location), is_value_(source.is_value), text_(text), starts_{0} {
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) starts_.push_back(at + 1);
}

std::size_t MarkdownMap::index_of(int line) const {
  if (line < 1) return 0;
  return std::min(static_cast<std::size_t>(line) - 1, starts_.size() - 1);
}

std::size_t MarkdownMap::end_of(int line) const {
  std::size_t next = index_of(line) + 1;
  return next < starts_.size() ? starts_[next] - 1 : text_.size();
}

const MarkerChange* MarkdownMap::change_in(int line) const {
  const auto change = std::lower_bound(changes_.begin(), changes_.end(), starts_[index_of(line)],
                                       [](const MarkerChange& c, std::size_t from) { return c.offset < from; });
  return change != changes_.end() && change->offset < end_of(line) ? &*change : nullptr;
}

std::size_t MarkdownMap::bytes_given_of(int line) const {
  const std::size_t bytes = end_of(line) - starts_[index_of(line)];
  const MarkerChange* change = change_in(line);
  return change ? bytes - change->written + change->made : bytes;
}

std::size_t MarkdownMap::offset_of(int line, int column) const {
  std::size_t start = starts_[index_of(line)];
  std::size_t offset = start + (column > 1 ? static_cast<std::size_t>(column) - 1 : 0);
  std::size_t end = end_of(line);
  const MarkerChange* change = change_in(line);
  if (change && change->offset < offset)
    offset = offset >= change->offset + change->made ? offset - change->made + change->written : change->offset;
  return offset < end ? offset : std::max(start, end == start ? start : end - 1);
}

std::size_t MarkdownMap::first_word_of(int line) const {
  std::size_t start = starts_[index_of(line)];
  std::size_t word = text_.find_first_not_of(" \t>", start);
  return word < end_of(line) ? word : start;
}

base::SourceLocation MarkdownMap::location(std::size_t offset, std::size_t bytes) {
  if (is_value_) return base_;
  offset = std::min(offset, text_.size());
  bool near = offset >= known_offset_ && (known_line_ + 1 >= starts_.size() || offset < starts_[known_line_ + 1]);
  if (!near) {
    known_line_ =
        static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin()) - 1;
    known_offset_ = starts_[known_line_];
    known_column_ = 1;
  }
  std::string_view between = text_.substr(known_offset_, offset - known_offset_);
  known_column_ += static_cast<std::uint32_t>(base::count_code_points(between));
  known_offset_ = offset;

  base::SourceLocation location = base_;
  location.line = base_.line + static_cast<std::uint32_t>(known_line_);
  location.column = known_column_;
  if (known_line_ == 0 && base_.column > 1) location.column += base_.column - 1;
  std::string_view meant = text_.substr(offset, bytes);
  meant = meant.substr(0, meant.find('\n'));
  location.length = static_cast<std::uint32_t>(std::max<std::size_t>(1, base::count_code_points(meant)));
  return location;
}

}  // namespace platform
