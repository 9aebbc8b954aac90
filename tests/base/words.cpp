// The words of the site's frame: values in their places.
#include <catch2/catch.hpp>

#include "base/translations.h"

using base::Translations;

TEST_CASE("values are named in braces") {
  Translations words(base::Language::en);
  words.set("a", "scores of {year}, {year}");
  words.set("b", "{n} {n|agency|agencies}");
  words.set("c", "{{braces} and {missing}.");
  words.set("d", "{n|one}");
  words.set("e", "open { brace");
  CHECK(words("a", {{"year", "2568"}}) == "scores of 2568, 2568");
  CHECK(words("b", {{"n", "1"}}) == "1 agency");
  CHECK(words("b", {{"n", "๑"}}) == "๑ agency");
  CHECK(words("b", {{"n", "11"}}) == "11 agencies");
  CHECK(words("b", {{"n", "0"}}) == "0 agencies");
  CHECK(words("c") == "{braces} and .");
  CHECK(words("d", {{"n", "5"}}) == "one");
  CHECK(words("e") == "open { brace");
}

TEST_CASE("a key that is missing shows itself") {
  Translations words(base::Language::th);
  CHECK(words("home.title") == "[home.title]");
  CHECK(!words.find("home.title"));
  words.set("home.title", "หน้าแรก");
  CHECK(words("home.title") == "หน้าแรก");
}

TEST_CASE("a value is put in as it is") {
  Translations words(base::Language::th);
  words.set("a", "{x}");
  CHECK(words("a", {{"x", "{y} {{ |"}}) == "{y} {{ |");
}
