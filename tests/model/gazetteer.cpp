#include "model/gazetteer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "model/data.h"
#include "model/sorted_lines.h"

using namespace model;

namespace {

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out;
  for (std::size_t end; (end = text.find(at)) != text.npos; text.remove_prefix(end + 1))
    out.emplace_back(text.substr(0, end));
  if (!text.empty()) out.emplace_back(text);
  return out;
}

std::vector<std::string> names(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t length : names_at(text)) out.emplace_back(text.substr(0, length));
  return out;
}

}  // namespace

TEST_CASE("the list of places is whole and in order") {
  const auto provinces = split(data::provinces, '\n'), districts = split(data::districts, '\n'),
             places = split(data::places, '\n');
  CHECK(provinces.size() == 77);
  CHECK(districts.size() == 928);
  for (const auto* lines : {&provinces, &districts, &places}) CHECK(std::is_sorted(lines->begin(), lines->end()));
  std::size_t subdistricts = 0, khwaeng = 0;
  std::set<std::string> codes;
  for (const auto& line : districts) codes.insert(line.substr(0, 4));
  for (const auto& line : places) {
    const auto fields = fields_of(line);
    for (const auto& code : split(fields[3], ' ')) {
      ++subdistricts;
      khwaeng += code.starts_with("10");
      CHECK(codes.count(code));
    }
    CHECK_FALSE(areas_called(fields[0]).empty());
  }
  CHECK(subdistricts == 7439);
  CHECK(khwaeng == 180);
}

TEST_CASE("lines that were read once are found like those that were not") {
  const SortedLines places(data::places);
  std::vector<std::string> keys{"", " ", "a", "\xFF"};
  for (const auto& line : split(data::places, '\n')) {
    const std::string name(fields_of(line)[0]);
    for (const char* after : {"", "ก", "\x01", "\t"}) keys.push_back(name + after);
    keys.push_back(name.substr(0, name.size() - 1));
  }
  const bool are_alike = std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
    return places.line_not_after(key) == line_not_after(data::places, key);
  });
  CHECK(are_alike);
}

TEST_CASE("every province has an address of its own") {
  std::set<std::string> slugs;
  for (const auto& line : split(data::provinces, '\n')) {
    const std::string slug = province_slug(fields_of(line)[1]);
    CHECK(slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == slug.npos);
    slugs.insert(slug);
  }
  CHECK(slugs.size() == 77);
  CHECK(province_slug("ขอนแก่น") == "khon-kaen");
  CHECK(province_slug("จังหวัดพระนครศรีอยุธยา") == "phra-nakhon-si-ayutthaya");
  CHECK(province_slug("จ.ขก") == "khon-kaen");
  CHECK(province_slug("Khon Kaen") == "khon-kaen");
  CHECK(province_slug("กทม.") == "bangkok");
  CHECK(province_slug("กรุงเทพฯ") == "bangkok");
  CHECK(province_slug("ขอนแกน") == "");
  CHECK(province_slug("") == "");
}

