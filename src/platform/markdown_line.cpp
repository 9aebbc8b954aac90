#include "platform/markdown_line.h"

#include "base/ascii.h"
#include "base/byte_search.h"

namespace platform {
namespace {

// Within a line; cmark's white space.
bool is_gap(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == '\r'; }

// "* * *", "-----": a rule is not a list.
bool is_thematic_break(std::string_view rest) {
  std::size_t marks = 0;
  for (char c : rest) {
    if (c == rest[0])
      ++marks;
    else if (!is_gap(c))
      return false;
  }
  return marks >= 3;
}

// Bytes of "-", "*", "+", "12." or "12)" before white space or the end, else 0.
std::size_t list_marker(std::string_view rest) {
  std::size_t size = 0;
  if (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') {
    size = 1;
  } else {
    while (size < 9 && size < rest.size() && base::is_digit(rest[size])) ++size;
    if (size == 0 || size == rest.size() || (rest[size] != '.' && rest[size] != ')')) return 0;
    ++size;
  }
  return size == rest.size() || is_gap(rest[size]) ? size : 0;
}

// The character before the run of equal characters that ends at `at`; NUL where it begins the line.
char before_run(std::string_view line, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && line[begin - 1] == line[at]) --begin;
  return begin > 0 ? line[begin - 1] : '\0';
}

}  // namespace

LineStart start_of(std::string_view line) {
  LineStart start;
  unsigned gap = 0;
  bool has_deep_gap = false;
  for (std::size_t at = 0; at < line.size();) {
    char c = line[at];
    std::size_t marker = 0;
    if (is_gap(c)) {
      gap += c == '\t' ? 4 : 1;
      if (start.markers == 0) start.columns += c == '\t' ? 4 : 1;
      ++at;
    } else if (c == '>') {
      has_deep_gap |= gap > 3;
      gap = 0;
      ++start.quotes;
      ++at;
    } else if (start.markers <= max_markdown_levels && (marker = list_marker(line.substr(at))) > 0 &&
               !is_thematic_break(line.substr(at))) {
      ++start.markers;
      at += marker;
    } else {
      start.size = at;
      return start;
    }
  }
  start.size = line.size();
  start.is_blank = start.markers == 0 && (start.quotes == 0 || (!has_deep_gap && gap <= 3));
  return start;
}

LineCounts counts_of(std::string_view line) {
  LineCounts counts;
  std::size_t splits = 0;
  using base::first_of;
  for (std::size_t i = first_of<'|', '<', '!', ']', '*', '_'>(line); i < line.size();
       i = first_of<'|', '<', '!', ']', '*', '_'>(line, i + 1)) {
    const char c = line[i];
    const char next = i + 1 < line.size() ? line[i + 1] : '\0';
    switch (c) {
      case '|':
        ++counts.pipes, splits += i == 0 || line[i - 1] != '\\';
        break;
      case '<':
        counts.declarations += next == '?' || next == '!';
        break;
      case '!':
        counts.images += next == '[';
        break;
      case ']':
        ++counts.closes;
        break;
      case '*':
        counts.delimiters += next != c;
        break;
      default:
        // Between letters or digits it is never a delimiter: report_2565_final.pdf
        if (next == c) break;
        counts.delimiters += !(base::is_letter_or_digit(before_run(line, i)) && base::is_letter_or_digit(next));
    }
  }
  std::size_t first = 0, last = line.size();
  while (first < last && is_gap(line[first])) ++first;
  while (last > first && is_gap(line[last - 1])) --last;
  if (first == last) return counts;
  counts.cells = splits + 1;
  if (line[first] == '|') --counts.cells;
  bool ends = line[last - 1] == '|' && last - 1 > first && line[last - 2] != '\\';
  if (ends) --counts.cells;
  return counts;
}

bool is_delimiter_row(std::string_view line) {
  bool has_dash = false, has_mark = false, has_text = false;
  for (char c : line) {
    if (c == '>' && !has_text) continue;
    if (is_gap(c)) continue;
    has_text = true;
    has_dash |= c == '-';
    has_mark |= c == '|' || c == ':';
    if (c != '-' && c != '|' && c != ':') return false;
  }
  return has_dash && has_mark;
}

bool is_break_tag(std::string_view tag) {
  return tag.size() >= 4 && base::begins_with_ignoring_case(tag, "<br") && tag.back() == '>' &&
         tag.substr(3, tag.size() - 4).find_first_not_of(" /\t\n") == tag.npos;
}

}  // namespace platform
