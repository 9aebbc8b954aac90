#include "serve/address.h"

#include <catch2/catch.hpp>

using serve::is_our_host;
using serve::path_of;
using serve::query_value;

TEST_CASE("a target is decoded, without its query") {
  CHECK(path_of("/") == "");
  CHECK(path_of("/nong-saeng/2568/?q=1") == "nong-saeng/2568/");
  CHECK(path_of("/a/%E0%B8%81%20b.pdf") == "a/ก b.pdf");
  CHECK(path_of("/index.html#top") == "index.html");
}

TEST_CASE("a target that could leave the site is none") {
  for (const char* target :
       {"",        "*",    "http://x/", "a",         "//",         "//x",         "/a//b",      "/..",   "/../x",
        "/a/../b", "/./a", "/a/.",      "/%2e%2e/x", "/%2E./x",    "/a%2f..%2fb", "/a%00.html", "/a%0a", "/a%7f",
        "/%",      "/%4",  "/%zz",      "/%ff",      "/%ed%a0%80", "/a\\b",       "/%5c..%5cx"}) {
    INFO(target);
    CHECK_FALSE(path_of(target));
  }
  CHECK_FALSE(path_of("/" + std::string(3000, 'a')));
}

TEST_CASE("values of a query") {
  CHECK(query_value("/_prongsai/events?page=%2Fa%2F&x=1", "page") == "/a/");
  CHECK(query_value("/e?x=1&page=/b", "page") == "/b");
  CHECK(query_value("/e?pages=1&page", "page") == "");
  CHECK(query_value("/e", "page") == "");
  CHECK(query_value("/e?page=%", "page") == "");
}

TEST_CASE("only this machine's names and addresses in digits are ours") {
  const std::vector<std::string> names{"office-pc", "office-pc.local", ""};
  for (const char* host : {"127.0.0.1:4000", "127.0.0.1", "192.168.1.20:4000", "[::1]:4000", "[fe80::1]", "localhost",
                           "LOCALHOST:80", "office-pc:4000", "Office-PC.local"}) {
    INFO(host);
    CHECK(is_our_host(host, names));
  }
  for (const char* host :
       {"", ":4000", "evil.example", "evil.example:4000", "127.0.0.1.evil.example", "localhost.evil.example", "1.2.3",
        "localhost:x", "localhost:999999", "[evil]", "[::1].evil.example", "127.0.0.1:4000:4000"}) {
    INFO(host);
    CHECK_FALSE(is_our_host(host, names));
  }
}
