// What can be computed of an assessment: means and weighted totals, by the rules of the framework. Grades are not:
// one is stated, or there is none.
#pragma once

#include <optional>
#include <string>

#include "model/agency.h"
#include "model/assessment.h"
#include "model/framework.h"

namespace model {

// The mean of the instrument's indicators, rounded half up; nothing where one of them is missing.
std::optional<base::Points> computed_instrument(const Framework&, const Instrument&,
                                                const std::map<int, Score>& indicators);

// A score that is not rounded: the mean of `count` scores whose sum is `hundredths`.
struct Mean {
  std::int64_t hundredths = 0, count = 1;
};

// What the total is made of: the unrounded means where all indicators of the framework are given, else the instrument
// as stated or, where it is not, the mean of its indicators; nothing where one of them is missing.
std::optional<Mean> exact_score(const Framework&, const Instrument&,
                                const std::map<std::string_view, Score>& instruments,
                                const std::map<int, Score>& indicators);

// The weighted sum of these, rounded half up, once; nothing where a weight or an instrument is missing.
std::optional<base::Points> computed_total(const Framework&, const std::map<std::string_view, Score>& instruments,
                                           const std::map<int, Score>& indicators);

// Between what and what the total must be where instruments or indicators are missing; nothing where none is, or a
// weight is.
struct PossibleTotal {
  base::Points least, most;
  // Within 0.01 points.
  bool allows(base::Points total) const {
    return total.hundredths >= least.hundredths - 1 && total.hundredths <= most.hundredths + 1;
  }
};
std::optional<PossibleTotal> possible_total(const Framework&, const Assessment&);

// What the instrument adds to the total, in hundredths of a point, rounded half up.
std::optional<base::Points> weighted(const Instrument&, const Mean& score);

// A figure as a page shows it: stated, or computed and marked as such.
struct Figure {
  std::optional<base::Points> value;
  bool is_computed = false;
};
Figure total_of(const Framework&, const Assessment&);
Figure instrument_score(const Framework&, const Assessment&, const Instrument&);

// The same of two frameworks, so that their totals and indicators may be compared: instruments, weights, indicators.
std::string method_of(const Framework&);

// The question that the assessment of the year before asked in its place; null where that year has no such question.
const Question* question_before(const Agency& agency, const Year& year, const Question& question);

// What the question scored the year before: as its own `previous` says, else by the code that it had then. Nothing
// where that year has no such question.
std::optional<base::Points> score_before(const Agency& agency, const Year& year, const Question& question);

}  // namespace model
