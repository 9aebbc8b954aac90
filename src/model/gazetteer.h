// The provinces, districts and subdistricts of Thailand, and what is called so. Names are searched in the lists as
// they are (model/data.h): nothing is parsed at the start, and later only the provinces. data/README.md says where
// the lists come from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

// Codes are those of the Department of Provincial Administration: 40 is Khon Kaen, 4012 its district Phon.
struct Province {
  int code = 0;
  std::string_view name, english, letters;  // "ขอนแก่น", "Khon Kaen", "ขก"
};

enum class AreaLevel : unsigned char { province, district, subdistrict };

// Something that is called by a name.
struct Area {
  AreaLevel level = AreaLevel::province;
  int code = 0;  // of the province or district; of a subdistrict, that of its district
};

// The words before such a name: อำเภอ, อ. … A word stands before those that it begins with.
std::span<const std::string_view> words_before(AreaLevel level);

// As lists have it: ํา as ำ, เเ as แ, without spaces, zero-width characters and ฯ at the end.
std::string plain_name(std::string_view written);

// With or without จังหวัด or จ.; กทม. and the letters of a province, too, and its English name.
std::optional<Province> find_province(std::string_view written);
std::optional<Province> province_of(int code);
const std::vector<Province>& provinces();  // by code

// "khon-kaen" for ขอนแก่น: the address of a province's page; empty where there is no such province.
std::string province_slug(std::string_view written);

// Code of a province's district, 0 where it has none of that name. With or without อำเภอ, อ., กิ่งอำเภอ, เขต; เมือง
// alone is the district of the provincial capital that is called after it.
int find_district(std::string_view written, int province);
std::string_view district_name(int code);  // empty where there is none

// With or without ตำบล, ต., แขวง.
bool has_subdistrict(int district, std::string_view written);

// All places of exactly this name: provinces first, then districts, then subdistricts, each by code.
std::vector<Area> areas_called(std::string_view name);

// Lengths in bytes of the names that the text begins with, longest first.
std::vector<std::size_t> names_at(std::string_view text);

// The name in the list that is fewest slips away (letters missing, added, wrong or swapped), at most a third of its
// own letters; empty where none is so near.
std::string_view nearest_province(std::string_view written);
std::string_view nearest_district(std::string_view written, int province);
std::string_view nearest_subdistrict(std::string_view written, int district);

}  // namespace model
