#include "theme/template/tokens.h"

#include <charconv>

#include "base/ascii.h"
#include "theme/template/lexer.h"

namespace theme {
namespace {

constexpr std::size_t longest_path = 16;

// Bytes of Thai and other letters belong to names too: so a message shows the whole word.
bool is_word(char c) { return base::is_letter_or_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

std::size_t length_of_name(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && is_word(text[n])) ++n;
  return n;
}

std::string_view advance(TokenReader& c, std::size_t n) {
  std::string_view taken = c.rest.substr(0, n);
  c.rest.remove_prefix(n);
  return taken;
}

Operand integer_operand(TokenReader& c) {
  Operand o;
  o.kind = Operand::Kind::integer;
  std::size_t n = 1;
  while (n < c.rest.size() && base::is_digit(c.rest[n])) ++n;
  o.location = advance(c, n);
  auto [end, error] = std::from_chars(o.location.data(), o.location.data() + o.location.size(), o.integer);
  if (error != std::errc{} || length_of_name(c.rest)) {
    std::string_view all(o.location.data(), o.location.size() + length_of_name(c.rest));
    c.failed = true;
    c.diagnostics.add(c.file, all,
                      base::msg("'{}' ไม่ใช่จำนวนเต็มที่ใช้ได้", "'{}' is not a usable whole number", {shown(all)}));
  }
  return o;
}

}  // namespace

void skip_space(TokenReader& c) { advance(c, std::min(c.rest.find_first_not_of(spaces), c.rest.size())); }

bool take(TokenReader& c, std::string_view symbol) {
  skip_space(c);
  if (c.failed || !c.rest.starts_with(symbol)) return false;
  advance(c, symbol.size());
  return true;
}

bool take_word(TokenReader& c, std::string_view word) {
  skip_space(c);
  if (c.failed || c.rest.substr(0, length_of_name(c.rest)) != word) return false;
  advance(c, word.size());
  return true;
}

std::string_view take_name(TokenReader& c) {
  skip_space(c);
  if (c.failed || c.rest.empty() || base::is_digit(c.rest[0])) return {};
  return advance(c, length_of_name(c.rest));
}

std::string_view take_key(TokenReader& c) {
  skip_space(c);
  std::size_t n = 0;
  while (n < c.rest.size() && (is_word(c.rest[n]) || c.rest[n] == '.' || c.rest[n] == '-')) ++n;
  return c.failed ? std::string_view{} : advance(c, n);
}

void expected(TokenReader& c, base::BilingualText wanted) {
  skip_space(c);
  if (c.failed) return;
  c.failed = true;
  if (c.rest.empty())
    return c.diagnostics.add(c.file, c.rest,
                             base::BilingualText{"แท็กจบก่อนที่จะมี" + wanted.th, "the tag ends before " + wanted.en});
  std::size_t n = length_of_name(c.rest);
  std::string_view found = c.rest.substr(0, n ? n : 1);
  base::BilingualText what = base::msg("พบ '{0}' ตรงที่ควรเป็น{1}", "found '{0}' where", {shown(found), wanted.th});
  what.en += " " + wanted.en + " should be";
  c.diagnostics.add(c.file, found, what);
}

std::string_view need_name(TokenReader& c, base::BilingualText wanted) {
  std::string_view name = take_name(c);
  if (name.empty()) expected(c, std::move(wanted));
  return name;
}

std::string_view need_text(TokenReader& c, base::BilingualText wanted) {
  if (!take(c, "\"")) return expected(c, std::move(wanted)), std::string_view{};
  std::string_view text = advance(c, std::min(c.rest.find('"'), c.rest.size()));
  advance(c, 1);
  return text;
}

void need_word(TokenReader& c, std::string_view word) {
  std::string quoted = "'" + std::string(word) + "'";
  if (!take_word(c, word)) expected(c, {" " + quoted, quoted});
}

void need_end(TokenReader& c) {
  skip_space(c);
  if (!c.rest.empty()) expected(c, {"จุดจบของแท็ก", "the end of the tag"});
}

Path need_path(TokenReader& c) {
  Path path;
  std::string_view name = need_name(c, {"ชื่อของค่า", "the name of a value"});
  if (name.empty()) return path;
  const char* start = name.data();
  path.names.push_back(name);
  while (c.rest.starts_with('.')) {
    advance(c, 1);
    name = c.rest.empty() || !length_of_name(c.rest) ? need_name(c, {"ชื่อหลังจุด", "a name after the dot"})
                                                     : advance(c, length_of_name(c.rest));
    if (c.failed) return {};
    path.names.push_back(name);
  }
  path.text = std::string_view(start, static_cast<std::size_t>(name.data() + name.size() - start));
  if (path.names.size() <= longest_path) return path;
  c.failed = true;
  c.diagnostics.add(c.file, path.text, base::msg("ชื่อยาวเกิน 16 ส่วน", "a name of more than 16 parts"));
  return {};
}

Operand need_operand(TokenReader& c) {
  Operand o;
  skip_space(c);
  if (c.rest.starts_with('"')) {
    const char* start = c.rest.data();
    o.kind = Operand::Kind::text;
    o.text = need_text(c, {});
    o.location = std::string_view(start, static_cast<std::size_t>(c.rest.data() - start));
    return o;
  }
  bool number = !c.rest.empty() &&
                (base::is_digit(c.rest[0]) || (c.rest[0] == '-' && c.rest.size() > 1 && base::is_digit(c.rest[1])));
  if (number) return integer_operand(c);
  o.path = need_path(c);
  o.location = o.path.text;
  return o;
}

}  // namespace theme
