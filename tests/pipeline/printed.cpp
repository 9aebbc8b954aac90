// What the source printed: a footnote leads back to its value, wherever on the page that value stands.
#include <catch2/catch.hpp>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

// The footnotes of a page, each from its <li> to its end.
std::vector<std::string> footnotes_of(const std::string& page) {
  std::vector<std::string> out;
  for (std::size_t at = page.find("<li id=\"fn"); at != page.npos; at = page.find("<li id=\"fn", at + 1))
    out.push_back(page.substr(at, page.find("</li>", at) - at));
  return out;
}

}  // namespace

TEST_CASE("every value that as_printed names has its footnote beside it") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "tests/sites/printed-otherwise/content", folder.content(),
           fs::copy_options::recursive);
  REQUIRE(folder.build().is_published);
  std::size_t footnotes = 0;
  for (const auto& [name, page] : folder.site()) {
    if (!name.ends_with(".html") || name.starts_with("en/")) continue;
    for (const std::string& footnote : footnotes_of(page)) {
      INFO(name << ": " << footnote);
      const std::size_t back = footnote.find("href=\"#fnref");
      REQUIRE(back != footnote.npos);
      const std::string id = footnote.substr(back + 7, footnote.find('"', back + 6) - back - 7);
      CHECK(page.find("id=\"" + id + "\"") != page.npos);
      ++footnotes;
    }
  }
  CHECK(footnotes > 150);
  CHECK(footnotes_of(scratch::read(folder.out() / "ban-khao/2568/summary/index.html")).size() == 8);
  // A poster hangs on a wall: it says the number, and not how the document misprinted it.
  CHECK(footnotes_of(scratch::read(folder.out() / "ban-khao/poster/index.html")).empty());
}

TEST_CASE("what is printed is quoted in its own digits, whichever the page has") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "tests/sites/printed-otherwise/content", folder.content(),
           fs::copy_options::recursive);
  scratch::write(folder.content() / "site.yaml", scratch::read(folder.content() / "site.yaml") + "numerals: thai\n");
  scratch::write(folder.content() / "agencies/ban-khao/pages/b.md",
                 "---\ntitle: ข้อ 5\nas_printed: [{key: title, value: ข้อ 6 กับ ๗}]\n---\nข้อความ\n");
  REQUIRE(folder.build().is_published);
  const std::string page = scratch::read(folder.out() / "ban-khao/pages/b/index.html");
  CHECK(page.find("ข้อ ๕") != page.npos);
  CHECK(page.find("<bdi translate=\"no\">ข้อ 6 กับ ๗</bdi>") != page.npos);
}
