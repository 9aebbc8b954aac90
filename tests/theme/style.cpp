#include "theme/loader/style.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/source_dir.h"

namespace {

struct Sent {
  std::string css, told;
};

Sent sent(const std::string& text) {
  base::SourceFile file{"theme.css", text};
  base::Report report;
  Sent out;
  theme::add_style(file, out.css, report);
  for (const base::Finding& f : report.findings())
    out.told +=
        f.path + ":" + std::to_string(f.line) + ":" + std::to_string(f.column) + ": " + f.code + ": " + f.what.en;
  return out;
}

std::string css(const std::string& text) {
  const Sent s = sent(text);
  CHECK(s.told == "");
  return s.css;
}

// The styles of the default theme, file by file.
std::vector<std::string> own_styles() {
  std::vector<std::string> out;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::filesystem::path(source_dir) / "themes/default/styles")) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    out.push_back(text.str());
  }
  return out;
}

}  // namespace

TEST_CASE("comments, line ends and spaces that mean nothing are not sent") {
  CHECK(css("/* a */\nh1 ,\n h2 > b {\n  color : red ;\n  margin: 0  auto;;\n}\n") ==
        "h1,h2>b{color:red;margin:0 auto}");
  CHECK(css("a { color: red !important; }") == "a{color:red!important}");
  CHECK(css("a + b ~ c, d > e { }") == "a+b~c,d>e{}");
  CHECK(css("/* x */ @media ( min-width : 48rem ) and (width > 2px) { a { b: c } }") ==
        "@media(min-width :48rem) and (width>2px){a{b:c}}");
  CHECK(css("@media print, screen and (orientation: portrait) {\n a { b: c; }\n}\n") ==
        "@media print,screen and (orientation:portrait){a{b:c}}");
  CHECK(css("").empty());
}

TEST_CASE("spaces that mean something stay") {
  CHECK(css("a :hover, a:is( .b .c , d + e ) f { margin: -1px calc( 1px + 2 * (3px - 1px) ) }") ==
        "a :hover,a:is(.b .c,d + e) f{margin:-1px calc(1px + 2 * (3px - 1px))}");
  CHECK(css("li:nth-child( 2n + 1 ) { font: 1rem / 1.5 a, b }") == "li:nth-child(2n + 1){font:1rem / 1.5 a,b}");
  CHECK(css("@supports not (display: grid) { a { b: c } }") == "@supports not (display:grid){a{b:c}}");
  CHECK(css("@import url(a.css) screen and (min-width: 1px);\n@page :first { margin: 0 }") ==
        "@import url(a.css) screen and (min-width: 1px);@page :first{margin:0}");
  CHECK(css("a[title = \"x  y\" i] { grid-template-areas: \"a  b\"  'c' }") ==
        "a[title = \"x  y\" i]{grid-template-areas:\"a  b\" 'c'}");
}

TEST_CASE("strings, addresses, escapes and properties of one's own stay byte for byte") {
  CHECK(css("a::before { content: \"/* { ; } \\\" : */\"  }") == "a::before{content:\"/* { ; } \\\" : */\"}");
  CHECK(css("a { background: url( data:image/svg+xml;base64,AA== ) }") ==
        "a{background:url( data:image/svg+xml;base64,AA== )}");
  CHECK(css("a { background: url( \"a b.png\" ) }") == "a{background:url(\"a b.png\")}");
  CHECK(css(".a\\:b\\{ .\\31  c { d: e\\; f }") == ".a\\:b\\{ .\\31 c{d:e\\; f}");
  CHECK(css(":root { --a: { \"b\" : [1 , 2] }; --none: ; --b:  x ,  y ; --c:; }") ==
        ":root{--a:{ \"b\" : [1 , 2] };--none: ;--b:x ,  y;--c: }");
  CHECK(css("a{b:c/**/d;e:f /**/ g}") == "a{b:c/**/d;e:f g}");
}

TEST_CASE("what has no end is told with its place, and nothing of it is sent") {
  CHECK(sent("a { b: c }\n  /* d").told == "theme.css:2:3: theme: this comment has no */");
  CHECK(sent("a { b: \"c\n }").told == "theme.css:1:8: theme: this text is not closed");
  CHECK(sent("a { b: url(c\n }").told == "theme.css:1:8: theme: this text is not closed");
  CHECK(sent("a { b: (c }").told == "theme.css:1:8: theme: '(' has no partner");
  CHECK(sent("a { b: c) }").told == "theme.css:1:9: theme: ')' has no partner");
  CHECK(sent("@media print { a { b: c }").told == "theme.css:1:14: theme: '{' has no partner");
  CHECK(sent("a { b: c } }").told == "theme.css:1:12: theme: '}' has no partner");
  CHECK(sent("a { b: c } }").css.empty());
}

TEST_CASE("what was sent once is sent again as it is, and no cut of a style can do harm") {
  const std::vector<std::string> styles = own_styles();
  REQUIRE(styles.size() >= 5);
  for (const std::string& text : styles) {
    const std::string once = css(text);
    CHECK(once.size() < text.size());
    CHECK(css(once) == once);
    for (std::size_t n = 0; n < text.size(); n += 61) sent(text.substr(0, n));
  }
}
