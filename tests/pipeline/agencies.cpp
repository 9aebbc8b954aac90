// The five agencies of content/: what their reports say must stand on their pages, and nothing that they do not say.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "model/computed_scores.h"
#include "pipeline/inputs.h"
#include "read/agency.h"
#include "tests/pipeline/markup.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"
#include "views/shared/agency_pages.h"

using namespace pipeline;

namespace fs = std::filesystem;

namespace {

// Built once for all cases; never changed.
struct Built {
  std::map<std::string, std::string> site;
  base::Report report;
  std::string failure;
  bool is_published = false;
};

const Built& built() {
  static const Built one = [] {
    scratch::Folder folder;
    fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
    BuildResult result = folder.build();
    return Built{folder.site(), std::move(result.report), result.failure.en, result.is_published};
  }();
  return one;
}

std::string words_of_page(const std::string& path) {
  INFO(path);
  REQUIRE(built().site.count(path));
  return markup::words_of(built().site.at(path));
}

void check_has(const std::string& text, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    INFO(part << " in " << text);
    CHECK(text.find(part) != text.npos);
  }
}

void check_lacks(const std::string& text, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    INFO(part);
    CHECK(text.find(part) == text.npos);
  }
}

std::size_t pages_below(const std::string& folder) {
  std::size_t n = 0;
  for (const auto& [name, bytes] : built().site)
    if (name.starts_with(folder) && name.ends_with("/index.html") && name != folder + "index.html") ++n;
  return n;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t i = text.find(part); i != text.npos; i = text.find(part, i + part.size())) ++n;
  return n;
}

// Every number with two decimals.
std::set<std::string> figures_in(const std::string& text) {
  auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  std::set<std::string> out;
  for (std::size_t dot = text.find('.'); dot != text.npos; dot = text.find('.', dot + 1)) {
    std::size_t start = dot;
    while (start && is_digit(start - 1)) --start;
    if (start < dot && is_digit(dot + 1) && is_digit(dot + 2)) out.insert(text.substr(start, dot + 3 - start));
  }
  return out;
}

base::Points points(const char* text) { return {static_cast<std::int32_t>(*base::parse_number(text)->scaled(2))}; }

struct IndicatorFact {
  int id;
  const char *before, *now, *change;
};

constexpr IndicatorFact dan_kwian[] = {
    {10, "81.25", "100.00", "+18.75"}, {9, "97.50", "95.00", "−2.50"},  {6, "57.81", "94.31", "+36.50"},
    {1, "87.93", "91.21", "+3.28"},    {7, "67.60", "89.30", "+21.70"}, {3, "82.08", "87.53", "+5.45"},
    {8, "60.51", "86.33", "+25.82"},   {2, "78.19", "85.08", "+6.89"},  {4, "76.27", "84.47", "+8.20"},
    {5, "73.11", "84.47", "+11.36"},
};

}  // namespace

TEST_CASE("agencies: the content has no error, and is published") {
  CHECK(built().failure.empty());
  CHECK(built().is_published);
  for (const base::Finding& f : built().report.findings()) {
    INFO(f.path << ":" << f.line << " " << f.what.en);
    CHECK(f.severity != base::Severity::error);
  }
}

TEST_CASE("agencies: Dan Kwian 2565 has its total, grade, instruments and ten indicators") {
  const std::string scores = words_of_page("dan-kwian/2565/scores/index.html");
  check_has(scores,
            {"91.96", "ระดับ A", "86.55", "89.98", "97.50", "สูงกว่าเกณฑ์ 85 คะแนน อยู่ 6.96 คะแนน", "8 จาก 10 ตัวชี้วัด"});
  for (const IndicatorFact& fact : dan_kwian)  // a row of the table: name, before, now, change
    check_has(scores, {std::string(fact.before) + " " + fact.now + " " + fact.change});
  const std::string english = words_of_page("en/dan-kwian/2565/scores/index.html");
  check_has(english,
            {"91.96", "Grade A", "86.55", "89.98", "97.50", "6.96 points above the target of 85", "+36.50", "−2.50"});
}

TEST_CASE("agencies: what can be computed of Dan Kwian 2565 is what its report states") {
  BuildOptions options;
  options.content = (fs::path(source_dir) / "content").string();
  base::Report report;
  auto inputs = read_inputs(options, report);
  REQUIRE(inputs);
  auto agency = readers::read_agency(inputs->content.root, "dan-kwian", inputs->settings(), inputs->frameworks,
                                     views::kinds(), report);
  const model::Year* year = agency->year(2565);
  REQUIRE(year);
  REQUIRE(year->assessment);
  const model::Framework& framework = *year->framework;
  const model::Assessment& stated = *year->assessment;
  CHECK(stated.indicators.size() == std::size(dan_kwian));
  for (const model::Instrument& i : framework.instruments)
    CHECK(model::computed_instrument(framework, i, stated.indicators) == *stated.instruments.at(i.id));
  CHECK(model::computed_total(framework, stated.instruments, stated.indicators) == points("91.96"));
  const model::Grade* grade = framework.grade_called(*stated.grade);
  REQUIRE(grade);
  CHECK(*stated.total >= grade->min);
  for (const IndicatorFact& fact : dan_kwian) {
    const base::Points now = *stated.indicators.at(fact.id), before = *stated.previous->indicators.at(fact.id);
    CHECK(base::to_text(now) == fact.now);
    CHECK(base::to_text(before) == fact.before);
    CHECK(base::to_signed_text(now - before) == fact.change);
    CHECK(base::to_signed_text(*stated.changes.at(fact.id)) == fact.change);
  }
}

