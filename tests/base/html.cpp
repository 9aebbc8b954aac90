// HTML of our own code: what is put into the last block stays on its last line.
#include "base/html.h"

#include <catch2/catch.hpp>

namespace {

std::string with_mark(base::Literal text) {
  return std::string(base::Html(text).into_last_block(base::Html("<sup>1</sup>")).view());
}

}  // namespace

TEST_CASE("html: a mark stands in the last paragraph or item, however deep") {
  CHECK(with_mark("a") == "a<sup>1</sup>");
  CHECK(with_mark("<p>a</p>\n<p>b</p>\n") == "<p>a</p>\n<p>b<sup>1</sup></p>\n");
  CHECK(with_mark("<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n</ul>\n") ==
        "<ul>\n<li>a\n<ol>\n<li>b<sup>1</sup></li>\n</ol>\n</li>\n</ul>\n");
  CHECK(with_mark("<div lang=\"en\"><p>a</p></div>") == "<div lang=\"en\"><p>a<sup>1</sup></p></div>");
}

TEST_CASE("html: after a table or a picture it stands behind it") {
  CHECK(with_mark("<div><table></table>\n</div>") == "<div><table></table><sup>1</sup>\n</div>");
  CHECK(with_mark("<p><img alt=\"\"></p>") == "<p><img alt=\"\"><sup>1</sup></p>");
}

TEST_CASE("html: nothing to put in changes nothing") {
  CHECK(base::Html("<p>a</p>").into_last_block({}).view() == "<p>a</p>");
}
