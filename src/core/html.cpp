#include "core/html.h"

#include <cstdint>
#include <cstring>

namespace core {

namespace {

// Nearly all bytes of a page are letters, and of those a whole word is looked at in one step.
using Eight = std::uint64_t;
constexpr Eight ones = 0x0101010101010101, tops = 0x8080808080808080;

// The top bit of some byte is set where a byte of `eight` is `c`.
constexpr Eight has(Eight eight, char c) {
  const Eight off = eight ^ (ones * static_cast<unsigned char>(c));
  return (off - ones) & ~off & tops;
}
constexpr Eight has_below_space(Eight eight) { return (eight - ones * 0x20) & ~eight & tops; }

// The first byte from `at` on that `is_special` names; eight bytes without one are passed over at once.
template <class Eights, class One>
std::size_t first_special(std::string_view text, std::size_t at, Eights may_hold_one, One is_special) {
  for (Eight eight; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (may_hold_one(eight)) break;
  }
  // The rest, and the eight that hold one: the caller comes back for what is left of them.
  while (at < text.size() && !is_special(text[at])) ++at;
  return at;
}

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

std::size_t first_to_escape(std::string_view text, std::size_t at) {
  return first_special(
      text, at, [](Eight e) { return has(e, '&') | has(e, '<') | has(e, '>') | has(e, '"') | has(e, '\''); },
      [](char c) { return !entity_of(c).empty(); });
}

bool is_special_in_json(char c) {
  unsigned char u = static_cast<unsigned char>(c);
  return u < 0x20 || u == 0x7F || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '\xE2';
}

std::size_t first_special_in_json(std::string_view text, std::size_t at) {
  return first_special(
      text, at,
      [](Eight e) {
        return has_below_space(e) | has(e, '"') | has(e, '\\') | has(e, '<') | has(e, '>') | has(e, '&') |
               has(e, '\x7F') | has(e, '\xE2');
      },
      is_special_in_json);
}

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  for (std::size_t from = 0;;) {
    const std::size_t at = first_special_in_json(text, from);
    out.append(text, from, at - from);
    if (at == text.size()) break;
    from = at + 1;
    const unsigned char c = static_cast<unsigned char>(text[at]);
    if (c == 0xE2) {
      const std::string_view letter = text.substr(at, 3);
      const bool is_separator = letter == "\xE2\x80\xA8" || letter == "\xE2\x80\xA9";
      out += !is_separator ? "\xE2" : letter[2] == '\xA8' ? "\\u2028" : "\\u2029";
      if (is_separator) from += 2;
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
    }
  }
  out += '"';
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t from = 0;;) {
    const std::size_t at = first_to_escape(text, from);
    out.append(text, from, at - from);
    if (at == text.size()) return;
    out += entity_of(text[at]);
    from = at + 1;
  }
}

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

Json& Json::string(std::string_view text) { return append_json_string(bytes_, text), *this; }

}  // namespace core
