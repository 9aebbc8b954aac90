#include "desk/agency_status.h"

#include <algorithm>

#include "views/complaints/complaint_counts.h"
#include "views/disclosures/disclosure_items.h"

namespace desk {
namespace {

ComplaintStatus complaints_of(const model::Year& year, views::Complaint about) {
  if (!year.complaints) return {};
  const views::ComplaintCounts counts = views::complaint_counts(*year.complaints, year.year, about);
  return {static_cast<int>(counts.months.size()), counts.months_with_data, counts.has_totals()};
}

YearStatus status_of_year(const views::YearView& view) {
  const model::Year& year = *view.year;
  YearStatus out;
  out.year = year.year;
  if (year.framework) out.framework = year.framework->id;
  out.has_scores = year.assessment.has_value();
  if (year.assessment && year.assessment->total) out.total = base::to_text(*year.assessment->total);
  out.has_report = year.report.has_value();
  out.has_complaints = year.complaints.has_value();
  out.has_disclosures = year.disclosures.has_value();
  out.measures = view.counts;
  out.tables = year.tables.size();
  out.is_plan = view.is_plan;
  for (const views::MeasureView& measure : view.measures) {
    ++out.measures_in[static_cast<std::size_t>(measure.status)];
    out.incomplete_measures += measure.missing.any();
  }
  if (year.framework)
    out.disclosures = views::count_states(*year.framework, year.disclosures.value_or(model::Disclosures()));
  out.corruption = complaints_of(year, views::Complaint::corruption);
  out.general = complaints_of(year, views::Complaint::general);
  return out;
}

}  // namespace

AgencyStatus status_of(const model::Agency& agency, const model::Frameworks& frameworks, base::Language first) {
  const views::AgencyView view = views::prepare(agency, frameworks, first);
  AgencyStatus out;
  out.slug = agency.slug;
  out.name = model::OwnText(agency.name);
  out.channels = model::summarise(agency).channels;
  out.has_channels = agency.channels.has_value();
  out.corrections = static_cast<int>(agency.corrections.size());
  out.updates = static_cast<int>(agency.updates.size());
  out.pages = static_cast<int>(agency.pages.size());
  out.documents = static_cast<int>(agency.documents.size());
  for (const views::YearView& year : view.years) out.years.push_back(status_of_year(year));
  std::reverse(out.years.begin(), out.years.end());
  return out;
}

}  // namespace desk
