// The printed form: its rows, problems and suggestions, and the evidence with addresses that can be typed from paper.
#include <catch2/catch.hpp>

#include "tests/views/theme_words.h"
#include "views/report/column_shares.h"
#include "views/report/report_cells.h"
#include "views/report/report_rows.h"
#include "views/report/row_parts.h"

namespace {

base::LocalizedText thai(std::string_view words) { return {{words, {}}, {}}; }

struct World {
  model::Settings settings;
  model::Frameworks frameworks;
  base::Translations words = theme_words(base::Language::th);
  views::Assets assets;
  views::Site site{settings, frameworks, words, assets};
  model::Framework framework;
  model::Agency agency;
  model::PageKinds kinds;
  model::AgencyPages pages{agency, kinds};
  model::Year& year;

  World() : year(agency.years.emplace_back()) {
    settings.base_url = "https://ita.example.go.th/";
    agency.slug = "ban-khao";
    framework.dimensions = {{"process-1", "processes", thai("การให้บริการ"), {}, {}}};
    year.year = 2568;
    year.framework = &framework;
    year.dimension_set = "processes";
  }

  // One paragraph.
  static model::Prose prose(std::string_view text) {
    model::Prose out;
    base::Node paragraph, words;
    paragraph.kind = base::NodeKind::paragraph;
    words.kind = base::NodeKind::text;
    paragraph.end = words.end = 2;
    words.text = text;
    out.words[0].nodes = {paragraph, words};
    return out;
  }
  model::Measure& add(std::string_view slug) {
    model::Measure m;
    m.slug = slug;
    m.title = thai(slug);
    m.dimension = "process-1";
    year.measures.push_back(std::move(m));
    return year.measures.back();
  }
  template <class Make>
  auto report(Make make) {
    views::Footnotes footnotes(words);
    const views::AgencyView view = views::prepare(agency, frameworks, base::Language::th);
    const views::Context context{site, agency, pages, view};
    const views::AgencyLinks links(context, {model::PageKind::report, 2568, {}});
    return make(views::ReportInput(links, view.years[0], footnotes));
  }
};

bool has(const base::Html& html, std::string_view part) { return html.view().find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("report: what the source does not say is said to be missing in its own cell") {
  World world;
  world.add("a").results.push_back({{}, {}, {}, World::prose("ทำแล้ว")});
  const auto groups = world.report(views::report_form).groups;
  REQUIRE(groups.size() == 1);
  CHECK(has(groups[0].dimension, "การให้บริการ"));
  const views::ReportRow& row = groups[0].rows.at(0);
  CHECK(row.number == "1.1");
  for (const base::Html* cell : {&row.steps, &row.period, &row.responsible, &row.outcomes})
    CHECK(has(*cell, "ไม่ระบุ"));
  CHECK(has(row.results, "ทำแล้ว"));
}

TEST_CASE("report: steps are numbered, a result names the step that it belongs to, the follow-up stands below") {
  World world;
  model::Measure& m = world.add("a");
  m.steps = {World::prose("เขียนร่าง"), World::prose("ประกาศ")};
  m.results = {{2, {}, {}, World::prose("ประกาศแล้ว")}, {{}, {}, {}, World::prose("ครบทุกกอง")}};
  m.follow_up.by = thai("ปลัด");
  const auto groups = world.report(views::report_form).groups;
  const views::ReportRow& row = groups[0].rows[0];
  CHECK(row.steps.view().starts_with("<ol><li>"));
  CHECK(has(row.results, "<b>ขั้นตอนที่ 2</b>"));
  CHECK(has(row.results, "<div class=\"more\">"));
  CHECK(has(row.results, "ปลัด"));
}

TEST_CASE("report: a year without results, outcomes and periods is printed as a plan") {
  World world;
  model::Measure& m = world.add("a");
  m.due.emplace_back();
  m.due[0].by = base::Date{2025, 3, 31};
  const auto groups = world.report(views::report_form).groups;
  const views::ReportRow& row = groups[0].rows[0];
  CHECK(has(row.due, "2025-03-31"));
  CHECK(row.results.empty());
  m.outcomes = {World::prose("ดีขึ้น")};
  CHECK(has(world.report(views::report_form).groups[0].rows[0].outcomes, "ดีขึ้น"));
}

TEST_CASE("report: what several files say alike of their dimension is one footnote, and each value has its mark") {
  World world;
  for (std::string_view slug : {"a", "b", "c"})
    world.add(slug).remarks.printed.push_back({"dimension", thai(slug == "c" ? "ประเด็นที่ ๓" : "ประเด็นที่ ๒"), {}, {}});
  const auto groups = world.report(views::report_form).groups;
  CHECK(has(groups[0].dimension, ">[1]<"));
  CHECK(has(groups[0].dimension, ">[2]<"));
  CHECK_FALSE(has(groups[0].dimension, ">[3]<"));
}

TEST_CASE("report: only measures that state a problem or a suggestion are listed with it") {
  World world;
  world.add("a");
  world.add("b").problems = World::prose("ไม่มี");
  const auto problems = world.report(views::report_problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].number == "1.2");
  CHECK(has(problems[0].problems, "ไม่มี"));  // as the source states it
  CHECK(has(problems[0].suggestions, "ไม่ระบุ"));
}

TEST_CASE("report: evidence carries the full address of a document, and of a page of the site") {
  World world;
  model::Measure& m = world.add("a");
  m.evidence.resize(3);
  m.evidence[0].href.emplace();
  m.evidence[0].href->to = model::Link::To::document;
  m.evidence[0].href->target = "documents/manual.pdf";
  m.evidence[1].href.emplace();
  m.evidence[1].href->to = model::Link::To::page;
  m.evidence[1].href->kind = model::PageKind::channels;
  m.evidence[2].title = thai("แฟ้มที่สำนักปลัด");
  const auto evidence = world.report(views::report_evidence);
  REQUIRE(evidence.size() == 1);
  REQUIRE(evidence[0].groups.size() == 1);
  const std::vector<views::LinkRow>& rows = evidence[0].groups[0].rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].address == "https://ita.example.go.th/ban-khao/documents/manual.pdf");
  CHECK(rows[1].address == "https://ita.example.go.th/ban-khao/channels/");
  CHECK(rows[2].address.empty());
  CHECK(rows[2].link.href.empty());
}

