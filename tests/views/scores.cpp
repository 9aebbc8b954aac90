// What a year's scores become: the panel, the three facts, the year before, the findings and what answers them.
#include <catch2/catch.hpp>

#include "tests/views/theme_words.h"
#include "views/scores/score_facts.h"
#include "views/shared/agency_view.h"
#include "views/shared/figure_tools.h"

namespace {

base::LocalizedText thai(std::string_view words) { return {{words, {}}, {}}; }

model::Score score(int hundredths) {
  model::Score s;
  s.value = base::Points{hundredths};
  return s;
}

// A framework of two years whose fourth indicator has another name in the second.
struct World {
  model::Settings settings;
  model::Frameworks frameworks;
  base::Translations words = theme_words(base::Language::th);
  views::Assets assets;
  views::Site site{settings, frameworks, words, assets};
  model::Framework before, now;
  model::Agency agency;
  model::PageKinds kinds;
  model::AgencyPages pages{agency, kinds};
  views::AgencyView view;
  views::Context context{site, agency, pages, view};

  World() {
    before.id = "ita-2567", now.id = "ita-2568";
    for (model::Framework* f : {&before, &now}) {
      f->target = base::Points{8500};
      f->indicators = {{1, thai("หน้าที่"), {}, {}},
                       {2, thai("งบประมาณ"), {}, {}},
                       {3, thai("อำนาจ"), {}, {}},
                       {4, thai("ทรัพย์สิน"), {}, {}}};
      f->instruments = {{"IIT", thai("ภายใน"), base::Decimal{}, {1, 2, 3, 4}, {}, {}}};
      f->instruments[0].weight = base::parse_number("100");
      f->grades = {{"A", base::Points{8500}, {}, thai("ผ่าน"), {}, {}, {}},
                   {"B", base::Points{0}, {}, thai("ควรปรับปรุง"), {}, {}, {}}};
    }
    now.indicators[3].name = thai("การเปิดเผยข้อมูล");
    agency.slug = "ban-khao";
    add(2567, before);
    add(2568, now);
  }

  model::Year& add(int number, const model::Framework& framework) {
    model::Year year;
    year.year = number;
    year.framework = &framework;
    year.assessment.emplace();
    agency.years.push_back(std::move(year));
    return agency.years.back();
  }
  model::Year& year(int number) { return agency.years[static_cast<std::size_t>(number - 2567)]; }
  model::Assessment& scores(int number) { return *year(number).assessment; }

  template <class Make>
  auto of_2568(Make make) {
    views::Footnotes footnotes(words);
    const model::ScoresBefore earlier = model::scores_before(agency, year(2568));
    return make(views::ScoreInput{context, year(2568), earlier, footnotes});
  }
};

std::vector<std::string> lines(const std::vector<views::ScoreFact>& facts) {
  std::vector<std::string> out;
  for (const views::ScoreFact& f : facts) out.push_back(f.value + " " + std::string(f.text.view()));
  return out;
}

using Lines = std::vector<std::string>;

// Figures and their units are kept together by no-break spaces.
std::string plain(std::string text) {
  for (std::size_t at = text.find("\u00a0"); at != text.npos; at = text.find("\u00a0", at)) text.replace(at, 2, " ");
  return text;
}

}  // namespace

TEST_CASE("scores: a total is computed and marked, a grade is never guessed") {
  World world;
  world.scores(2568).indicators = {{1, score(9000)}, {2, score(8000)}, {3, score(9000)}, {4, score(8000)}};
  const auto panel = world.of_2568(views::score_panel);
  CHECK(panel.total == "85.00");
  CHECK(panel.is_computed);
  CHECK(plain(panel.verdict) == "เท่ากับเกณฑ์ 85 คะแนนพอดี");
  CHECK(panel.grade.empty());
  CHECK(panel.ruler.view().find("band me") == std::string_view::npos);
  CHECK(panel.remarks == Lines{"เอกสารไม่ได้พิมพ์คะแนนรวมไว้ คะแนนนี้คำนวณจากทุกเครื่องมือตามน้ำหนัก", "เอกสารไม่ได้ระบุระดับ"});
}

TEST_CASE("scores: a stated grade is shown by its name, and its band is filled") {
  World world;
  world.scores(2568).total = score(8499);
  world.scores(2568).grade.value = "B";
  const auto panel = world.of_2568(views::score_panel);
  CHECK(panel.grade.text == "ควรปรับปรุง");
  CHECK(panel.grade_is_long);
  CHECK_FALSE(panel.is_computed);
  CHECK(plain(panel.verdict) == "ต่ำกว่าเกณฑ์ 85 คะแนน อยู่ 0.01 คะแนน (คำนวณ)");
  CHECK(panel.ruler.view().find("band me") != std::string_view::npos);
  CHECK(panel.remarks.empty());
}

