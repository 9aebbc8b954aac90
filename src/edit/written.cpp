#include "edit/written.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "base/yaml_scalar.h"

namespace editing {
namespace {

using base::YamlValue;

constexpr std::size_t widest_line = 100, narrowest_line = 40;  // of folded text, in columns

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// How wide the lines of a folded text are, so that those that stay break at the same places.
std::size_t width_of_lines(std::string_view source) {
  const std::size_t first = source.find('\n');
  if (first == source.npos || source.find('\n', first + 1) == source.npos) return widest_line;
  std::size_t width = narrowest_line;
  for (std::size_t line = first + 1; line < source.size();
       line = std::min(source.find('\n', line), source.size()) + 1)
    width = std::max(width, base::display_width(source.substr(line, source.find('\n', line) - line)));
  return width;
}

// One line of folded text, broken at single blanks.
std::string wrapped(std::string_view line, std::size_t indent, std::size_t widest) {
  const std::string begin = "\n" + std::string(indent, ' ');
  std::string out = begin;
  std::size_t width = indent;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t blank = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, blank - at);
    const std::size_t own = base::display_width(word);
    const bool may_break = at > 1 && !word.empty() && line[at - 2] != ' ';
    if (may_break && width + own > widest) {
      out.pop_back();  // the blank
      out += begin;
      width = indent;
    }
    out += word;
    if (blank < line.size()) out += ' ';
    width += own + 1;
    at = blank + 1;
  }
  return out;
}

bool fits_folded(std::string_view text) {
  if (!base::fits_yaml_block(text) || is_blank(text.back())) return false;
  for (std::size_t feed = text.find('\n'); feed != text.npos; feed = text.find('\n', feed + 1))
    if (is_blank(text[feed - 1]) || (feed + 1 < text.size() && is_blank(text[feed + 1]))) return false;
  return text.find('\t') == text.npos;
}

// Between two lines that hold something, each line feed of the text is one empty line more.
std::string folded_lines(std::string_view text, std::size_t indent, std::size_t widest) {
  std::string out;
  bool is_first = true;
  for (std::size_t line = 0; line < text.size(); line = std::min(text.find('\n', line), text.size()) + 1) {
    const std::string_view own = text.substr(line, text.find('\n', line) - line);
    if (!is_first) out += '\n';
    if (!own.empty()) out += wrapped(own, indent, widest);
    is_first = false;
  }
  return out;
}

Written quoted_or_lines(std::string_view text, bool may_be_lines, std::size_t indent) {
  if (!may_be_lines || text.find('\n') == text.npos || !base::fits_yaml_block(text))
    return {base::yaml_quoted(text), {}};
  return {std::string(base::yaml_block_mark(text)), base::yaml_block_lines(text, indent)};
}

std::optional<std::string> single_quoted(std::string_view text) {
  if (text.find_first_of("\n\t") != text.npos) return std::nullopt;
  std::string out = "'";
  for (char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

Written lines_below(std::string_view source, std::string_view text, std::size_t indent) {
  std::string mark(base::yaml_block_mark(text));
  if (source.front() != '>' || !fits_folded(text)) return {mark, base::yaml_block_lines(text, indent)};
  mark.front() = '>';
  return {mark, folded_lines(text, indent, width_of_lines(source))};
}

}  // namespace

Written written_text(std::string_view text, std::string_view source, bool is_in_flow, std::size_t indent) {
  const char sign = source.empty() ? '\0' : source.front();
  const bool has_escaped_lines = sign == '"' && source.find("\\n") != source.npos;
  const bool may_be_lines = !is_in_flow && !has_escaped_lines;
  if ((sign == '|' || sign == '>') && base::fits_yaml_block(text)) return lines_below(source, text, indent);
  if (sign == '\'')
    if (auto own = single_quoted(text)) return {*own, {}};
  if (sign != '"' && sign != '\'' && base::is_plain_yaml(text, is_in_flow)) return {std::string(text), {}};
  return quoted_or_lines(text, may_be_lines, indent);
}

YamlValue writable(const Target& target) {
  YamlValue out;
  out.kind = target.kind;
  out.text = target.text;
  for (const Target& child : target.children) {
    if (child.kind == Kind::none) continue;
    if (target.kind == Kind::map)
      out.entries.emplace_back(child.key, writable(child));
    else
      out.items.push_back(writable(child));
  }
  out.is_flow = target.is_flow || target.form == Target::Form::on_one_line || out.empty();
  return out;
}

YamlValue alone(const Target& entry, Kind parent) {
  YamlValue out;
  out.kind = parent;
  if (parent == Kind::map)
    out.entries.emplace_back(entry.key, writable(entry));
  else
    out.items.push_back(writable(entry));
  return out;
}

std::string written_entry(const Target& target, Kind parent, std::size_t indent) {
  const YamlValue one = alone(target, parent);
  const std::string lines = parent == Kind::map ? base::yaml_of(one, indent) : base::yaml_items(one, indent);
  return lines.substr(indent, lines.size() - indent - 1);
}

}  // namespace editing
