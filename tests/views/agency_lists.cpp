#include "views/portal/agency_lists.h"

#include <catch2/catch.hpp>

namespace {

model::Summary agency(std::string slug, std::string name, std::string province) {
  model::Summary s;
  s.slug = std::move(slug);
  s.name.words[0] = std::move(name);
  s.province.words[0] = std::move(province);
  return s;
}

base::Translations words() {
  base::Translations w(base::Language::th);
  w.set("frame.province", "จังหวัด{name}");
  w.set("frame.province_bangkok", "{name}");
  return w;
}

}  // namespace

TEST_CASE("provinces and their agencies stand in Thai alphabetical order, however the province is written") {
  const std::vector<model::Summary> all{agency("a", "เทศบาลตำบลเชียงยืน", "มหาสารคาม"),
                                        agency("b", "เทศบาลตำบลแกดำ", "จังหวัดมหาสารคาม"),
                                        agency("c", "เทศบาลนครเลย", "เลย"), agency("d", "สำนักงาน", "กรุงเทพมหานคร")};
  const auto lists = views::by_province(views::all_of(all), words());
  REQUIRE(lists.size() == 3);
  CHECK(lists[0].slug == "bangkok");
  CHECK(lists[0].full_name == "กรุงเทพมหานคร");
  CHECK(lists[1].slug == "maha-sarakham");
  REQUIRE(lists[1].agencies.size() == 2);
  CHECK(lists[1].agencies[0]->slug == "b");
  CHECK(lists[2].slug == "loei");
  CHECK(lists[2].full_name == "จังหวัดเลย");
}

TEST_CASE("a province that the gazetteer lacks has an address of letters that stays") {
  const std::string slug = views::slug_of_province({{"นครสวนแก้ว", ""}, {}});
  CHECK(slug == views::slug_of_province({{"นครสวนแก้ว", "Nakhon Suan Kaeo"}, {}}));
  CHECK(slug.find_first_not_of("abcdefghijklmnop") == slug.npos);
  CHECK(slug.size() == 8);
  CHECK(slug != views::slug_of_province({{"นครสวนแก้วใหม่", ""}, {}}));
}

TEST_CASE("a list is cut into pages of even length, without a gap") {
  CHECK(views::page_count(0, 60) == 1);
  CHECK(views::page_count(60, 60) == 1);
  CHECK(views::page_count(61, 60) == 2);
  CHECK(views::page_range(61, 2, 0) == std::pair<std::size_t, std::size_t>{0, 30});
  CHECK(views::page_range(61, 2, 1) == std::pair<std::size_t, std::size_t>{30, 61});
  CHECK(views::page_path("type/other/", 0) == "type/other/");
  CHECK(views::page_path("type/other/", 2) == "type/other/3/");
}
