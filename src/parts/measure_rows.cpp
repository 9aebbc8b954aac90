#include "parts/measure_rows.h"

#include <algorithm>

#include "parts/figures_text.h"
#include "parts/measure_text.h"

namespace parts {

REFLECT(MeasureRow, "measure", id, number, title, title_mark, href, is_result, opening, responsible, is_timed, when,
        is_due, tags, filter);
REFLECT(MeasureBlock, "group of measures", heading, is_ungrouped, rows);
REFLECT(MeasureSection, "dimension", id, heading, mark, blocks);

namespace {

using core::Html;
using core::Words;
using model::Measure;
using model::Status;

// What is the same for all rows of a list.
struct List {
  const model::Year& year;
  const AgencyLinks& links;
  MeasureFootnotes& footnotes;
  const Words& words;
  bool is_plan = false;
  bool some_have_evidence = false;
  const model::Period* shared_period = nullptr;
};

void add_opening(MeasureRow& row, const Measure& m, List& list) {
  const core::Language language = list.words.language();
  row.is_result = !m.results.empty();
  if (row.is_result) {
    row.opening = opening_html(m.results.front().text, language);
    row.opening.html(list.footnotes.mark(m, "results.1")).html(list.footnotes.mark(m, "results.1.text"));
  } else if (!m.steps.empty()) {
    row.opening = opening_html(m.steps.front(), language);
    row.opening.html(list.footnotes.mark(m, "steps.1"));
  }
}

void add_when(MeasureRow& row, const Measure& m, List& list) {
  row.is_timed = m.period || !m.due.empty();
  if (m.period && !list.shared_period) {
    row.when = period_html(*m.period, list.words).html(list.footnotes.mark(m, "period"));
  } else if (!m.due.empty()) {
    row.is_due = true;
    row.when = due_dates_html(m, list.words);
    if (row.when.empty()) row.when = due_html(m.due.front(), list.words);
    for (std::size_t i = 1; i <= m.due.size(); ++i) row.when.html(list.footnotes.mark(m, "due." + std::to_string(i)));
  }
}

// A claim and its evidence stand in one row; where no measure of the year has any, the page says so once.
bool shows_evidence(const Measure& m, const List& list) {
  if (!m.evidence.empty() || m.status == Status::done) return true;
  return list.some_have_evidence && !m.results.empty();
}

std::string_view status_word(const Measure& m) {
  if (m.status != Status::not_stated) return model::statuses.id_of(m.status);
  return m.results.empty() ? "not-stated" : "reported";
}

void add_tags(MeasureRow& row, const Measure& m, const List& list) {
  const MeasureGaps gaps = gaps_of(m);
  row.filter = status_word(m);
  if (list.is_plan) {
    if (m.status != Status::not_stated) row.tags.push_back(status_tag(m, list.words));
    if (gaps.responsible || gaps.period) row.filter += " gap";
    return;
  }
  row.tags.push_back(status_tag(m, list.words));
  for (Tag& tag : gap_tags(gaps, list.words)) row.tags.push_back(std::move(tag));
  if (shows_evidence(m, list)) row.tags.push_back(evidence_tag(m, list.words));
  const bool has_gap = gaps.responsible || gaps.period || gaps.result || gaps.outcome || !gaps.steps.empty();
  if (has_gap) row.filter += " gap";
  row.filter += m.evidence.empty() ? " no-evidence" : " evidence";
}

MeasureRow row_of(const NumberedMeasure& numbered, List& list) {
  const Measure& m = *numbered.measure;
  MeasureRow row;
  row.id = "m-" + std::string(m.slug);
  row.number = numbered.number;
  row.title = m.title.phrase(list.words.language());
  row.title_mark = list.footnotes.mark(m, "title");
  row.href = list.links.page(Address{model::PageKind::measure, list.year.year, m.slug});
  add_opening(row, m, list);
  row.responsible = responsible_html(m, list.words.language());
  if (!row.responsible.empty()) row.responsible.html(list.footnotes.mark(m, "responsible"));
  add_when(row, m, list);
  add_tags(row, m, list);
  return row;
}

std::vector<MeasureBlock> blocks_of(const DimensionMeasures& group, List& list) {
  std::vector<MeasureBlock> out;
  const core::Text* last = nullptr;
  for (const NumberedMeasure& m : group.measures) {
    if (!last || last->words != m.measure->group.words)
      out.push_back({m.measure->group.phrase(list.words.language()), last && m.measure->group.empty(), {}});
    last = &m.measure->group;
    out.back().rows.push_back(row_of(m, list));
  }
  return out;
}

}  // namespace

std::vector<MeasureSection> measure_sections(const model::Year& year, const AgencyLinks& links,
                                             MeasureFootnotes& footnotes) {
  const Words& words = links.context().words();
  List list{year, links, footnotes, words, is_plan(year), false, shared_period(year)};
  list.some_have_evidence =
      std::any_of(year.measures.begin(), year.measures.end(), [](const Measure& m) { return !m.evidence.empty(); });
  std::vector<MeasureSection> out;
  for (const DimensionMeasures& group : measures_by_dimension(year)) {
    std::vector<const Measure*> measures;
    for (const NumberedMeasure& m : group.measures) measures.push_back(m.measure);
    MeasureSection section{dimension_anchor(group),
                           dimension_heading(group, words.language()),
                           footnotes.mark(measures, "dimension"),
                           {}};
    section.blocks = blocks_of(group, list);
    out.push_back(std::move(section));
  }
  return out;
}

}  // namespace parts
