// Searches a text for bytes, 8 or 16 at a time: nearly all bytes of Thai text belong to letters that nobody searches
// for.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace base {

using Word = std::uint64_t;                                                           // eight bytes of a text
inline constexpr Word low_bits = 0x0101010101010101, high_bits = 0x8080808080808080;  // of each byte

inline Word word_at(std::string_view text, std::size_t at) {
  Word word;
  std::memcpy(&word, text.data() + at, sizeof word);
  return word;
}

// A Block is as many bytes as are compared at once. bytes_equal and bytes_below_space tell which bytes of it may
// match; bits_of has a bit of each of these, `bits_per_byte` apart. The lowest bit is always right, those above may
// be false alarms, so a candidate's byte is tested again.
#if defined(__SSE2__)
using Block [[gnu::vector_size(16)]] = char;
inline constexpr unsigned bits_per_byte = 1;
inline Block block_at(std::string_view text, std::size_t at) {
  Block block;
  std::memcpy(&block, text.data() + at, sizeof block);
  return block;
}
inline Block bytes_equal(Block block, char c) { return block == c; }
inline Block bytes_below_space(Block block) { return (block >= 0) & (block < 0x20); }
inline Word bits_of(Block matches) { return static_cast<unsigned>(__builtin_ia32_pmovmskb128(matches)); }
#else
static_assert(std::endian::native == std::endian::little);
using Block = Word;
inline constexpr unsigned bits_per_byte = 8;
inline Block block_at(std::string_view text, std::size_t at) { return word_at(text, at); }
constexpr Block bytes_equal(Block block, char c) {
  const Word differences = block ^ (low_bits * static_cast<unsigned char>(c));
  return (differences - low_bits) & ~differences & high_bits;
}
constexpr Block bytes_below_space(Block block) { return (block - low_bits * 0x20) & ~block & high_bits; }
constexpr Word bits_of(Block matches) { return matches; }
#endif

// The first byte at or after `from` for which `is_match` is true; the text's size where there is none. `may_match`
// takes a Block and tells which of its bytes may match.
template <class MayMatch, class IsMatch>
std::size_t first_where(std::string_view text, std::size_t from, MayMatch may_match, IsMatch is_match) {
  const auto search_block = [&](std::size_t at, std::size_t skipped) {
    for (Word matches = bits_of(may_match(block_at(text, at))) & ~Word{0} << skipped * bits_per_byte; matches;
         matches &= matches - 1) {
      const std::size_t here = at + static_cast<unsigned>(std::countr_zero(matches)) / bits_per_byte;
      if (is_match(text[here])) return here;
    }
    return text.npos;
  };
  std::size_t at = from;
  for (; at + sizeof(Block) <= text.size(); at += sizeof(Block))
    if (const std::size_t here = search_block(at, 0); here != text.npos) return here;
  if (at < text.size() && text.size() >= sizeof(Block)) {  // the last block, which overlaps the one before
    const std::size_t last = text.size() - sizeof(Block);
    return std::min(search_block(last, at - last), text.size());
  }
  for (; at < text.size(); ++at)
    if (is_match(text[at])) return at;
  return text.size();
}

template <char... sought>
inline constexpr auto is_one_of = [] {
  std::array<bool, 256> found{};
  ((found[static_cast<unsigned char>(sought)] = true), ...);
  return found;
}();

// The first of the characters at or after `from`; the text's size where there is none.
template <char... sought>
std::size_t first_of(std::string_view text, std::size_t from = 0) {
  return first_where(
      text, from, [](Block block) { return (bytes_equal(block, sought) | ...); },
      [](char c) { return is_one_of<sought...>[static_cast<unsigned char>(c)]; });
}

// The first control character other than line feed and tab at or after `from`; the text's size where there is none.
inline std::size_t first_control(std::string_view text, std::size_t from = 0) {
  return first_where(
      text, from, [](Block block) { return bytes_below_space(block) | bytes_equal(block, '\x7F'); },
      [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F'; });
}

// As text.find(word, from), which is slow with Thai words: it stops at each byte that equals the word's first, and
// all Thai letters begin with the same byte.
inline std::size_t find(std::string_view text, std::string_view word, std::size_t from = 0) {
  if (from >= text.size()) return word.empty() && from == text.size() ? from : text.npos;
#ifdef _WIN32  // has no memmem
  if (word.empty()) return from;
  // By the last byte, which differs from letter to letter.
  for (std::size_t last = from + word.size() - 1; (last = text.find(word.back(), last)) != text.npos; ++last)
    if (text.compare(last + 1 - word.size(), word.size(), word) == 0) return last + 1 - word.size();
  return text.npos;
#else
  const void* found = ::memmem(text.data() + from, text.size() - from, word.data(), word.size());
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : text.npos;
#endif
}

}  // namespace base
