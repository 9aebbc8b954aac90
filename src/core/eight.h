// Looks for bytes in a text eight at a time: nearly all bytes of our texts are letters, which nobody looks for.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace core {

using Eight = std::uint64_t;
inline constexpr Eight each_one = 0x0101010101010101, each_top = 0x8080808080808080;

inline Eight eight_at(std::string_view text, std::size_t at) {
  Eight eight;
  std::memcpy(&eight, text.data() + at, sizeof eight);
  return eight;
}

// Not zero where a byte of `eight` is `c`; zero where none is.
constexpr Eight has(Eight eight, char c) {
  const Eight off = eight ^ (each_one * static_cast<unsigned char>(c));
  return (off - each_one) & ~off & each_top;
}

// … is below 0x20.
constexpr Eight has_below_space(Eight eight) { return (eight - each_one * 0x20) & ~eight & each_top; }

// The first byte from `from` on for which `is_sought` holds; the text's size where there is none. `may_hold` is not
// zero for eight bytes with one of them.
template <class MayHold, class IsSought>
std::size_t first_where(std::string_view text, std::size_t from, MayHold may_hold, IsSought is_sought) {
  for (std::size_t at = from;;) {
    while (at + sizeof(Eight) <= text.size() && !may_hold(eight_at(text, at))) at += sizeof(Eight);
    const std::size_t end = at + sizeof(Eight) <= text.size() ? at + sizeof(Eight) : text.size();
    for (; at < end; ++at)
      if (is_sought(text[at])) return at;
    if (at >= text.size()) return text.size();
  }
}

// The first of the characters from `from` on; the text's size where there is none.
template <char... sought>
std::size_t first_of(std::string_view text, std::size_t from = 0) {
  return first_where(
      text, from, [](Eight eight) { return (has(eight, sought) | ...); },
      [](char c) { return ((c == sought) || ...); });
}

// The first character that controls, of which a text holds none but line ends and tabs; the text's size where there
// is none.
inline std::size_t first_control(std::string_view text, std::size_t from = 0) {
  return first_where(
      text, from, [](Eight eight) { return has_below_space(eight) | has(eight, '\x7F'); },
      [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F'; });
}

// As text.find(word, from), which stops at each byte that is the word's first: with Thai words that is every letter.
inline std::size_t find(std::string_view text, std::string_view word, std::size_t from = 0) {
  if (from >= text.size()) return word.empty() && from == text.size() ? from : text.npos;
  const void* found = ::memmem(text.data() + from, text.size() - from, word.data(), word.size());
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : text.npos;
}

}  // namespace core
