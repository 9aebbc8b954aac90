#include "base/json.h"

#include <array>

#include "base/ascii.h"
#include "base/byte_search.h"

namespace base {
namespace {

constexpr auto special_bytes = [] {
  std::array<bool, 256> special{};
  for (std::size_t control = 0; control < 0x20; ++control) special[control] = true;
  for (const char c : std::string_view("\"\\<>&\x7F\xE2")) special[static_cast<unsigned char>(c)] = true;
  return special;
}();

std::size_t first_special_in_json(std::string_view text, std::size_t at) {
  return first_where(
      text, at,
      [](Block b) {
        return bytes_below_space(b) | bytes_equal(b, '"') | bytes_equal(b, '\\') | bytes_equal(b, '<') |
               bytes_equal(b, '>') | bytes_equal(b, '&') | bytes_equal(b, '\x7F') | bytes_equal(b, '\xE2');
      },
      [](char c) { return special_bytes[static_cast<unsigned char>(c)]; });
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
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
      append_hex(out, c);
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

void JsonWriter::begin() {
  if (!is_after_key_) {
    if (!is_first_) out_ += ',';
    if (is_new_line_) out_ += '\n';
    is_new_line_ = false;
  }
  is_first_ = is_after_key_ = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  begin();
  append_json_string(out_, name);
  out_ += ':';
  is_after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  begin();
  append_json_string(out_, value);
  return *this;
}

JsonWriter& JsonWriter::member(std::string_view name, std::string_view value) {
  return value.empty() ? *this : key(name).text(value);
}

}  // namespace base
