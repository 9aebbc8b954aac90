#include "desk/desk.h"

#include <catch2/catch.hpp>

#include "desk/routes.h"
#include "tests/serve/folder.h"

namespace {

std::string matched(std::string_view pattern, std::string_view path) {
  const auto parts = desk::match(pattern, path);
  if (!parts) return "no";
  std::string out = "yes";
  for (const auto& [name, value] : *parts) out += " " + std::string(name) + "=" + value;
  return out;
}

desk::Response page_a(const desk::Visit& visit) { return {.body = "a " + visit.part("x")}; }
desk::Response page_b(const desk::Visit&) { return {.body = "b"}; }

}  // namespace

TEST_CASE("a pattern names the parts that it leaves open") {
  CHECK(matched("", "") == "yes");
  CHECK(matched("", "a") == "no");
  CHECK(matched("a/b", "a/b") == "yes");
  CHECK(matched("a/b", "a") == "no");
  CHECK(matched("a/b", "a/b/c") == "no");
  CHECK(matched("agency/{slug}/{year}/measures", "agency/ban-khao/2568/measures") == "yes slug=ban-khao year=2568");
  CHECK(matched("agency/{slug}", "agency//") == "no");
  CHECK(matched("agency/{slug}", "agency/") == "no");
  CHECK(matched("file/{path...}", "file/a/2568/b.md") == "yes path=a/2568/b.md");
  CHECK(matched("file/{path...}", "file/") == "no");
}

TEST_CASE("a page that is named goes before one that is left open") {
  const desk::DeskPage a{"agency/{x}", page_a}, b{"agency/new", page_b};
  const desk::DeskPage* const pages[] = {&a, &b};
  CHECK(desk::route_of("agency/new", pages).page == &b);
  CHECK(desk::route_of("agency/old", pages).page == &a);
  CHECK(desk::route_of("agency/old", pages).parts.front().second == "old");
  CHECK_FALSE(desk::route_of("other", pages).page);
}

TEST_CASE("the desk answers at its pages, and refuses what they do not take") {
  Folder folder;
  desk::Desk desk({.content = folder.path + "/content"});
  CHECK(desk.respond({.method = "GET", .path = ""}).status == 200);
  CHECK(desk.respond({.method = "GET", .path = "no/such/page"}).status == 404);
  CHECK(desk.respond({.method = "POST", .path = ""}).status == 405);
  CHECK(desk.respond({.method = "DELETE", .path = ""}).status == 405);
}

TEST_CASE("a desk for reading takes no form") {
  Folder folder;
  desk::Desk desk({.content = folder.path, .is_read_only = true});
  CHECK(desk.respond({.method = "GET", .path = ""}).status == 200);
  for (const desk::DeskPage* page : desk::all_desk_pages)
    CHECK(desk.respond({.method = "POST", .path = std::string(page->pattern)}).status == 403);
}
