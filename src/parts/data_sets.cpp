#include "parts/data_sets.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace parts {
namespace {

using model::Agency;
using model::Year;

bool is_a_document(const model::DocumentFile& file, const Agency& agency) {
  return !agency.logo || agency.logo->target != file.path;
}

const std::array<DataSet, 8> sets{{
    {"scores", "scores", columns::scores, "", [](const Year& y) { return y.assessment && y.framework; }, nullptr},
    {"measures", "measures", columns::measures, "agency|fiscal_year_be|measure",
     [](const Year& y) { return !y.measures.empty(); }, nullptr},
    {"channels", "channels", columns::channels, "agency|channel", nullptr,
     [](const Agency& a) { return a.channels && !a.channels->channels.empty(); }},
    {"complaints", "complaints", columns::complaints, "", [](const Year& y) { return y.complaints.has_value(); },
     nullptr},
    {"disclosures", "disclosures", columns::disclosures, "agency|fiscal_year_be|code",
     [](const Year& y) { return y.disclosures.has_value(); }, nullptr},
    {"findings", "findings", columns::findings, "",
     [](const Year& y) { return y.assessment && !y.assessment->findings.empty(); }, nullptr, false},
    {"documents", "documents", columns::documents, "agency|document", nullptr,
     [](const Agency& a) {
       return std::any_of(a.documents.begin(), a.documents.end(),
                          [&](const auto& file) { return is_a_document(file, a); });
     },
     false},
    {"updates", "updates", columns::updates, "agency|update", nullptr,
     [](const Agency& a) { return !a.updates.empty(); }, false},
}};

}  // namespace

std::span<const DataSet> data_sets() { return sets; }

const DataSet& data_set(std::string_view name) {
  for (const DataSet& set : sets)
    if (set.name == name) return set;
  assert(false && "a set of this name");
  return sets.front();
}

std::vector<int> years_of(const DataSet& set, const Agency& agency) {
  std::vector<int> years;
  if (!set.of_year) return years;
  for (const Year& year : agency.years)
    if (set.of_year(year)) years.push_back(year.year);
  return years;
}

bool has_data(const DataSet& set, const Agency& agency) {
  return set.of_agency ? set.of_agency(agency) : !years_of(set, agency).empty();
}

std::string data_file(const model::Settings& settings, std::string_view slug, std::string_view set,
                      std::string_view extension) {
  return agency_file(settings, slug, "data/" + std::string(set) + "." + std::string(extension));
}

std::string data_archive(const model::Settings& settings, std::string_view slug) {
  return data_file(settings, slug, slug, "zip");
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
