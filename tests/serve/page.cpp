#include "serve/page.h"

#include <catch2/catch.hpp>

using serve::version_of;
using serve::with_preview;

namespace {

std::string page(const std::string& style, const std::string& text,
                 const std::string& policy = "default-src 'none'; style-src 'self'; script-src 'self'") {
  return "<!doctype html>\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy +
         "\">\n<link rel=\"icon\" href=\"i.svg\">\n<link rel=\"stylesheet\" href=\"" + style + "\">\n</head>\n<p>" +
         text + "</p>\n";
}

std::string policy_of(const std::string& policy) {
  const std::string all = with_preview(page("a.css", "x", policy), "1");
  const std::size_t from = all.find("content=\"") + 9;
  return all.substr(from, all.find('"', from) - from);
}

}  // namespace

TEST_CASE("a page is another one when its text changed, not when its style did") {
  const auto first = version_of(page("a.css", "x"));
  CHECK(first.styles == std::vector<std::string>{"a.css"});
  CHECK(version_of(page("a.css", "x")) == first);
  CHECK(version_of(page("a.css", "y")).text != first.text);
  const auto restyled = version_of(page("b.css", "x"));
  CHECK(restyled.text == first.text);
  CHECK(restyled.styles == std::vector<std::string>{"b.css"});
}

TEST_CASE("what is cut off or is no page has a version, too") {
  CHECK(version_of("").styles.empty());
  CHECK(version_of("<link rel=\"stylesheet\" href=\"a").styles.empty());
  CHECK(version_of("<link rel=\"stylesheet\">").styles.empty());
  CHECK(version_of("a").text != version_of("b").text);
}

TEST_CASE("only the script and three words of the policy are added") {
  const std::string plain = page("a.css", "x");
  std::string added = with_preview(plain, "12ab");
  const std::string script = "<script src=\"/_prongsai/preview.js\" data-version=\"12ab\" defer></script>\n",
                    words = "; connect-src 'self'";
  REQUIRE(added.find(script) != added.npos);
  CHECK(added.find(script) + script.size() == added.find("</head>"));
  added.erase(added.find(script), script.size());
  REQUIRE(added.find(words) != added.npos);
  added.erase(added.find(words), words.size());
  CHECK(added == plain);
}

TEST_CASE("the policy of each page lets the script run, and nothing else") {
  CHECK(policy_of("default-src 'none'; style-src 'sha256-x='; img-src 'self'") ==
        "default-src 'none'; style-src 'self' 'sha256-x='; img-src 'self'; script-src 'self'; connect-src 'self'");
  CHECK(policy_of("script-src 'none';style-src 'self';connect-src 'self'") ==
        "script-src 'self';style-src 'self';connect-src 'self'");
  CHECK(policy_of("") == "; script-src 'self'; style-src 'self'; connect-src 'self'");
}

TEST_CASE("a page without a head or a policy gets the script all the same") {
  CHECK(with_preview("<p>x</p>\n", "1") ==
        "<p>x</p>\n<script src=\"/_prongsai/preview.js\" data-version=\"1\" defer></script>\n");
}
