// What is written as JSON is valid, and safe inside <script>.
#include "base/json.h"

#include <catch2/catch.hpp>

using namespace base;

TEST_CASE("a string keeps nothing that could end a script or a line of it") {
  CHECK(json_string("ก </script> & \"x\" \\ \n\x01\x7F") ==
        "\"ก \\u003c/script\\u003e \\u0026 \\\"x\\\" \\\\ \\n\\u0001\\u007f\"");
  CHECK(json_string("\xE2\x80\xA8|\xE2\x80\xA9|\xE2\x80\x94") == "\"\\u2028|\\u2029|\xE2\x80\x94\"");
  CHECK(json_string("a\xE2") == "\"a\xE2\"");  // cut off: not ours to judge
  CHECK(json_string("") == "\"\"");
}

TEST_CASE("commas and line ends are where they belong") {
  JsonWriter out;
  out.open_object().member("a", "1").member("b", "").key("c").open_list().number(-2).boolean(true).text("x");
  out.open_object().close_object().close_list().line().key("d").raw("null").close_object();
  CHECK(out.take() == "{\"a\":\"1\",\"c\":[-2,true,\"x\",{}],\n\"d\":null}\n");
}

TEST_CASE("a value that one writer wrote is a value of another") {
  JsonWriter inner, outer;
  inner.open_list().text("x").close_list();
  outer.open_object().key("list").raw(inner.value()).close_object();
  CHECK(outer.value() == "{\"list\":[\"x\"]}");
}
