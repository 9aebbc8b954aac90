// Means and weighted totals: nothing is rounded before the end.
#include "model/computed_scores.h"

#include <catch2/catch.hpp>

using namespace model;

namespace {

Framework framework() {
  Framework f;
  f.instruments.push_back({.id = "IIT", .weight = base::Decimal{30, 0}, .indicators = {1, 2, 3}});
  f.instruments.push_back({.id = "EIT", .weight = base::Decimal{30, 0}, .indicators = {4, 5}});
  f.instruments.push_back({.id = "OIT", .weight = base::Decimal{40, 0}, .indicators = {6, 7}});
  return f;
}

Score score(int hundredths) { return {base::Points{hundredths}, {}}; }

// Means of 80.00333…, 90.005 and 70.005.
std::map<int, Score> scores() {
  return {{1, score(8000)}, {2, score(8000)}, {3, score(8001)}, {4, score(9000)},
          {5, score(9001)}, {6, score(7000)}, {7, score(7001)}};
}

}  // namespace

TEST_CASE("the parts of a total are weighted before they are rounded") {
  const Framework f = framework();
  std::map<int, Score> indicators = scores();
  indicators[1] = score(9310), indicators[2] = score(8724), indicators[3] = score(8950);  // a mean of 89.94666…
  auto part = [&](std::size_t i) {
    auto exact = exact_score(f, f.instruments[i], {}, indicators);
    REQUIRE(exact);
    return base::to_text(*weighted(f.instruments[i], *exact));
  };
  CHECK(base::to_text(*computed_instrument(f, f.instruments[0], indicators)) == "89.95");
  CHECK(part(0) == "26.98");  // 26.984; of the rounded mean it would be 26.985
  CHECK(part(1) == "27.00");  // 27.0015
  CHECK(part(2) == "28.00");  // 28.002
}

TEST_CASE("stated instruments count where an indicator is missing, else their unrounded means") {
  const Framework f = framework();
  const std::map<std::string_view, Score> stated{{"IIT", score(8100)}};
  CHECK(exact_score(f, f.instruments[0], stated, scores())->count == 3);
  std::map<int, Score> some = scores();
  some.erase(7);
  CHECK(exact_score(f, f.instruments[0], stated, some)->hundredths == 8100);
  CHECK(exact_score(f, f.instruments[1], stated, some)->count == 2);
  CHECK(!exact_score(f, f.instruments[2], stated, some));
  CHECK(!computed_total(f, stated, some));
  CHECK(base::to_text(*computed_total(f, {}, scores())) == "79.00");  // 24.001 + 27.0015 + 28.002 = 79.0045
  CHECK(base::to_text(*computed_total(f, {{"OIT", score(7000)}}, some)) == "79.00");  // 79.0025
}

TEST_CASE("between what a total must be, where scores are missing") {
  const Framework f = framework();
  Assessment a;
  a.indicators = scores();
  CHECK(!possible_total(f, a));
  a.indicators.erase(7);
  const auto bounds = possible_total(f, a);
  REQUIRE(bounds);
  CHECK(base::to_text(bounds->least) == "65.00");  // 51.0025 + 14
  CHECK(base::to_text(bounds->most) == "85.00");
  CHECK(bounds->allows({6499}));
  CHECK_FALSE(bounds->allows({6498}));
  CHECK(bounds->allows({8501}));
  CHECK_FALSE(bounds->allows({8502}));
  Framework unweighted = framework();
  unweighted.instruments[0].weight.reset();
  CHECK(!possible_total(unweighted, a));
}