TEST_CASE("report: evidence of one group stands together, groups in the order of their first link") {
  World world;
  model::Measure& m = world.add("a");
  m.evidence.resize(4);
  for (std::size_t i = 0; i < 4; ++i)
    m.evidence[i].title = thai(i == 3 ? "ภาพรวม" : i == 1 ? "ไตรมาสสอง" : "ไตรมาสแรก");
  for (std::size_t i = 0; i < 3; ++i) m.evidence[i].group = thai(i == 1 ? "ไตรมาส 2" : "ไตรมาส 1");
  const auto groups = world.report(views::report_evidence)[0].groups;
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].heading.text == "ไตรมาส 1");
  CHECK(groups[0].rows.size() == 2);
  CHECK(groups[1].heading.text == "ไตรมาส 2");
  CHECK(groups[2].heading.empty());
  CHECK(groups[2].rows[0].link.label.text == "ภาพรวม");
}

TEST_CASE("report: a row that takes much of a sheet is cut between items, and each part says what it goes on with") {
  World world;
  model::Measure& m = world.add("a");
  const std::string three_lines(130, 'x');  // in the widest column that the form may have
  for (int i = 0; i < 4; ++i) m.steps.push_back(World::prose(three_lines));
  m.results = {{1, {}, {}, World::prose("ทำแล้ว")}};
  m.outcomes = {World::prose("ดีขึ้น"), World::prose("เร็วขึ้น")};
  m.follow_up.by = thai("ปลัด");
  const auto groups = world.report(views::report_form).groups;
  const std::vector<views::ReportRow>& rows = groups.at(0).rows;
  REQUIRE(rows.size() == 2);
  CHECK_FALSE(rows[0].is_continuation);
  CHECK(rows[1].is_continuation);
  CHECK(rows[1].number == rows[0].number);
  CHECK(rows[0].steps.view().starts_with("<ol><li>"));
  CHECK(rows[1].steps.view().starts_with("<ol start=\"3\"><li>"));
  CHECK(has(rows[0].results, "ทำแล้ว"));
  CHECK_FALSE(has(rows[1].results, "ทำแล้ว"));
  CHECK(has(rows[1].results, "ปลัด"));  // below the last of the results
  CHECK(has(rows[0].outcomes, "<li>เร็วขึ้น</li>"));
  for (const base::Html* cell : {&rows[1].title, &rows[1].period, &rows[1].responsible, &rows[1].outcomes})
    CHECK(cell->empty());
}

TEST_CASE("report: rows are cut into parts of about the same height") {
  using views::cut_into_parts, views::LinesOfItems;
  using Ends = std::vector<std::vector<std::size_t>>;
  CHECK(cut_into_parts({}) == Ends{{}});
  CHECK(cut_into_parts({LinesOfItems{}, LinesOfItems{3, 3, 3}}) == Ends{{0, 3}});  // nine lines stay whole
  CHECK(cut_into_parts({LinesOfItems{3, 3, 4}, LinesOfItems{2}}) == Ends{{2, 1}, {3, 1}});
  CHECK(cut_into_parts({LinesOfItems{3, 4, 3, 4, 3, 4}}) == Ends{{2}, {4}, {6}});
  CHECK(cut_into_parts({LinesOfItems{40}}) == Ends{{1}});  // nothing to cut between
  CHECK(cut_into_parts({LinesOfItems{30, 6}, LinesOfItems{1}}) == Ends{{1, 1}, {2, 1}});
}

TEST_CASE("report: lines on paper are those of each block") {
  using views::block_widths, views::BlockWidths, views::CellList, views::LinesOfItems;
  CHECK(block_widths(World::prose("ที่นี่").words[0]) == BlockWidths{2});  // marks above the letters take no room
  CHECK(block_widths({}).empty());
  const std::size_t width = views::line_width(24);
  CellList list;
  list.widths = {{}, {width}, {width + 1, 1}};  // nothing, a line, and a paragraph of two lines before one of a line
  CHECK(views::lines_of(list, 24) == LinesOfItems{1, 1, 3});
  CHECK(views::lines_of(list, 48) == LinesOfItems{1, 1, 2});
}

TEST_CASE("report: the columns with long texts get the width that the others do not need") {
  World world;
  model::Measure& m = world.add("a");
  m.steps = {World::prose("ประกาศ")};
  const std::string long_text(900, 'x');
  m.outcomes = {World::prose(long_text)};
  const views::ColumnShares usual, shares = world.report(views::report_form).shares;
  CHECK(shares.outcomes > usual.outcomes);
  CHECK(shares.steps < usual.steps);
  for (int share : {shares.name, shares.steps, shares.results, shares.outcomes}) CHECK(share >= 12);
  CHECK(shares.name + shares.steps + shares.period + shares.responsible + shares.results + shares.outcomes == 100);
}
