// Formats that are text themselves: csv, json, ics, txt.
#include <cstdlib>

#include "base/utf8.h"
#include "platform/document_reader/encoding.h"
#include "platform/document_reader/formats.h"

namespace document_reader {
namespace {

constexpr std::size_t largest_text_file = 64 << 20;  // bytes

std::string text_of(std::string_view bytes, const Sink& out) {
  if (bytes.size() > largest_text_file || bytes.size() > 4 * out.limits.text) throw TooLarge{};
  return to_utf8(bytes);
}

// What separates cells: whichever of `,` `;` and tab is most frequent in the first line, outside quotes.
char separator_of(std::string_view text) {
  std::size_t commas = 0, semicolons = 0, tabs = 0;
  bool is_quoted = false;
  for (char c : text.substr(0, text.find('\n'))) {
    is_quoted = is_quoted != (c == '"');
    commas += !is_quoted && c == ',';
    semicolons += !is_quoted && c == ';';
    tabs += !is_quoted && c == '\t';
  }
  return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
}

// The value of the four hexadecimal digits after `\u`; 0 where they are not there.
char32_t escaped_unit(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return 0;
  char* end = nullptr;
  const std::string digits(text.substr(at, 4));
  const unsigned long value = std::strtoul(digits.c_str(), &end, 16);
  return *end ? 0 : static_cast<char32_t>(value);
}

// Appends the character escaped by a backslash before `at`, and moves `at` past it.
void add_escaped(std::string_view text, std::size_t& at, std::string& out) {
  const char c = text[at++];
  if (c != 'u') return void(out += c == 'n' || c == 'r' ? '\n' : c == 't' ? '\t' : c == 'b' || c == 'f' ? ' ' : c);
  char32_t unit = escaped_unit(text, at);
  at += 4;
  if (unit >= 0xD800 && unit < 0xDC00 && text.substr(at, 2) == "\\u") {
    const char32_t low = escaped_unit(text, at + 2);
    if (low >= 0xDC00 && low < 0xE000) {
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      at += 6;
    }
  }
  base::append_utf8(out, !unit || (unit >= 0xD800 && unit < 0xE000) ? 0xFFFD : unit);
}

}  // namespace

void read_plain(std::string_view bytes, Sink& out) { out.add(text_of(bytes, out)); }

void read_csv(std::string_view bytes, Sink& out) {
  std::string text = text_of(bytes, out);
  const char separator = separator_of(text);
  bool is_quoted = false;
  for (char& c : text) {
    if (c == '"')
      is_quoted = !is_quoted;
    else if (!is_quoted && (c == separator || c == '\n'))
      c = base::cell_end;
  }
  out.add(text);
}

// Each string and each number is a cell.
void read_json(std::string_view bytes, Sink& out) {
  const std::string text = text_of(bytes, out);
  std::string words;
  bool is_string = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at++];
    if (c == '"') {
      is_string = !is_string;
      words += base::cell_end;
    } else if (is_string && c == '\\' && at < text.size()) {
      add_escaped(text, at, words);
    } else {
      words += is_string || std::string_view("{}[]:,").find(c) == std::string_view::npos ? c : base::cell_end;
    }
  }
  out.add(words);
}

// A line that begins with a blank continues the one before (RFC 5545, 3.1).
void read_calendar(std::string_view bytes, Sink& out) {
  const std::string text = text_of(bytes, out);
  std::string words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\r') continue;
    if (c == '\n' && at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\t'))
      ++at;
    else if (c == '\\' && at + 1 < text.size() && (text[at + 1] == 'n' || text[at + 1] == 'N'))
      words += '\n', ++at;
    else
      words += c == '\n' ? base::cell_end : c;
  }
  out.add(words);
}

}  // namespace document_reader
