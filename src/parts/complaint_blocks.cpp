#include "parts/complaint_blocks.h"

#include <algorithm>

#include "charts/months.h"
#include "parts/figures_text.h"

namespace parts {

REFLECT(CountFact, "fact", label, value, detail, mark);
REFLECT(ComplaintRow, "month", month, received, closed, received_mark, closed_mark, has_data);
REFLECT(ComplaintTotal, "total", label, received, closed, received_months, closed_months);
REFLECT(ComplaintBlock, "complaints of one kind", id, heading, is_given, sentence, sentence_mark, facts, chart, table,
        rows, totals);

namespace {

std::string text_of(const std::optional<std::int64_t>& count) { return count ? core::with_commas(*count) : ""; }

// "จาก 6 เดือนที่มีข้อมูล" where some of the months shown have none.
std::string span_text(const ComplaintCounts& counts, int months, const core::Words& words) {
  if (static_cast<std::size_t>(months) == counts.months.size()) return "";
  return words("complaints.of_months", {{"n", std::to_string(months)}});
}

CountFact fact(std::string_view key, const Count& count, const ComplaintCounts& counts, const core::Words& words) {
  CountFact fact{words(key), text_of(count.value), {}, {}};
  if (!count.is_computed) return fact;
  fact.detail = words("frame.computed");
  std::string span = count.months ? span_text(counts, count.months, words) : "";
  if (!span.empty()) fact.detail += " " + span;
  return fact;
}

void add_facts(ComplaintBlock& block, const ComplaintCounts& counts, const core::Words& words, Footnotes& footnotes) {
  auto mark = [&](std::string_view key) { return footnotes.mark("complaints", std::string(key) + block.id); };
  auto total_mark = [&](const char* key) { return footnotes.mark("complaints", "totals." + block.id + "." + key); };
  if (counts.open_before) {
    block.facts.push_back({words("complaints.open_before"), text_of(counts.open_before), {}, mark("open_before.")});
  }
  block.facts.push_back(fact("complaints.received", counts.received, counts, words));
  block.facts.back().mark = total_mark("received");
  block.facts.push_back(fact("complaints.closed", counts.closed, counts, words));
  block.facts.back().mark = total_mark("closed");
  const std::string_view open = counts.open_before ? "complaints.open" : "complaints.open_of_year";
  block.facts.push_back(fact(open, counts.open, counts, words));
  if (!counts.open.value) block.facts.back().detail = words("complaints.cannot_compute");
}

// The sum of the months; it says of how many where some have no data.
ComplaintTotal sum_of(const ComplaintCounts& counts, const core::Words& words) {
  const Count &received = counts.received_sum, &closed = counts.closed_sum;
  ComplaintTotal sum{words("complaints.sum"), text_of(received.value), text_of(closed.value), {}, {}};
  if (!received.value || !closed.value || received.months == closed.months) {
    std::string span = span_text(counts, std::max(received.months, closed.months), words);
    if (!span.empty()) sum.label += " " + span;
  } else {
    sum.received_months = words("complaints.months", {{"n", std::to_string(received.months)}});
    sum.closed_months = words("complaints.months", {{"n", std::to_string(closed.months)}});
  }
  return sum;
}

void add_table(ComplaintBlock& block, const ComplaintCounts& counts, const core::Words& words, Footnotes& footnotes) {
  block.table = words("complaints.table_" + block.id);
  for (const MonthOfComplaints& month : counts.months) {
    ComplaintRow row{time_html(month.month, words.language(), core::DateStyle::compact), {}, {}, {}, {}, false};
    if (month.counts) {
      std::string key = "months." + std::to_string(month.position) + "." + block.id + ".";
      row.has_data = true;
      row.month.html(footnotes.mark("complaints", "months." + std::to_string(month.position) + ".month"));
      row.received = text_of(month.counts->received.value);
      row.closed = text_of(month.counts->closed.value);
      row.received_mark = footnotes.mark("complaints", key + "received");
      row.closed_mark = footnotes.mark("complaints", key + "closed");
    }
    block.rows.push_back(std::move(row));
  }
  if (block.rows.empty()) return;
  block.totals.push_back(sum_of(counts, words));
  bool is_stated =
      (counts.received.value && !counts.received.is_computed) || (counts.closed.value && !counts.closed.is_computed);
  if (is_stated)
    block.totals.push_back(
        {words("complaints.stated_total"), text_of(counts.received.value), text_of(counts.closed.value), {}, {}});
}

charts::MonthsData chart_data(const ComplaintCounts& counts, Complaint about, int year) {
  bool corruption = about == Complaint::corruption;
  charts::MonthsData data;
  data.id = corruption ? "months-corruption" : "months-general";
  data.about = corruption ? charts::Complaint::corruption : charts::Complaint::general;
  data.year = year;
  for (const MonthOfComplaints& month : counts.months)
    if (month.counts) data.months.push_back({month.month, month.counts->received.value, month.counts->closed.value});
  return data;
}

}  // namespace

ComplaintBlock complaint_block(const model::Complaints& complaints, int year, Complaint about,
                               const core::Words& words, Footnotes& footnotes) {
  ComplaintCounts counts = complaint_counts(complaints, year, about);
  ComplaintBlock block;
  block.id = about == Complaint::corruption ? "corruption" : "general";
  block.heading = words("complaints.about_" + block.id);
  block.is_given = counts.is_given();
  if (!block.is_given) return block;
  charts::MonthsData data = chart_data(counts, about, year);
  if (counts.is_all_zero()) {
    block.sentence = data.months.empty() ? words("complaints.zero") : charts::months_sentence(data, words);
    for (const std::string& key :
         {"open_before." + block.id, "totals." + block.id + ".received", "totals." + block.id + ".closed"})
      block.sentence_mark.html(footnotes.mark("complaints", key));
  } else {
    add_facts(block, counts, words, footnotes);
    block.chart = charts::months(data, words);
  }
  add_table(block, counts, words, footnotes);
  return block;
}

}  // namespace parts
