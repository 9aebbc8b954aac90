// The rows and files by which it finds agencies.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "model/data.h"
#include "model/frameworks.h"
#include "model/sorted_lines.h"
#include "tests/source_dir.h"
#include "tests/views/theme_words.h"
#include "views/portal/agency_lists.h"
#include "views/portal/search_scope.h"
#include "views/search/search_rows.h"
#include "views/shared/agency_pages.h"

namespace {

model::Summary agency(std::string slug, std::string name, std::string english, std::string district) {
  model::Summary s;
  s.slug = std::move(slug);
  s.name.words[0] = std::move(name);
  s.name.words[1] = std::move(english);
  s.district.words[0] = std::move(district);
  s.province.words[0] = "ขอนแก่น";
  s.province.words[1] = "Khon Kaen";
  s.type = model::AgencyType::subdistrict_administration;
  return s;
}

struct World {
  explicit World(base::Language language) : words(theme_words(language)) {}
  model::Settings settings;
  model::Frameworks frameworks;
  base::Translations words;
  views::Assets assets;
  views::Site site() const { return {settings, frameworks, words, assets}; }
};

std::vector<std::vector<std::string>> table(const std::string& name) {
  std::ifstream in(std::string(source_dir) + "/data/" + name);
  std::vector<std::vector<std::string>> out;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    out.emplace_back();
    for (std::string field; std::getline(fields, field, '\t');) out.back().push_back(field);
  }
  return out;
}

// Letters of another script for those of Thai, so that English names are as long and as often alike.
std::string transliterated(std::string_view thai) {
  static constexpr const char* letters[]{"k", "kh",  "kh", "kh", "kh", "kh", "ng", "ch", "ch", "ch", "s",  "ch",
                                         "y", "d",   "t",  "th", "th", "th", "n",  "d",  "t",  "th", "th", "th",
                                         "n", "b",   "p",  "ph", "f",  "ph", "f",  "ph", "m",  "y",  "r",  "rue",
                                         "l", "lue", "w",  "s",  "s",  "s",  "h",  "l",  "o",  "h"};
  std::string out;
  for (std::size_t at = 0; at < thai.size();)
    if (char32_t c = base::next_code_point(thai, at); c >= U'ก' && c <= U'ฮ') (out += letters[c - U'ก']) += "a";
  return out;
}

// One agency in each subdistrict of Thailand. With `are_plain` all districts of the provinces' capitals are named
// เมือง.
std::vector<model::Summary> thailand(bool are_plain) {
  std::map<std::string, std::vector<std::string>> provinces, districts;
  for (auto& row : table("provinces.tsv")) provinces[row.at(0)] = row;
  for (auto& row : table("districts.tsv")) districts[row.at(0)] = row;
  std::vector<model::Summary> out;
  for (const auto& location : table("places.tsv")) {
    std::istringstream codes(location.size() > 3 ? location[3] : "");
    for (std::string code; codes >> code;) {
      std::string district = districts.at(code).at(1);
      if (are_plain && district.starts_with("เมือง")) district = "เมือง";
      out.push_back(agency("a-" + std::to_string(out.size()), "องค์การบริหารส่วนตำบล" + location[0],
                           transliterated(location[0]) + " Subdistrict Administrative Organization", district));
      model::Summary& s = out.back();
      s.short_name.words[0] = "อบต." + location[0];
      s.short_name.words[1] = transliterated(location[0]) + " SAO";
      s.subdistrict.words[0] = location[0];
      s.district.words[1] = transliterated(district);
      for (std::size_t i : {0u, 1u}) s.province.words[i] = provinces.at(code.substr(0, 2)).at(1 + i);
    }
  }
  return out;
}

// What agencies.js tells of one file, or of several of one key.
struct Told {
  std::string beginning;
  std::vector<std::string> provinces;
};

