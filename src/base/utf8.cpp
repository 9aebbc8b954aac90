#include "base/utf8.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/byte_search.h"

namespace base {
namespace {

// Bytes of a valid sequence at `at`, 0 where there is none (RFC 3629).
std::size_t sequence_at(std::string_view t, std::size_t at) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(t[i]); };
  auto tail = [&](std::size_t i) { return i < t.size() && (byte(i) & 0xC0) == 0x80; };
  unsigned char b = byte(at);
  if (b < 0x80) return 1;
  if (b >= 0xC2 && b <= 0xDF) return tail(at + 1) ? 2 : 0;
  if (b >= 0xE0 && b <= 0xEF) {
    if (!tail(at + 1) || !tail(at + 2)) return 0;
    if (b == 0xE0 && byte(at + 1) < 0xA0) return 0;
    if (b == 0xED && byte(at + 1) > 0x9F) return 0;
    return 3;
  }
  if (b >= 0xF0 && b <= 0xF4) {
    if (!tail(at + 1) || !tail(at + 2) || !tail(at + 3)) return 0;
    if (b == 0xF0 && byte(at + 1) < 0x90) return 0;
    if (b == 0xF4 && byte(at + 1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

bool takes_two_cells(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

}  // namespace

bool takes_no_cell(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E) ||
         (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

char32_t next_code_point(std::string_view t, std::size_t& at) {
  auto byte = [&](std::size_t i) { return i < t.size() ? static_cast<unsigned char>(t[i]) & 0x3Fu : 0u; };
  unsigned char b = static_cast<unsigned char>(t[at]);
  std::size_t i = at;
  if (b < 0x80) return at += 1, b;
  if (b < 0xE0) return at = std::min(i + 2, t.size()), ((b & 0x1Fu) << 6) | byte(i + 1);
  if (b < 0xF0) return at = std::min(i + 3, t.size()), ((b & 0x0Fu) << 12) | (byte(i + 1) << 6) | byte(i + 2);
  at = std::min(i + 4, t.size());
  return ((b & 0x07u) << 18) | (byte(i + 1) << 12) | (byte(i + 2) << 6) | byte(i + 3);
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

std::size_t first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    // Most of a text is ASCII and Thai: U+0E00 to U+0E7F are E0 B8 and E0 B9 with any third byte.
    const unsigned char b = static_cast<unsigned char>(text[at]);
    if (b < 0x80) {
      const bool is_ascii = at + sizeof(Word) <= text.size() && !(word_at(text, at) & high_bits);
      at += is_ascii ? sizeof(Word) : 1;
    } else if (b == 0xE0 && at + 2 < text.size() && (text[at + 1] == '\xB8' || text[at + 1] == '\xB9') &&
               (text[at + 2] & 0xC0) == 0x80) {
      at += 3;
    } else {
      std::size_t n = sequence_at(text, at);
      if (!n) return at;
      at += n;
    }
  }
  return std::string_view::npos;
}

bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
}

std::size_t first_forbidden(std::string_view text) {
  const std::size_t control = first_control(text);
  const auto first = [&](std::string_view lead, std::string_view least, std::string_view most, std::size_t end) {
    const std::string_view before = text.substr(0, end);
    for (std::size_t at = before.find(lead); at != before.npos; at = before.find(lead, at + lead.size())) {
      const std::string_view last = before.substr(at + lead.size(), 1);
      if (last >= least && last <= most) return at;
    }
    return end;
  };
  return first("\xC2", "\x80", "\x9F", first("\xEF\xBF", "\xBE", "\xBF", control));  // U+0080…9F, U+FFFE and U+FFFF
}

std::string name_of_code_point(char32_t code_point) {
  std::string out = "U+";
  for (int shift = code_point > 0xFFFFF ? 20 : code_point > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
    out += upper_hex_digits[(code_point >> shift) & 15];
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t continuing = 0, at = 0;  // bytes 10xxxxxx
  while (at + sizeof(Word) <= text.size()) {
    Word sum = 0;  // in each byte, of as many steps as fit into one
    for (int steps = 255; steps && at + sizeof(Word) <= text.size(); --steps, at += sizeof(Word)) {
      const Word word = word_at(text, at);
      sum += (word & ~(word << 1) & high_bits) >> 7;
    }
    constexpr Word every_other = 0x00FF00FF00FF00FF;
    const Word pairs = (sum & every_other) + ((sum >> 8) & every_other);
    continuing += static_cast<std::size_t>((pairs * 0x0001000100010001) >> 48);
  }
  for (; at < text.size(); ++at) continuing += (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  return text.size() - continuing;
}

std::size_t bytes_of_first(std::size_t code_points, std::string_view text) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < code_points && at < text.size(); ++n) next_code_point(text, at);
  return at;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    width += takes_no_cell(c) ? 0 : takes_two_cells(c) ? 2 : 1;
  }
  return width;
}

void append_utf8(std::string& out, char32_t c) {
  auto put = [&](char32_t v) { out += static_cast<char>(static_cast<unsigned char>(v)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  if (c < 0x10000) return put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
}

std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit) {
  const auto a = code_points(left), b = code_points(right);
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return std::min(last[b.size()], limit + 1);
}

std::string shortened(std::string text, std::size_t most) {
  if (count_code_points(text) <= most) return text;
  std::size_t at = bytes_of_first(most - 1, text);
  const std::size_t space = text.rfind(' ', at);
  if (space != text.npos && space > at / 2) at = space;
  // Within a character, or before a mark or ำ.
  const auto is_within = [&] {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) return true;
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    return takes_no_cell(c) || c == U'ำ';
  };
  while (at > 0 && is_within()) --at;
  return text.substr(0, at) + "…";
}

}  // namespace base
