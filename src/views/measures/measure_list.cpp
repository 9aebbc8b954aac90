#include "views/measures/measure_list.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "views/measures/measure_rows.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(MeasureRow, "measure", id, number, title, title_mark, href, is_result, opening, responsible, is_timed, when,
        is_due, tags, filter);
REFLECT(MeasureBlock, "group of measures", heading, is_ungrouped, rows);
REFLECT(MeasureSection, "dimension", id, heading, mark, blocks);
REFLECT(IncompleteMeasure, "measure with a gap", number, href);
REFLECT(MissingLine, "gap", measures, what);

namespace {

using base::Html;
using base::Translations;
using model::Measure;

// Two footnotes are one where key and words are equal.
std::string identity_of_footnote(const model::AsPrinted& printed) {
  std::string out(printed.key);
  for (const base::LocalizedText* text : {&printed.value, &printed.note})
    for (std::string_view words : text->words) (out += '\n') += words;
  return out;
}

// What is the same for all rows of a list.
struct MeasureListInput {
  const YearView& year;
  const AgencyLinks& links;
  MeasureFootnotes& footnotes;

  const Translations& words() const { return links.context().words(); }
};

void add_opening(MeasureRow& row, const Measure& m, const MeasureListInput& in) {
  row.is_result = !m.results.empty();
  if (row.is_result) {
    row.opening = opening_html(m.results.front().text, in.words());
    row.opening.html(in.footnotes.mark(m, "results.1")).html(in.footnotes.mark(m, "results.1.text"));
  } else if (!m.steps.empty()) {
    row.opening = opening_html(m.steps.front(), in.words());
    row.opening.html(in.footnotes.mark(m, "steps.1"));
  }
}

void add_when(MeasureRow& row, const Measure& m, const MeasureListInput& in) {
  row.is_timed = m.period || !m.due.empty();
  if (m.period && !in.year.period) {
    row.when = period_html(*m.period, in.words()).html(in.footnotes.mark(m, "period"));
  } else if (!m.due.empty()) {
    row.is_due = true;
    row.when = due_dates_html(m, in.words());
    if (row.when.empty()) row.when = due_html(m.due.front(), in.words());
    for (std::size_t i = 1; i <= m.due.size(); ++i) row.when.html(in.footnotes.mark(m, "due." + std::to_string(i)));
  }
}

bool is_claimed(const Measure& m) { return !m.results.empty() || m.status == model::Status::done; }

// A claim and its evidence are in one row. Where no measure of the year has any, each row says so, and with it the
// page once.
bool shows_evidence(const Measure& m, const MeasureListInput& in) {
  if (!m.evidence.empty() || is_claimed(m)) return true;
  const auto& all = in.year.year->measures;
  return !in.year.counts.evidence && std::any_of(all.begin(), all.end(), is_claimed);
}

void add_badges(MeasureRow& row, const MeasureView& view, const MeasureListInput& in) {
  const Measure& m = *view.measure;
  row.filter = status_id(view);
  if (in.year.is_plan) {
    if (m.status != model::Status::not_stated) row.tags.push_back(status_badge(view, in.words()));
    if (view.missing.responsible || view.missing.period) row.filter += " gap";
    return;
  }
  row.tags.push_back(status_badge(view, in.words()));
  for (Badge& badge : missing_badges(view.missing, in.words())) row.tags.push_back(std::move(badge));
  if (shows_evidence(m, in)) row.tags.push_back(evidence_badge(m.evidence.size(), in.words()));
  if (view.missing.any()) row.filter += " gap";
  row.filter += m.evidence.empty() ? " no-evidence" : " evidence";
}

MeasureRow measure_row(const MeasureView& view, const MeasureListInput& in) {
  const Measure& m = *view.measure;
  const base::Language language = in.words().language();
  MeasureRow row;
  row.id = "m-" + std::string(m.slug);
  row.number = view.number;
  row.title = m.title.phrase(language);
  row.title_mark = in.footnotes.mark(m, "title");
  row.href = in.links.page(Address{model::PageKind::measure, in.year.year->year, m.slug});
  add_opening(row, m, in);
  row.responsible = responsible_html(m, language);
  if (!row.responsible.empty()) row.responsible.html(in.footnotes.mark(m, "responsible"));
  add_when(row, m, in);
  add_badges(row, view, in);
  return row;
}

std::vector<MeasureBlock> measure_blocks(std::span<const MeasureView> measures, const MeasureListInput& in) {
  std::vector<MeasureBlock> out;
  const base::LocalizedText* last = nullptr;
  for (const MeasureView& view : measures) {
    const base::LocalizedText& group = view.measure->group;
    if (!last || last->words != group.words)
      out.push_back({group.phrase(in.words().language()), last && group.empty(), {}});
    last = &group;
    out.back().rows.push_back(measure_row(view, in));
  }
  return out;
}

// A line names its measures up to this many; beyond it says how many they are.
constexpr std::size_t most_named = 8;

struct MissingKind {
  std::string_view words;
  bool MissingFields::*is_missing;
  bool is_of_plan;  // can be missing of a plan
  bool is_joined;   // said together with the others of its measure; else on a line of its own
};
constexpr std::array<MissingKind, 6> missing_kinds{
    {{"measures.gap_responsible", &MissingFields::responsible, true, true},
     {"measures.gap_period", &MissingFields::period, true, true},
     {"measures.gap_result", &MissingFields::result, false, true},
     {"measures.gap_outcome", &MissingFields::outcome, false, true},
     {"measures.gap_evidence", &MissingFields::evidence, false, false},
     {"measures.gap_problems", &MissingFields::problems, false, false}}};

// "ผู้รับผิดชอบ ช่วงเวลา และผลลัพธ์"
std::string listed_in_words(const std::vector<std::string>& items, const Translations& words) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i) out += words(i + 1 == items.size() ? "measures.list_last" : "measures.list_separator");
    out += items[i];
  }
  return out;
}

