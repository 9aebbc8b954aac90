// Each text that a file may hold is written so that it reads as itself, whatever it is made of and wherever it
// stands.
#include <array>
#include <catch2/catch.hpp>

#include "base/yaml_scalar.h"
#include "tests/edit/random_yaml.h"

namespace {

using base::YamlValue;
using edit_test::Random;

std::string nasty_text(Random& random) {
  static constexpr std::array<std::string_view, 44> pieces{
      "a", "b", "1", "ก", "่",   "๑", " ", " ",  " ",  "\t", "\n", "\n",     ":",      "#",     "-",
      "?", ",", "[", "]", "{",  "}", "'", "\"", "\\", "|",  ">",  "&",      "*",      "!",     "%",
      "@", "`", "~", "=", "<<", ".", "/", "x:", "- ", ": ", "//", "\n\n  ", "\u00a0", "\u200b"};
  std::string out;
  for (std::size_t n = random.below(7); n; --n) out += pieces[random.below(pieces.size())];
  return out;
}

// The values as they are read from what is written.
YamlValue read_again(const std::string& yaml) {
  base::BilingualText why;
  auto values = editing::values_of(yaml, false, why);
  INFO(yaml);
  REQUIRE(why.en == "");
  return *values;
}

std::string key(std::size_t i) { return "k" + std::to_string(i); }

constexpr std::size_t texts_a_file = 100;

}  // namespace

TEST_CASE("texts survive writing and reading") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Random random(seed);
    YamlValue map = YamlValue::map(), list = YamlValue::list(), flow = YamlValue::list(), keys = YamlValue::map();
    flow.is_flow = true;
    for (std::size_t i = 0; i < texts_a_file; ++i) {
      YamlValue text = nasty_text(random);
      text.is_flow = text.text.empty();  // else it is left out
      map.at(key(i)) = text;
      list.add(text);
      flow.add(text);
      if (!text.text.empty() && text.text.size() < 100) keys.at(text.text) = std::string("x");
    }
    YamlValue file = YamlValue::map();
    file.at("map") = map;
    file.at("list") = list;
    file.at("flow") = flow;
    file.at("keys") = keys;
    const std::string yaml = base::yaml_of(file);
    INFO(seed);
    const YamlValue read = read_again(yaml);
    for (std::size_t i = 0; i < texts_a_file; ++i) {
      CHECK(read.find("map")->find(key(i))->text == map.find(key(i))->text);
      CHECK(read.find("list")->items[i].text == list.items[i].text);
      CHECK(read.find("flow")->items[i].text == flow.items[i].text);
    }
    CHECK(*read.find("keys") == keys);
  }
}

TEST_CASE("texts take the place of others in each style") {
  base::BilingualText why;
  const std::string before =
      "plain: x # c\ndouble: \"x\" # c\nsingle: 'x' # c\nlines: | # c\n  x\nfolded: >- # c\n  x\nlist:\n- x # "
      "c\nflow: [x, {y: x}] # c\n";
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    editing::Edits edits;
    std::vector<std::string> texts;
    for (const char* at : {"/plain", "/double", "/single", "/lines", "/folded", "/list/0", "/flow/0", "/flow/1/y"}) {
      texts.push_back(nasty_text(random));
      edits.changes.push_back({at, texts.back()});
    }
    const auto after = editing::edited(before, false, edits, why);
    REQUIRE(after);
    INFO(*after);
    const YamlValue read = read_again(*after);
    std::size_t i = 0;
    for (const char* name : {"plain", "double", "single", "lines", "folded"})
      CHECK(read.find(name)->text == texts[i++]);
    CHECK(read.find("list")->items[0].text == texts[i++]);
    CHECK(read.find("flow")->items[0].text == texts[i++]);
    CHECK(read.find("flow")->items[1].find("y")->text == texts[i++]);
    const std::string_view all = *after;
    std::size_t comments = 0;
    for (std::size_t c = all.find(" # c\n"); c != all.npos; c = all.find(" # c\n", c + 1)) ++comments;
    CHECK(comments == 7);
  }
}

TEST_CASE("very long texts") {
  base::BilingualText why;
  std::string words, thai;
  for (int i = 0; i < 3000; ++i) words += "word ", thai += "ยาว";
  for (const char* before : {"a: x\n", "a: 'x'\n", "a: >-\n  x\n  y\n", "a: |\n  x\n", "a: [x]\n"})
    for (const std::string& text : {words, thai, words + "\n" + thai + "\n"}) {
      const std::string at = std::string_view(before).ends_with("]\n") ? "/a/0" : "/a";
      const auto after = editing::edited(before, false, {{{at, text}}, {}}, why);
      REQUIRE(after);
      const YamlValue read = read_again(*after);
      CHECK((at == "/a" ? *read.find("a") : read.find("a")->items[0]).text == text);
    }
}
