#include "views/complaints/complaint_counts.h"

#include <algorithm>

namespace views {
namespace {

using model::Counts;

// Of a month or group.
template <class Counted>
const Counts& of(const Counted& counted, Complaint about) {
  return about == Complaint::corruption ? counted.corruption : counted.general;
}

// Every month of the year up to the last that the source can speak of; other months that have data, as well.
std::vector<MonthOfComplaints> months_of(const model::Complaints& complaints, int year, Complaint about) {
  std::vector<MonthOfComplaints> given;
  for (std::size_t i = 0; i < complaints.months.size(); ++i) {
    const Counts& counts = of(complaints.months[i], about);
    if (counts.is_given()) given.push_back({complaints.months[i].month, counts, i + 1});
  }
  if (given.empty()) return given;
  base::Date start = base::first_day_of_fiscal_year(year), end = base::last_day_of_fiscal_year(year);
  base::Month last{end.year, end.month};
  if (complaints.as_of) last = std::min(last, base::Month{complaints.as_of->year, complaints.as_of->month});
  std::vector<MonthOfComplaints> months = given;
  for (base::Month m{start.year, start.month}; m <= last; m = m.next())
    if (std::none_of(given.begin(), given.end(), [&](const auto& g) { return g.month == m; })) months.push_back({m});
  std::sort(months.begin(), months.end(), [](const auto& a, const auto& b) { return a.month < b.month; });
  return months;
}

// Where nothing was received and nothing was open, nothing can have been closed: that need not be said.
void add_what_follows(std::vector<MonthOfComplaints>& months, const model::Field<std::int64_t>& open_before) {
  std::int64_t open = open_before ? *open_before : 0;
  for (MonthOfComplaints& month : months) {
    if (!month.counts || !month.counts->received) return;
    Counts& counts = *month.counts;
    if (open == 0 && *counts.received == 0 && !counts.closed && !counts.closed.unreadable) counts.closed.value = 0;
    if (!counts.closed) return;
    open += *counts.received - *counts.closed;
  }
}

Count sum_of(const std::vector<MonthOfComplaints>& months, model::Field<std::int64_t> Counts::*which) {
  Count sum{std::nullopt, true, 0};
  for (const MonthOfComplaints& month : months) {
    if (!month.counts || !((*month.counts).*which)) continue;
    sum.value = sum.value.value_or(0) + *((*month.counts).*which);
    ++sum.months;
  }
  return sum;
}

Count stated_or(const model::Field<std::int64_t>& stated, const Count& sum) {
  if (stated) return {*stated, false, 0};
  return {sum.value, sum.value.has_value(), sum.months};
}

}  // namespace

bool ComplaintCounts::lacks_months() const {
  auto lacks = [this](const Count& count) {
    return count.is_computed && count.months < static_cast<int>(months.size());
  };
  return lacks(received) || lacks(closed);
}

bool ComplaintCounts::is_all_zero() const {
  auto is_zero = [](const std::optional<std::int64_t>& value) { return value.value_or(0) == 0; };
  return received.value && is_zero(received.value) && is_zero(closed.value) && is_zero(received_sum.value) &&
         is_zero(closed_sum.value) && is_zero(open_before) && is_zero(open.value);
}

ComplaintCounts complaint_counts(const model::Complaints& complaints, int year, Complaint about) {
  bool corruption = about == Complaint::corruption;
  const Counts& total = corruption ? complaints.corruption_total : complaints.general_total;
  const auto& before = corruption ? complaints.corruption_open_before : complaints.general_open_before;
  ComplaintCounts out;
  out.months = months_of(complaints, year, about);
  add_what_follows(out.months, before);
  out.received_sum = sum_of(out.months, &Counts::received);
  out.closed_sum = sum_of(out.months, &Counts::closed);
  out.received = stated_or(total.received, out.received_sum);
  out.closed = stated_or(total.closed, out.closed_sum);
  if (before) out.open_before = *before;
  if (out.received.value == 0 && out.open_before.value_or(0) == 0 && !out.closed.value)
    out.closed = {0, true, out.received.months};
  // A stated number and a sum, or sums of different months, cannot be set against each other.
  bool is_same_span = out.received.is_computed == out.closed.is_computed && out.received.months == out.closed.months;
  if (total.pending)
    out.open = {*total.pending, false, 0};
  else if (out.received.value && out.closed.value && is_same_span)
    out.open = {out.open_before.value_or(0) + *out.received.value - *out.closed.value, true, 0};
  for (const MonthOfComplaints& month : out.months) out.months_with_data += month.counts.has_value();
  auto is_counted = [about](const model::ComplaintGroup& group) { return of(group, about).is_given(); };
  out.has_groups =
      std::ranges::any_of(complaints.subjects, is_counted) || std::ranges::any_of(complaints.by_channel, is_counted);
  return out;
}

}  // namespace views
