#include <catch2/catch.hpp>

#include "platform/markdown.h"
#include "tests/platform/markdown_shown.h"

namespace {

// The places of the nodes of one kind.
std::string places(const base::Tree& tree, base::NodeKind kind) {
  std::string out;
  for (const base::Node& node : tree)
    if (node.kind == kind) out += (out.empty() ? "" : " ") + shown::location(node.location);
  return out;
}
std::string links(std::string text) { return places(shown::Parsed(std::move(text)).tree, base::NodeKind::link); }
std::string blocks(std::string text, base::NodeKind kind) {
  return places(shown::Parsed(std::move(text)).tree, kind);
}

}  // namespace

using base::NodeKind;

TEST_CASE("markdown places: blocks, in code points") {
  CHECK(blocks("ก\n\n  ข\n> ค\n", NodeKind::paragraph) == "1:1+1 3:3+1 4:3+1");
  CHECK(blocks("- ก\n  - ข\n", NodeKind::item) == "1:1+1 2:3+1");
  CHECK(blocks("ก่อน\nก|ข\n-|-\nกขค|ง\n", NodeKind::paragraph) == "1:1+1");
  CHECK(blocks("ก่อน\nก|ข\n-|-\nกขค|ง\n", NodeKind::table_row) == "2:1+1 4:1+1");
  CHECK(blocks("|ก|\n|-|\n|กขค|\n", NodeKind::table_cell) == "1:2+1 3:2+1");
  CHECK(blocks("ก\r\n\r\nข\rค\r\n\r\n# ง", NodeKind::heading) == "5:1+1");
}

TEST_CASE("markdown places: addresses") {
  CHECK(links("ดู [ก](a.pdf) และ [ข](a.pdf)\n[ค](บ.pdf)") == "1:8+5 1:23+5 2:5+5");
  CHECK(links("`a.pdf` a.pdf [ก]( a.pdf) [ข](<b c.pdf>)") == "1:20+5 1:32+7");
  CHECK(links("[ก][r]\n\n[r]: http://a.th") == "3:6+11");
  CHECK(links("ที่ https://a.th และ www.b.th <c@d.th> <https://e.th>") == "1:5+12 1:22+8 1:32+13 1:41+12");
  CHECK(links("https://a.th/x [ก](https://a.th/x)") == "1:1+14 1:20+14");
  CHECK(links("|[ก](a)|[ข](a)|\n|-|-|\n|[ค](a)|[ง](b) c|") == "1:6+1 1:13+1 3:6+1 3:13+1");
  CHECK(links("ก\n[ข](x)|c\n-|-\n") == "2:5+1");
  CHECK(links("[![ก](i.png)](w.pdf)") == "1:15+5");
  CHECK(blocks("[![ก](i.png)](w.pdf)", NodeKind::image) == "1:7+5");
  CHECK(links("ก\n[ข]() [ค](หน้า\\_ก?b&amp;c)") == "2:4+1 2:11+10");
  CHECK(links("- ก\n\n      โค้ด\n- > [ข](x)") == "4:9+1");
}

TEST_CASE("markdown places: below front matter, and of a value") {
  base::SourceFile file{"a.md", "---\nx: y\n---\n[ก](b)"};
  base::Arena arena;
  base::Tree tree;
  base::Report report;
  platform::MarkdownSource source{std::string_view(file.text).substr(13), {&file, 4, 1, 1}};
  REQUIRE(platform::parse_markdown(source, arena, tree, report));
  CHECK(shown::location(tree[1].location) == "4:5+1");
  source.is_value = true;
  source.location = {&file, 2, 4, 1};
  source.text = "ก\n\n- [ข](c)";
  REQUIRE(platform::parse_markdown(source, arena, tree, report));
  for (const base::Node& node : tree) CHECK(shown::location(node.location) == "2:4+1");
}
