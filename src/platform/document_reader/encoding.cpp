#include "platform/document_reader/encoding.h"

#include "base/utf8.h"

namespace document_reader {
namespace {

constexpr char32_t unknown = 0xFFFD;

char32_t of_windows_874(unsigned char byte) {
  if (byte < 0x80) return byte;
  if (byte == 0xA0) return 0xA0;
  if ((byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB)) return 0x0E00u + byte - 0xA0u;
  static constexpr char32_t dashes[] = {0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014};
  if (byte >= 0x91 && byte <= 0x97) return dashes[byte - 0x91];
  return byte == 0x80 ? 0x20AC : byte == 0x85 ? 0x2026 : unknown;
}

std::string from_utf16(std::string_view bytes, bool is_little) {
  auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(is_little ? first | second << 8 : first << 8 | second);
  };
  std::string out;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    if (c >= 0xD800 && c < 0xE000) {
      const bool is_pair = c < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000;
      c = is_pair ? 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00) : unknown;
      if (is_pair) i += 2;
    }
    if (c) base::append_utf8(out, c);
  }
  return out;
}

}  // namespace

std::string to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool is_utf8 = base::first_invalid_utf8(bytes) == bytes.npos;
  std::string out;
  out.reserve(bytes.size());
  for (char c : bytes) {
    if (!c) continue;
    if (is_utf8)
      out += c;
    else
      base::append_utf8(out, of_windows_874(static_cast<unsigned char>(c)));
  }
  return out;
}

}  // namespace document_reader
