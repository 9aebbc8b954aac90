#include "checks/text/fiscal_years.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/date.h"
#include "checks/text/dates_in_text.h"
#include "checks/text/endings.h"
#include "checks/text/law_names.h"

namespace checks {
namespace {

// Buddhist Era; 0 where the number is not a year.
int buddhist_year_of(const NumberInText& number) {
  if (number.digits != 4) return 0;
  if (number.value >= 2400 && number.value <= 2699) return number.value;
  return number.value >= 1900 && number.value < 2400 ? number.value + base::buddhist_offset : 0;
}

// Where the words that make the number a fiscal year begin; npos where there are none.
std::size_t start_of_year_words(std::string_view text, std::size_t number) {
  std::string_view before = text.substr(0, number);
  remove_trailing_spaces(before);
  if (remove_end(before, "พ.ศ.")) remove_trailing_spaces(before);
  if (remove_end(before, "งบประมาณ")) {
    remove_trailing_spaces(before);
    return remove_end(before, "ปี") ? before.size() : before.npos;
  }
  constexpr std::array<std::string_view, 4> words{"ประจำปี", "fiscal year", "Fiscal year", "Fiscal Year"};
  const bool is_year =
      std::any_of(words.begin(), words.end(), [&](std::string_view word) { return remove_end(before, word); });
  if (is_year) return before.size();
  if (!remove_end(before, "FY")) return before.npos;
  const bool is_word = before.empty() || !base::is_letter(before.back());
  return is_word ? before.size() : before.npos;
}

// Another year follows, as in "2561–2565", "2564, 2565 และ 2566" and "2567/2568".
bool is_in_row_of_years(std::string_view text, std::size_t end) {
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
  const auto next = next_number(text.substr(0, std::min(text.size(), at + 12)), at);
  return next && next->offset == at && buddhist_year_of(*next) != 0;
}

}  // namespace

std::vector<FiscalYear> fiscal_years(std::string_view text) {
  std::vector<FiscalYear> out;
  std::size_t at = 0;
  while (auto number = next_number(text, at)) {
    at = number->end;
    const int year = buddhist_year_of(*number);
    if (!year) continue;
    const std::size_t words = start_of_year_words(text, number->offset);
    if (words == text.npos || is_in_row_of_years(text, number->end) || is_in_law_name(text, words)) continue;
    out.push_back({year, words, number->offset, number->end});
  }
  return out;
}

}  // namespace checks
