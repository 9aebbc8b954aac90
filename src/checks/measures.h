// What the checks of measures share.
#pragma once

#include <algorithm>

#include "checks/words_at.h"
#include "core/report.h"
#include "model/agency.h"

namespace checks {

// Where a finding of what a measure lacks stands: at its title.
inline core::Place place_of(const model::Measure& measure) {
  return measure.title.empty() ? measure.place : words_at(measure.title.place, measure.title.in(core::Language::th));
}

// A reader has refused something in the measure's file: what seems to be missing may be what it refused.
inline bool is_refused(const model::Measure& measure, const core::Report& report) {
  if (!report.has_errors() || !measure.place.file) return false;
  return std::any_of(report.findings().begin(), report.findings().end(), [&](const core::Finding& f) {
    return f.severity == core::Severity::error && f.path == measure.place.file->path;
  });
}

// Calls `look(year, measure)` for each measure that was read whole.
template <class Look>
void each_measure(const model::Agency& agency, const core::Report& report, const Look& look) {
  for (const model::Year& year : agency.years)
    for (const model::Measure& measure : year.measures)
      if (!is_refused(measure, report)) look(year, measure);
}

}  // namespace checks
