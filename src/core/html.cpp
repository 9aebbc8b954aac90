#include "core/html.h"

#include "core/eight.h"

namespace core {

namespace {

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

bool is_special_in_json(char c) {
  unsigned char u = static_cast<unsigned char>(c);
  return u < 0x20 || u == 0x7F || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '\xE2';
}

std::size_t first_special_in_json(std::string_view text, std::size_t at) {
  return first_where(
      text, at,
      [](Block b) {
        return has_below_space(b) | has(b, '"') | has(b, '\\') | has(b, '<') | has(b, '>') | has(b, '&') |
               has(b, '\x7F') | has(b, '\xE2');
      },
      is_special_in_json);
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t from = 0;;) {
    const std::size_t at = first_of<'&', '<', '>', '"', '\''>(text, from);
    out.append(text, from, at - from);
    if (at == text.size()) return;
    out += entity_of(text[at]);
    from = at + 1;
  }
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

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_json_string(out, text);
  return out;
}

Json& Json::string(std::string_view text) { return append_json_string(bytes_, text), *this; }

}  // namespace core
