#include "views/measures/measure_list.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "base/utf8.h"
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

std::string cut_text(std::string text, std::size_t most) {
  if (base::count_code_points(text) <= most) return text;
  std::size_t at = 0;
  for (std::size_t n = 0; n < most; ++n) base::next_code_point(text, at);
  const std::size_t space = text.rfind(' ', at);
  if (space != text.npos && space > at / 2) at = space;
  return text.substr(0, at) + " …";
}

// The first block of a text as plain words on one line, cut near 200 characters.
Html opening_html(const model::Prose& text, base::Language language) {
  const base::Tree& tree = text.in(language).nodes;
  if (tree.empty()) return {};
  const std::string words = cut_text(base::plain_text(tree, 0), 200);
  return phrase_html({words, text.spoken(language) != language, text.spoken(language)});
}

void add_opening(MeasureRow& row, const Measure& m, const MeasureListInput& in) {
  const base::Language language = in.words().language();
  row.is_result = !m.results.empty();
  if (row.is_result) {
    row.opening = opening_html(m.results.front().text, language);
    row.opening.html(in.footnotes.mark(m, "results.1")).html(in.footnotes.mark(m, "results.1.text"));
  } else if (!m.steps.empty()) {
    row.opening = opening_html(m.steps.front(), language);
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

// A claim and its evidence are in one row; where no measure of the year has any, the page says so once.
bool shows_evidence(const Measure& m, const MeasureListInput& in) {
  if (!m.evidence.empty() || m.status == model::Status::done) return true;
  return in.year.counts.evidence && !m.results.empty();
}

std::string_view filter_word(const MeasureView& view) {
  if (view.status == MeasureStatus::reported) return "reported";
  return view.status == MeasureStatus::not_stated ? "not-stated" : model::statuses.id_of(view.measure->status);
}

void add_badges(MeasureRow& row, const MeasureView& view, const MeasureListInput& in) {
  const Measure& m = *view.measure;
  row.filter = filter_word(view);
  if (in.year.is_plan) {
    if (m.status != model::Status::not_stated) row.tags.push_back(status_badge(view.status, in.words()));
    if (view.missing.responsible || view.missing.period) row.filter += " gap";
    return;
  }
  row.tags.push_back(status_badge(view.status, in.words()));
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
