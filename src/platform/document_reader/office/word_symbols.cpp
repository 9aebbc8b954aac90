#include "platform/document_reader/office/word_symbols.h"

#include "base/utf8.h"

namespace document_reader::office {

std::string_view symbol(unsigned long code) {
  switch (code & 0xFF) {
    case 0xFC:
    case 0x50:
      return "✓";
    case 0xFE:
    case 0x52:
      return "☑";
    case 0xFB:
    case 0x4F:
      return "✗";
    case 0xFD:
    case 0x54:
    case 0x78:
      return "☒";
    case 0xA8:
    case 0x6F:
    case 0x71:
    case 0x72:
    case 0xA3:
      return "☐";
    case 0xE0:
    case 0xE8:
    case 0xF0:
      return "→";
    default:
      return "•";
  }
}

bool is_symbol_font(std::string_view name) {
  return name.starts_with("Wingdings") || name == "Symbol" || name == "Webdings";
}

std::string with_symbols(std::string_view text, bool is_of_symbol_font) {
  if (!is_of_symbol_font && text.find('\xEF') == text.npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(text, at);
    const bool is_symbol = (c >= 0xF000 && c <= 0xF0FF) || (is_of_symbol_font && c > ' ' && c < 0x100);
    out += is_symbol ? symbol(c) : text.substr(start, at - start);
  }
  return out;
}

}  // namespace document_reader::office
