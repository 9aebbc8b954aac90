#include <catch2/catch.hpp>

#include "parts/measure_footnotes.h"
#include "parts/measure_gaps.h"
#include "parts/measure_numbers.h"
#include "parts/measure_state.h"
#include "parts/measure_text.h"

using core::Language;
using model::Measure;
using model::Status;

namespace {

core::Text thai(std::string_view words) { return {{words, {}}, {}}; }

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
  core::Words words{Language::th};
  parts::Assets assets;
  parts::Site site{settings, frameworks, words, assets};
  model::Framework framework;
  model::Agency agency;
  model::PageKinds kinds;
  model::AgencyPages pages{agency, frameworks, kinds};

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

  model::Year year(std::vector<Measure> measures, std::string_view set = "processes") const {
    model::Year y;
    y.year = 2568;
    y.framework = &framework;
    y.dimension_set = set;
    y.measures = std::move(measures);
    return y;
  }

  // "2.1, 2.2: ผลลัพธ์" a line.
  std::vector<std::string> gaps(const model::Year& y) const {
    const parts::Context context{site, agency, pages};
    const parts::AgencyLinks links(context, {model::PageKind::measures, y.year, {}});
    std::vector<std::string> out;
    for (const parts::GapLine& line : parts::gap_lines(y, links)) {
      std::string numbers;
      for (const parts::GapMeasure& m : line.measures) numbers += (numbers.empty() ? "" : ", ") + m.number;
      out.push_back(numbers + (numbers.empty() ? "" : ": ") + line.what);
    }
    return out;
  }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("measures are numbered by the order of the dimensions in use and their position") {
  World world;
  const auto year = world.year({measure("b", "process-2"), measure("a", "process-1"), measure("c", "process-2")});
  const auto groups = parts::measures_by_dimension(year);
  REQUIRE(groups.size() == 2);
  CHECK(parts::measure_number(year, year.measures[0]) == "2.1");
  CHECK(parts::measure_number(year, year.measures[1]) == "1.1");
  CHECK(parts::measure_number(year, year.measures[2]) == "2.2");
  CHECK(parts::heading_number(groups[0], Language::th) == "1.");
  CHECK(parts::dimension_anchor(groups[1]) == "t-process-2");
}

TEST_CASE("dimensions that are instruments are numbered by their id, which a heading has once") {
  World world;
  const auto year = world.year({measure("a", "IIT"), measure("b", "IIT")}, "instruments");
  const auto groups = parts::measures_by_dimension(year);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].measures[1].number == "IIT 2");
  CHECK(parts::dimension_heading(groups[0], Language::th).view() == "การรับรู้ (IIT)");
}

TEST_CASE("measures of an unknown dimension stand last, without one") {
  World world;
  const auto groups = parts::measures_by_dimension(world.year({measure("x", "other"), measure("a", "process-1")}));
  REQUIRE(groups.size() == 3);
  CHECK(groups[2].dimension == nullptr);
  CHECK(groups[2].measures[0].number == "1");
  CHECK(parts::dimension_anchor(groups[2]) == "t-other");
}

TEST_CASE("a dimension without measures is kept, a year without measures has no dimension") {
  World world;
  CHECK(parts::measures_by_dimension(world.year({measure("a", "process-1")}))[1].measures.empty());
  CHECK(parts::measures_by_dimension(world.year({})).empty());
}

TEST_CASE("done is never inferred") {
  World world;
  for (const char* key : {"reported", "done", "not_stated"})
    world.words.set(std::string("measures.status_") + key, key);
  Measure m = reported("a", "process-1");
  CHECK(parts::status_tag(m, world.words).label == "reported");
  m.results.clear();
  CHECK(parts::status_tag(m, world.words).label == "not_stated");
  m.status = Status::done;
  CHECK(parts::status_tag(m, world.words).label == "done");
}

TEST_CASE("a year is a plan until anything of it is reported") {
  World world;
  CHECK(parts::is_plan(world.year({measure("a", "process-1"), measure("b", "process-2")})));
  CHECK_FALSE(parts::is_plan(world.year({measure("a", "process-1"), reported("b", "process-2")})));
  Measure begun = measure("c", "process-1");
  begun.status = Status::in_progress;
  CHECK_FALSE(parts::is_plan(world.year({begun})));
  CHECK_FALSE(parts::is_plan(world.year({})));
}

TEST_CASE("steps lack a result only where results name their steps") {
  Measure m = reported("a", "process-1");
  m.steps = {prose(), prose(), prose()};
  CHECK(parts::gaps_of(m).steps.empty());
  m.results[0].step = 2;
  CHECK(parts::gaps_of(m).steps == std::vector<int>{1, 3});
  m.results[0].step = 9;  // of no step that there is
  CHECK_FALSE(parts::results_name_steps(m));
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
  CHECK(world.gaps(world.year({a, b, c})) ==
        Lines{"1.1, 2.2: ผลลัพธ์", "2.1: ผู้รับผิดชอบ และช่วงเวลา", "หลักฐานของทุกมาตรการ"});
  CHECK(world.gaps(world.year({reported("a", "process-1")})).empty());
}

TEST_CASE("a line of many measures says how many they are") {
  World world;
  std::vector<Measure> list(9, measure("x", "process-1"));
  for (Measure& m : list) m.responsible.push_back({thai("กองคลัง"), {}});
  list.push_back(reported("z", "process-2"));
  for (Measure& m : list) m.results = {{{}, {}, {}, prose()}}, m.due.emplace_back();
  CHECK(world.gaps(world.year(list)) == Lines{"ผลลัพธ์ของ 9 จาก 10", "หลักฐานของ 9 จาก 10", "ปัญหาของ 9 จาก 10"});
}

TEST_CASE("a plan, and a measure that is planned or cancelled, owe no results") {
  World world;
  Measure planned = measure("a", "process-1");
  CHECK(world.gaps(world.year({planned})) == Lines{"1.1: ผู้รับผิดชอบ และช่วงเวลา"});
  planned.responsible.push_back({thai("กองคลัง"), {}});
  planned.due.emplace_back();
  planned.status = Status::cancelled;
  CHECK(world.gaps(world.year({planned, reported("b", "process-2")})).empty());
}

TEST_CASE("equal footnotes of several measures stand once") {
  std::vector<Measure> list(3, measure("x", "process-1"));
  for (Measure& m : list) m.remarks.printed.push_back({"dimension", thai("ประเด็นที่ ๒"), {}, {}});
  list[2].remarks.printed[0].value = thai("ประเด็นที่ ๓");
  parts::MeasureFootnotes footnotes(Language::th);
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
    due.by = core::Date{2025, month, 31};
    due.text = thai("รายงาน");
    m.due.push_back(due);
  }
  const std::string html(parts::due_dates_html(m, world.words).view());
  CHECK(html.find("31 ม.ค. 2568") < html.find("31 มี.ค. 2568"));
  CHECK(html.find("31 มี.ค. 2568") == html.rfind("31 มี.ค. 2568"));
  CHECK(html.find("รายงาน") == std::string::npos);
}
