// The printed form: its table of measures, one row a measure, by dimension and by the headings within it; below it
// problems and suggestions, and evidence with its addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "views/shared/agency_view.h"
#include "views/shared/footnotes.h"
#include "views/shared/link_groups.h"

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

// A measure, or what is left of one that takes more than a third of a sheet. Cells are markup; where the source says
// nothing they say so. A plan has due and follow-up, a report the others.
struct ReportRow {
  std::string number;            // "2.1", "IIT 1"
  bool is_continuation = false;  // of the measure of the row before: it has a number, and what is left of its lists
  base::Html title, issue, details;
  base::Html steps, period, responsible, results, outcomes, due, follow_up;
};
struct ReportGroup {
  base::Html
      dimension;  // "2. การให้บริการและระบบ E-Service", with its footnotes, where the group begins it; may be empty
  base::ResolvedText heading;  // `group` of the measures; may be empty
  base::Html heading_mark;
  std::vector<ReportRow> rows;
};

// The measures, by dimension in the framework's order and by the headings within it.
std::vector<ReportGroup> report_rows(const ReportInput&);

struct ReportProblem {
  std::string number;
  base::ResolvedText title;
  base::Html problems, suggestions;  // as the source states them, else that it does not
};
// The measures that state problems or suggestions.
std::vector<ReportProblem> report_problems(const ReportInput&);

// The evidence of one measure.
struct ReportEvidence {
  std::string number;  // of the measure
  std::vector<LinkGroup> groups;
};
std::vector<ReportEvidence> report_evidence(const ReportInput&);

REFLECTED(ReportRow);
REFLECTED(ReportGroup);
REFLECTED(ReportProblem);
REFLECTED(ReportEvidence);

}  // namespace views