std::vector<Told> told_by(const std::string& bytes) {
  std::vector<Told> out;
  const std::regex one("\\[(\"[^\\]]+\"),([0-9]+)((?:,\"[a-z-]+\")*)\\]"), slug("[a-z-]+");
  for (std::sregex_iterator m(bytes.begin(), bytes.end(), one), end; m != end; ++m) {
    const std::string beginning = (*m)[1], provinces = (*m)[3];
    out.push_back({beginning.substr(1, beginning.size() - 2), {}});
    for (std::sregex_iterator p(provinces.begin(), provinces.end(), slug); p != end; ++p)
      out.back().provinces.push_back(p->str());
  }
  return out;
}

std::string file_of(const Told& told, std::size_t part) {
  std::string name = "agencies-";
  for (std::size_t at = 0; at < told.beginning.size();) {
    std::ostringstream hex;
    hex << std::hex << static_cast<std::uint32_t>(base::next_code_point(told.beginning, at));
    name += hex.str();
  }
  return name + (told.provinces.empty() ? "" : "-" + std::to_string(part + 1)) + ".js";
}

// The names of the files in which search.js looks for a key, in one province where a key has several.
std::vector<std::string> files_for(const std::vector<Told>& told, const std::string& key,
                                   const std::string& province) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const auto& slugs = told[i].provinces;
    if (slugs.empty() ? told[i].beginning > key || (i + 1 < told.size() && told[i + 1].beginning <= key)
                      : told[i].beginning != key)
      continue;
    if (slugs.empty()) out.push_back(file_of(told[i], 0));
    for (std::size_t p = 0; p < slugs.size(); ++p)
      if (province >= slugs[p] && (p + 1 == slugs.size() || province <= slugs[p + 1]))
        out.push_back(file_of(told[i], p));
  }
  return out;
}

// Every agency is found by each of its names and its district; one question reads agencies.js and three files, `most`
// bytes in all.
void check_files(const std::vector<model::Summary>& agencies, const views::Site& site, std::size_t most) {
  std::map<std::string, std::string> by_name;
  std::map<std::string, std::set<std::string>> slugs;
  std::size_t largest = 0, missing = 0;
  for (views::RowsFile& file : views::search_rows(agencies, site)) {
    INFO(file.name);
    CHECK(file.bytes.starts_with("prongsai_index=["));
    if (file.name != "agencies.js") largest = std::max(largest, file.bytes.size());
    for (std::size_t at = 0; (at = file.bytes.find("[\"a-", at)) != std::string::npos; at += 4)
      slugs[file.name].insert(file.bytes.substr(at + 2, file.bytes.find('"', at + 2) - at - 2));
    CHECK(by_name.emplace(file.name, std::move(file.bytes)).second);
  }
  const std::string& list = by_name.at("agencies.js");
  CHECK(list.starts_with("prongsai_index=[\"cut\",\n[\"องค์การบริหารส่วนตำบล\","));
  CHECK(list.size() + 3 * largest < most);
  const std::vector<Told> told = told_by(list);
  for (const model::Summary& s : agencies)
    for (const std::string& name : {s.name.words[0], s.name.words[1], s.short_name.words[0], s.district.words[0]}) {
      const std::string key = views::search_key(name);
      const auto files = files_for(told, key, views::slug_of_province(s.province.view()));
      missing += !key.empty() && std::none_of(files.begin(), files.end(), [&](const std::string& file) {
        return slugs.at(file).contains(s.slug);
      });
    }
  CHECK(missing == 0);
}

}  // namespace

TEST_CASE("rows of the search: what is shown, and the other names that are looked for") {
  model::Summary s = agency("khok-sanga", "องค์การบริหารส่วนตำบลโคกสง่า", "Khok Sanga SAO", "พล");
  CHECK(views::search_row(s, World(base::Language::th).site()) ==
        "[\"khok-sanga\",\"องค์การบริหารส่วนตำบลโคกสง่า\",\"\",\"อำเภอพล จังหวัดขอนแก่น\","
        "\"Khok Sanga SAO อบต.โคกสง่า\"]");
  s.short_name.words[0] = "อบต.\"โคกสง่า\"</script>";
  s.subdistrict.words[0] = "โคกสง่า";
  CHECK(views::search_row(s, World(base::Language::en).site()) ==
        "[\"khok-sanga\",\"Khok Sanga SAO\",\"อบต.\\\"โคกสง่า\\\"\\u003c/script\\u003e\",\"พล District, Khon Kaen "
        "Province\","
        "\"องค์การบริหารส่วนตำบลโคกสง่า อบต.โคกสง่า Subdistrict administrative organization\"]");
}

