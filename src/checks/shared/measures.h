// What the checks of measures share.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "checks/text/words_at.h"
#include "core/report.h"
#include "model/agency.h"

namespace checks {

// Where a finding about something missing from a measure points to: its title.
inline core::Place place_of(const model::Measure& measure) {
  return measure.title.empty() ? measure.place : words_at(measure.title.place, measure.title.in(core::Language::th));
}

// The files in which a reader has refused something: what seems to be missing in them may be what was refused.
class Refused {
 public:
  explicit Refused(const core::Report& report) {
    if (!report.has_errors()) return;
    for (const core::Finding& f : report.findings())
      if (f.severity == core::Severity::error) paths_.insert(f.path);
  }
  bool has(const model::Measure& measure) const {
    return !paths_.empty() && measure.place.file && paths_.contains(measure.place.file->path);
  }

 private:
  std::set<std::string, std::less<>> paths_;
};

// Calls `take(year, measure)` for each measure whose file was read without errors.
template <class Take>
void each_measure(const model::Agency& agency, const core::Report& report, const Take& take) {
  const Refused refused(report);
  for (const model::Year& year : agency.years)
    for (const model::Measure& measure : year.measures)
      if (!refused.has(measure)) take(year, measure);
}

}  // namespace checks
