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
  const std::vector<std::string_view> many(41, "title");
  CHECK(did_you_mean("zzzz", many).en.ends_with(", title, …"));
}

TEST_CASE("a value of a list is meant by any of its words, where no other is as near") {
  const std::vector<base::KnownValue> states{
      {"planned", "ยังไม่เริ่ม", {"ยังไม่เริ่ม"}}, {"done", "แล้วเสร็จ", {"แล้วเสร็จ", "เสร็จ"}}, {"A", "A", {}}};
  CHECK(base::which_is_meant("doen", states).en == "did you mean 'done' (แล้วเสร็จ)?");
  CHECK(base::which_is_meant("แล้วเสรจ", states).th == "หมายถึง 'done' (แล้วเสร็จ) หรือไม่");
  CHECK(base::which_is_meant("B", states).en == "did you mean 'A'?");
  CHECK(base::which_is_meant("ครึ่งทาง", states).en == "valid values: planned (ยังไม่เริ่ม), done (แล้วเสร็จ), A");
  CHECK(base::which_is_meant("", std::vector<base::KnownValue>{}).empty());
}

TEST_CASE("of values that are equally near all are listed, of many the nearest first") {
  std::vector<base::KnownValue> types{{"x", "โรงเรียน", {"โรงเรียน"}},
                                      {"y", "กรม", {"กรม"}},
                                      {"a", "เทศบาลตำบล", {"เทศบาลตำบล"}},
                                      {"b", "เทศบาลเมือง", {"เทศบาลเมือง"}}};
  CHECK(base::which_is_meant("เทศบาลเล็ก", types).en ==
        "valid values: x (โรงเรียน), y (กรม), a (เทศบาลตำบล), b (เทศบาลเมือง)");
  types.push_back({"c", "เทศบาลนคร", {"เทศบาลนคร"}});
  types.push_back({"z", "กระทรวง", {"กระทรวง"}});
  CHECK(base::which_is_meant("เทศบาลเล็ก", types)
            .en.starts_with("valid values: a (เทศบาลตำบล), b (เทศบาลเมือง), c (เทศบาลนคร), "));
}
