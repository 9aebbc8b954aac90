// The printed form: its table of measures, one row a measure, by dimension and by the headings within it; below it
// problems and suggestions, and evidence with its addresses.
#pragma once

#include <string>
#include <vector>

#include "views/report/column_shares.h"
#include "views/report/report_cells.h"
#include "views/shared/link_groups.h"

namespace views {

struct ReportGroup {
  base::Html
      dimension;  // "2. การให้บริการและระบบ E-Service", with its footnotes, where the group begins it; may be empty
  base::ResolvedText heading;  // `group` of the measures; may be empty
  base::Html heading_mark;
  std::vector<ReportRow> rows;
};

struct ReportForm {
  std::vector<ReportGroup> groups;  // by dimension in the framework's order and by the headings within it
  ColumnShares shares;              // of a report: a plan has columns of its own
};
ReportForm report_form(const ReportInput&);

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

REFLECTED(ReportGroup);
REFLECTED(ReportProblem);
REFLECTED(ReportEvidence);

}  // namespace views
