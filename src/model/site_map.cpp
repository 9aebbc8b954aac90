#include "model/site_map.h"

#include <algorithm>
#include <array>
#include <utility>

namespace model {
namespace {

constexpr std::array<std::pair<PageKind, std::string_view>, 10> names{{{PageKind::home, "home"},
                                                                       {PageKind::scores, "scores"},
                                                                       {PageKind::measures, "measures"},
                                                                       {PageKind::complaints, "complaints"},
                                                                       {PageKind::disclosures, "disclosures"},
                                                                       {PageKind::report, "report"},
                                                                       {PageKind::channels, "channels"},
                                                                       {PageKind::documents, "documents"},
                                                                       {PageKind::updates, "updates"},
                                                                       {PageKind::data, "data"}}};

int year_of_empty_pages(const Agency& agency, const Frameworks& frameworks) {
  if (!agency.years.empty()) return agency.years.back().year;
  const Framework* newest = frameworks.newest();
  return newest ? newest->year : 0;
}

}  // namespace

SiteMap site_map(const Agency& agency, const Frameworks& frameworks) {
  SiteMap map;
  for (const Year& y : agency.years) {
    if (y.assessment) map.scores.push_back(y.year);
    if (!y.measures.empty()) map.measures.push_back(y.year);
    if (y.complaints) map.complaints.push_back(y.year);
    if (y.disclosures) map.disclosures.push_back(y.year);
    if (y.report || !y.measures.empty()) map.report.push_back(y.year);
  }
  for (auto* years : {&map.scores, &map.measures, &map.complaints, &map.disclosures})
    if (years->empty()) years->push_back(year_of_empty_pages(agency, frameworks));
  map.has_updates = !agency.updates.empty();
  return map;
}

const std::vector<int>& SiteMap::years(PageKind kind) const {
  static const std::vector<int> none;
  switch (kind) {
    case PageKind::scores:
      return scores;
    case PageKind::measures:
      return measures;
    case PageKind::complaints:
      return complaints;
    case PageKind::disclosures:
      return disclosures;
    case PageKind::report:
      return report;
    default:
      return none;
  }
}

bool SiteMap::has(PageKind kind, int year) const {
  if (kind == PageKind::updates) return has_updates;
  if (!is_of_a_year(kind)) return true;
  const auto& list = years(kind);
  return std::find(list.begin(), list.end(), year) != list.end();
}

int SiteMap::nearest_year(PageKind kind, int wanted) const {
  const auto& list = years(kind);
  if (list.empty()) return 0;
  return has(kind, wanted) ? wanted : list.back();
}

bool is_of_a_year(PageKind kind) {
  return kind == PageKind::scores || kind == PageKind::measures || kind == PageKind::complaints ||
         kind == PageKind::disclosures || kind == PageKind::report;
}

std::string_view name_of(PageKind kind) {
  for (const auto& [k, name] : names)
    if (k == kind) return name;
  return {};
}

std::optional<PageKind> page_kind_named(std::string_view name) {
  for (const auto& [kind, n] : names)
    if (n == name) return kind;
  return std::nullopt;
}

}  // namespace model
