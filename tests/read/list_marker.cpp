#include "read/list_marker.h"

#include <catch2/catch.hpp>

TEST_CASE("a number or bullet of an entry is taken off where the page makes its own") {
  using readers::without_list_marker;
  CHECK(without_list_marker("๑. ก", 1) == "ก");
  CHECK(without_list_marker("2) ก", 2) == "ก");
  CHECK(without_list_marker("(๑๒) ก", 12) == "ก");
  CHECK(without_list_marker("1.ก", 1) == "ก");
  CHECK(without_list_marker("• ก", 3) == "ก");
  CHECK(without_list_marker("•ก", 3) == "ก");
  CHECK(without_list_marker("- ก\n", 3) == "ก");
  for (const char* stays : {"2.1 ก", "1.5 ล้านบาท", "๒.๑ ก", "3. ก", "1", "1.", "(1 ก", "(1. ก", "1 ก", "-ก", "*ก*",
                            "-", "1. ก\n2. ข", "- ก\n- ข", ""}) {
    INFO(stays);
    CHECK(without_list_marker(stays, 1) == stays);
  }
}
