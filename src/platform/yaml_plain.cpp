#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "platform/yaml_parsers.h"
#include "platform/yaml_source.h"

namespace platform {
namespace {

// What a byte may be part of. All bytes of characters beyond ASCII count as letters.
enum ByteClass : unsigned char { in_key = 1, starts_plain = 2, ends_plain = 4, refused = 8 };

constexpr std::array<unsigned char, 256> byte_classes = [] {
  std::array<unsigned char, 256> of{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool is_word = c >= 0x80 || base::is_letter_or_digit(static_cast<char>(c)) || c == '_';
    if (is_word) of[c] = in_key | starts_plain;
    if (c < 0x20 || c == 0x7F) of[c] = refused;
  }
  for (char c : {'.', '/', '(', ')', '+', '$', '='}) of[static_cast<unsigned char>(c)] |= starts_plain;
  for (char c : {'.', '-', '/'}) of[static_cast<unsigned char>(c)] |= in_key;
  for (char c : {':', '#', ',', '?', '[', ']', '{', '}'}) of[static_cast<unsigned char>(c)] |= ends_plain;
  of['\n'] = ends_plain;
  return of;
}();

constexpr std::size_t longest_key = 128;
constexpr std::uint32_t most_keys = 256;  // each is compared with all before it
constexpr std::size_t no_line = nowhere;

class PlainYamlParser {
 public:
  PlainYamlParser(const base::SourceFile& file, std::size_t start, std::string_view text, base::Arena& arena,
                  YamlTree& tree)
      : text_(text), positions_(file, start, text), arena_(arena), tree_(tree) {}

  bool document() {
    for (char c : text_)
      if (is(c, refused)) return false;
    return next_line(0, nowhere) && indent_ == 0 && block(nullptr) && indent_ == no_line;
  }

 private:
  // A list or map that is being parsed.
  struct Open {
    std::uint32_t node;
    std::uint32_t last = 0;  // its last child
    bool is_map = false;
    std::string_view key = {};
    base::SourceLocation key_place = {};
  };

  static bool is(char c, unsigned char what) { return byte_classes[static_cast<unsigned char>(c)] & what; }
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\n'; }
  bool is_blank(std::size_t i) const { return at(i) == ' ' || at(i) == '\n'; }
  bool is_dash(std::size_t i) const { return at(i) == '-' && is_blank(i + 1); }
  std::size_t after_spaces(std::size_t i) const {
    while (i < text_.size() && text_[i] == ' ') ++i;
    return i;
  }

  bool next_line(std::size_t from, std::size_t max_indent);
  bool end_of_value(std::size_t from, std::size_t column, bool is_plain);
  std::uint32_t add(YamlKind kind, const base::SourceLocation& location, Open* parent);
  bool open(YamlKind kind, std::size_t start, Open* parent, Open& entry);
  bool key(std::size_t& i, Open& map);
  bool block(Open* parent) { return is_dash(at_) ? list(indent_, parent, false) : map(indent_, parent); }
  bool list(std::size_t column, Open* parent, bool is_in_column_of_map);
  bool map(std::size_t column, Open* parent);
  bool value_of_key(std::size_t i, std::size_t column, Open& map);
  bool value(std::size_t i, std::size_t column, Open& parent);
  bool scalar(std::size_t& i, bool is_in_brackets, Open& parent);
  bool quoted(std::size_t& i, Open& parent);
  bool block_scalar(std::size_t i, std::size_t column, Open& parent);
  bool brackets(std::size_t& i, Open& parent);

