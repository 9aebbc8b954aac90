#include <catch2/catch.hpp>
#include <utility>

#include "tests/views/theme_words.h"
#include "views/measures/measure_list.h"
#include "views/measures/measure_rows.h"

using base::Language;
using model::Measure;
using model::Status;
using views::MeasureStatus;

namespace {

base::LocalizedText thai(std::string_view words) { return {{words, {}}, {}}; }

model::Prose prose() {
  model::Prose out;
  out.words[0].nodes.push_back({});
  return out;
}

Measure measure(std::string_view slug, std::string_view dimension) {
  Measure m;
  m.slug = slug;
  m.dimension = dimension;
  return m;
}

Measure reported(std::string_view slug, std::string_view dimension) {
  Measure m = measure(slug, dimension);
  m.responsible.push_back({thai("กองคลัง"), {}});
  m.due.emplace_back();
  m.results.push_back({{}, {}, {}, prose()});
  m.outcomes.push_back(prose());
  m.evidence.emplace_back();
  m.problems = prose();
  return m;
}

struct World {
  model::Settings settings;
  model::Frameworks frameworks;
  base::Translations words{Language::th};
  views::Assets assets;
  views::Site site{settings, frameworks, words, assets};
  model::Framework framework;
  model::Agency agency;
  model::PageKinds kinds;
  model::AgencyPages pages{agency, kinds};
  views::AgencyView view;

  World() {
    framework.instruments.push_back({"IIT", {}, {}, {}, {}, {}});
    framework.dimensions = {{"process-1", "processes", thai("กระบวนการ 2 ข้อ"), {}, {}},
                            {"IIT", "instruments", thai("การรับรู้ (IIT)"), {}, {}},
                            {"process-2", "processes", thai("บริการ"), {}, {}}};
    words.set("measures.list_last", " และ");
    words.set("measures.list_separator", " ");
    words.set("measures.gap_all", "{what}ของทุกมาตรการ");
    words.set("measures.gap_many", "{what}ของ {n} จาก {m}");
    words.set("measures.gap_steps", "ผลของขั้นตอนที่ {steps}");
    for (auto [key, text] : {std::pair{"responsible", "ผู้รับผิดชอบ"},
                             {"period", "ช่วงเวลา"},
                             {"result", "ผล"},
                             {"outcome", "ผลลัพธ์"},
                             {"evidence", "หลักฐาน"},
                             {"problems", "ปัญหา"}})
      words.set(std::string("measures.gap_") + key, text);
  }

  // The view of an agency's one year with these measures; true until the next.
  const views::YearView& year(std::vector<Measure> measures, std::string_view set = "processes") {
    model::Year y;
    y.year = 2568;
    y.framework = &framework;
    y.dimension_set = set;
    y.measures = std::move(measures);
    agency.years.clear();
    agency.years.push_back(std::move(y));
    view = views::prepare(agency, frameworks, Language::th);
    return view.years[0];
  }

