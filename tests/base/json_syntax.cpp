// JSON is told from what is none.
#include "base/json_syntax.h"

#include <catch2/catch.hpp>

TEST_CASE("json: what is JSON") {
  for (const char* text : {"{}", "[]", "null", "-0.5e+10", R"("ก\u0e01\n")", R"( {"a": [1, {"b": true}], "c": ""} )",
                           "\xEF\xBB\xBF[0]\r\n"}) {
    CAPTURE(text);
    CHECK(base::is_json(text));
  }
}

TEST_CASE("json: what is none") {
  for (const char* text : {"", " ", "<!DOCTYPE html>", "{a: 1}", "[1,]", "{\"a\"}", "[1] 2", "01", "1.", "'a'", "\"a",
                           "\"\\x\"", "\"\n\"", "[", "nul", "{\"a\":1"}) {
    CAPTURE(text);
    CHECK_FALSE(base::is_json(text));
  }
  CHECK_FALSE(base::is_json(std::string(100000, '[')));
}
