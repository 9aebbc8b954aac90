// What the search reads of pages, and the rows and files by which it finds agencies.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "model/frameworks.h"
#include "parts/page_text.h"
#include "parts/search_rows.h"
#include "tests/parts/theme_words.h"

using parts::page_text;
using parts::Reading;

namespace {

const char* const measure_page = R"(<!doctype html><title>ไม่อ่าน</title>
<header>ไม่อ่าน</header><main id="main" tabindex="-1">
<h1><span class="nb">IIT 1</span> ประกาศ<wbr>นโยบาย &lt;No Gift&gt; &amp; อื่น ๆ</h1>
<p class="lead">หน้าแรก&#39;s   “ก” &quot;ข&quot;&nbsp;&#x0E01;&#3586; &ไม่ใช่;</p>
<div class="tags"><span class="tag ok"><svg><path d="M1"/></svg>ทำแล้ว</span></div>
<dl class="sum mt"><div><dt>ผู้รับผิดชอบ</dt><dd>สำนักปลัด</dd></div><div><dt>งบประมาณ</dt><dd class="mut">ไม่ระบุ</dd></div></dl>
<h2>ขั้นตอน</h2>
<ol class="steps"><li><div class="md">ทำคู่มือ <b>ให้</b>ครบ<sup>1</sup></div></li><li>ทำคู่มือ ให้ครบ</li><li>เผยแพร่<br>บนเว็บ</li></ol>
<figure><svg role="img"><title>ภาพ</title></svg><figcaption>คำบรรยาย</figcaption></figure>
<table><caption>ตาราง</caption><thead><tr><th>รหัส</th></tr></thead>
<tbody><tr><th scope="row">O12</th><td>รายงาน<br>ประจำปี</td><td class="n big">91.96</td><td class="nb">ครบ</td></tr></tbody></table>
<details><summary>เปิด</summary><p>พับอยู่ <details>ใน</details></p></details>
<form class="find" action="x"><label>ช่อง<input></label></form><nav class="rows">ก่อนหน้า</nav>
<div class="bar noprint"><p>ปุ่ม</p><div>ใน</div></div><p>ลิงก์ <a href="x.html" title="a>b">หน้า<span class="vh"> ซ่อน</span></a> จบ</p>
</main><footer>ไม่อ่าน</footer>)";

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
  explicit World(core::Language language) : words(theme_words(language)) {}
  model::Settings settings;
  model::Frameworks frameworks;
  core::Words words;
  parts::Assets assets;
  parts::Site site() const { return {settings, frameworks, words, assets}; }
};

}  // namespace

TEST_CASE("words of a page: lines as they are read, without what repeats or is no text") {
  const parts::PageText whole = page_text(measure_page, Reading::whole);
  CHECK(whole.title == "IIT 1 ประกาศนโยบาย <No Gift> & อื่น ๆ");
  CHECK(whole.text ==
        "หน้าแรก's “ก” \"ข\"\u00a0กข &ไม่ใช่;\n"
        "ผู้รับผิดชอบ สำนักปลัด\n"
        "งบประมาณ ไม่ระบุ\n"
        "ขั้นตอน\n"
        "ทำคู่มือ ให้ครบ\n"
        "เผยแพร่\n"
        "บนเว็บ\n"
        "O12 รายงาน\n"
        "ประจำปี ครบ\n"
        "ลิงก์ หน้า จบ\n");
  const parts::PageText measure = page_text(measure_page, Reading::measure);
  CHECK(measure.title == whole.title);
  CHECK(measure.text ==
        "หน้าแรก's “ก” \"ข\"\u00a0กข &ไม่ใช่;\n"
        "สำนักปลัด\n"
        "ทำคู่มือ ให้ครบ\n"
        "เผยแพร่\n"
        "บนเว็บ\n"
        "O12 รายงาน\n"
        "ประจำปี ครบ\n"
        "ลิงก์ หน้า จบ\n");
  CHECK(page_text(measure_page, Reading::title).text.empty());
  CHECK(page_text(measure_page, Reading::title).title == whole.title);
}