TEST_CASE("scores: the year before is its own assessment's, and a number is no indicator") {
  World world;
  world.scores(2567).total = score(8000);
  world.scores(2567).indicators = {{1, score(8000)}, {4, score(7000)}};
  world.scores(2568).total = score(9000);
  const auto earlier = model::scores_before(world.agency, world.year(2568));
  CHECK(earlier.year == 2567);
  CHECK(earlier.indicators.count(1) == 1);
  CHECK(earlier.indicators.count(4) == 0);  // another name: another indicator
  CHECK(plain(world.of_2568(views::score_panel).since) == "ปี 2567 ได้ 80.00 เปลี่ยน +10.00 คะแนน (คำนวณ)");
}

TEST_CASE("scores: a question that had another code is found by it") {
  World world;
  model::Question old{"E14", {}, model::Comparable::yes, thai("ข้อเดิม"), score(8333), {}, {}, {}, {}, {}, {}, {}, {}};
  world.scores(2567).questions = {old};
  model::Question question{"E7", "E14", model::Comparable::no, thai("ข้อใหม่"), score(8640), {}, {}, {}, {}, {}, {},
                           {},   {}};
  CHECK(model::score_before(world.agency, world.year(2568), question) == base::Points{8333});
  question.was = {};
  CHECK_FALSE(model::score_before(world.agency, world.year(2568), question));  // one code, other words
}

TEST_CASE("scores: three facts, with a year before and without one") {
  World world;
  world.scores(2568).indicators = {{1, score(9000)}, {2, score(8500)}, {3, score(8000)}, {4, score(8000)}};
  CHECK(lines(world.of_2568(views::score_facts)) ==
        Lines{"2 จาก 4 ตัวชี้วัดถึงเกณฑ์ 85 (คำนวณ)", "90.00 สูงสุด หน้าที่", "80.00 ต่ำสุด อำนาจ และการเปิดเผยข้อมูล"});
  world.scores(2567).indicators = {{1, score(8000)}, {2, score(8700)}, {3, score(8100)}};
  CHECK(lines(world.of_2568(views::score_facts))[1] == "+10.00 หน้าที่ เพิ่มมากที่สุด (คำนวณ)");
  world.scores(2568).indicators.clear();
  CHECK(world.of_2568(views::score_facts).empty());
}

TEST_CASE("scores: a finding leads to the measures that answer it, of its year or the next") {
  World world;
  model::Finding finding;
  finding.questions = {"I28"};
  finding.text = thai("ประชาชนไม่รู้ช่องทาง");
  world.scores(2568).findings = {finding};
  auto look = [&] {
    return world.of_2568([&](const views::ScoreInput& input) {
      const views::AgencyLinks links(world.context, {model::PageKind::scores, 2568, {}});
      return views::score_findings(input, links);
    });
  };
  REQUIRE(look().size() == 1);
  CHECK(look()[0].no_answer->label == "ยังไม่เผยแพร่มาตรการในเว็บไซต์นี้");
  model::Measure measure;
  measure.slug = "open-channel";
  measure.title = thai("เปิดช่องทางใหม่");
  model::Year next;
  next.year = 2569;
  next.measures.push_back(measure);
  world.agency.years.push_back(next);
  CHECK(look()[0].no_answer->label == "ยังไม่มีมาตรการที่แก้เรื่องนี้");
  world.agency.years[2].measures[0].questions = {{"I28", 2568, {}}};
  const auto found = look();
  CHECK_FALSE(found[0].no_answer);
  REQUIRE(found[0].answers.size() == 1);
  CHECK(found[0].answers[0].href.view() == "../../2569/measures/open-channel/index.html");
  CHECK(found[0].answers[0].year == "ปี 2569");
}

TEST_CASE("figures: a picture and a table beside the page's year, and how to cite them") {
  World world;
  world.settings.languages = {base::Language::th};
  const views::Address own{model::PageKind::scores, 2568, {}};
  const views::AgencyLinks links(world.context, own);
  const views::FigureOf figure{links, own, nullptr, "indicators", "คะแนนแต่ละตัวชี้วัด"};
  std::vector<views::File> files;
  static constexpr views::Column columns[] = {"code"};
  const views::FigureTools tools = figure.tools("<svg/>", {columns, {{"1"}}}, files);
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "ban-khao/2568/charts/indicators.csv");
  CHECK(files[1].path == "ban-khao/2568/charts/indicators.svg");
  CHECK(tools.svg.view() == "../charts/indicators.svg");
  CHECK(tools.csv.view() == "../charts/indicators.csv");
  CHECK(tools.cite.find("“คะแนนแต่ละตัวชี้วัด ปี 2568”") != std::string::npos);
}
