// The years beside each other: which scores go on as one series, where it breaks, and what became of each weak point.
#include <catch2/catch.hpp>

#include "tests/views/theme_words.h"
#include "views/history/score_series.h"
#include "views/history/story.h"
#include "views/shared/agency_view.h"

namespace {

base::LocalizedText thai(std::string_view words) { return {{words, {}}, {}}; }

model::Score score(int hundredths) {
  model::Score s;
  s.value = base::Points{hundredths};
  return s;
}

model::Prose prose(std::string_view words) {
  model::Prose out;
  base::Node paragraph, text;
  paragraph.end = 2;
  text.kind = base::NodeKind::text;
  text.end = 2;
  text.text = words;
  out.words[0].nodes = {paragraph, text};
  return out;
}

// Three years: 2566 and 2567 of one method, 2568 of another.
struct World {
  model::Settings settings;
  model::Frameworks frameworks;
  base::Translations words = theme_words(base::Language::th);
  views::Assets assets;
  views::Site site{settings, frameworks, words, assets};
  model::Framework old, changed;
  model::Agency agency;
  model::PageKinds kinds;
  model::AgencyPages pages{agency, kinds};
  views::AgencyView view;
  views::Context context{site, agency, pages, view};

  World() {
    for (model::Framework* f : {&old, &changed}) {
      f->target = base::Points{8500};
      f->indicators = {{1, thai("หน้าที่"), {}, {}}, {2, thai("งบประมาณ"), {}, {}}};
      f->instruments = {{"IIT", thai("ภายใน"), base::parse_number("100"), {1, 2}, {}, {}}};
    }
    changed.instruments[0].indicators = {2, 1};
    agency.slug = "ban-khao";
    for (int number : {2566, 2567, 2568}) {
      model::Year year;
      year.year = number;
      year.framework = number == 2568 ? &changed : &old;
      year.assessment.emplace();
      agency.years.push_back(std::move(year));
    }
  }

  model::Year& year(int number) { return agency.years[static_cast<std::size_t>(number - 2566)]; }
  model::Assessment& scores(int number) { return *year(number).assessment; }
  void ask(int year, std::string_view id, int hundredths, std::string_view was = {}) {
    model::Question q;
    q.id = id;
    q.was = was;
    if (!was.empty()) q.comparable = model::Comparable::no;  // as the reader has it
    q.text = thai("คำถาม");
    q.score = score(hundredths);
    scores(year).questions.push_back(q);
  }

  // Of each story its steps: what is there as it stands, what is not in brackets.
  std::vector<std::string> told(int number, views::StoryCounts* counted = nullptr) {
    view = views::prepare(agency, frameworks, base::Language::th);
    const views::AgencyLinks links(context, {model::PageKind::history, 0, {}});
    const auto indicators = views::indicator_series(agency), questions = views::question_series(agency);
    views::StoryCounts counts;
    std::vector<std::string> out;
    views::Footnotes footnotes(words);
    add_footnotes(footnotes, agency);
    for (const views::Story& story :
         views::stories_of({links, indicators, questions, footnotes}, year(number), counts)) {
      std::string line;
      for (const views::StoryStep& step : story.steps) {
        line += line.empty() ? "" : " > ";
        for (const base::Html& part : step.lines) line += plain(part.view()) + "|";
        if (!step.none.empty()) line += "[" + step.none + "]";
      }
      out.push_back(line);
    }
    if (counted) *counted = counts;
    return out;
  }

  static std::string plain(std::string_view html) {
    std::string out;
    bool is_tag = false;
    for (char c : html) {
      if (c == '<') is_tag = true;
      if (!is_tag) out += c;
      if (c == '>') is_tag = false;
    }
    return out;
  }
};

// "2566 80.00, 2567 85.00, 2568 | 90.00" with a bar before what cannot be compared with the point before.
std::string text_of(const views::ScoreSeries& series) {
  std::string out;
  for (const views::SeriesPoint& p : series.points)
    out += (out.empty() ? "" : ", ") + std::to_string(p.year) + (p.is_other ? " | " : " ") + base::to_text(p.score);
  return out;
}

}  // namespace

TEST_CASE("an indicator goes on year after year; another method breaks it, and no change is computed") {
  World world;
  for (int year : {2566, 2567, 2568}) world.scores(year).indicators[1] = score(8000 + (year - 2566) * 500);
  const auto all = views::indicator_series(world.agency);
  REQUIRE(all.size() == 1);
  CHECK(text_of(all[0]) == "2566 80.00, 2567 85.00, 2568 | 90.00");
  CHECK(all[0].change_of(1) == base::Points{500});
  CHECK_FALSE(all[0].change_of(2));
  CHECK(views::change_html(all[0], 1, world.words).view() == "เปลี่ยน +5.00 จากปี 2566 (คำนวณ)");
  CHECK(views::change_html(all[0], 2, world.words).view() == "≠ เทียบกับปี 2567 ตรง ๆ ไม่ได้");
  const auto chart = views::slope_of(all[0]);
  CHECK(chart.years[0].method == chart.years[1].method);
  CHECK(chart.years[1].method != chart.years[2].method);
}

TEST_CASE("an indicator of another name is another series, and what a report says of the year before is a point") {
  World world;
  world.changed.indicators[0].name = thai("การให้บริการ");
  world.scores(2566).previous.emplace();
  world.scores(2566).previous->year = 2565;
  world.scores(2566).previous->indicators[1] = score(7000);
  world.scores(2566).changes[1] = score(1000);
  for (int year : {2566, 2568}) world.scores(year).indicators[1] = score(8000);
  const auto all = views::indicator_series(world.agency);
  REQUIRE(all.size() == 2);
  CHECK(text_of(all[0]) == "2565 70.00, 2566 80.00");
  CHECK(views::change_html(all[0], 1, world.words).view() == "เปลี่ยน +10.00 จากปี 2565");
  CHECK(text_of(all[1]) == "2568 80.00");
}

