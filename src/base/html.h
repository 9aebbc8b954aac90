// HTML that may go into a page as it is. Only our own code can make it: of literals and escaped text.
#pragma once

#include <string>
#include <string_view>

namespace base {

// Appends `text` escaped for element content and for a double-quoted attribute: & < > " '.
void append_escaped(std::string& out, std::string_view text);

// A string literal of this program; no content can become one.
class Literal {
 public:
  template <std::size_t n>
  consteval Literal(const char (&text)[n]) : text_(text, n - 1) {}  // NOLINT: implicit on purpose
  constexpr std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

class Html {
 public:
  Html() = default;
  Html(Literal literal) : bytes_(literal.view()) {}  // NOLINT: implicit on purpose

  Html& raw(Literal literal) { return bytes_ += literal.view(), *this; }
  Html& text(std::string_view text) { return append_escaped(bytes_, text), *this; }
  Html& html(const Html& other) { return bytes_ += other.bytes_, *this; }
  // Into the last block of what is there, before the ends of its paragraphs and lists.
  Html& into_last_block(const Html& other);
  Html& number(long long value) { return bytes_ += std::to_string(value), *this; }

  bool empty() const { return bytes_.empty(); }
  std::string_view view() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace base
