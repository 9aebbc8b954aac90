#include "views/portal/comparison.h"

#include <catch2/catch.hpp>

using model::Summary;
using model::YearSummary;

namespace {

struct World {
  model::Settings settings;
  model::Frameworks frameworks;
  base::Translations words{base::Language::th};
  views::Assets assets;
  views::Site site{settings, frameworks, words, assets};

  explicit World(std::initializer_list<std::string_view> ids) {
    for (std::string_view id : ids) {
      frameworks.all.push_back(std::make_unique<model::Framework>());
      frameworks.all.back()->id = id;
    }
  }
};

YearSummary assessed(int year, std::string framework, std::optional<int> total = {}) {
  YearSummary y;
  y.year = year;
  y.framework = std::move(framework);
  y.has_assessment = true;
  if (total) y.total = base::Points{*total};
  return y;
}

Summary agency(std::string slug, std::string name, std::vector<YearSummary> years) {
  Summary s;
  s.slug = std::move(slug);
  s.name.words[0] = std::move(name);
  s.years = std::move(years);
  return s;
}

std::vector<std::string> slugs(const std::vector<views::Compared>& list) {
  std::vector<std::string> out;
  for (const views::Compared& c : list) out.push_back(c.agency->slug);
  return out;
}

}  // namespace

TEST_CASE("two agencies of one year and framework are compared in Thai order") {
  World world{"ita-2565"};
  std::vector<Summary> all{agency("a", "เทศบาลตำบลเชียงยืน", {assessed(2565, "ita-2565", 9000)}),
                           agency("b", "เทศบาลตำบลขามเฒ่า", {assessed(2565, "ita-2565", 8000)}),
                           agency("c", "เทศบาลตำบลแกดำ", {assessed(2565, "ita-2565")})};
  auto years = views::compared_years(world.site, all);
  REQUIRE(years.size() == 1);
  CHECK(years[0].year == 2565);
  REQUIRE(years[0].groups.size() == 1);
  CHECK(slugs(years[0].groups[0].with_total) == std::vector<std::string>{"b", "a"});
  CHECK(slugs(years[0].groups[0].without_total) == std::vector<std::string>{"c"});
}

TEST_CASE("nothing is compared with one agency, without any total, or across frameworks and years") {
  World world{"ita-2565", "ita-2566", "other-2565"};
  CHECK(views::compared_years(world.site, {agency("a", "ก", {assessed(2565, "ita-2565", 9000)})}).empty());
  CHECK(views::compared_years(world.site, {agency("a", "ก", {assessed(2565, "ita-2565")}),
                                           agency("b", "ข", {assessed(2565, "ita-2565")})})
            .empty());
  CHECK(views::compared_years(world.site, {agency("a", "ก", {assessed(2565, "ita-2565", 9000)}),
                                           agency("b", "ข", {assessed(2566, "ita-2566", 9000)})})
            .empty());
  CHECK(views::compared_years(world.site, {agency("a", "ก", {assessed(2565, "ita-2565", 9000)}),
                                           agency("b", "ข", {assessed(2565, "other-2565", 9000)})})
            .empty());
}

TEST_CASE("an agency of the year that has published no assessment is listed, too") {
  World world{"ita-2565"};
  YearSummary bare;
  bare.year = 2565;
  bare.framework = "ita-2565";
  std::vector<Summary> all{agency("a", "ก", {assessed(2565, "ita-2565", 9000)}), agency("b", "ข", {bare}),
                           agency("c", "ค", {}), agency("d", "ง", {assessed(2565, "ita-2565", 8000)})};
  auto years = views::compared_years(world.site, all);
  REQUIRE(years.size() == 1);
  CHECK(slugs(years[0].groups[0].without_total) == std::vector<std::string>{"b"});
  CHECK(views::compared_years(world.site, {all[0], all[1], all[2]}).empty());  // one total is no comparison
}

TEST_CASE("each framework of a year is a comparison of its own") {
  World world{"ita-2565", "other-2565"};
  std::vector<Summary> all{agency("a", "ก", {assessed(2564, "ita-2565", 1), assessed(2565, "ita-2565", 9000)}),
                           agency("b", "ข", {assessed(2565, "ita-2565", 8500)}),
                           agency("c", "ค", {assessed(2565, "other-2565", 8000)}),
                           agency("d", "ง", {assessed(2565, "other-2565", 7000)})};
  auto years = views::compared_years(world.site, all);
  REQUIRE(years.size() == 1);
  REQUIRE(years[0].groups.size() == 2);
  CHECK(years[0].groups[0].framework->id == "ita-2565");
  CHECK(slugs(years[0].groups[1].with_total) == std::vector<std::string>{"c", "d"});
}

TEST_CASE("agencies without two totals stand side by side where two of them have any score") {
  World world{"ita-2565"};
  YearSummary indicators = assessed(2565, "ita-2565"), questions = assessed(2565, "ita-2565");
  indicators.indicators[2] = base::Points{9682};
  questions.questions.resize(1);
  std::vector<Summary> all{agency("a", "ค", {assessed(2565, "ita-2565", 9000)}), agency("b", "ก", {indicators}),
                           agency("c", "ข", {questions}), agency("d", "ง", {assessed(2565, "ita-2565")})};
  auto years = views::compared_years(world.site, all);
  REQUIRE(years.size() == 1);
  CHECK(years[0].groups.at(0).with_total.empty());
  CHECK(slugs(years[0].groups[0].without_total) == std::vector<std::string>{"b", "c", "a"});
  CHECK(views::compared_years(world.site, {all[1], all[3]}).empty());  // one agency with a score
}

TEST_CASE("the newest year's page has an address of its own and one that stays") {
  CHECK(views::compare_path(2565) == "compare/2565/");
  CHECK(views::compare_path() == "compare/");
}