TEST_CASE("a year without a score is a gap, over which nothing is computed") {
  World world;
  world.agency.years[2].framework = &world.old;
  for (int year : {2566, 2568}) world.scores(year).indicators[1] = score(8000);
  const auto all = views::indicator_series(world.agency);
  CHECK(text_of(all.at(0)) == "2566 80.00, 2568 80.00");
  CHECK(views::change_html(all[0], 1, world.words).empty());
}

TEST_CASE("a question goes on under its next code, and cannot be compared where it has another") {
  World world;
  world.agency.years[2].framework = &world.old;
  world.ask(2566, "I1", 7000);
  world.ask(2567, "I1", 7500);
  world.ask(2568, "I4", 9000, "I1");
  world.ask(2568, "I1", 6000);
  world.scores(2568).questions[1].text = thai("คำถามอื่น");
  const auto all = views::question_series(world.agency);
  REQUIRE(all.size() == 2);
  CHECK(text_of(all[0]) == "2566 70.00, 2567 75.00, 2568 | 90.00");
  CHECK(text_of(all[1]) == "2568 60.00");
  CHECK(views::find_point(all, 2568, "I4").series == &all[0]);
  CHECK(views::find_point(all, 2567, "I4").series == nullptr);
}

TEST_CASE("totals: what is computed is marked, and another method breaks them") {
  World world;
  world.scores(2567).total = score(8800);
  world.scores(2568).indicators = {{1, score(9000)}, {2, score(8000)}};
  const auto totals = views::total_series(world.agency);
  CHECK(text_of(totals) == "2567 88.00, 2568 | 85.00");
  CHECK_FALSE(totals.points[0].is_computed);
  CHECK(totals.points[1].is_computed);
}

TEST_CASE("a story goes from the weak point to promise, result, evidence and the next score") {
  World world;
  model::Finding finding;
  finding.instrument = "IIT";
  finding.indicator = 1;
  finding.text = thai("ควรปรับปรุง");
  world.scores(2566).findings = {finding};
  world.scores(2566).indicators[1] = score(8000);
  CHECK(world.told(2566) ==
        std::vector<std::string>{"ตัวชี้วัดที่ 1 ได้ 80.00| > [ยังไม่เผยแพร่มาตรการในเว็บไซต์นี้] > [ยังไม่มี] > [ยังไม่มี] > "
                                 "[ยังไม่เผยแพร่ (ปี 2567)]"});
  model::Measure m;
  m.slug = "duty";
  m.title = thai("ทำคู่มือ");
  m.indicators = {{"1", 2566, {}}};
  m.results.push_back({{}, {}, {}, prose("ทำแล้ว 3 เรื่อง")});
  world.year(2567).measures = {m};
  CHECK(world.told(2566)[0] ==
        "ตัวชี้วัดที่ 1 ได้ 80.00| > 1 ทำคู่มือ (ปี 2567)| > ทำแล้ว 3 เรื่อง|หน่วยงานรายงานเอง| > [ยังไม่มี] > [ยังไม่เผยแพร่ (ปี 2567)]");
  world.year(2567).measures[0].evidence.emplace_back();
  world.scores(2567).indicators[1] = score(8650);
  views::StoryCounts counts;
  CHECK(world.told(2566, &counts)[0] ==
        "ตัวชี้วัดที่ 1 ได้ 80.00| > 1 ทำคู่มือ (ปี 2567)| > ทำแล้ว 3 เรื่อง| > หลักฐาน 1 รายการของ 1| > ตัวชี้วัดที่ 1 ได้ 86.50 (ปี 2567) "
        "เปลี่ยน "
        "+6.50 "
        "จากปี 2566 (คำนวณ)|");
  CHECK(counts.findings == 1);
  CHECK(counts.answered + counts.reported + counts.proven + counts.scored == 4);
}

TEST_CASE("a weak point that no measure answers says so, and a plan is no result") {
  World world;
  model::Finding finding;
  finding.indicator = 1;
  world.scores(2566).findings = {finding};
  model::Measure m;
  m.slug = "other";
  m.title = thai("อื่น");
  m.indicators = {{"2", 2566, {}}};
  world.year(2567).measures = {m};
  CHECK(world.told(2566)[0] == "ตัวชี้วัดที่ 1| > [ยังไม่มีมาตรการที่แก้] > [ยังไม่มี] > [ยังไม่มี] > [ยังไม่เผยแพร่ (ปี 2567)]");
  world.year(2567).measures[0].indicators = {{"1", 2566, {}}};
  world.year(2567).measures[0].status = model::Status::planned;
  views::StoryCounts counts;
  CHECK(world.told(2566, &counts)[0].find("ยังไม่เริ่ม|") != std::string::npos);
  CHECK(counts.answered == 1);
  CHECK(counts.reported == 0);
}

TEST_CASE("a figure of which the document prints another has its footnote in the story, too") {
  World world;
  world.scores(2566).indicators[1] = score(8000);
  world.scores(2566).remarks.printed.push_back({"indicators.1", thai("08.00"), {}, {}});
  model::Finding finding;
  finding.text = thai("หน้าที่");
  finding.indicator = 1;
  world.scores(2566).findings.push_back(finding);
  CHECK_THAT(world.told(2566).front(), Catch::Matchers::Contains("80.00"));
  CHECK_THAT(world.told(2566).front(), Catch::Matchers::Contains("[1]"));
  world.scores(2566).remarks.printed.front().key = "indicators.2";
  CHECK_THAT(world.told(2566).front(), !Catch::Matchers::Contains("[1]"));
}
