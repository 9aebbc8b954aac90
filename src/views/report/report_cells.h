// What the printed form says of one measure: its cells as markup, and the lists that a long row is cut in.
#pragma once

#include <string>
#include <string_view>

#include "views/report/row_parts.h"
#include "views/shared/agency_view.h"
#include "views/shared/footnotes.h"
#include "views/shared/links.h"

namespace views {

// What the form is filled from.
class ReportInput {
 public:
  // Adds the remarks of each measure to the footnotes.
  ReportInput(const AgencyLinks& from_report, const YearView& year, Footnotes& footnotes);

  const AgencyLinks& links() const { return links_; }
  const YearView& year() const { return year_; }
  const base::Translations& words() const { return links_.context().words(); }
  base::Language language() const { return links_.context().language(); }
  base::Html mark(const model::Measure& measure, std::string_view key) const;

 private:
  const AgencyLinks& links_;
  const YearView& year_;
  Footnotes& footnotes_;
};

// A measure, or what is left of one that takes more than a part of a sheet. Cells are markup; where the source says
// nothing they say so. A plan has due and follow-up, a report the others.
struct ReportRow {
  std::string number;            // "2.1", "IIT 1"
  bool is_continuation = false;  // of the measure of the row before: it has a number, and what is left of its lists
  std::size_t parts_left = 0;    // rows that go on with it
  base::Html title, issue, details;
  base::Html steps, period, responsible, results, outcomes, due, follow_up;
};

struct MeasureCells {
  const model::Measure* measure = nullptr;
  ReportRow whole;                          // without the lists
  CellList name, steps, results, outcomes;  // a plan has no results and outcomes
  base::Html below_results;
};

MeasureCells cells_of(const ReportInput&, const MeasureView&);

// That the source does not say it.
base::Html not_stated(const ReportInput&);

REFLECTED(ReportRow);

}  // namespace views
