#include "views/portal/search_scope.h"

#include "views/portal/agency_lists.h"

namespace views {
namespace {

constexpr int most_for_all = 2048;  // KiB of all indexes of a language

int index_sizes(const std::vector<model::Summary>& summaries, base::Language language) {
  int kib = 0;
  for (const model::Summary& s : summaries) kib += s.index_sizes[base::index(language)];
  return kib;
}

// "หนองแสง"; in English the name of its subdistrict where its own begins so.
std::string called_shortly(const model::Summary& agency, base::Language language) {
  const std::string_view name = agency.name.view().in(language);
  if (language == base::Language::th) return std::string(without_type(name));
  const std::string& subdistrict = agency.subdistrict.words[base::index(language)];
  return !subdistrict.empty() && name.starts_with(subdistrict) ? subdistrict : std::string(name);
}

}  // namespace

SearchScope search_scope(const Site& site, const std::vector<model::Summary>& summaries) {
  SearchScope scope;
  scope.is_of_one = !site.settings.root_agency.empty();
  scope.looks_into_all = index_sizes(summaries, site.language()) <= most_for_all;
  if (!summaries.empty()) scope.example = called_shortly(summaries.front(), site.language());
  scope.label = scope.is_of_one         ? site.words("search.label_one")
                : scope.example.empty() ? site.words("search.title")
                : scope.looks_into_all  ? site.words("search.label_all", {{"example", scope.example}})
                                        : site.words("search.label_names", {{"example", scope.example}});
  return scope;
}

}  // namespace views
