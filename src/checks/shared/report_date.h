// When a year's report was made, for checks that compare with it.
#pragma once

#include <optional>

#include "model/agency.h"

namespace checks {

// Of report.md, else of the document that it comes from; the last day of a month where only that is stated.
inline std::optional<base::Date> date_of_report(const model::Year& year) {
  if (!year.report) return std::nullopt;
  return year.report->date ? year.report->date : year.report->source.date;
}

// The same; where there is none, of the document that the year's assessment comes from.
inline std::optional<base::Date> date_of_report_or_assessment(const model::Year& year) {
  if (auto date = date_of_report(year)) return date;
  return year.assessment ? year.assessment->source.date : std::nullopt;
}

}  // namespace checks
