// Fiscal years that a text names: "ปีงบประมาณ 2568", "ประจำปี ๒๕๖๘", "fiscal year 2025". Names of laws and rows of
// years
// ("2561–2565") are none.
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "checks/law_names.h"
#include "core/date.h"
#include "core/dates_in_text.h"

namespace checks {

struct FiscalYear {
  int year = 0;                     // Buddhist Era
  std::size_t words = 0;            // where the words begin that make the number a fiscal year, in bytes
  std::size_t offset = 0, end = 0;  // of the number
};

namespace fiscal_years {

inline bool drop_end(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

inline void drop_spaces(std::string_view& text) {
  while (drop_end(text, " ") || drop_end(text, "\n")) continue;
}

// Buddhist Era; 0 where the number is no year.
inline int year_of(const core::NumberInText& number) {
  if (number.digits != 4) return 0;
  if (number.value >= 2400 && number.value <= 2699) return number.value;
  return number.value >= 1900 && number.value < 2400 ? number.value + core::buddhist_offset : 0;
}

// Where the words that make the number a fiscal year begin; npos where there are none.
inline std::size_t start_of_words(std::string_view text, std::size_t number) {
  std::string_view before = text.substr(0, number);
  drop_spaces(before);
  if (drop_end(before, "พ.ศ.")) drop_spaces(before);
  if (drop_end(before, "งบประมาณ")) {
    drop_spaces(before);
    return drop_end(before, "ปี") ? before.size() : before.npos;
  }
  constexpr std::array<std::string_view, 4> words{"ประจำปี", "fiscal year", "Fiscal year", "Fiscal Year"};
  const bool is_year =
      std::any_of(words.begin(), words.end(), [&](std::string_view word) { return drop_end(before, word); });
  if (is_year) return before.size();
  if (!drop_end(before, "FY")) return before.npos;
  const bool is_word = before.empty() || !std::isalpha(static_cast<unsigned char>(before.back()));
  return is_word ? before.size() : before.npos;
}

// Another year follows, as in "2561–2565", "2564, 2565 และ 2566" and "2567/2568".
inline bool is_in_row(std::string_view text, std::size_t end) {
  constexpr std::array<std::string_view, 12> between{" ", "\n", "-",   "–",  "—",   "/",
                                                     ",", "ถึง", "และ", "กับ", "and", "พ.ศ."};
  std::string_view rest = text.substr(end);
  for (bool found = true; found;) {
    found = false;
    for (std::string_view word : between)
      if (rest.starts_with(word)) {
        rest.remove_prefix(word.size());
        found = true;
      }
  }
  const std::size_t at = static_cast<std::size_t>(rest.data() - text.data());
  if (at == end) return false;
  const auto next = core::next_number(text.substr(0, std::min(text.size(), at + 12)), at);
  return next && next->offset == at && year_of(*next) != 0;
}

}  // namespace fiscal_years

// Calls `take` with each, in the order of the text.
template <class Take>
void each_fiscal_year(std::string_view text, const Take& take) {
  using namespace fiscal_years;
  std::size_t at = 0;
  while (auto number = core::next_number(text, at)) {
    at = number->end;
    const int year = year_of(*number);
    if (!year) continue;
    const std::size_t words = start_of_words(text, number->offset);
    if (words == std::string_view::npos || is_in_row(text, number->end) || is_in_law_name(text, words)) continue;
    take(FiscalYear{year, words, number->offset, number->end});
  }
}

}  // namespace checks
