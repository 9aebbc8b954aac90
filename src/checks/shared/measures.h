// What the checks of measures share.
#pragma once

#include <functional>
#include <optional>
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

// The last day on which the measure could be finished in time; nothing where it is stated in words only.
inline std::optional<base::Date> last_day_in_time(const model::Measure& measure) {
  std::optional<base::Date> last;
  for (const model::Due& due : measure.due) {
    if (!due.by) return std::nullopt;
    if (!last || *last < *due.by) last = due.by;
  }
  if (!last && measure.period && measure.period->written != model::Period::Written::text) last = measure.period->to;
  return last;
}

// Requires last_day_in_time().
inline const base::SourceLocation& place_of_due_date(const model::Measure& measure) {
  return measure.due.empty() ? measure.period->location : measure.due.back().location;
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
