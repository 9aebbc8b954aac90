// Addresses that are safe to link to.
#include "base/url.h"

#include <catch2/catch.hpp>

using namespace base;

TEST_CASE("from page to page, without the site's root") {
  CHECK(Url::between("a/index.html", "a/b/index.html").view() == "b/index.html");
  CHECK(Url::between("a/b/index.html", "a/index.html").view() == "../index.html");
  CHECK(Url::between("a/2565/scores/index.html", "a/channels/index.html").view() == "../../channels/index.html");
  CHECK(Url::between("index.html", "a/").view() == "a/");
  CHECK(Url::between("a/b/index.html", "a/b/").view() == "./");
  CHECK(Url::between("a/x", "a/y", "หัวข้อ").view() == "y#%E0%B8%AB%E0%B8%B1%E0%B8%A7%E0%B8%82%E0%B9%89%E0%B8%AD");
  CHECK(Url::between("x", "a\"b<c>").view() == "a%22b%3Cc%3E");
}

TEST_CASE("rooted and within") {
  CHECK(Url::rooted("/", "assets/site.css").view() == "/assets/site.css");
  CHECK(Url::rooted("/a/b/", "assets/site.css").view() == "/a/b/assets/site.css");
  CHECK(Url::within("a b").view() == "#a%20b");
  CHECK(Url::between("a/index.html", "search/index.html").with_query("agency", "b-1&q=c+d ก\"").view() ==
        "../search/index.html?agency=b-1%26q%3Dc%2Bd%20%E0%B8%81%22");
}

TEST_CASE("outside: four schemes, in any case") {
  for (const char* good :
       {"https://a.go.th/x?y=1#z", "HTTP://a.go.th", "mailto:a@b.go.th", "tel:+6643000111", "https://ศูนย์.ไทย/"})
    CHECK(Url::outside(good).view() == good);
  for (const char* bad : {"", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "ftp://a.go.th",
                          "//a.go.th", "/a", "a.html", " https://a.go.th", "https://a.go.th/ x", "https://a.go.th/\"",
                          "https://a.go.th/<", "java\nscript:x", "https://a.go.th/\x01", "vbscript:x", "https:"}) {
    INFO(bad);
    CHECK(Url::outside(bad).empty());
  }
}

TEST_CASE("a web address has a host") {
  for (const char* good : {"https://a.go.th", "http://www.a.go.th:8080/x", "https://localhost/", "https://ศูนย์.ไทย/ก",
                           "https://a.go.th:65535", "http://[::1]:80/"})
    CHECK(is_web_address(good));
  for (const char* bad : {"", "https://", "https:///x", "https:/a.go.th", "https:a.go.th", "www.a.go.th",
                          "https://user@a.go.th/", "https://.a.go.th", "https://-a.go.th", "https://a.go.th/a b",
                          "ftp://a.go.th", "https://?x", "https://#x", "https://a..go.th/", "https://a.go.th:0/",
                          "https://a.go.th:65536", "https://a.go.th:x", "https://a.go.th:/"}) {
    INFO(bad);
    CHECK(!is_web_address(bad));
  }
  CHECK(host_of("https://www.a.go.th:8080/x") == "www.a.go.th");
  CHECK(host_of("https://a.go.th?x") == "a.go.th");
  CHECK(host_of("mailto:a@b.go.th").empty());
}

TEST_CASE("the path of base_url is where a site is on its host") {
  CHECK(base::path_of_base_url("") == "/");
  CHECK(base::path_of_base_url("https://www.example.go.th/") == "/");
  CHECK(base::path_of_base_url("https://www.example.go.th/ita/2568/") == "/ita/2568/");
}

TEST_CASE("a text as a part of an address, and back") {
  CHECK(base::percent_encoded("ก b&c/~", base::marks_of_paths) == "%E0%B8%81%20b%26c/~");
  CHECK(base::percent_encoded("https://a.go.th/?x=%20&y=\"\\", base::marks_of_addresses) ==
        "https://a.go.th/?x=%20&y=%22%5C");
  CHECK(base::percent_decoded("%E0%b8%81+%20b") == "ก+ b");
  CHECK(base::percent_decoded("%ff") == "\xff");
  for (const char* wrong : {"%", "a%4", "%zz", "%4%", "%%41"}) CHECK(!base::percent_decoded(wrong));
  CHECK(base::without_percents("%E0%B8%81/a%20b") == "ก/a b");
  CHECK(base::without_percents("50%/%41%") == "50%/A%");
  CHECK(base::without_percents("%41%ff") == "%41%ff");
}