TEST_CASE("words of a page: what a theme leaves open is read to its end") {
  CHECK(page_text("", Reading::whole).text.empty());
  CHECK(page_text("<p>nothing", Reading::whole).text.empty());
  for (const char* html : {"<main><h1>a</h1><p>b", "<main><h1>a</h1>b<svg><p>c", "<main><h1>a</h1>b<p",
                           "<main><h1>a</h1>b<p class=\"x"}) {
    INFO(html);
    CHECK(page_text(html, Reading::whole).title == "a");
    CHECK(page_text(html, Reading::whole).text == "b\n");
  }
}

TEST_CASE("rows of the search: what is shown, and the other names that are looked for") {
  model::Summary s = agency("khok-sanga", "องค์การบริหารส่วนตำบลโคกสง่า", "Khok Sanga SAO", "พล");
  CHECK(parts::search_row(s, World(core::Language::th).site()) ==
        "[\"khok-sanga\",\"องค์การบริหารส่วนตำบลโคกสง่า\",\"\",\"อำเภอพล จังหวัดขอนแก่น\","
        "\"Khok Sanga SAO อบต.โคกสง่า\"]");
  s.short_name.words[0] = "อบต.\"โคกสง่า\"</script>";
  s.subdistrict.words[0] = "โคกสง่า";
  CHECK(parts::search_row(s, World(core::Language::en).site()) ==
        "[\"khok-sanga\",\"Khok Sanga SAO\",\"อบต.\\\"โคกสง่า\\\"\\u003c/script\\u003e\",\"พล District, Khon Kaen "
        "Province\","
        "\"องค์การบริหารส่วนตำบลโคกสง่า อบต.โคกสง่า Subdistrict administrative organization\"]");
}

TEST_CASE("rows of the search: letters by which they are cut") {
  CHECK(parts::search_key("องค์การบริหารส่วนตำบลหนองแสง") == "หนองสง");
  CHECK(parts::search_key("อบต.โนนสูง") == "นนสง");
  CHECK(parts::search_key("เทศบาลเมืองเมืองแก ๒") == "มองก2");
  CHECK(parts::search_key("Dan Kwian") == "dankwian");
  CHECK(parts::search_key("เแ") == "");
}

TEST_CASE("rows of the search: one file, or many of which each is light and every agency is in those of its names") {
  const World world(core::Language::th);
  std::vector<model::Summary> agencies;
  CHECK(parts::search_rows(agencies, world.site()).at(0).bytes == "prongsai_index=[];\n");
  for (int i = 0; i < 3000; ++i)
    agencies.push_back(agency("a-" + std::to_string(i),
                              "เทศบาลตำบล" + std::string(i % 3 ? "หนอง" : "บ้าน") + std::to_string(i),
                              "Town " + std::to_string(i), "แห่งที่ " + std::to_string(i / 20)));
  const auto few = parts::search_rows({agencies.begin(), agencies.begin() + 100}, world.site());
  CHECK(few.size() == 1);
  CHECK(few[0].name == "agencies.js");
  const auto files = parts::search_rows(agencies, world.site());
  std::map<std::string, std::string> by_name;
  std::vector<int> found(agencies.size());
  for (const parts::RowsFile& file : files) {
    INFO(file.name);
    CHECK(by_name.emplace(file.name, file.bytes).second);
    CHECK(file.bytes.size() <= 24'100);
    CHECK(file.bytes.starts_with("prongsai_index=["));
    for (std::size_t at = file.bytes.find("[\"a-"); at != std::string::npos; at = file.bytes.find("[\"a-", at + 1))
      ++found[static_cast<std::size_t>(std::stoi(file.bytes.substr(at + 4)))];
  }
  CHECK(std::all_of(found.begin(), found.end(), [](int n) { return n == 3; }));  // by name, English name, district
  // หนอง12… is in a file of หนอง12, or of more letters; not in one of fewer.
  CHECK(by_name.count("agencies-e2be19e2de07.js") == 0);
  CHECK(by_name.at("agencies-e2be19e2de073134.js").find("\"a-14\"") != std::string::npos);
  CHECK(files.back().name == "agencies.js");
  CHECK(files.back().bytes.starts_with("prongsai_index=[\"cut\",\n[\"องค์การบริหารส่วนตำบล\","));
}