std::string missing_steps(const std::vector<int>& steps, const Translations& words) {
  std::string list;
  for (int step : steps) list += (list.empty() ? "" : ", ") + std::to_string(step);
  return words("measures.gap_steps", {{"n", std::to_string(steps.size())}, {"steps", list}});
}

// What a measure lacks of the fields that are said together; empty where it lacks none.
std::string said_together(const MissingFields& missing, bool is_plan, const std::vector<const MissingKind*>& kinds,
                          const Translations& words) {
  std::vector<std::string> items;
  for (const MissingKind* kind : kinds)
    if (missing.*(kind->is_missing)) items.push_back(words(kind->words));
  if (!is_plan && !missing.steps.empty()) items.push_back(missing_steps(missing.steps, words));
  return listed_in_words(items, words);
}

using MeasureViews = std::vector<const MeasureView*>;

MissingLine missing_line(const YearView& year, const AgencyLinks& links, const MeasureViews& lacking,
                         std::string what) {
  const Translations& words = links.context().words();
  const std::size_t all = year.measures.size();
  if (lacking.size() == all && all > 1) return {{}, words("measures.gap_all", {{"what", what}})};
  if (lacking.size() > most_named)
    return {{},
            words("measures.gap_many",
                  {{"what", what}, {"n", std::to_string(lacking.size())}, {"m", std::to_string(all)}})};
  MissingLine line{{}, std::move(what)};
  for (const MeasureView* view : lacking)
    line.measures.push_back(
        {view->number, links.page(Address{model::PageKind::measure, year.year->year, view->measure->slug})});
  return line;
}

}  // namespace

Html MeasureFootnotes::mark(const std::vector<const Measure*>& measures, std::string_view key) {
  Html out;
  std::set<std::string> marked;
  for (const Measure* measure : measures)
    for (const model::AsPrinted& printed : measure->remarks.printed) {
      if (printed.key != key) continue;
      const std::string identity = identity_of_footnote(printed);
      if (!marked.insert(identity).second) continue;
      if (known_.insert(identity).second) {
        kept_.push_back({{printed}, {}});
        footnotes_.add(identity, kept_.back());
      }
      out.html(footnotes_.mark(identity, key));
    }
  return out;
}

