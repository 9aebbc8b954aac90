#include "theme/template/lexer.h"

#include <algorithm>

namespace theme {
namespace {

constexpr std::string_view blanks = " \t";

bool opens(std::string_view at) {
  return at.size() >= 2 && at[0] == '{' && (at[1] == '{' || at[1] == '%' || at[1] == '#');
}

std::size_t find_opening(std::string_view text) {
  std::size_t at = text.find('{');
  while (at != text.npos && !opens(text.substr(at))) at = text.find('{', at + 1);
  return at;
}

// Length of the mark that `text` begins with, 0 where it is not closed. A brace in a quoted text closes nothing.
std::size_t length_of_mark(std::string_view text) {
  if (text[1] == '#') {
    std::size_t end = text.find("#}", 2);
    return end == text.npos ? 0 : end + 2;
  }
  const char closing = text[1] == '{' ? '}' : '%';
  for (std::size_t i = 2; i + 1 < text.size(); ++i) {
    if (text[i] == '"') {
      i = text.find_first_of("\"\n", i + 1);
      if (i == text.npos || text[i] == '\n') return 0;
    } else if (text[i] == closing && text[i + 1] == '}') {
      return i + 2;
    } else if (opens(text.substr(i))) {
      return 0;
    }
  }
  return 0;
}

Lexeme mark(std::string_view text) {
  Lexeme p;
  p.kind = text[1] == '{' ? Lexeme::Kind::print : text[1] == '%' ? Lexeme::Kind::tag : Lexeme::Kind::comment;
  p.text = text;
  p.inside = text.substr(2, text.size() - 4);
  if (p.inside.starts_with('-')) {
    p.trim_before = true;
    p.inside.remove_prefix(1);
  }
  if (p.inside.ends_with('-')) {
    p.trim_after = true;
    p.inside.remove_suffix(1);
  }
  return p;
}

bool is_silent(const Lexeme& p) {
  if (p.kind == Lexeme::Kind::comment) return true;
  if (p.kind != Lexeme::Kind::tag) return false;
  std::size_t start = std::min(p.inside.find_first_not_of(spaces), p.inside.size());
  std::string_view rest = p.inside.substr(start);
  return rest.substr(0, rest.find_first_of(spaces)) != "say";
}

bool is_blank_text(std::string_view text) { return text.find_first_not_of(blanks) == text.npos; }

bool begins_line(const std::vector<Lexeme>& lexemes, std::size_t at) {
  std::string_view before = lexemes[at - 1].text;
  std::size_t line = before.rfind('\n');
  return line == before.npos ? at == 1 && is_blank_text(before) : is_blank_text(before.substr(line + 1));
}

// The last tag of a line that has only tags from `at` on; 0 where the line has something else.
std::size_t end_of_lone_line(const std::vector<Lexeme>& lexemes, std::size_t at) {
  for (; at < lexemes.size() && is_silent(lexemes[at]); at += 2) {
    std::string_view after = lexemes[at + 1].text;
    std::size_t line = after.find('\n');
    if (line != after.npos) return is_blank_text(after.substr(0, line)) ? at : 0;
    if (!is_blank_text(after)) return 0;
    if (at + 2 >= lexemes.size()) return at;
  }
  return 0;
}

struct Cuts {
  bool head = false, tail = false, all = false;
};

void drop_lone_lines(std::vector<Lexeme>& lexemes) {
  std::vector<Cuts> cuts(lexemes.size());
  for (std::size_t i = 1; i < lexemes.size(); i += 2) {
    std::size_t end = begins_line(lexemes, i) ? end_of_lone_line(lexemes, i) : 0;
    if (!end) continue;
    cuts[i - 1].tail = true;
    for (; i < end; i += 2) cuts[i + 1].all = true;
    cuts[end + 1].head = true;
  }
  for (std::size_t i = 0; i < lexemes.size(); i += 2) {
    std::string_view& text = lexemes[i].text;
    std::size_t line = text.find('\n');
    if (cuts[i].all) text.remove_suffix(text.size());
    if (cuts[i].head) text.remove_prefix(line == text.npos ? text.size() : line + 1);
    if (cuts[i].tail) text = text.substr(0, text.find_last_not_of(blanks) + 1);
  }
}

void trim(std::vector<Lexeme>& lexemes) {
  for (std::size_t i = 1; i < lexemes.size(); i += 2) {
    std::string_view &before = lexemes[i - 1].text, &after = lexemes[i + 1].text;
    if (lexemes[i].trim_before) before = before.substr(0, before.find_last_not_of(spaces) + 1);
    if (lexemes[i].trim_after) after.remove_prefix(std::min(after.find_first_not_of(spaces), after.size()));
  }
}

}  // namespace

std::vector<Lexeme> cut(const base::SourceFile& file, Diagnostics& diagnostics) {
  std::vector<Lexeme> lexemes;
  std::string_view rest = file.text;
  for (std::size_t at = find_opening(rest); at != rest.npos; at = find_opening(rest)) {
    std::size_t length = length_of_mark(rest.substr(at));
    if (!length) {
      const char closing[] = {rest[at + 1] == '{' ? '}' : rest[at + 1], '}'};
      std::string_view opening = rest.substr(at, 2);
      diagnostics.add(file, opening,
                      base::msg("'{}' นี้ไม่มี '{}' ปิด", "this '{}' has no '{}' to close it",
                                {opening, std::string_view(closing, 2)}));
      return {};
    }
    lexemes.push_back({Lexeme::Kind::literal, rest.substr(0, at), {}});
    lexemes.push_back(mark(rest.substr(at, length)));
    rest.remove_prefix(at + length);
  }
  lexemes.push_back({Lexeme::Kind::literal, rest, {}});
  drop_lone_lines(lexemes);
  trim(lexemes);
  return lexemes;
}

}  // namespace theme
