#include "parts/measure_text.h"

#include <algorithm>
#include <vector>

#include "core/utf8.h"
#include "parts/figures_text.h"

namespace parts {
namespace {

std::string cut(std::string text, std::size_t most) {
  if (core::count_code_points(text) <= most) return text;
  std::size_t at = 0;
  for (std::size_t n = 0; n < most; ++n) core::next_code_point(text, at);
  const std::size_t space = text.rfind(' ', at);
  if (space != text.npos && space > at / 2) at = space;
  return text.substr(0, at) + " …";
}

bool is_same(const model::Period& a, const model::Period& b) {
  return a.written == b.written && a.from == b.from && a.to == b.to && a.text.words == b.text.words;
}

}  // namespace

core::Html responsible_html(const model::Measure& measure, core::Language language) {
  core::Html out;
  for (const model::Name& n : measure.responsible) {
    if (!out.empty()) out.raw(", ");
    out.html(phrase_html(n.name.phrase(language)));
    if (n.role.empty()) continue;
    out.raw(" <span class=\"role\">(").html(phrase_html(n.role.phrase(language))).raw(")</span>");
  }
  return out;
}

core::Html due_dates_html(const model::Measure& measure, const core::Words& words) {
  std::vector<model::Due> dates;
  for (const model::Due& due : measure.due) {
    auto is_same_date = [&](const model::Due& d) { return d.by == due.by && d.written == due.written; };
    if (!due.by || std::any_of(dates.begin(), dates.end(), is_same_date)) continue;
    dates.push_back(due);
    dates.back().text = {};
  }
  auto is_earlier = [](const model::Due& a, const model::Due& b) { return *a.by < *b.by; };
  std::stable_sort(dates.begin(), dates.end(), is_earlier);
  core::Html out;
  for (const model::Due& due : dates) {
    if (!out.empty()) out.raw(", ");
    out.html(due_html(due, words));
  }
  return out;
}

core::Html opening_html(const model::Prose& text, core::Language language) {
  const core::Tree& tree = text.in(language).nodes;
  if (tree.empty()) return {};
  const std::string words = cut(core::plain_text(tree, 0), 200);
  return phrase_html({words, text.spoken(language) != language, text.spoken(language)});
}

const model::Period* shared_period(const model::Year& year) {
  const model::Period* shared = nullptr;
  for (const model::Measure& m : year.measures) {
    if (!m.period) continue;
    if (shared && !is_same(*shared, *m.period)) return nullptr;
    shared = &*m.period;
  }
  return shared;
}

std::optional<core::Date> report_day(const model::Year& year) {
  if (!year.report) return std::nullopt;
  if (year.report->date) return year.report->month ? std::nullopt : year.report->date;
  return year.report->source.month ? std::nullopt : year.report->source.date;
}

core::Html money_html(core::Decimal baht, const core::Words& words) {
  return core::Html()
      .raw("<span class=\"nb\">")
      .text(words("measure.baht", {{"n", core::to_text(baht)}}))
      .raw("</span>");
}

}  // namespace parts
