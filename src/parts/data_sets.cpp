#include "parts/data_sets.h"

#include <array>
#include <cassert>

namespace parts {
namespace {

using std::string_view_literals::operator""sv;
using model::PageKind;

constexpr std::array scores{"agency"sv, "fiscal_year_be"sv,    "framework"sv,      "level"sv,
                            "code"sv,   "name_th"sv,           "name_en"sv,        "instrument"sv,
                            "score"sv,  "score_is_computed"sv, "previous_score"sv, "change"sv,
                            "target"sv, "meets_target"sv,      "grade"sv,          "dimension"sv};
constexpr std::array measures{
    "agency"sv,       "fiscal_year_be"sv, "number"sv,       "measure"sv,  "dimension"sv,   "dimension_th"sv,
    "dimension_en"sv, "kind"sv,           "title_th"sv,     "title_en"sv, "status"sv,      "responsible"sv,
    "period_from"sv,  "period_to"sv,      "period_text"sv,  "due"sv,      "due_text"sv,    "indicators"sv,
    "questions"sv,    "disclosures"sv,    "issue"sv,        "steps"sv,    "results"sv,     "outcomes"sv,
    "follow_up"sv,    "budget_planned"sv, "budget_spent"sv, "problems"sv, "suggestions"sv, "evidence"sv};
constexpr std::array channels{"agency"sv,   "channel"sv, "position"sv, "type"sv,    "for"sv,
                              "name_th"sv,  "name_en"sv, "value"sv,    "address"sv, "hours_th"sv,
                              "hours_en"sv, "note_th"sv, "note_en"sv};
constexpr std::array complaints{"agency"sv, "fiscal_year_be"sv, "as_of"sv,  "level"sv,      "month"sv,
                                "about"sv,  "received"sv,       "closed"sv, "open_before"sv};
constexpr std::array disclosures{"agency"sv,      "fiscal_year_be"sv, "framework"sv, "code"sv,  "title_th"sv,
                                 "title_en"sv,    "indicator"sv,      "section"sv,   "state"sv, "address"sv,
                                 "none_reason"sv, "updated"sv,        "note"sv};

constexpr std::array<DataSet, 5> sets{{{"scores", scores, PageKind::scores},
                                       {"measures", measures, PageKind::measures},
                                       {"channels", channels, PageKind::channels},
                                       {"complaints", complaints, PageKind::complaints},
                                       {"disclosures", disclosures, PageKind::disclosures}}};

bool has_rows(PageKind kind, const model::Year& year) {
  switch (kind) {
    case PageKind::scores: return year.assessment.has_value();
    case PageKind::measures: return !year.measures.empty();
    case PageKind::complaints: return year.complaints.has_value();
    case PageKind::disclosures: return year.disclosures.has_value();
    default: return false;
  }
}

}  // namespace

std::span<const DataSet> data_sets() { return sets; }

const DataSet& data_set(std::string_view name) {
  for (const DataSet& set : sets)
    if (set.name == name) return set;
  assert(false && "a set of this name");
  return sets.front();
}

std::vector<int> years_of(const DataSet& set, const model::Agency& agency) {
  std::vector<int> years;
  for (const model::Year& year : agency.years)
    if (has_rows(set.page, year)) years.push_back(year.year);
  return years;
}

bool has_data(const DataSet& set, const model::Agency& agency) {
  if (set.page == PageKind::channels) return agency.channels && !agency.channels->channels.empty();
  return !years_of(set, agency).empty();
}

std::string data_file(const model::Settings& settings, std::string_view slug, std::string_view set,
                      std::string_view extension) {
  return agency_file(settings, slug, "data/" + std::string(set) + "." + std::string(extension));
}

std::vector<Download> data_downloads(const AgencyLinks& links, std::string_view set) {
  const Context& context = links.context();
  if (!has_data(data_set(set), context.agency)) return {};
  std::string name = context.words()("data.set_" + std::string(set));
  auto file = [&](std::string_view extension) {
    return links.file(data_file(context.site.settings, context.agency.slug, set, extension));
  };
  return {{name + " (CSV)", file("csv")}, {name + " (JSON)", file("json")}};
}

}  // namespace parts
