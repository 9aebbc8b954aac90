#include <catch2/catch.hpp>

#include "views/shared/badges.h"
#include "views/shared/formatting.h"

namespace {

base::Translations words() {
  base::Translations w(base::Language::th);
  w.set("frame.computed", "คำนวณ");
  w.set("portal.total", "{total} ปี {year}");
  w.set("portal.total_and_grade", "{total} ระดับ {grade} ปี {year}");
  w.set("portal.total_and_word", "{total} ระดับ{grade} ปี {year}");
  w.set("portal.scores_of_instruments", "{scores} ปี {year}");
  w.set("portal.scores_of_indicators", "คะแนน {n} ตัวชี้วัด ปี {year}");
  w.set("portal.scores_of_questions", "คะแนน {n} ข้อ ปี {year}");
  w.set("portal.no_scores_of_year", "ยังไม่เผยแพร่คะแนนปี {year}");
  return w;
}

model::Framework framework() {
  model::Framework f;
  f.target = base::Points{8500};
  for (const char* id : {"IIT", "EIT", "OIT"}) {
    f.instruments.emplace_back();
    f.instruments.back().id = id;
  }
  return f;
}

model::YearSummary year() {
  model::YearSummary y;
  y.year = 2565;
  y.has_assessment = true;
  return y;
}

}  // namespace

TEST_CASE("a tick stands only beside a total at the target") {
  const model::Framework f = framework();
  model::YearSummary y = year();
  y.total = base::Points{8500};
  y.grade = "A";
  CHECK(views::score_tag(y, &f, words()).kind == "ok");
  CHECK(views::score_tag(y, nullptr, words()).kind.empty());
  CHECK(views::score_tag(y, &f, words(), true).kind.empty());  // an old result is no news
  y.total = base::Points{8499};
  CHECK(views::score_tag(y, &f, words()).kind.empty());
  CHECK(views::score_tag(y, &f, words()).label == "84.99 ระดับ A ปี 2565");
}

TEST_CASE("a total that is computed says so, and a grade may be a word or missing") {
  const model::Framework f = framework();
  model::YearSummary y = year();
  y.total = base::Points{9000};
  y.total_is_computed = true;
  CHECK(views::score_tag(y, &f, words()).label == "90.00 (คำนวณ) ปี 2565");
  y.grade = "good";
  y.grade_name.words[0] = "ผ่านดี";
  CHECK(views::score_tag(y, &f, words()).label == "90.00 (คำนวณ) ระดับผ่านดี ปี 2565");
  y.grade_name.words[0] = "ระดับดีมาก";
  CHECK(views::score_tag(y, &f, words()).label == "90.00 (คำนวณ) ระดับดีมาก ปี 2565");
  CHECK(views::without_word_grade("ระดับ เอ") == "เอ");
  CHECK(views::without_word_grade("ระดับ") == "ระดับ");
}

TEST_CASE("without a total the tag says what is stated: instruments, else indicators, else questions") {
  const model::Framework f = framework();
  model::YearSummary y = year();
  CHECK(views::score_tag(y, &f, words()).label == "ยังไม่เผยแพร่คะแนนปี 2565");
  y.questions.resize(4);
  CHECK(views::score_tag(y, &f, words()).label == "คะแนน 4 ข้อ ปี 2565");
  y.indicators = {{1, {9000}}, {2, {9100}}};
  y.instruments["OIT"] = base::Points{10000};
  y.computed_instruments.insert("OIT");
  CHECK(views::score_tag(y, &f, words()).label == "คะแนน 2 ตัวชี้วัด ปี 2565");
  y.instruments["EIT"] = base::Points{9050};
  CHECK(views::score_tag(y, &f, words()).label == "EIT 90.50 ปี 2565");
}

TEST_CASE("Bangkok has its own words for its districts") {
  base::Translations w(base::Language::th);
  w.set("frame.district", "อำเภอ{name}");
  w.set("frame.district_bangkok", "เขต{name}");
  w.set("frame.province", "จังหวัด{name}");
  w.set("frame.province_bangkok", "{name}");
  w.set("frame.place_comma", " ");
  auto thai = [](std::string_view words_of_it) { return base::LocalizedText{{words_of_it, {}}, {}}; };
  CHECK(views::place_name(thai("พล"), thai("ขอนแก่น"), w) == "อำเภอพล จังหวัดขอนแก่น");
  CHECK(views::place_name({}, thai("ขอนแก่น"), w) == "จังหวัดขอนแก่น");
  CHECK(views::place_name(thai("บางรัก"), thai("กรุงเทพมหานคร"), w) == "เขตบางรัก กรุงเทพมหานคร");
}
