#include "views/search/search_rows.h"

#include <algorithm>

#include "base/digits.h"
#include "base/html.h"
#include "base/json.h"
#include "base/utf8.h"
#include "views/portal/agency_lists.h"
#include "views/search/search_cut.h"
#include "views/shared/agency_names.h"
#include "views/shared/formatting.h"

namespace views {
namespace {

using base::Language;
using model::Summary;

constexpr std::size_t most_of_one_file = 300 * 1000;  // bytes

void add_other(std::string& other, std::string_view known, std::string_view name) {
  if (name.empty() || known.find(name) != known.npos || other.find(name) != other.npos) return;
  if (!other.empty()) other += ' ';
  other += name;
}

std::vector<Keyed> keys_of(const std::vector<Summary>& agencies) {
  std::vector<Keyed> keys;
  for (std::size_t row = 0; row < agencies.size(); ++row) {
    const Summary& s = agencies[row];
    for (const model::OwnText* text : {&s.name, &s.short_name, &s.district})
      for (const std::string& name : text->words)
        if (std::string key = search_key(name); !key.empty()) keys.push_back({std::move(key), row});
  }
  return keys;
}

}  // namespace

std::string search_row(const Summary& agency, const Site& site) {
  const Language language = site.language(), second = language == Language::th ? Language::en : Language::th;
  const std::string_view name = agency.name.view().in(language), brief = agency.short_name.view().in(language);
  const std::string place = place_name(agency.district.view(), agency.province.view(), site.words);
  const std::string known = std::string(name) + "\n" + std::string(brief) + "\n" + place;
  std::string other;
  for (const std::string& words :
       {agency.name.words[base::index(second)], agency.short_name.words[base::index(second)],
        agency.district.words[base::index(second)], agency.subdistrict.words[0], agency.subdistrict.words[1],
        abbreviated_agency_name(agency.name.words[0]), site.words(type_words(agency.type))})
    add_other(other, known, words);
  std::string row = "[" + base::json_string(agency.slug);
  for (std::string_view field : {name, brief, std::string_view(place), std::string_view(other)})
    row += "," + base::json_string(field);
  return row + "]";
}

std::string search_key(std::string_view name) {
  const std::string plain = base::with_arabic_digits(without_type(name));
  std::string key;
  for (std::size_t at = 0; at < plain.size();) {
    char32_t c = base::next_code_point(plain, at);
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= U'ก' && c <= U'ฮ')) base::append_utf8(key, c);
  }
  return key;
}

std::vector<RowsFile> search_rows(const std::vector<Summary>& agencies, const Site& site) {
  std::vector<SearchRow> rows;
  std::size_t bytes = 0;
  for (const Summary& agency : agencies) {
    rows.push_back({search_row(agency, site), {}});
    bytes += rows.back().json.size() + 2;
  }
  if (bytes <= most_of_one_file) return {{"agencies.js", array_of(rows)}};
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].province = slug_of_province(agencies[i].province.view());
  return cut_rows(keys_of(agencies), rows);
}

}  // namespace views