TEST_CASE("agencies: Chiang Yuen 2568 has four questions of two years, one not strictly comparable") {
  const std::string scores = words_of_page("chiang-yuen/2568/scores/index.html");
  check_has(scores, {"91.57 97.78 ≠ อาจเทียบกันตรง ๆ ไม่ได้", "33.33 94.00 ≠ เทียบกันตรง ๆ ไม่ได้", "86.51 100.00 ≠",
                     "83.33 86.40 ≠ เทียบกันตรง ๆ ไม่ได้", "รายงานระบุว่าเปลี่ยน +60.67", "เดิม E14"});
  check_has(scores, {"ยังไม่มีข้อมูลคือคะแนนรวม"});
  const std::string measure = words_of_page("chiang-yuen/2568/measures/anti-corruption-mechanisms/index.html");
  check_has(measure, {"เดิม E14", "เทียบกันตรง ๆ ไม่ได้"});
}

TEST_CASE("agencies: Nong Saeng has seven channels, sixteen measures and no score") {
  const std::string channels = built().site.at("nong-saeng/data/channels.csv");
  CHECK(count_of(channels, "\r\nnong-saeng,") == 7);
  CHECK(words_of_page("nong-saeng/channels/index.html").find("7 ช่องทาง") != std::string::npos);
  check_has(words_of_page("nong-saeng/index.html"), {"มาตรการปี 2568 16", "บอกวิธีติดต่อ 1 จาก 7 ช่องทาง"});
  CHECK(pages_below("nong-saeng/2568/measures/") == 16);
  check_has(words_of_page("nong-saeng/scores/index.html"), {"ยังไม่เผยแพร่"});
  const std::string complaints = words_of_page("nong-saeng/2568/complaints/index.html");
  check_has(complaints, {"ยังไม่เผยแพร่จำนวนเรื่อง", "สิ่งที่หน่วยงานบอกไว้"});
  check_lacks(complaints, {"(0 เรื่อง)"});
}

TEST_CASE("agencies: Rang Chorakhe has 100.00 for OIT and no other score") {
  const std::string scores = words_of_page("rang-chorakhe/2568/scores/index.html");
  check_has(scores, {"ยังไม่มีข้อมูลคือคะแนนรวม", "OIT", "100.00"});
  const std::set<std::string> figures = figures_in(scores);
  // 40.00: what OIT gives to a total, marked as computed; 93.82 and 94.17 are the country's.
  CHECK(figures == std::set<std::string>{"100.00", "40.00", "93.82", "94.17"});
  check_has(words_of_page("index.html"), {"OIT 100.00"});
}

TEST_CASE("agencies: Khok Sanga has four indicators and no total") {
  const std::string scores = words_of_page("khok-sanga/2565/scores/index.html");
  check_has(scores, {"ยังไม่มีข้อมูลคือคะแนนรวม", "4 จาก 10 ตัวชี้วัด", "96.82", "100.00"});
  CHECK(count_of(built().site.at("khok-sanga/data/scores.csv"), ",indicator,") == 10);
  check_lacks(scores, {"98.41"});  // the mean of what is known of two instruments
  check_lacks(words_of_page("khok-sanga/index.html"), {"ระดับ A", "98.41"});
}

TEST_CASE("agencies: every measure of the reports has its page, in both languages") {
  const std::vector<std::pair<std::string, std::size_t>> measures{{"khok-sanga/2566", 4},
                                                                  {"dan-kwian/2566", 8},
                                                                  {"nong-saeng/2568", 16},
                                                                  {"chiang-yuen/2568", 7},
                                                                  {"rang-chorakhe/2568", 6}};
  std::size_t all = 0;
  for (const auto& [folder, n] : measures) {
    INFO(folder);
    CHECK(pages_below(folder + "/measures/") == n);
    CHECK(pages_below("en/" + folder + "/measures/") == n);
    all += n;
  }
  CHECK(all == 41);
}

// Titles that stand before the names of people; the offices begin alike.
TEST_CASE("agencies: no page names a person") {
  const std::vector<std::string> titles{"นาย", "นางสาว", "นาง", "น.ส.", "ว่าที่ร้อย"};
  const std::vector<std::string> offices{"นายก", "นายอำเภอ", "นายทะเบียน", "นายช่าง"};
  for (const auto& [name, bytes] : built().site) {
    if (!name.ends_with(".html") && !name.ends_with(".csv") && !name.ends_with(".xml")) continue;
    INFO(name);
    for (const std::string& title : titles)
      for (std::size_t i = bytes.find(title); i != bytes.npos; i = bytes.find(title, i + 1)) {
        auto is_here = [&, i = i](const std::string& office) { return bytes.compare(i, office.size(), office) == 0; };
        const bool begins_word = i == 0 || static_cast<unsigned char>(bytes[i - 1]) < 0x80;
        INFO(bytes.substr(i, 60));
        if (begins_word) CHECK(std::any_of(offices.begin(), offices.end(), is_here));
      }
  }
}

TEST_CASE("agencies: no page holds anything that could run") {
  for (const auto& [name, bytes] : built().site) {
    INFO(name);
    if (name.ends_with(".html") || name.ends_with(".xml")) CHECK(markup::danger_in(bytes).empty());
  }
}