TEST_CASE("names are found however they are written") {
  CHECK(plain_name("น้ํา") == "น้ำ");
  CHECK(plain_name("นํ้า") == "น้ำ");
  CHECK(plain_name("เเม่ริม") == "แม่ริม");
  CHECK(plain_name(" หนอง\u200b แสง\u00a0") == "หนองแสง");
  CHECK(find_province("จังหวัด อำนาจเจริญ")->code == 37);
  CHECK(find_province("อํานาจเจริญ")->code == 37);
  CHECK(find_province("ลำพูน")->english == "Lamphun");
  CHECK_FALSE(find_province("อุตรธานี"));
  CHECK_FALSE(find_province("จังหวัด"));

  CHECK(find_district("พล", 40) == 4012);
  CHECK(find_district("อำเภอพล", 40) == 4012);
  CHECK(find_district("อ. พล", 40) == 4012);
  CHECK(find_district("พล", 41) == 0);
  CHECK(find_district("เมืองอุดรธานี", 41) == 4101);
  CHECK(find_district("อำเภอเมือง", 41) == 4101);
  CHECK(find_district("อ.เมืองฯ", 41) == 4101);
  CHECK(find_district("เมือง", 14) == 0);  // the capital of Ayutthaya is not called so
  CHECK(find_district("เขตดอนเมือง", 10) == 1036);
  CHECK(find_district("เมืองปาน", 52) != 0);
  CHECK(find_district("กาปีปทุม", 44) == 0);
  CHECK(find_district("พล", 0) == 0);
  CHECK(find_district("พล", 99) == 0);
  CHECK(district_name(4012) == "พล");
  CHECK(district_name(9999) == "");

  CHECK(has_subdistrict(4012, "โคกสง่า"));
  CHECK(has_subdistrict(4012, "ต.โคกสง่า"));
  CHECK(has_subdistrict(1036, "แขวงสนามบิน"));
  CHECK_FALSE(has_subdistrict(4012, "หนองแสง"));
  CHECK_FALSE(has_subdistrict(0, "โคกสง่า"));
}

TEST_CASE("the five agencies are in the list") {
  CHECK(has_subdistrict(find_district("พล", 40), "โคกสง่า"));
  CHECK(has_subdistrict(find_district("โชคชัย", 30), "ด่านเกวียน"));
  CHECK(has_subdistrict(find_district("วาปีปทุม", 44), "หนองแสง"));
  CHECK(has_subdistrict(find_district("เมืองอุดรธานี", 41), "เชียงยืน"));
  CHECK(has_subdistrict(find_district("เสนา", 14), "รางจรเข้"));
}

TEST_CASE("all places of a name") {
  const auto areas = areas_called("เชียงใหม่");
  REQUIRE(areas.size() == 2);
  CHECK(areas[0].level == AreaLevel::province);
  CHECK(areas[0].code == 50);
  CHECK(areas[1].level == AreaLevel::subdistrict);
  CHECK(district_name(areas[1].code) == "โพธิ์ชัย");
  CHECK(areas_called("บ้านแก่ง").size() == 3);
  CHECK(areas_called("ราชจรเข้").empty());
  CHECK(areas_called("").empty());
  CHECK(areas_called("\t").empty());
}

TEST_CASE("names that a text begins with, longest first") {
  CHECK(names("หนองบัวลำภู") == std::vector<std::string>{"หนองบัวลำภู", "หนองบัว"});
  CHECK(names("บ้านแก่งและบ้านอื่น") == std::vector<std::string>{"บ้านแก่ง"});
  CHECK(names("ไม่มีที่นี่").empty());
  CHECK(names("").empty());
  CHECK(names("กกกุง") == std::vector<std::string>{"กกกุง"});
  for (const auto& line : split(data::places, '\n')) {
    const std::string name(fields_of(line)[0]);
    CHECK(names_at(name + "อำเภอ").size() >= names_at(name).size());
    CHECK(names_at(name).front() == name.size());
  }
}

TEST_CASE("the nearest name") {
  CHECK(nearest_province("อุตรธานี") == "อุดรธานี");
  CHECK(nearest_province("จังหวัดขอนแกน") == "ขอนแก่น");
  CHECK(nearest_province("เลบ") == "เลย");
  CHECK(nearest_province("กขคง") == "");
  CHECK(nearest_province("") == "");
  CHECK(nearest_district("อำเภอกาปีปทุม", 44) == "วาปีปทุม");
  CHECK(nearest_district("กาปีปทุม", 40) == "");
  CHECK(nearest_district("กาปีปทุม", 0) == "");
  CHECK(nearest_subdistrict("ราชจรเข้", 1412) == "รางจรเข้");
  CHECK(nearest_subdistrict("โคกสง่", 4012) == "โคกสง่า");
}
