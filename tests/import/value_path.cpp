// Values at paths as `export` writes them.
#include "import/value_path.h"

#include <catch2/catch.hpp>

namespace {

using base::Language;
using base::YamlValue;

// The YAML of a map in which each of `texts` was put at its path; the first that does not fit in its place.
std::string yaml_with(std::initializer_list<std::pair<const char*, const char*>> texts) {
  YamlValue root = YamlValue::map();
  for (const auto& [path, text] : texts)
    if (!importing::put_at_path(root, path, text, Language::th, true)) return std::string("refused: ") + path;
  return base::yaml_of(root);
}

}  // namespace

TEST_CASE("a text becomes what it stood for when more is said of it") {
  CHECK(yaml_with({{"title", "ก"}, {"title.en", "A"}}) == "title:\n  th: ก\n  en: A\n");
  CHECK(yaml_with({{"results[1]", "ก"}, {"results[1].text.en", "A"}, {"results[1].date", "2568-01-02"}}) ==
        "results:\n  - text:\n      th: ก\n      en: A\n    date: 2568-01-02\n");
  CHECK(yaml_with({{"href[1]", "documents/a.pdf"}, {"href[1].title", "ก"}}) ==
        "href:\n  - href: documents/a.pdf\n    title: ก\n");
}

TEST_CASE("a text that begins with … goes on from the one that is there") {
  CHECK(yaml_with({{"steps[1]", "ก"}, {"steps[1]", "…\n\nข"}}) == "steps:\n  - |-\n    ก\n\n    ข\n");
  CHECK(yaml_with({{"note", "…ก"}}) == "note: …ก\n");
}

TEST_CASE("what does not fit is refused") {
  CHECK(yaml_with({{"note", "ก"}, {"note", "ข"}}) == "refused: note");
  CHECK(yaml_with({{"steps[2]", "ข"}}) == "refused: steps[2]");
  CHECK(yaml_with({{"steps[1]", "ก"}, {"steps.en", "A"}}) == "refused: steps.en");
  for (const char* path : {"steps[0]", "steps[x]", "steps[1", "a..b", "[99999999999999999999999]"})
    CHECK(yaml_with({{path, "ก"}}) == std::string("refused: ") + path);
  YamlValue root = YamlValue::map();
  REQUIRE(importing::put_at_path(root, "steps[1]", "ก", Language::th, true));
  CHECK(!importing::put_at_path(root, "steps[2].en", "B", Language::th, false));
}
