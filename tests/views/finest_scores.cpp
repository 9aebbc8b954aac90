// The scores that stand for a year: of indicators, else of questions, the lowest first.
#include "views/scores/finest_scores.h"

#include <catch2/catch.hpp>

using base::Language;
using base::Points;

namespace {

struct World {
  model::Framework framework;
  model::Year year;

  World() {
    framework.target = Points{8500};
    for (int id : {1, 2}) framework.indicators.emplace_back().id = id;
    year.framework = &framework;
    year.assessment.emplace();
    ask("I1", "การปฏิบัติงาน", 9000);
    ask("", "การเรียกรับสินบน", 8400);
  }
  void ask(std::string_view id, std::string_view text, int score) {
    model::Question& q = year.assessment->questions.emplace_back();
    q.id = id;
    q.text = {{text, {}}, {}};
    q.score.value = Points{score};
  }
};

}  // namespace

TEST_CASE("questions stand for a year whose indicators have no score, the lowest first, with their key in the file") {
  const World world;
  const views::FinestScores finest = views::finest_scores(world.year, Language::th);
  CHECK(finest.kind == "questions");
  REQUIRE(finest.scores.size() == 2);
  CHECK(finest.scores[0].key == "questions.2.score");
  CHECK(finest.scores[0].reads_negative);
  CHECK(finest.scores[1].name.view().find("I1") != std::string_view::npos);
  const auto below = views::below_target(finest, world.framework.target);
  REQUIRE(below.size() == 1);
  CHECK(below[0].score == Points{8400});
  CHECK(views::below_target(finest, std::nullopt).empty());
}

TEST_CASE("one indicator with a score is finer than all questions, and not all that the framework has") {
  World world;
  world.year.assessment->indicators[2].value = Points{9100};
  const views::FinestScores finest = views::finest_scores(world.year, Language::th);
  CHECK(finest.kind == "indicators");
  REQUIRE(finest.scores.size() == 1);
  CHECK(finest.scores[0].key == "indicators.2");
  CHECK_FALSE(finest.is_complete());
}
