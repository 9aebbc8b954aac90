// Indicators of a year that have the same score; 0 and 100, which many have, are skipped.
#pragma once

#include "checks/checks.h"

namespace checks {

struct EqualScores {
  int first = 0, second = 0;  // indicators, in the order of their numbers
  const model::Instrument& of_first;
  const model::Instrument& of_second;
  const model::Score& score;  // of the second, with its place
};

// Calls `take` for each indicator with the first before it that has its score, in one instrument or in two.
template <class Take>
void each_equal_score(const model::Agency& agency, bool in_one_instrument, const Take& take) {
  constexpr std::int32_t nothing = 0, everything = 100'00;  // in hundredths
  for (const model::Year& year : agency.years) {
    if (!year.assessment || !year.framework) continue;
    for (const auto& [second, score] : year.assessment->indicators) {
      const model::Instrument* own = year.framework->instrument_of(second);
      if (!score || !own || score->hundredths == nothing || score->hundredths == everything) continue;
      for (const auto& [first, earlier] : year.assessment->indicators) {
        if (first == second) break;
        const model::Instrument* other = year.framework->instrument_of(first);
        if (!earlier || *earlier != *score || !other || (other == own) != in_one_instrument) continue;
        take(EqualScores{first, second, *other, *own, score});
        break;
      }
    }
  }
}

}  // namespace checks
