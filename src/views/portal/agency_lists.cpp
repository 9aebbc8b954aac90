#include "views/portal/agency_lists.h"

#include <algorithm>
#include <map>

#include "base/number.h"
#include "base/thai_order.h"
#include "model/gazetteer.h"
#include "model/word_lists.h"
#include "views/shared/badges.h"
#include "views/shared/formatting.h"

namespace views {

using model::AgencyType;

std::string type_words(AgencyType type) {
  if (type == AgencyType::other) return "compare.other_type";
  return model::key_of_words("compare.", type_slug(type));
}

std::string_view type_slug(AgencyType type) { return model::agency_types.id_of(type); }

REFLECT(AgencyRow, "agency", name, href, suffix, place, total, grade, is_at_target, facts);
REFLECT(ListPage, "page of a list", label, href, is_current);

namespace {

using model::Summary;

// FNV-1a: the same letters for the same name, for ever.
std::string letters_for(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  std::string out;
  for (int i = 0; i < 8; ++i, hash >>= 4) out += "abcdefghijklmnop"[hash & 15];
  return out;
}

// The province's name in both languages, of the gazetteer where the content does not give it.
base::LocalizedText names_of_province(base::LocalizedText province) {
  const auto known = model::find_province(province.in(base::Language::th));
  if (!known) return province;
  if (province.words[base::index(base::Language::th)].empty())
    province.words[base::index(base::Language::th)] = known->name;
  if (province.words[base::index(base::Language::en)].empty())
    province.words[base::index(base::Language::en)] = known->english;
  return province;
}

void add_total(AgencyRow& row, const Site& site, const model::YearSummary& year) {
  row.total = base::to_text(*year.total);
  row.grade = grade_text(year, site.language());
  row.is_at_target = year.year >= site.newest_result && is_at_target(year, site.frameworks.find(year.framework));
  row.facts.push_back(site.words("portal.of_year", {{"year", fiscal_year(year.year, site.words)}}));
  if (year.total_is_computed) row.facts.push_back(site.words("frame.computed"));
}

// The newest total there is, what a newer year has instead, and that there is none of years of which another agency
// has one.
void add_scores(AgencyRow& row, const Site& site, const Summary& summary) {
  int newest = 0;
  for (auto year = summary.years.rbegin(); year != summary.years.rend() && row.total.empty(); ++year) {
    if (!year->has_assessment || (newest && !year->total)) continue;
    newest = std::max(newest, year->year);
    if (year->total)
      add_total(row, site, *year);
    else
      row.facts.push_back(score_tag(*year, site.frameworks.find(year->framework), site.words).label);
  }
  if (!newest)
    row.facts.push_back(site.words("portal.no_scores"));
  else if (newest < site.newest_result)
    row.facts.push_back(site.words(
        "portal.stale", {{"years", fiscal_years(newest + 1, last_year_of(site, summary.type), site.words)}}));
}

template <class Thing>
std::vector<Thing> sorted(std::vector<std::pair<std::string, Thing>> keyed) {
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Thing> out;
  for (auto& [key, thing] : keyed) out.push_back(std::move(thing));
  return out;
}

}  // namespace

Agencies by_name(Agencies agencies, base::Language language) {
  std::vector<std::pair<std::string, const Summary*>> keyed;
  for (const Summary* s : agencies) keyed.emplace_back(base::thai_order(s->name.view().in(language)), s);
  return sorted(std::move(keyed));
}

std::string_view without_type(std::string_view name) {
  std::size_t longest = 0;
  for (const model::TypeWord& type : model::type_words())
    if (name.starts_with(type.word) && name.size() > type.word.size()) longest = std::max(longest, type.word.size());
  return name.substr(longest);
}

std::string count_of(const Agencies& agencies) {
  return base::with_commas(static_cast<std::int64_t>(agencies.size()));
}

Agencies all_of(const std::vector<Summary>& summaries) {
  Agencies out;
  for (const Summary& s : summaries) out.push_back(&s);
  return out;
}

std::string slug_of_province(const base::LocalizedText& province) {
  for (base::Language language : base::all_languages)
    if (std::string slug = model::province_slug(province.in(language)); !slug.empty()) return slug;
  return letters_for(province.in(base::Language::th));
}

std::vector<ProvinceList> by_province(const Agencies& agencies, const base::Translations& words) {
  std::map<std::string, ProvinceList> lists;  // by slug
  for (const Summary* s : by_name(agencies, words.language())) {
    const std::string slug = slug_of_province(s->province.view());
    ProvinceList& list = lists[slug];
    const base::LocalizedText name = names_of_province(s->province.view());
    if (list.agencies.empty())
      list = {slug, std::string(name.in(words.language())), place_part(PlaceLevel::province, name, name, words), {}};
    list.agencies.push_back(s);
  }
  std::vector<std::pair<std::string, ProvinceList>> keyed;
  for (auto& [slug, list] : lists) keyed.emplace_back(base::thai_order(list.name), std::move(list));
  return sorted(std::move(keyed));
}

std::vector<AgencyRow> agency_rows(const Links& links, const Agencies& shown, const Agencies& all, bool in_province) {
  const Site& site = links.site();
  std::map<std::string_view, int> count_of_name;
  for (const Summary* s : all) ++count_of_name[s->name.view().in(site.language())];
  std::vector<AgencyRow> rows;
  for (const Summary* s : shown) {
    AgencyRow row;
    row.name = agency_name_html(s->name.view().phrase(site.language()));
    row.href = links.folder(folder_of(site.settings, s->slug, site.language(), {}));
    const std::string place = place_name(s->district.view(), s->province.view(), site.words);
    if (!in_province)
      row.place = place;
    else if (!s->district.view().empty())
      row.place = place_part(PlaceLevel::district, s->district.view(), s->province.view(), site.words);
    if (count_of_name[s->name.view().in(site.language())] > 1) row.suffix = place;
    add_scores(row, site, *s);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::size_t page_count(std::size_t rows, std::size_t most) {
  return std::max<std::size_t>(1, (rows + most - 1) / most);
}

std::pair<std::size_t, std::size_t> page_range(std::size_t rows, std::size_t pages, std::size_t i) {
  return {rows * i / pages, rows * (i + 1) / pages};
}

std::string page_path(const std::string& path, std::size_t i) {
  return i ? path + std::to_string(i + 1) + "/" : path;
}

std::vector<ListPage> page_links(const Links& links, const std::string& path, std::size_t pages,
                                 std::size_t current) {
  std::vector<ListPage> out;
  const Site& site = links.site();
  for (std::size_t i = 0; i < pages && pages > 1; ++i)
    out.push_back({std::to_string(i + 1),
                   links.folder(portal_folder(site.settings, site.language(), page_path(path, i))), i == current});
  return out;
}

}  // namespace views
