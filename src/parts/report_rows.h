// The printed form's table of measures: one row a measure, grouped by dimension and by the headings within it.
#pragma once

#include <string>
#include <vector>

#include "model/agency.h"
#include "parts/footnotes.h"
#include "parts/links.h"

namespace parts {

// What the form is filled from.
struct ReportInput {
  const AgencyLinks& links;  // from the report
  const model::Year& year;
  Footnotes& footnotes;  // with the remarks of each measure, added as report_file(measure)

  const core::Words& words() const { return links.context().words(); }
  core::Language language() const { return links.context().language(); }
  // Of several measures whose files say the same of one value, the first has the footnote.
  core::Html mark(const model::Measure& measure, std::string_view key) const;
};

// The name by which Footnotes know a measure's file or row.
std::string report_file(const model::Measure& measure);

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

// Whether the year is printed in the form of a plan: no measure of it has results, outcomes or a period.
bool has_form_of_a_plan(const model::Year& year);

REFLECTED(ReportRow);
REFLECTED(ReportGroup);
REFLECTED(ReportDimension);

}  // namespace parts
