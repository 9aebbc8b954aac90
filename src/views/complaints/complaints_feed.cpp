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

struct ComplaintNumbers {
  std::optional<std::int64_t> received, closed, pending, open_before;
};

ComplaintNumbers numbers_of(const model::Counts& counts) {
  return {counts.received.value, counts.closed.value, counts.pending.value, std::nullopt};
}

// A month without data and a total that is not stated have empty cells: they are not zero.
void add_complaint_rows(const views::Context& context, const model::Year& year,
                        std::vector<std::vector<Cell>>& rows) {
  const model::Complaints& complaints = *year.complaints;
  for (Complaint about : {Complaint::corruption, Complaint::general}) {
    const bool is_corruption = about == Complaint::corruption;
    const views::ComplaintCounts counts = views::complaint_counts(complaints, year.year, about);
    auto add = [&](std::string_view level, std::string_view month, const ComplaintNumbers& numbers,
                   const base::LocalizedText& name = {}) {
      rows.push_back({context.agency.slug, Cell::count(year.year), complaints.as_of, level, month,
                      is_corruption ? "corruption" : "general", Cell::count(numbers.received),
                      Cell::count(numbers.closed), Cell::count(numbers.open_before), Cell::count(numbers.pending),
                      in(base::Language::th, name), in(base::Language::en, name)});
    };
    for (const views::MonthOfComplaints& month : counts.months)
      add("month", base::to_iso(month.month), month.counts ? numbers_of(*month.counts) : ComplaintNumbers{});
    add("total", "", {stated(counts.received), stated(counts.closed), stated(counts.open), counts.open_before});
    auto add_groups = [&](std::string_view level, const std::vector<model::ComplaintGroup>& groups) {
      for (const model::ComplaintGroup& group : groups)
        if (const model::Counts& of = is_corruption ? group.corruption : group.general; of.is_given())
          add(level, "", numbers_of(of), group.name);
    };
    add_groups("subject", complaints.subjects);
    add_groups("channel", complaints.by_channel);
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
