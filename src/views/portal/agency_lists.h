// The types of agencies: how they are called, and how addresses call them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/reflect.h"
#include "base/translations.h"
#include "model/agency.h"
#include "model/summary.h"
#include "views/shared/links.h"

namespace views {

// The key of the words that name it: "compare.town_municipality".
std::string type_words(model::AgencyType type);
// "town-municipality", as agency.yaml writes it; in the address of the list of its agencies.
std::string_view type_slug(model::AgencyType type);

// "หนองแสง" of องค์การบริหารส่วนตำบลหนองแสง.
std::string_view without_type(std::string_view name);

using Agencies = std::vector<const model::Summary*>;

struct AgencyRow {
  base::Html name;
  base::Url href;
  std::string suffix;              // read out, not shown: tells agencies of one name apart
  std::string place;               // empty where not given
  std::string total, grade;        // the newest total, without its year; empty where there is none
  bool is_at_target = false;       // and no other agency has a result of a newer year
  std::vector<std::string> facts;  // "ปี 2565", "ยังไม่มีผลปี 2566–2568", "ยังไม่เผยแพร่คะแนน"
};

// Agencies of one province.
struct ProvinceList {
  std::string
      slug;  // "khon-kaen"; of a province that the gazetteer lacks, letters that stay the same as long as its name
  std::string name, full_name;  // "ขอนแก่น", "จังหวัดขอนแก่น"
  Agencies agencies;
};

// A page of a list that takes several.
struct ListPage {
  std::string label;  // "2"
  base::Url href;
  bool is_current = false;
};

// More rows than this are split over several pages, so that a page stays below 100 KB.
inline constexpr std::size_t most_rows = 150;

// By name; equal names keep their order.
Agencies by_name(Agencies agencies, base::Language language);
std::string count_of(const Agencies&);  // "8,303"
Agencies all_of(const std::vector<model::Summary>& summaries);
// By the name of the province, agencies by theirs.
std::vector<ProvinceList> by_province(const Agencies& agencies, const base::Translations& words);
std::string slug_of_province(const base::LocalizedText& province);

// Rows of `shown`; among `all` names are told apart. With `in_province` the place is the district alone.
std::vector<AgencyRow> agency_rows(const Links& links, const Agencies& shown, const Agencies& all, bool in_province);

// How many pages `rows` need at `most` rows a page, and where page `i` (from 0) begins and ends: pages of even
// length.
std::size_t page_count(std::size_t rows, std::size_t most);
std::pair<std::size_t, std::size_t> page_range(std::size_t rows, std::size_t pages, std::size_t i);
// "province/khon-kaen/" of page 0, "province/khon-kaen/2/" of the next.
std::string page_path(const std::string& path, std::size_t i);
// The links between the pages of a list; none for one page.
std::vector<ListPage> page_links(const Links& links, const std::string& path, std::size_t pages, std::size_t current);

REFLECTED(AgencyRow);
REFLECTED(ListPage);

}  // namespace views
