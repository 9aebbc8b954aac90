// The kinds of Thai letters, and which may follow which. A cell is a consonant with the vowels and marks above and
// below it. Source: WTT 2.0 (TIS 1566-2541); the Unicode Standard, chapter 16.1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace base {

enum class ThaiLetter : unsigned char {
  other,
  carrier,  // what a mark is shown on when it is spoken of
  consonant,
  lead,
  follow,
  above,
  below,
  tone,
  silencer,
  nikhahit,
  rare_mark
};
inline constexpr std::size_t thai_letter_kinds = 11;

constexpr ThaiLetter thai_letter_of(char32_t c) {
  if (c == '-' || c == 0x25CC || c == 0xA0) return ThaiLetter::carrier;
  if (c < 0x0E01 || c > 0x0E4E) return ThaiLetter::other;
  if (c <= 0x0E2E) return ThaiLetter::consonant;
  if (c == 0x0E30 || c == 0x0E32 || c == 0x0E33 || c == 0x0E45) return ThaiLetter::follow;
  if (c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E37) || c == 0x0E47) return ThaiLetter::above;
  if (c == 0x0E38 || c == 0x0E39) return ThaiLetter::below;
  if (c >= 0x0E40 && c <= 0x0E44) return ThaiLetter::lead;
  if (c >= 0x0E48 && c <= 0x0E4B) return ThaiLetter::tone;
  if (c == 0x0E4C) return ThaiLetter::silencer;
  if (c == 0x0E4D) return ThaiLetter::nikhahit;
  return c == 0x0E3A || c == 0x0E4E ? ThaiLetter::rare_mark : ThaiLetter::other;
}

constexpr bool is_thai_letter(ThaiLetter letter) { return letter > ThaiLetter::carrier; }

namespace detail {

constexpr std::uint32_t bit(ThaiLetter letter) { return 1u << static_cast<unsigned>(letter); }

// By the kind of a letter, the bits of those that may come directly before it.
inline constexpr std::array<std::uint32_t, thai_letter_kinds> usual_before = [] {
  using enum ThaiLetter;
  constexpr auto at = [](ThaiLetter letter) { return static_cast<std::size_t>(letter); };
  std::array<std::uint32_t, thai_letter_kinds> out{};
  const std::uint32_t all = (1u << thai_letter_kinds) - 1, any = all & ~bit(lead) & ~bit(nikhahit);
  for (ThaiLetter letter : {other, carrier, lead, rare_mark}) out[at(letter)] = any;
  out[at(consonant)] = all;
  out[at(follow)] = bit(consonant) | bit(tone) | bit(follow) | bit(above) | bit(below);
  out[at(above)] = out[at(below)] = out[at(silencer)] = bit(consonant);
  out[at(tone)] = bit(consonant) | bit(above) | bit(below);
  return out;
}();

}  // namespace detail

// Whether `letter` may stand directly after `before` without a closer look at the cell.
constexpr bool is_usual_after(ThaiLetter before, ThaiLetter letter) {
  return detail::usual_before[static_cast<std::size_t>(letter)] & detail::bit(before);
}

}  // namespace base
