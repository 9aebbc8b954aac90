#include "views/portal/comparison.h"

#include <algorithm>
#include <utility>

#include "base/thai_order.h"

namespace views {
namespace {

using model::Summary;
using model::YearSummary;

// `summaries` in alphabetical order of their names; equal names keep the order of their slugs.
std::vector<const Summary*> by_name(const std::vector<Summary>& summaries, base::Language language) {
  std::vector<std::pair<std::string, const Summary*>> keyed;
  for (const Summary& s : summaries) keyed.emplace_back(base::thai_order(s.name.view().in(language)), &s);
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Summary*> out;
  for (const auto& [key, summary] : keyed) out.push_back(summary);
  return out;
}

const YearSummary* year_under(const Summary& summary, const model::Framework& framework, int year) {
  for (const YearSummary& y : summary.years)
    if (y.year == year && y.framework == framework.id) return &y;
  return nullptr;
}

bool has_scores(const YearSummary& y) {
  return y.total || !y.grade.empty() || !y.instruments.empty() || !y.indicators.empty() || !y.questions.empty();
}

// Without agencies where there is nothing to set side by side.
Comparison comparison_of(const std::vector<const Summary*>& summaries, const model::Framework& framework, int year) {
  std::vector<Compared> all, with_scores;
  std::size_t totals = 0;
  for (const Summary* s : summaries)
    if (const YearSummary* y = year_under(*s, framework, year)) {
      all.push_back({s, y});
      if (has_scores(*y)) with_scores.push_back(all.back());
      totals += y->total.has_value();
    }
  Comparison c{&framework, {}, {}};
  if (totals < 2) {
    if (with_scores.size() >= 2) c.without_total = std::move(with_scores);
    return c;
  }
  for (const Compared& one : all) (one.year->total ? c.with_total : c.without_total).push_back(one);
  return c;
}

std::vector<int> years_of(const std::vector<Summary>& summaries) {
  std::vector<int> years;
  for (const Summary& s : summaries)
    for (const YearSummary& y : s.years)
      if (y.has_assessment) years.push_back(y.year);
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

}  // namespace

std::vector<ComparedYear> compared_years(const Site& site, const std::vector<Summary>& summaries) {
  const std::vector<const Summary*> sorted = by_name(summaries, site.language());
  std::vector<ComparedYear> out;
  for (int year : years_of(summaries)) {
    ComparedYear compared{year, {}};
    // An agency may choose a framework of another year, so all of them are looked at.
    for (const auto& framework : site.frameworks.all) {
      Comparison c = comparison_of(sorted, *framework, year);
      if (!c.with_total.empty() || !c.without_total.empty()) compared.groups.push_back(std::move(c));
    }
    if (!compared.groups.empty()) out.push_back(std::move(compared));
  }
  return out;
}

std::string compare_path(int year) { return year ? "compare/" + std::to_string(year) + "/" : "compare/"; }

}  // namespace views
