#include "base/digits.h"

#include <algorithm>

#include "base/ascii.h"

namespace base {
namespace {

bool is_visible_ascii(char c) { return c > 0x20 && c < 0x7F; }

void append_thai_digits(std::string& out, std::string_view word) {
  const auto holds = [&](bool (*is_kind)(char)) { return std::any_of(word.begin(), word.end(), is_kind); };
  if (!holds(is_digit) || holds(is_letter)) {
    out += word;
    return;
  }
  for (char c : word) {
    if (is_digit(c)) {
      out += "\xE0\xB9";  // ๐ is U+0E50: E0 B9 90
      out += static_cast<char>(0x90 + (c - '0'));
    } else {
      out += c;
    }
  }
}

// Text between two tags: words are cut at entities, which stay.
void append_text_with_thai_digits(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    if (text[i] == '&') {
      std::size_t semicolon = text.find(';', i);
      end = semicolon == text.npos || semicolon - i > 10 ? i + 1 : semicolon + 1;
      out.append(text, i, end - i);
    } else if (is_visible_ascii(text[i])) {
      while (end < text.size() && is_visible_ascii(text[end]) && text[end] != '&') ++end;
      append_thai_digits(out, text.substr(i, end - i));
    } else {
      while (end < text.size() && !is_visible_ascii(text[end])) ++end;
      out.append(text, i, end - i);
    }
    i = end;
  }
}

}  // namespace

std::string with_arabic_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const int digit = thai_digit_at(text, i); digit >= 0) {
      out += static_cast<char>('0' + digit);
      i += size_of_thai_digit - 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string with_thai_digits(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (is_visible_ascii(text[i])) {
      while (end < text.size() && is_visible_ascii(text[end])) ++end;
      append_thai_digits(out, text.substr(i, end - i));
    } else {
      out += text[i];
    }
    i = end;
  }
  return out;
}

void turn_digits_thai(std::string& html, std::size_t from) {
  if (std::none_of(html.begin() + static_cast<std::ptrdiff_t>(from), html.end(), is_digit)) return;
  const std::string text(html, from);
  html.resize(from);
  append_text_with_thai_digits(html, text);
}

}  // namespace base