  // "2.1, 2.2: ผลลัพธ์" a line.
  std::vector<std::string> missing(std::vector<Measure> measures) {
    const views::YearView& y = year(std::move(measures));
    const views::Context context{site, agency, pages, view};
    const views::AgencyLinks links(context, {model::PageKind::measures, 2568, {}});
    std::vector<std::string> out;
    for (const views::MissingLine& line : views::missing_lines(y, links)) {
      std::string numbers;
      for (const views::IncompleteMeasure& m : line.measures) numbers += (numbers.empty() ? "" : ", ") + m.number;
      out.push_back(numbers + (numbers.empty() ? "" : ": ") + line.what);
    }
    return out;
  }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("measures are numbered by the order of the dimensions in use and their position") {
  World world;
  const auto& year = world.year({measure("b", "process-2"), measure("a", "process-1"), measure("c", "process-2")});
  REQUIRE(year.dimensions.size() == 2);
  std::vector<std::pair<std::string, std::string_view>> numbers;
  for (const views::MeasureView& m : year.measures) numbers.emplace_back(m.number, m.measure->slug);
  CHECK(numbers == decltype(numbers){{"1.1", "a"}, {"2.1", "b"}, {"2.2", "c"}});
  CHECK(year.of(year.dimensions[1]).size() == 2);
  CHECK(views::dimension_heading(year.dimensions[0], Language::th).view() == "1. กระบวนการ 2 ข้อ");
  CHECK(views::dimension_anchor(year.dimensions[1]) == "t-process-2");
}

TEST_CASE("dimensions that are instruments are numbered by their id, which a heading has once") {
  World world;
  const auto& year = world.year({measure("a", "IIT"), measure("b", "IIT")}, "instruments");
  REQUIRE(year.dimensions.size() == 1);
  CHECK(year.measures[1].number == "IIT 2");
  CHECK(views::dimension_heading(year.dimensions[0], Language::th).view() == "การรับรู้ (IIT)");
}

TEST_CASE("measures of an unknown dimension come last, without one") {
  World world;
  const auto& year = world.year({measure("x", "other"), measure("a", "process-1")});
  REQUIRE(year.dimensions.size() == 3);
  CHECK(year.dimensions[2].dimension == nullptr);
  CHECK(year.of(year.dimensions[2])[0].number == "1");
  CHECK(views::dimension_anchor(year.dimensions[2]) == "t-other");
}

TEST_CASE("a dimension without measures is kept, a year without measures has no dimension") {
  World world;
  CHECK(world.year({measure("a", "process-1")}).dimensions.at(1).count == 0);
  CHECK(world.year({}).dimensions.empty());
}

TEST_CASE("done is never inferred") {
  World world;
  auto status = [&](const Measure& m) { return world.year({m}).measures[0].status; };
  Measure m = reported("a", "process-1");
  CHECK(status(m) == MeasureStatus::reported);
  m.results.clear();
  CHECK(status(m) == MeasureStatus::not_stated);
  m.status = Status::done;
  CHECK(status(m) == MeasureStatus::done);
}

TEST_CASE("a year is a plan until anything of it is reported") {
  World world;
  CHECK(world.year({measure("a", "process-1"), measure("b", "process-2")}).is_plan);
  CHECK_FALSE(world.year({measure("a", "process-1"), reported("b", "process-2")}).is_plan);
  Measure begun = measure("c", "process-1");
  begun.status = Status::in_progress;
  CHECK_FALSE(world.year({begun}).is_plan);
  CHECK_FALSE(world.year({}).is_plan);
}

TEST_CASE("a year is printed as a plan until a measure has results, outcomes or a period") {
  World world;
  Measure m = measure("a", "process-1");
  m.due.emplace_back();
  CHECK(world.year({m}).is_printed_as_plan);
  m.outcomes = {prose()};
  CHECK_FALSE(world.year({m}).is_printed_as_plan);
}

TEST_CASE("steps lack a result only where results name their steps") {
  World world;
  auto view = [&](const Measure& m) { return world.year({m}).measures[0]; };
  Measure m = reported("a", "process-1");
  m.steps = {prose(), prose(), prose()};
  CHECK(view(m).missing.steps.empty());
  m.results[0].step = 2;
  CHECK(view(m).missing.steps == std::vector<int>{1, 3});
  m.results[0].step = 9;  // there is no such step
  CHECK_FALSE(view(m).is_by_step);
}

TEST_CASE("codes lead to the page of their year, where it has what they name") {
  World world;
  Measure m = measure("a", "process-1");
  m.questions = {{"I3", 2568, {}}, {"I4", 2568, {}}};
  world.year({m});
  model::Assessment& assessment = world.agency.years[0].assessment.emplace();
  assessment.questions.emplace_back();
  assessment.questions[0].id = "I3";
  assessment.questions[0].text = thai("ใช้งบประมาณคุ้มค่า");
  assessment.questions[0].score.value = base::Points{9050};
  assessment.questions[0].previous.value = base::Points{8000};
  world.view = views::prepare(world.agency, world.frameworks, Language::th);
  const views::MeasureView& view = world.view.years[0].measures[0];
  REQUIRE(view.questions.size() == 2);
  CHECK(view.questions[0].name.in(Language::th) == "ใช้งบประมาณคุ้มค่า");
  REQUIRE(view.questions[0].target);
  CHECK(view.questions[0].target->page.kind == model::PageKind::scores);
  CHECK(view.questions[0].target->fragment == "questions");
  CHECK_FALSE(view.questions[1].target);
  REQUIRE(view.scored_questions.size() == 1);
  CHECK(view.scored_questions[0].position == 1);
  CHECK(view.scored_questions[0].before == base::Points{8000});
}

TEST_CASE("measures that lack the same share a line, and what all lack is said once") {
  World world;
  Measure a = reported("a", "process-1"), b = reported("b", "process-2"), c = reported("c", "process-2");
  for (Measure* m : {&a, &b, &c}) m->evidence.clear();
  a.outcomes.clear();
  c.outcomes.clear();
  b.responsible.clear();
  b.outcomes = {prose()};
  b.due.clear();
  CHECK(world.missing({a, b, c}) == Lines{"1.1, 2.2: ผลลัพธ์", "2.1: ผู้รับผิดชอบ และช่วงเวลา", "หลักฐานของทุกมาตรการ"});
  CHECK(world.missing({reported("a", "process-1")}).empty());
}

TEST_CASE("a line of many measures says how many they are") {
  World world;
  std::vector<Measure> list(9, measure("x", "process-1"));
  for (Measure& m : list) m.responsible.push_back({thai("กองคลัง"), {}});
  list.push_back(reported("z", "process-2"));
  for (Measure& m : list) m.results = {{{}, {}, {}, prose()}}, m.due.emplace_back();
  CHECK(world.missing(list) == Lines{"ผลลัพธ์ของ 9 จาก 10", "หลักฐานของ 9 จาก 10", "ปัญหาของ 9 จาก 10"});
}

TEST_CASE("a plan, and a measure that is planned or cancelled, owe no results") {
  World world;
  Measure planned = measure("a", "process-1");
  CHECK(world.missing({planned}) == Lines{"1.1: ผู้รับผิดชอบ และช่วงเวลา"});
  planned.responsible.push_back({thai("กองคลัง"), {}});
  planned.due.emplace_back();
  planned.status = Status::cancelled;
  CHECK(world.missing({planned, reported("b", "process-2")}).empty());
}

TEST_CASE("equal footnotes of several measures stand once") {
  std::vector<Measure> list(3, measure("x", "process-1"));
  for (Measure& m : list) m.remarks.printed.push_back({"dimension", thai("ประเด็นที่ ๒"), {}, {}});
  list[2].remarks.printed[0].value = thai("ประเด็นที่ ๓");
  const base::Translations words(Language::th);
  views::MeasureFootnotes footnotes(words);
  CHECK(footnotes.mark({&list[0], &list[1]}, "dimension").view().find("[2]") == std::string_view::npos);
  CHECK(footnotes.mark(list[2], "dimension").view().find("[2]") != std::string_view::npos);
  CHECK(footnotes.mark(list[0], "title").empty());
  CHECK(footnotes.list().size() == 2);
}

TEST_CASE("due dates stand once each, the first one first") {
  World world;
  Measure m = measure("a", "process-1");
  for (int month : {3, 1, 3}) {
    model::Due due;
    due.by = base::Date{2025, month, 31};
    due.text = thai("รายงาน");
    m.due.push_back(due);
  }
  const std::string html(views::due_dates_html(m, world.words).view());
  CHECK(html.find("31 ม.ค. 2568") < html.find("31 มี.ค. 2568"));
  CHECK(html.find("31 มี.ค. 2568") == html.rfind("31 มี.ค. 2568"));
  CHECK(html.find("รายงาน") == std::string::npos);
}

TEST_CASE("what is reported or done is the agency's word until there is evidence") {
  World world;
  const base::Translations words = theme_words(Language::th);
  auto badge = [&](const Measure& m) { return views::status_badge(world.year({m}).measures[0], words); };
  Measure m = reported("a", "process-1");
  CHECK(badge(m).kind == "ok");
  CHECK(badge(m).label == "รายงานผลแล้ว");
  m.evidence.clear();
  CHECK(badge(m).kind.empty());
  CHECK(badge(m).label == "หน่วยงานรายงานเอง");
  m.status = Status::done;
  CHECK(badge(m).kind.empty());
  CHECK(badge(m).label == "แล้วเสร็จ ตามที่หน่วยงานรายงานเอง");
  m.evidence.emplace_back();
  CHECK(badge(m).kind == "ok");
  m.status = Status::in_progress;
  m.evidence.clear();
  CHECK(badge(m).label == "กำลังดำเนินการ");  // claims nothing
}

TEST_CASE("tags that all measures have are said once, also that none has evidence") {
  World world;
  auto tags = [&](std::vector<Measure> measures) {
    world.words = theme_words(Language::th);
    const views::YearView& y = world.year(std::move(measures));
    const views::Context context{world.site, world.agency, world.pages, world.view};
    const views::AgencyLinks links(context, {model::PageKind::measures, 2568, {}});
    views::MeasureFootnotes footnotes(world.words);
    auto sections = views::measure_sections(y, links, footnotes);
    Lines out{""};
    for (const views::Badge& tag : views::take_shared_tags(sections)) out[0] += tag.label + ";";
    for (const auto& section : sections)
      for (const auto& block : section.blocks)
        for (const auto& row : block.rows) {
          out.emplace_back();
          for (const views::Badge& tag : row.tags) out.back() += tag.label + ";";
        }
    return out;
  };
  Measure claimed = reported("a", "process-1"), proven = reported("b", "process-1"), silent = claimed;
  claimed.evidence.clear();
  silent.slug = "c";
  silent.evidence.clear();
  silent.results.clear();
  Measure other = claimed;
  other.slug = "d";
  CHECK(tags({claimed, other}) == Lines{"หน่วยงานรายงานเอง;ยังไม่มีหลักฐานแนบ;", "", ""});
  CHECK(tags({claimed, silent}) == Lines{"ยังไม่มีหลักฐานแนบ;", "หน่วยงานรายงานเอง;", "ไม่ระบุสถานะ;ไม่ระบุผล;"});
  CHECK(tags({claimed, proven}) == Lines{"", "หน่วยงานรายงานเอง;ยังไม่มีหลักฐานแนบ;", "รายงานผลแล้ว;หลักฐาน 1;"});
  CHECK(tags({claimed}) == Lines{"", "หน่วยงานรายงานเอง;ยังไม่มีหลักฐานแนบ;"});
}
