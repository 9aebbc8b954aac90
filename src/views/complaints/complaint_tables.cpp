// The tables of a block: months with their sums, subjects and ways.
#include <algorithm>

#include "base/number.h"
#include "views/complaints/complaint_block.h"
#include "views/shared/formatting.h"

namespace views {
namespace {

// The sum of the months; it says of how many where some have no data.
ComplaintTotal sum_of(const ComplaintCounts& counts, const base::Translations& words) {
  const Count &received = counts.received_sum, &closed = counts.closed_sum;
  ComplaintTotal sum{words("complaints.sum"), count_text(received.value), count_text(closed.value), {}, {}, {}};
  if (!received.value || !closed.value || received.months == closed.months) {
    std::string span = span_text(counts, std::max(received.months, closed.months), words);
    if (!span.empty()) sum.label += " " + span;
  } else {
    sum.received_months = words("complaints.months", {{"n", std::to_string(received.months)}});
    sum.closed_months = words("complaints.months", {{"n", std::to_string(closed.months)}});
  }
  return sum;
}

}  // namespace

void add_table(ComplaintBlock& block, const ComplaintCounts& counts, const base::Translations& words,
               Footnotes& footnotes) {
  block.table = words("complaints.table_" + block.id);
  for (const MonthOfComplaints& month : counts.months) {
    ComplaintRow row;
    row.month = time_html(month.month, words.language(), base::DateStyle::compact);
    if (month.counts) {
      std::string key = "months." + std::to_string(month.position) + "." + block.id + ".";
      row.has_data = true;
      row.month.html(footnotes.mark("complaints", "months." + std::to_string(month.position) + ".month"));
      row.received = count_text(month.counts->received.value);
      row.closed = count_text(month.counts->closed.value);
      row.received_mark = footnotes.mark("complaints", key + "received");
      row.closed_mark = footnotes.mark("complaints", key + "closed");
      row.pending = count_text(month.counts->pending.value);
      row.pending_mark = footnotes.mark("complaints", key + "pending");
      block.has_pending = block.has_pending || month.counts->pending;
    }
    block.rows.push_back(std::move(row));
  }
  if (block.rows.empty()) return;
  block.totals.push_back(sum_of(counts, words));
  auto is_stated = [](const Count& count) { return count.value && !count.is_computed; };
  if (is_stated(counts.received) || is_stated(counts.closed) || is_stated(counts.open))
    block.totals.push_back({words("complaints.stated_total"),
                            count_text(counts.received.value),
                            count_text(counts.closed.value),
                            is_stated(counts.open) ? count_text(counts.open.value) : "",
                            {},
                            {}});
}

void add_groups(ComplaintBlock& block, const std::vector<model::ComplaintGroup>& groups, const std::string& list,
                const base::Translations& words, Footnotes& footnotes) {
  ComplaintGroups out;
  out.id = list + "-" + block.id;
  out.what = words("complaints." + list);
  out.caption = words("complaints." + list + "_of_" + block.id);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const model::Counts& counts = block.id == "corruption" ? groups[i].corruption : groups[i].general;
    if (!counts.is_given()) continue;
    const std::string key = list + "." + std::to_string(i + 1) + ".";
    auto mark = [&](const char* of) { return footnotes.mark("complaints", key + block.id + "." + of); };
    ComplaintGroupRow row{groups[i].name.phrase(words.language()),
                          count_text(counts.received.value),
                          count_text(counts.closed.value),
                          count_text(counts.pending.value),
                          footnotes.mark("complaints", key + "name"),
                          mark("received"),
                          mark("closed"),
                          mark("pending")};
    out.has_closed = out.has_closed || counts.closed;
    out.has_pending = out.has_pending || counts.pending;
    out.rows.push_back(std::move(row));
  }
  if (!out.rows.empty()) block.groups.push_back(std::move(out));
}

}  // namespace views
