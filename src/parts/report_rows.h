// The printed form: its table of measures, one row a measure, by dimension and by the headings within it; below it
// problems and suggestions, and evidence with its addresses.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parts/agency_view.h"
#include "parts/footnotes.h"
#include "parts/resolved_link.h"

namespace parts {

// What the form is filled from.
class ReportInput {
 public:
  // Adds the remarks of each measure to the footnotes.
  ReportInput(const AgencyLinks& from_report, const YearView& year, Footnotes& footnotes);

  const AgencyLinks& links() const { return links_; }
  const YearView& year() const { return year_; }
  const core::Words& words() const { return links_.context().words(); }
  core::Language language() const { return links_.context().language(); }
  // Of several measures whose files say the same of one value, the first has the footnote.
  core::Html mark(const model::Measure& measure, std::string_view key) const;

 private:
  const AgencyLinks& links_;
  const YearView& year_;
  Footnotes& footnotes_;
  std::map<std::string, const model::Measure*> first_with_;  // by what a measure's file says of a value
};

// Cells are markup; where the source says nothing they say so. A plan has due and follow-up, a report the others.
struct ReportRow {
  std::string number;  // "2.1", "IIT 1"
  core::Html title, issue, details;
  core::Html steps, period, responsible, results, outcomes, due, follow_up;
};
struct ReportGroup {
  core::Phrase heading;  // `group` of the measures; may be empty
  core::Html heading_mark;
  std::vector<ReportRow> rows;
};
struct ReportDimension {
  core::Html heading;  // "2. การให้บริการและระบบ E-Service", with its footnotes; empty without a dimension
  std::vector<ReportGroup> groups;
};

// Dimensions with measures, in the framework's order.
std::vector<ReportDimension> report_rows(const ReportInput&);

struct ReportProblem {
  std::string number;
  core::Phrase title;
  core::Html problems, suggestions;  // as the source states them, else that it does not
};
// The measures that state problems or suggestions.
std::vector<ReportProblem> report_problems(const ReportInput&);

struct ReportEvidence {
  std::string number;  // of the measure
  ResolvedLink link;         // its `href` is empty where it leads to nothing
  core::Html date;     // empty where none is stated
  core::Html mark;
  std::string address;  // the full address, to be read from paper
};
std::vector<ReportEvidence> report_evidence(const ReportInput&);

REFLECTED(ReportRow);
REFLECTED(ReportGroup);
REFLECTED(ReportDimension);
REFLECTED(ReportProblem);
REFLECTED(ReportEvidence);

}  // namespace parts
