// Decimal numbers, kept exactly as content writes them: no binary fractions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

// A decimal number: units / 10^decimals. At most 15 digits.
struct Decimal {
  std::int64_t units = 0;
  int decimals = 0;

  bool is_whole() const { return decimals == 0; }
  // In units of 10^-n; nothing where that is not exact or does not fit.
  std::optional<std::int64_t> scaled(int n) const;
};

// A Number of the content model: optional sign (+ - −), Thai or Arabic digits, commas only between groups of three,
// one dot with digits on both sides, at most 15 significant digits. Nothing where it is written otherwise.
std::optional<Decimal> parse_number(std::string_view text);

// Points of an assessment, 0 to 100, in hundredths: 9196 is 91.96. Also the difference of two scores (−100 to 100).
struct Points {
  std::int32_t hundredths = 0;

  friend auto operator<=>(Points, Points) = default;
  friend Points operator-(Points a, Points b) { return {a.hundredths - b.hundredths}; }
};

std::string to_text(Points points);         // "91.96"
std::string to_signed_text(Points change);  // "+3.28", "−2.50" with U+2212, "±0.00"
std::string to_text(Decimal number);        // "1,250,000.50"
std::string with_commas(std::int64_t whole);

// Without trailing zeros, for a target or where a band begins: "85", "94.5".
std::string to_short_text(Points points);

}  // namespace base
