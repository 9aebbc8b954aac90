// A value that is one line without markup does not go through cmark; with a line end after it, it does. Both must
// give the same.
#include <catch2/catch.hpp>
#include <random>

#include "tests/platform/markdown_shown.h"

namespace {

std::string tree_of(std::string text) {
  const base::SourceFile file{"a.yaml", std::move(text)};
  base::Arena arena;
  base::Tree tree;
  base::Report report;
  const bool ok = platform::parse_markdown({file.text, {&file, 3, 7, 2}, true, false}, arena, tree, report);
  if (!ok) return "refused";
  for (const base::Node& node : tree)
    if (node.location.file != &file || node.location.line != 3 || node.location.column != 7 ||
        node.location.length != 2)
      return "wrong place";
  return shown::tree(tree);
}

}  // namespace

TEST_CASE("markdown: a value of one line is what cmark makes of it") {
  const std::vector<std::string> pieces{"ก",
                                        "ข้อความ",
                                        " ",
                                        "  ",
                                        "a",
                                        "www.a.th",
                                        "http://b.th/c",
                                        "h",
                                        "1",
                                        "1.",
                                        "12)",
                                        "-",
                                        "- ",
                                        "+ ",
                                        "#",
                                        "# ",
                                        "=",
                                        "===",
                                        "---",
                                        "(",
                                        ")",
                                        "\"",
                                        "'",
                                        ":",
                                        ";",
                                        "!",
                                        "@",
                                        "%",
                                        "/",
                                        "?",
                                        "a@b.th",
                                        "\xEF\xBB\xBF",
                                        "\xE2\x80\x8B",
                                        "๑.",
                                        "๒)",
                                        "เ",
                                        "แผน",
                                        "๏",
                                        "•",
                                        "–",
                                        "“",
                                        ",",
                                        "$",
                                        "^",
                                        "{}",
                                        "{% x %}",
                                        "*",
                                        "_",
                                        "`",
                                        "<b>",
                                        "&amp;",
                                        "\\",
                                        "[x]",
                                        "~~",
                                        "|",
                                        "\t",
                                        ">"};
  std::mt19937 random(2568);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto n = random() % 6 + 1; n; --n) text += pieces[random() % pieces.size()];
    const std::string own = tree_of(text), cmark = tree_of(text + "\n");
    if (own == cmark) continue;
    INFO(text);
    CHECK(own == cmark);
  }
  CHECK(tree_of("ข้อความหนึ่งบรรทัด") == "p('ข้อความหนึ่งบรรทัด')");
}
