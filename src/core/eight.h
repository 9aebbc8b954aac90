// Looks for bytes in a text eight or sixteen at a time: nearly all bytes of our texts are letters, which nobody looks
// for.
#pragma once

#include <algorithm>
#include <bit>
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

// Not zero where a byte of `eight` is `c`; zero where none is. Bytes above the first such one may be marked, too.
constexpr Eight has(Eight eight, char c) {
  const Eight off = eight ^ (each_one * static_cast<unsigned char>(c));
  return (off - each_one) & ~off & each_top;
}

// … is below 0x20.
constexpr Eight has_below_space(Eight eight) { return (eight - each_one * 0x20) & ~eight & each_top; }

// As many bytes as are looked at together; of those that may be sought, `marks` has a bit, `bits_a_byte` apart.
#if defined(__SSE2__)
using Block [[gnu::vector_size(16)]] = char;
inline constexpr unsigned bits_a_byte = 1;
inline Block block_at(std::string_view text, std::size_t at) {
  Block block;
  std::memcpy(&block, text.data() + at, sizeof block);
  return block;
}
inline Block has(Block block, char c) { return block == c; }
inline Block has_below_space(Block block) { return (block >= 0) & (block < 0x20); }
inline Eight marks(Block found) { return static_cast<unsigned>(__builtin_ia32_pmovmskb128(found)); }
#else
static_assert(std::endian::native == std::endian::little);
using Block = Eight;
inline constexpr unsigned bits_a_byte = 8;
inline Block block_at(std::string_view text, std::size_t at) { return eight_at(text, at); }
constexpr Eight marks(Block found) { return found; }
#endif

// The first byte from `from` on for which `is_sought` holds; the text's size where there is none. `may_hold` marks
// the bytes of a block that may be it.
template <class MayHold, class IsSought>
std::size_t first_where(std::string_view text, std::size_t from, MayHold may_hold, IsSought is_sought) {
  const auto look = [&](std::size_t at, std::size_t skipped) {
    for (Eight found = marks(may_hold(block_at(text, at))) & ~Eight{0} << skipped * bits_a_byte; found;
         found &= found - 1) {
      const std::size_t here = at + static_cast<unsigned>(std::countr_zero(found)) / bits_a_byte;
      if (is_sought(text[here])) return here;
    }
    return text.npos;
  };
  std::size_t at = from;
  for (; at + sizeof(Block) <= text.size(); at += sizeof(Block))
    if (const std::size_t here = look(at, 0); here != text.npos) return here;
  if (at < text.size() && text.size() >= sizeof(Block)) {  // the last block, of which some was looked at
    const std::size_t last = text.size() - sizeof(Block);
    return std::min(look(last, at - last), text.size());
  }
  for (; at < text.size(); ++at)
    if (is_sought(text[at])) return at;
  return text.size();
}

// The first of the characters from `from` on; the text's size where there is none.
template <char... sought>
std::size_t first_of(std::string_view text, std::size_t from = 0) {
  return first_where(
      text, from, [](Block block) { return (has(block, sought) | ...); },
      [](char c) { return ((c == sought) || ...); });
}

// The first character that controls, of which a text holds none but line ends and tabs; the text's size where there
// is none.
inline std::size_t first_control(std::string_view text, std::size_t from = 0) {
  return first_where(
      text, from, [](Block block) { return has_below_space(block) | has(block, '\x7F'); },
      [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F'; });
}

// As text.find(word, from), which stops at each byte that is the word's first: with Thai words that is every letter.
inline std::size_t find(std::string_view text, std::string_view word, std::size_t from = 0) {
  if (from >= text.size()) return word.empty() && from == text.size() ? from : text.npos;
  const void* found = ::memmem(text.data() + from, text.size() - from, word.data(), word.size());
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : text.npos;
}

}  // namespace core
