// What the checks of measures share.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "base/report.h"
#include "checks/text/words_at.h"
#include "model/agency.h"

namespace checks {

// Where a finding about something missing from a measure points to: its title.
inline base::SourceLocation place_of(const model::Measure& measure) {
  return measure.title.empty() ? measure.location
                               : words_at(measure.title.location, measure.title.in(base::Language::th));
}

// The files in which a reader has refused something: what seems to be missing in them may be what was refused.
class Refused {
 public:
  explicit Refused(const base::Report& report) {
    if (!report.has_errors()) return;
    for (const base::Finding& f : report.findings())
      if (f.severity == base::Severity::error) paths_.insert(f.path);
  }
  bool has(const model::Measure& measure) const {
    return !paths_.empty() && measure.location.file && paths_.contains(measure.location.file->path);
  }

 private:
  std::set<std::string, std::less<>> paths_;
};

// Calls `take(year, measure)` for each measure whose file was read without errors.
template <class Take>
void each_measure(const model::Agency& agency, const base::Report& report, const Take& take) {
  const Refused refused(report);
  for (const model::Year& year : agency.years)
    for (const model::Measure& measure : year.measures)
      if (!refused.has(measure)) take(year, measure);
}

}  // namespace checks
