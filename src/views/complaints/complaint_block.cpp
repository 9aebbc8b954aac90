#include "views/complaints/complaint_block.h"

#include <algorithm>

#include "base/number.h"
#include "views/charts/months.h"

namespace views {

REFLECT(CountFact, "fact", label, value, detail, mark);
REFLECT(ComplaintRow, "month", month, received, closed, pending, received_mark, closed_mark, pending_mark, has_data);
REFLECT(ComplaintTotal, "total", label, received, closed, pending, received_months, closed_months);
REFLECT(ComplaintGroupRow, "subject or way", name, received, closed, pending, name_mark, received_mark, closed_mark,
        pending_mark);
REFLECT(ComplaintGroups, "subjects or ways", id, caption, what, has_closed, has_pending, rows);
REFLECT(ComplaintBlock, "complaints of one kind", id, heading, lead, is_given, sentence, sentence_mark, facts,
        facts_detail, chart, tools, table, has_pending, rows, totals, groups);

namespace {

CountFact fact(std::string_view key, const Count& count, const ComplaintCounts& counts,
               const base::Translations& words) {
  CountFact fact{words(key), count_text(count.value), {}, {}};
  if (!count.is_computed) return fact;
  fact.detail = words("frame.computed");
  std::string span = count.months ? span_text(counts, count.months, words) : "";
  if (!span.empty()) fact.detail += " " + span;
  return fact;
}

void add_facts(ComplaintBlock& block, const ComplaintCounts& counts, const base::Translations& words,
               Footnotes& footnotes) {
  auto mark = [&](std::string_view key) { return footnotes.mark("complaints", std::string(key) + block.id); };
  auto total_mark = [&](const char* key) { return footnotes.mark("complaints", "totals." + block.id + "." + key); };
  if (counts.open_before) {
    block.facts.push_back(
        {words("complaints.open_before"), count_text(counts.open_before), {}, mark("open_before.")});
  }
  block.facts.push_back(fact("complaints.received", counts.received, counts, words));
  block.facts.back().mark = total_mark("received");
  block.facts.push_back(fact("complaints.closed", counts.closed, counts, words));
  block.facts.back().mark = total_mark("closed");
  const bool is_of_all = counts.open_before || (counts.open.value && !counts.open.is_computed);
  block.facts.push_back(fact(is_of_all ? "complaints.open" : "complaints.open_of_year", counts.open, counts, words));
  block.facts.back().mark = total_mark("pending");
  if (!counts.open.value) block.facts.back().detail = words("complaints.cannot_compute");
}

// Where two or more facts are computed, over the same months where these are counted, the block says it once: of all
// facts, or naming those that are.
void say_once(ComplaintBlock& block, const base::Translations& words) {
  const std::string computed = words("frame.computed");
  std::string longest, names;
  std::size_t n = 0;
  auto is_computed = [&](const CountFact& fact) { return fact.detail.starts_with(computed); };
  for (const CountFact& fact : block.facts) {
    if (!is_computed(fact)) continue;
    if (fact.detail.size() > longest.size()) longest = fact.detail;
    if (n++) names += words("scores.comma");
    names += fact.label;
  }
  auto is_other = [&](const CountFact& fact) {
    return is_computed(fact) && fact.detail != computed && fact.detail != longest;
  };
  if (n < 2 || std::any_of(block.facts.begin(), block.facts.end(), is_other)) return;
  block.facts_detail =
      n == block.facts.size() ? longest : words("complaints.computed_of", {{"names", names}, {"how", longest}});
  for (CountFact& fact : block.facts)
    if (is_computed(fact)) fact.detail.clear();
}

// "เรื่องทั่วไป: รับ 21 เรื่อง ยุติแล้ว 12 (คำนวณ)"; empty without a number to tell.
std::string lead_of(const ComplaintBlock& block, const ComplaintCounts& counts, const base::Translations& words) {
  std::string said = block.sentence;
  if (said.empty()) {
    const Count &received = counts.received, &closed = counts.closed;
    if (!received.value && !closed.value) return "";
    said = words(!received.value ? "complaints.lead_closed"
                 : !closed.value ? "complaints.lead_received"
                                 : "complaints.lead_both",
                 {{"received", count_text(received.value)}, {"closed", count_text(closed.value)}});
    const bool is_computed = (received.value && received.is_computed) || (closed.value && closed.is_computed);
    if (is_computed) said += " (" + words("frame.computed") + ")";
  }
  return words("complaints.lead", {{"about", block.heading}, {"counts", said}});
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

std::string count_text(const std::optional<std::int64_t>& count) { return count ? base::with_commas(*count) : ""; }

std::string span_text(const ComplaintCounts& counts, int months, const base::Translations& words) {
  if (static_cast<std::size_t>(months) == counts.months.size()) return "";
  return words("complaints.of_months", {{"n", std::to_string(months)}});
}

ComplaintBlock complaint_block(const model::Complaints& complaints, int year, Complaint about,
                               const base::Translations& words, Footnotes& footnotes) {
  ComplaintCounts counts = complaint_counts(complaints, year, about);
  ComplaintBlock block;
  block.id = about == Complaint::corruption ? "corruption" : "general";
  block.heading = words("complaints.about_" + block.id);
  add_groups(block, complaints.subjects, "subjects", words, footnotes);
  add_groups(block, complaints.by_channel, "by_channel", words, footnotes);
  block.is_given = counts.is_given();
  if (!counts.has_totals()) return block;
  charts::MonthsData data = chart_data(counts, about, year);
  if (counts.is_all_zero()) {
    block.sentence = data.months.empty() ? words("complaints.zero") : charts::months_sentence(data, words);
    for (const std::string& key :
         {"open_before." + block.id, "totals." + block.id + ".received", "totals." + block.id + ".closed"})
      block.sentence_mark.html(footnotes.mark("complaints", key));
  } else {
    add_facts(block, counts, words, footnotes);
    say_once(block, words);
    block.figure = charts::months(data, words);
    block.chart = block.figure.html();
    for (const charts::MonthCount& month : data.months)
      block.cells.push_back(
          {Cell::count(year), base::to_iso(month.month), Cell::count(month.received), Cell::count(month.closed)});
  }
  block.lead = lead_of(block, counts, words);
  add_table(block, counts, words, footnotes);
  return block;
}

}  // namespace views
