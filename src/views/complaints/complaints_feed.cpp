// complaints.csv, complaints.json: complaints by month and the totals that are stated, of all years.
#include "views/complaints/complaint_counts.h"
#include "views/shared/data_files.h"

namespace views {
namespace {

using views::Cell;
using views::Complaint;

std::optional<std::int64_t> stated(const views::Count& count) {
  return count.is_computed ? std::nullopt : count.value;
}

// A month without data and a total that is not stated have empty cells: they are not zero.
void add_complaint_rows(const views::Context& context, const model::Year& year,
                        std::vector<std::vector<Cell>>& rows) {
  const model::Complaints& complaints = *year.complaints;
  for (Complaint about : {Complaint::corruption, Complaint::general}) {
    std::string_view name = about == Complaint::corruption ? "corruption" : "general";
    const views::ComplaintCounts counts = views::complaint_counts(complaints, year.year, about);
    auto add = [&](std::string_view level, std::string_view month, std::optional<std::int64_t> received,
                   std::optional<std::int64_t> closed, std::optional<std::int64_t> open_before) {
      rows.push_back({context.agency.slug, Cell::count(year.year), complaints.as_of, level, month, name,
                      Cell::count(received), Cell::count(closed), Cell::count(open_before)});
    };
    for (const views::MonthOfComplaints& month : counts.months) {
      std::optional<std::int64_t> received, closed;
      if (month.counts) received = month.counts->received.value, closed = month.counts->closed.value;
      add("month", base::to_iso(month.month), received, closed, std::nullopt);
    }
    add("total", "", stated(counts.received), stated(counts.closed), counts.open_before);
  }
}

void add_complaint_set(const AgencyWork& work) {
  const views::Context& context = work.context;
  std::vector<std::vector<Cell>> rows;
  for (const model::Year& year : context.agency.years)
    if (year.complaints) add_complaint_rows(context, year, rows);
  add_set(context, "complaints", std::move(rows), work.data);
}

}  // namespace

extern const Feed complaints_feed{.of_agency = {.data = add_complaint_set}};

}  // namespace views
