#include "base/thai_order.h"

#include "base/utf8.h"

namespace base {
namespace {

constexpr char32_t mark_nikhahit = 0x0E4D, vowel_aa = 0x0E32, vowel_am = 0x0E33;

bool is_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }
bool is_leading_vowel(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }
bool is_late_mark(char32_t c) { return c >= 0x0E47 && c <= 0x0E4E; }  // ็ ่ ้ ๊ ๋ ์ ํ ๎
bool is_invisible(char32_t c) { return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }

char32_t folded(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + ('a' - 'A');
  if (c >= 0x0E50 && c <= 0x0E59) return c - 0x0E50 + '0';
  if (c == 0x0E2F || c == 0x0E46) return '!';  // ฯ and ๆ are not letters
  return c;
}

// The letters that are compared: without invisible ones, ำ as one letter.
std::u32string letters_to_compare(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    // The two halves of ำ may be written apart.
    if (c == vowel_aa && !out.empty() && out.back() == mark_nikhahit)
      out.back() = vowel_am;
    else
      out += c;
  }
  return out;
}

// `letters` is compared first; `marks` decides between equal ones: a byte for each letter, followed by its marks.
struct Levels {
  std::string letters, marks;
};

void add_letter(Levels& levels, char32_t c) {
  append_utf8(levels.letters, folded(c));
  levels.marks += '\x01';
}

}  // namespace

std::string thai_order(std::string_view text) {
  const std::u32string in = letters_to_compare(text);
  Levels levels;
  for (std::size_t i = 0; i < in.size(); ++i) {
    if (is_late_mark(in[i])) {
      levels.marks += static_cast<char>(in[i] - 0x0E47 + 2);
    } else if (is_leading_vowel(in[i]) && i + 1 < in.size() && is_consonant(in[i + 1])) {
      add_letter(levels, in[i + 1]);
      // A tone mark of the consonant follows it, and so precedes the vowel in the key.
      std::size_t next = i + 2;
      for (; next < in.size() && is_late_mark(in[next]); ++next)
        levels.marks += static_cast<char>(in[next] - 0x0E47 + 2);
      add_letter(levels, in[i]);
      i = next - 1;
    } else {
      add_letter(levels, in[i]);
    }
  }
  std::string key = std::move(levels.letters);
  key += '\0';
  key += levels.marks;
  key += '\0';
  return key += text;
}

}  // namespace base