  std::string_view text_;
  YamlPositions positions_;
  base::Arena& arena_;
  YamlTree& tree_;
  std::size_t
      at_ = 0,
      indent_ =
          0;  // of the next line with content: the offset after its spaces, and their number; no_line: there is none
  int depth_ = 0;
};

// Goes from the end of a line to the next one with content. False at a comment that is indented more than
// `max_indent`, which yaml-cpp may take for a part of the text before.
bool PlainYamlParser::next_line(std::size_t from, std::size_t max_indent) {
  for (std::size_t i = from;; ++i) {
    const std::size_t start = i;
    i = after_spaces(i);
    if (i >= text_.size()) return indent_ = no_line, at_ = text_.size(), true;
    if (text_[i] == '#') {
      if (max_indent != nowhere && i - start > max_indent) return false;
      i = std::min(text_.find('\n', i), text_.size());
    }
    if (at(i) != '\n') return indent_ = i - start, at_ = i, true;
  }
}

// After the value that ends at `from`, in a list or map at `column`, the line may only have a comment. Next lines
// that are indented more would belong to the value.
bool PlainYamlParser::end_of_value(std::size_t from, std::size_t column, bool is_plain) {
  std::size_t i = after_spaces(from);
  if (at(i) == '#' && i > from) i = std::min(text_.find('\n', i), text_.size());
  if (at(i) != '\n') return false;
  return next_line(i + 1, is_plain ? column : nowhere) && (indent_ == no_line || indent_ <= column);
}

std::uint32_t PlainYamlParser::add(YamlKind kind, const base::SourceLocation& location, Open* parent) {
  const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
  YamlNode& node = tree_.nodes.emplace_back();
  node.kind = kind;
  node.location = location;
  if (!parent) return index;
  node.key = parent->key;
  node.key_place = parent->key_place;
  YamlNode& above = tree_.nodes[parent->node];
  (parent->last ? tree_.nodes[parent->last].next : above.first) = index;
  ++above.size;
  parent->last = index;
  return index;
}

bool PlainYamlParser::open(YamlKind kind, std::size_t start, Open* parent, Open& entry) {
  if (++depth_ > deepest_nesting) return false;
  entry = {add(kind, positions_.at(start), parent), 0, kind == YamlKind::map};
  return true;
}

// A bare word and its colon; moves `i` past them.
bool PlainYamlParser::key(std::size_t& i, Open& map) {
  std::size_t end = i;
  if (!is(at(end), starts_plain)) return false;
  while (is(at(end), in_key)) ++end;
  if (end == i || end - i > longest_key || at(end) != ':' || !is_blank(end + 1)) return false;
  const std::string_view word = text_.substr(i, end - i);
  if (word.find_first_of("\xC2\xE2\xE3\xEF") != nowhere) return false;  // perhaps the look-alike of a space
  if (word == "null" || word == "Null" || word == "NULL") return false;
  const YamlNode& node = tree_.nodes[map.node];
  if (node.size >= most_keys) return false;
  for (const YamlNode* child = tree_.first_of(node); child; child = tree_.after(*child))
    if (child->key == word) return false;
  map.key = arena_.keep(word);
  map.key_place = positions_.at(i, word.size());
  i = end + 1;
  return true;
}

bool PlainYamlParser::list(std::size_t column, Open* parent, bool is_in_column_of_map) {
  Open list;
  if (!open(YamlKind::list, at_, parent, list)) return false;
  while (indent_ == column && is_dash(at_)) {
    const std::size_t i = after_spaces(at_ + 1);
    const std::size_t inner = column + (i - at_);
    std::size_t word = i;
    if (at(i) == '\n' || at(i) == '#' || is_dash(i)) return false;
    while (is(at(word), in_key)) ++word;
    const bool is_map = at(word) == ':' && is_blank(word + 1);
    if (is_map) indent_ = inner, at_ = i;
    if (is_map ? !map(inner, &list) : !value(i, column, list)) return false;
    if (indent_ != no_line && indent_ > column) return false;
  }
  --depth_;
  return indent_ != column || is_in_column_of_map;
}

bool PlainYamlParser::map(std::size_t column, Open* parent) {
  Open map;
  if (!open(YamlKind::map, at_, parent, map)) return false;
  while (indent_ == column) {
    std::size_t i = at_;
    if (!key(i, map) || !value_of_key(i, column, map)) return false;
    if (indent_ != no_line && indent_ > column) return false;
  }
  --depth_;
  return true;
}

// On the same line, on the next ones, or nothing.
bool PlainYamlParser::value_of_key(std::size_t i, std::size_t column, Open& map) {
  const std::size_t start = after_spaces(i);
  if (at(start) != '\n' && at(start) != '#') return value(start, column, map);
  if (!next_line(std::min(text_.find('\n', start), text_.size()) + 1, nowhere)) return false;
  if (indent_ != no_line && indent_ > column) return block(&map);
  if (indent_ == column && is_dash(at_)) return list(column, &map, true);
  add(YamlKind::nothing, map.key_place, &map);
  return true;
}

bool PlainYamlParser::value(std::size_t i, std::size_t column, Open& parent) {
  if (at(i) == '|' || at(i) == '>') return block_scalar(i, column, parent);
  const bool is_plain = is(at(i), starts_plain) || at(i) == '-';
  const bool is_read = at(i) == '[' || at(i) == '{' ? brackets(i, parent) : scalar(i, false, parent);
  return is_read && end_of_value(i, column, is_plain);
}

// Moves `i` past the scalar.
bool PlainYamlParser::scalar(std::size_t& i, bool is_in_brackets, Open& parent) {
  if (at(i) == '"' || at(i) == '\'') return quoted(i, parent);
  if (!is(at(i), starts_plain) && !(at(i) == '-' && is(at(i + 1), starts_plain))) return false;
  std::size_t end = i;
  for (;; ++end) {
    const char c = at(end);
    if (!is(c, ends_plain)) continue;
    if (c == '\n') break;
    if (c == ':' && (is_blank(end + 1) || (is_in_brackets && std::string_view(",[]{}").find(at(end + 1)) != nowhere)))
      return false;
    if (c == '#' && text_[end - 1] == ' ') {
      if (is_in_brackets) return false;
      break;
    }
    if (!is_in_brackets || c == ':' || c == '#') continue;
    if (c == '?' && text_[end - 1] != ' ') continue;
    if (c == '[' || c == '{' || c == '?') return false;
    break;
  }
  while (text_[end - 1] == ' ') --end;
  const std::uint32_t node = add(YamlKind::scalar, positions_.at(i, end - i), &parent);
  tree_.nodes[node].text = arena_.keep(text_.substr(i, end - i));
  if (std::size_t hash = doubtful_comment(text_, end); hash != nowhere) {
    tree_.nodes[node].comment = positions_.at(hash, text_.size() - hash);
  }
  i = end;
  return true;
}

bool PlainYamlParser::quoted(std::size_t& i, Open& parent) {
  const std::size_t end = end_of_quoted(text_, i);
  if (end == nowhere) return false;
  const std::string_view inside = text_.substr(i + 1, end - i - 2);
  const char quote = text_[i];
  if (inside.find('\n') != nowhere) return false;
  const std::uint32_t node = add(YamlKind::scalar, positions_.at(i, end - i), &parent);
  if (inside.find(quote == '"' ? '\\' : '\'') == nowhere) {
    tree_.nodes[node].text = arena_.keep(inside);
  } else {
    std::string plain;
    for (std::size_t from = 0; from < inside.size(); ++from) {
      if (quote == '\'' && inside[from] == '\'') ++from;  // written twice
      if (quote == '"' && inside[from] == '\\' && inside[++from] != '"' && inside[from] != '\\') return false;
      plain += inside[from];
    }
    tree_.nodes[node].text = arena_.keep(plain);
  }
  i = end;
  return true;
}

// The lines below `|` or `>`, to the next that is indented less than the first. Refused: other signs after these two
// than `-`, lines of blanks alone, and in folded text lines that are indented more.
bool PlainYamlParser::block_scalar(std::size_t i, std::size_t column, Open& parent) {
  const bool is_folded = text_[i] == '>', is_stripped = at(i + 1) == '-';
  std::size_t line = i + (is_stripped ? 2 : 1);
  if (at(line) != '\n' || ++line >= text_.size()) return false;
  const std::size_t indent = after_spaces(line) - line;
  if (indent <= column) return false;
  std::string value;
  std::size_t empty_lines = 0;
  while (line < text_.size()) {
    const std::size_t start = after_spaces(line), end = std::min(text_.find('\n', line), text_.size());
    if (start == end && (start > line || value.empty())) return false;
    if (start == end) {
      ++empty_lines;
    } else {
      if (start - line < indent) break;
      if (is_folded && start - line > indent) return false;
      if (!value.empty() && is_folded && !empty_lines) value += ' ';
      if (!value.empty()) value.append(is_folded ? empty_lines : empty_lines + 1, '\n');
      value += text_.substr(line + indent, end - line - indent);
      empty_lines = 0;
    }
    line = end + 1;
  }
  if (value.front() == text_[i]) return false;  // yaml-cpp's places are others then
  if (!is_stripped && line <= text_.size()) value += '\n';
  const std::uint32_t node = add(YamlKind::scalar, positions_.at(i, value.size()), &parent);
  tree_.nodes[node].text = arena_.keep(value);
  return next_line(line, column) && (indent_ == no_line || indent_ <= column);
}

bool PlainYamlParser::brackets(std::size_t& i, Open& parent) {
  const bool is_map = text_[i] == '{';
  const char close = is_map ? '}' : ']';
  Open entry;
  if (!open(is_map ? YamlKind::map : YamlKind::list, i, &parent, entry)) return false;
  i = after_spaces(i + 1);
  if (at(i) != close) {
    for (;; i = after_spaces(i + 1)) {
      if (is_map && !key(i, entry)) return false;
      i = after_spaces(i);
      const bool is_read = at(i) == '[' || at(i) == '{' ? brackets(i, entry) : scalar(i, true, entry);
      if (!is_read) return false;
      i = after_spaces(i);
      if (at(i) != ',') break;
    }
    if (at(i) != close) return false;
  }
  ++i;
  --depth_;
  return true;
}

}  // namespace

bool parse_plain_yaml(const base::SourceFile& file, std::size_t offset, std::size_t length, base::Arena& arena,
                      YamlTree& tree) {
  const std::string_view text = std::string_view(file.text).substr(offset, length);
  if (text.empty() || static_cast<unsigned char>(text.front()) >= 0x80) return false;  // perhaps a byte-order mark
  tree.nodes.reserve(text.size() / 24 + 8);
  PlainYamlParser parser(file, offset, text, arena, tree);
  if (parser.document()) return true;
  tree.nodes.clear();
  return false;
}

}  // namespace platform