TEST_CASE("rows of the search: letters by which they are cut") {
  CHECK(views::search_key("องค์การบริหารส่วนตำบลหนองแสง") == "หนองสง");
  CHECK(views::search_key("อบต.โนนสูง") == "นนสง");
  CHECK(views::search_key("เทศบาลเมืองเมืองแก ๒") == "มองก2");
  CHECK(views::search_key("Dan Kwian") == "dankwian");
  CHECK(views::search_key("เแ") == "");
}

TEST_CASE("rows of the search: one file, or many of which each is light and every agency is in those of its names") {
  const World world(base::Language::th);
  std::vector<model::Summary> agencies;
  CHECK(views::search_rows(agencies, world.site()).at(0).bytes == "prongsai_index=[];\n");
  for (int i = 0; i < 3000; ++i)
    agencies.push_back(agency("a-" + std::to_string(i),
                              "เทศบาลตำบล" + std::string(i % 3 ? "หนอง" : "บ้าน") + std::to_string(i),
                              "Town " + std::to_string(i), "แห่งที่ " + std::to_string(i / 20)));
  const auto few = views::search_rows({agencies.begin(), agencies.begin() + 100}, world.site());
  CHECK(few.size() == 1);
  CHECK(few[0].name == "agencies.js");
  check_files(agencies, world.site(), 75'000);
}

TEST_CASE("rows of the search: any question of a country's agencies is answered with less than 100 KB") {
  const World world(base::Language::th);
  for (const bool are_plain : {false, true}) {
    const std::vector<model::Summary> agencies = thailand(are_plain);
    REQUIRE(agencies.size() > 7'000);
    check_files(agencies, world.site(), 85'000);
  }
}

TEST_CASE("the field of the search says what is found at the size of the site, with an agency of its own") {
  const World world(base::Language::th);
  std::vector<model::Summary> agencies{agency("chum-saeng", "องค์การบริหารส่วนตำบลชุมแสง", "Chum Saeng SAO", "พล")};
  agencies[0].index_sizes = {2048, 2048};
  const auto label = [&](base::Language language) {
    return views::search_scope(World(language).site(), agencies).label;
  };
  CHECK(label(base::Language::th) == "ชื่อหน่วยงาน เรื่อง หรือเลขข้อ เช่น ชุมแสง หรือ ร้องเรียน");
  CHECK(label(base::Language::en) == "Agency, topic or item number, such as Chum Saeng SAO or complaints");
  agencies[0].index_sizes = {2056, 2048};
  agencies[0].subdistrict.words[1] = "Chum Saeng";
  CHECK_FALSE(views::search_scope(world.site(), agencies).looks_into_all);
  CHECK(label(base::Language::th) == "ชื่อหน่วยงาน อำเภอ หรือจังหวัด เช่น ชุมแสง");
  CHECK(label(base::Language::en) == "Agency, topic or item number, such as Chum Saeng or complaints");
  agencies.clear();
  CHECK(label(base::Language::th) == "ค้นหา");
}

TEST_CASE("words of citizens: each once, and a page that answers always stands at an address without a year") {
  std::set<std::string_view> seen;
  std::set<std::string_view> twice, without_address;
  model::each_entry(model::data::search_words, [&](const model::Fields& fields) {
    for (std::string_view rest = fields[0]; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      if (!seen.insert(word).second) twice.insert(word);
    }
    if (fields[2].empty()) return;
    const model::PageKindInfo* info = views::kinds().find({fields[2]});
    if (!info || info->is_of_items || info->is_of || (info->is_per_year() && !info->has_undated))
      without_address.insert(fields[2]);
  });
  CHECK(seen.size() > 60);
  CHECK(twice.empty());
  CHECK(without_address.empty());
}
