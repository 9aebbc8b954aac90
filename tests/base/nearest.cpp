#include "base/nearest.h"

#include <catch2/catch.hpp>

using base::did_you_mean;
using base::nearest;

TEST_CASE("the nearest name is suggested where it is near enough to be meant") {
  CHECK(nearest("totl", {"title", "total"}) == "total");
  CHECK(nearest("tiltes", {"title", "total"}) == "title");
  CHECK(nearest("done", {"don", "done"}) == "done");
  CHECK(nearest("x", {"title", "total"}) == "");
  CHECK(nearest("", {"title"}) == "");
  CHECK(nearest("total", {}) == "");
  CHECK(nearest(std::string(201, 'a'), {std::string_view("title")}) == "");
  CHECK(nearest("ช่องทาน", {"ช่องทาง"}) == "ช่องทาง");
}

TEST_CASE("where nothing is near, what is valid is listed") {
  CHECK(did_you_mean("totl", {"title", "total"}).en == "did you mean 'total'?");
  CHECK(did_you_mean("zzzz", {"title", "total"}).en == "valid values: title, total");
  CHECK(did_you_mean("zzzz", {"title"}, {"คีย์ที่ใช้ได้", "valid keys"}).th == "คีย์ที่ใช้ได้: title");
  CHECK(did_you_mean("zzzz", {}).empty());
  const std::vector<std::string_view> many(31, "title");
  CHECK(did_you_mean("zzzz", many).en.ends_with(", title, …"));
}