std::vector<MeasureSection> measure_sections(const YearView& year, const AgencyLinks& links,
                                             MeasureFootnotes& footnotes) {
  const MeasureListInput in{year, links, footnotes};
  std::vector<MeasureSection> out;
  for (const DimensionView& group : year.dimensions) {
    std::vector<const Measure*> measures;
    for (const MeasureView& view : year.of(group)) measures.push_back(view.measure);
    MeasureSection section{dimension_anchor(group),
                           dimension_heading(group, in.words().language()),
                           footnotes.mark(measures, "dimension"),
                           {}};
    section.blocks = measure_blocks(year.of(group), in);
    out.push_back(std::move(section));
  }
  return out;
}

std::vector<Badge> take_shared_tags(std::vector<MeasureSection>& sections) {
  std::vector<MeasureRow*> rows;
  for (MeasureSection& section : sections)
    for (MeasureBlock& block : section.blocks)
      for (MeasureRow& row : block.rows) rows.push_back(&row);
  std::vector<Badge> shared;
  if (rows.size() < 2) return shared;
  for (const Badge& tag : rows.front()->tags) {
    auto is_it = [&](const Badge& other) { return other.label == tag.label; };
    auto has_it = [&](const MeasureRow* row) { return std::any_of(row->tags.begin(), row->tags.end(), is_it); };
    if (std::all_of(rows.begin(), rows.end(), has_it)) shared.push_back(tag);
  }
  for (MeasureRow* row : rows)
    for (const Badge& tag : shared) std::erase_if(row->tags, [&](const Badge& b) { return b.label == tag.label; });
  return shared;
}

Html due_dates_html(const Measure& measure, const Translations& words) {
  std::vector<model::Due> dates;
  for (const model::Due& due : measure.due) {
    auto is_same_date = [&](const model::Due& d) { return d.by == due.by && d.written == due.written; };
    if (!due.by || std::any_of(dates.begin(), dates.end(), is_same_date)) continue;
    dates.push_back(due);
    dates.back().text = {};
  }
  auto is_earlier = [](const model::Due& a, const model::Due& b) { return *a.by < *b.by; };
  std::stable_sort(dates.begin(), dates.end(), is_earlier);
  Html out;
  for (const model::Due& due : dates) {
    if (!out.empty()) out.raw(", ");
    out.html(due_html(due, words));
  }
  return out;
}

std::vector<MissingLine> missing_lines(const YearView& year, const AgencyLinks& links) {
  const Translations& words = links.context().words();
  std::vector<const MissingKind*> together;
  std::vector<MissingLine> own_lines;
  for (const MissingKind& kind : missing_kinds) {
    if (year.is_plan && !kind.is_of_plan) continue;
    MeasureViews lacking;
    for (const MeasureView& view : year.measures)
      if (view.missing.*(kind.is_missing)) lacking.push_back(&view);
    const bool all_lack = lacking.size() == year.measures.size() && year.measures.size() > 1;
    if (kind.is_joined && !all_lack)
      together.push_back(&kind);
    else if (!lacking.empty())
      own_lines.push_back(missing_line(year, links, lacking, words(kind.words)));
  }
  std::map<std::string, MeasureViews> lacking_the_same;
  std::vector<const std::string*> in_order;  // of the first measure that lacks it
  for (const MeasureView& view : year.measures) {
    std::string what = said_together(view.missing, year.is_plan, together, words);
    if (what.empty()) continue;
    const auto [same, is_new] = lacking_the_same.try_emplace(std::move(what));
    if (is_new) in_order.push_back(&same->first);
    same->second.push_back(&view);
  }
  std::vector<MissingLine> out;
  for (const std::string* what : in_order)
    out.push_back(missing_line(year, links, lacking_the_same.find(*what)->second, *what));
  std::move(own_lines.begin(), own_lines.end(), std::back_inserter(out));
  return out;
}

}  // namespace views
