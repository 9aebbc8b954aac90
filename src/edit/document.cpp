#include "edit/document.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "platform/yaml_source.h"

namespace editing {

using platform::nowhere;
using platform::YamlKind;
using platform::YamlNode;

bool Document::parse(const base::SourceFile& file, std::size_t offset, std::size_t length, base::Report& report) {
  if (!platform::parse_yaml(file, offset, length, arena_, tree_, report)) return false;
  text_ = std::string_view(file.text).substr(offset, length);
  yaml_ = offset;
  lines_ = {0};
  for (std::size_t end = file.text.find('\n'); end != nowhere; end = file.text.find('\n', end + 1))
    lines_.push_back(end + 1);
  extents_.resize(tree_.nodes.size());
  is_flow_.resize(tree_.nodes.size());
  measure(0, -1, false, false);
  return true;
}

std::vector<std::uint32_t> Document::children(std::uint32_t index) const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t child = node(index).first; child; child = node(child).next) out.push_back(child);
  return out;
}

bool Document::is_block_text(std::uint32_t index) const {
  const Extent& own = extent(index);
  return node(index).kind == YamlKind::scalar && own.begin < text_.size() &&
         (text_[own.begin] == '|' || text_[own.begin] == '>');
}

std::size_t Document::line_begin(std::size_t at) const { return at ? text_.rfind('\n', at - 1) + 1 : 0; }

std::size_t Document::line_end(std::size_t at) const { return std::min(text_.find('\n', at), text_.size()); }

bool Document::begins_line(std::size_t at) const {
  const std::size_t begin = line_begin(at);
  return text_.substr(begin, at - begin).find_first_not_of(' ') == nowhere;
}

std::size_t Document::next_content(std::size_t at) const {
  return std::min(text_.find_first_not_of(" \t\n", at), text_.size());
}

std::size_t Document::offset_of(const base::SourceLocation& location) const {
  if (!location.line) return 0;
  const std::size_t begin = lines_[std::min<std::size_t>(location.line, lines_.size()) - 1] - yaml_;
  if (begin >= text_.size()) return text_.size();
  return begin + base::bytes_of_first(location.column - 1, text_.substr(begin, line_end(begin) - begin));
}

void Document::measure_key(std::uint32_t index) {
  const YamlNode& own = node(index);
  Extent& extent = extents_[index];
  const std::size_t key = offset_of(own.key_place);
  const bool is_quoted = key < text_.size() && (text_[key] == '"' || text_[key] == '\'');
  std::size_t end = is_quoted ? platform::end_of_quoted(text_, key) : platform::end_of_plain(text_, key, own.key);
  if (end == nowhere) end = key;
  const std::size_t before = text_.substr(0, key).find_last_not_of(" \t\n");
  const bool is_explicit = before != nowhere && before + 1 < key && text_[before] == '?';
  extent.entry = is_explicit ? before : key;
  const std::size_t colon =
      is_explicit ? next_content(end) : std::min(text_.find_first_not_of(" \t", end), text_.size());
  extent.has_colon = colon < text_.size() && text_[colon] == ':';
  extent.mark = extent.has_colon ? colon + 1 : end;
}

void Document::measure(std::uint32_t index, std::ptrdiff_t column, bool is_in_flow, bool is_item) {
  const YamlNode& own = node(index);
  Extent& extent = extents_[index];
  const bool is_nothing = own.kind == YamlKind::nothing;
  extent.begin = offset_of(own.location);
  const bool has_key = own.key_place.line != 0;
  if (has_key) {
    measure_key(index);
  } else {
    const std::size_t dash =
        is_item && !is_in_flow ? (is_nothing ? extent.begin : platform::dash_before(text_, extent.begin)) : nowhere;
    extent.entry = dash == nowhere ? extent.begin : dash;
    extent.mark = dash == nowhere ? extent.begin : std::min(dash + 1, text_.size());
  }
  if (is_nothing) {
    extent.begin = extent.end = extent.mark;
    return;
  }
  if (own.kind == YamlKind::scalar) {
    extent.end = end_of_scalar(index, column);
    return;
  }
  const bool is_bracket = text_[extent.begin] == '[' || text_[extent.begin] == '{';
  is_flow_[index] = is_in_flow || is_bracket;
  const auto inner = static_cast<std::ptrdiff_t>(this->column(extent.begin));
  extent.end = extent.begin;
  for (std::uint32_t child : children(index)) {
    measure(child, is_flow_[index] ? column : inner, is_flow_[index], own.kind == YamlKind::list);
    extents_[index].end = std::max(extents_[index].end, extents_[child].end);
  }
  if (is_bracket) extents_[index].end = end_of_brackets(extents_[index].begin);
}

std::size_t Document::end_of_scalar(std::uint32_t index, std::ptrdiff_t column) const {
  const std::size_t begin = extents_[index].begin;
  if (begin >= text_.size()) return begin;
  if (is_block_text(index)) return end_of_block_text(begin, column);
  const bool is_quoted = text_[begin] == '"' || text_[begin] == '\'';
  const std::size_t end =
      is_quoted ? platform::end_of_quoted(text_, begin) : platform::end_of_plain(text_, begin, node(index).text);
  return end == nowhere ? begin : end;
}

// The end of the last line that has something; with "|+", of the empty lines below it, too.
std::size_t Document::end_of_block_text(std::size_t begin, std::ptrdiff_t column) const {
  const std::size_t header_end = line_end(begin);
  std::string_view header = text_.substr(begin + 1, header_end - begin - 1);
  header = header.substr(0, header.find_first_not_of("+-0123456789"));
  const bool keeps_empty_lines = header.find('+') != nowhere;
  const std::size_t digit = header.find_first_of("123456789");
  std::ptrdiff_t indent = digit == nowhere ? -1 : std::max<std::ptrdiff_t>(column, 0) + (header[digit] - '0');
  std::size_t end = header_end;
  for (std::size_t line = header_end + 1; line < text_.size(); line = line_end(line) + 1) {
    const std::size_t stop = line_end(line);
    const std::size_t content = std::min(text_.find_first_not_of(' ', line), stop);
    if (content == stop) {
      if (keeps_empty_lines) end = stop;
      continue;
    }
    const auto own = static_cast<std::ptrdiff_t>(content - line);
    if (indent < 0) indent = std::max(own, column + 1);
    if (own < indent) break;
    end = stop;
  }
  return end;
}

std::size_t Document::end_of_brackets(std::size_t begin) const {
  int depth = 0;
  bool may_be_quote = false;  // inside a word a quote is a letter
  for (std::size_t i = begin; i < text_.size(); ++i) {
    const char c = text_[i];
    if (may_be_quote && (c == '"' || c == '\'')) {
      const std::size_t end = platform::end_of_quoted(text_, i);
      if (end == nowhere) break;
      i = end - 1;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      if (--depth == 0) return i + 1;
    } else if (c == '#' && base::is_space(text_[i - 1])) {
      i = line_end(i);
      if (i == text_.size()) break;
    }
    may_be_quote = std::string_view("[{,:").find(text_[i]) != nowhere || (may_be_quote && base::is_space(text_[i]));
  }
  return text_.size();
}

}  // namespace editing
