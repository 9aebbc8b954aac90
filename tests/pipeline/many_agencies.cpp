// A portal of more agencies than a page can list: lists by province and type, comparisons by province, every page
// light.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

constexpr int agencies = 210;

// A country of two provinces, and one agency of another type in a province that no list has.
std::map<std::string, std::string> site() {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "tests/content/base", folder.content(), fs::copy_options::recursive);
  fs::remove_all(folder.content() / "agencies");
  for (int i = 0; i < agencies; ++i) {
    const std::string n = std::to_string(100 + i);
    const fs::path own = folder.content() / "agencies" / ("tambon-" + n);
    const bool is_last = i + 1 == agencies;
    scratch::write(own / "agency.yaml", "name: องค์การบริหารส่วนตำบลแห่งที่ " + n + "\ntype: " +
                                            (is_last ? "other" : "subdistrict-administration") + "\nprovince: " +
                                            (is_last ? "นครสวนแก้ว"
                                             : i < 5 ? "เลย"
                                                     : "ขอนแก่น") +
                                            "\n");
    scratch::write(own / "2568/assessment.yaml", "total: " + std::to_string(60 + i % 40) + ".5\n");
  }
  const BuildResult result = folder.build();
  INFO(result.failure.en);
  REQUIRE(result.is_published);
  return folder.site();
}

bool is_of_the_portal(const std::string& path) {
  return path.ends_with(".html") && path.find("tambon-") == path.npos;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t i = text.find(part); i != text.npos; i = text.find(part, i + part.size())) ++n;
  return n;
}

}  // namespace

TEST_CASE("many agencies: lists and comparisons are cut into pages below 100 KB that hold every agency once") {
  const auto all = site();
  std::size_t in_provinces = 0, of_types = 0, compared = 0;
  for (const auto& [path, html] : all) {
    if (!is_of_the_portal(path)) continue;
    INFO(path);
    CHECK(html.size() <= 100 * 1024);
    const std::size_t rows = count_of(html, "<li><a class=\"t\" href=\"../");
    if (path.starts_with("province/")) in_provinces += count_of(html, "/tambon-");
    if (path.starts_with("type/") && path != "type/subdistrict-administration/index.html") of_types += rows;
    if (path.starts_with("compare/2568/")) compared += count_of(html, "/tambon-");
  }
  CHECK(in_provinces == agencies);
  CHECK(of_types == agencies);
  CHECK(compared == agencies);
}

TEST_CASE("many agencies: addresses stay, in both directions") {
  const auto all = site();
  for (const char* path :
       {"index.html", "province/khon-kaen/index.html", "province/khon-kaen/2/index.html", "province/loei/index.html",
        "type/other/index.html", "type/subdistrict-administration/index.html",
        "type/subdistrict-administration/khon-kaen/2/index.html", "compare/index.html", "compare/2568/index.html",
        "compare/2568/khon-kaen/index.html", "compare/2568/khon-kaen/4/index.html", "compare/2568/loei/index.html"}) {
    INFO(path);
    CHECK(all.count(path));
  }
  CHECK_FALSE(all.count("province/loei/2/index.html"));
  const std::string& home = all.at("index.html");
  CHECK(home.find("href=\"province/khon-kaen/index.html\"") != home.npos);
  CHECK(home.find("/tambon-") == home.npos);  // above 150 agencies the home lists provinces only
  const std::string& second = all.at("province/khon-kaen/2/index.html");
  CHECK(second.find("<title>หน่วยงานในจังหวัดขอนแก่น หน้า 2 จาก 2") != second.npos);
  CHECK(second.find("href=\"../index.html\">1</a>") != second.npos);
  CHECK(second.find("<b aria-current=\"page\">2</b>") != second.npos);
}
