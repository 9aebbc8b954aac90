#include "platform/document_reader/office/html_tag.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/utf8.h"

namespace document_reader::office {
namespace {

struct NamedCharacter {
  std::string_view name, text;
};
constexpr NamedCharacter named_characters[]{
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""}, {"apos", "'"},   {"nbsp", "\u00A0"},
    {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},  {"rsquo", "’"}, {"ldquo", "“"},  {"rdquo", "”"},
    {"bull", "•"},   {"middot", "·"}, {"hellip", "…"}, {"copy", "©"},  {"reg", "®"},    {"times", "×"},
    {"deg", "°"},    {"shy", ""},     {"zwj", ""},     {"zwnj", ""},   {"ensp", " "},   {"emsp", " "},
    {"thinsp", " "}, {"laquo", "«"},  {"raquo", "»"},  {"check", "✓"}, {"plusmn", "±"}, {"divide", "÷"},
    {"frac12", "½"}, {"frac14", "¼"}, {"rarr", "→"},   {"larr", "←"},  {"ge", "≥"},     {"le", "≤"}};

// Appends the character that `&…;` at `at` stands for, and moves `at` past it.
void add_entity(std::string_view text, std::size_t& at, std::string& out) {
  const std::size_t end = text.find_first_of(";<& \n", at + 1);
  const std::string_view name = text.substr(at + 1, end == text.npos ? end : end - at - 1);
  const std::size_t past = std::min(text.size(), at + 1 + name.size() + (end != text.npos && text[end] == ';'));
  if (name.starts_with('#')) {
    const bool is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const std::string_view digits = name.substr(std::min<std::size_t>(is_hex ? 2 : 1, name.size()));
    unsigned long code = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hex ? 16 : 10);
    static constexpr char32_t dashes[]{0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014};
    if (code >= 0x91 && code <= 0x97) code = dashes[code - 0x91];
    if (code == 0x85) code = 0x2026;
    const bool is_character = code && code < 0x110000 && !(code >= 0xD800 && code < 0xE000);
    if (error == std::errc() && stop != digits.data() && is_character) {
      base::append_utf8(out, static_cast<char32_t>(code));
      at = past;
      return;
    }
  }
  for (const NamedCharacter& one : named_characters)
    if (one.name == name) {
      out += one.text;
      at = past;
      return;
    }
  out += text[at++];
}

}  // namespace

std::string HtmlTag::operator[](std::string_view wanted) const {
  for (std::size_t at = 0; at < attributes.size();) {
    at = std::min(attributes.find_first_not_of(" \t\r\n/", at), attributes.size());
    const std::size_t end = std::min(attributes.find_first_of(" \t\r\n=", at), attributes.size());
    const std::string_view called = attributes.substr(at, end - at);
    at = std::min(attributes.find_first_not_of(" \t\r\n", end), attributes.size());
    if (at == end && called.empty()) break;
    if (at >= attributes.size() || attributes[at] != '=') continue;
    at = std::min(attributes.find_first_not_of(" \t\r\n", at + 1), attributes.size());
    if (at >= attributes.size()) break;
    const char quote = attributes[at];
    const bool is_quoted = quote == '"' || quote == '\'';
    const std::size_t start = at + is_quoted;
    at = std::min(is_quoted ? attributes.find(quote, start) : attributes.find_first_of(" \t\r\n", start),
                  attributes.size());
    if (base::equals_ignoring_case(called, wanted)) return html_decoded(attributes.substr(start, at - start));
    at += is_quoted;
  }
  return {};
}

std::size_t HtmlTag::number(std::string_view wanted, std::size_t most) const {
  const std::string value = operator[](wanted);
  std::size_t out = 1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out);
  return error == std::errc::result_out_of_range ? most : error != std::errc() ? 1 : std::min(out, most);
}

std::string HtmlTag::style() const {
  std::string out = base::to_lower(operator[]("style"));
  std::erase_if(out, [](char c) { return base::is_space(c); });
  return out;
}

HtmlTag read_html_tag(std::string_view text, std::size_t& at) {
  HtmlTag tag;
  tag.is_end = text[at + 1] == '/';
  const std::size_t start = at + 1 + tag.is_end;
  const std::size_t name_end = std::min(text.find_first_of(" \t\r\n/>", start), text.size());
  tag.name = base::to_lower(text.substr(start, name_end - start));
  std::size_t end = name_end;
  for (char quote = 0; end < text.size() && (quote || text[end] != '>'); ++end)
    if (quote ? text[end] == quote : (text[end] == '"' || text[end] == '\'') && text[end - 1] == '=')
      quote = quote ? '\0' : text[end];
  tag.attributes = text.substr(name_end, end - name_end);
  tag.is_closed = tag.attributes.ends_with('/');
  at = std::min(end + 1, text.size());
  return tag;
}

std::string html_decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();)
    if (text[at] == '&')
      add_entity(text, at, out);
    else
      out += text[at++];
  return out;
}

}  // namespace document_reader::office
