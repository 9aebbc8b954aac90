// Footnotes of a page: numbered as they are asked for, and those that say the same are one.
#include "views/shared/footnotes.h"

#include <catch2/catch.hpp>

#include "tests/views/theme_words.h"

namespace {

base::LocalizedText in_thai(std::string_view words) { return {{words, {}}, {}}; }

model::AsPrinted printed(std::string_view key, std::string_view value, std::string_view note = {}) {
  return {key, in_thai(value), in_thai(note), {}};
}

std::string numbers_of(const base::Html& mark) {
  std::string out;
  for (std::size_t at = 0; (at = mark.view().find(">[", at)) != std::string_view::npos; ++at)
    out += mark.view().substr(at + 1, mark.view().find('<', at + 1) - at - 1);
  return out;
}

}  // namespace

TEST_CASE("footnotes: what says the same has one number and one footnote, whose way back is the first value") {
  const model::Annotations first{{printed("total", "๙๑"), printed("grade", "เอ")}, {}};
  const model::Annotations second{{printed("results.1", "๙๑"), printed("results.2", "๙๑", "พิมพ์ตก")}, {}};
  const base::Translations words = theme_words(base::Language::th);
  views::Footnotes footnotes(words);
  footnotes.add("a", first);
  footnotes.add("b", second);
  CHECK(numbers_of(footnotes.mark("a", "grade")) == "[1]");
  const base::Html marked = footnotes.mark("b", "results.1");
  CHECK(numbers_of(marked) == "[2]");
  CHECK(marked.view().find("id=\"fnref2\"") != std::string_view::npos);
  const base::Html again = footnotes.mark("a", "total");
  CHECK(numbers_of(again) == "[2]");
  CHECK(again.view().find("id=") == std::string_view::npos);
  CHECK(numbers_of(footnotes.mark("b", "results.2")) == "[3]");  // its note is another
  const auto list = footnotes.list();
  REQUIRE(list.size() == 3);
  CHECK(list[1].printed.view() == "๙๑");
  CHECK(list[1].back_id == "fnref2");
}

TEST_CASE("footnotes: one value has each number once, and those without a mark are listed once, last") {
  const model::Annotations remarks{
      {printed("date", "๑ เม.ย."), printed("date", "๑ เม.ย."), printed("x", "y"), printed("z", "y")}, {}};
  const base::Translations words = theme_words(base::Language::th);
  views::Footnotes footnotes(words);
  footnotes.add("a", remarks);
  CHECK(numbers_of(footnotes.mark("a", "date")) == "[1]");
  const auto list = footnotes.list();
  REQUIRE(list.size() == 2);
  CHECK(list[1].printed.view() == "y");
  CHECK(list[1].back_id.empty());
}
