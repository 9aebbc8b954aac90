// Numbers of the content: what is one, kept exactly, and how points are shown.
#include "base/number.h"

#include <catch2/catch.hpp>

using namespace base;

namespace {

// "125e-2" of 1.25; empty where the text is not a number.
std::string read(std::string_view text) {
  auto number = parse_number(text);
  return number ? std::to_string(number->units) + "e-" + std::to_string(number->decimals) : "";
}

}  // namespace

TEST_CASE("numbers in either script, with a sign, with commas") {
  CHECK(read("91.96") == "9196e-2");
  CHECK(read("๙๑.๙๖") == "9196e-2");
  CHECK(read("๙1.๙6") == "9196e-2");
  CHECK(read("−2.5") == "-25e-1");
  CHECK(read("-2.5") == "-25e-1");
  CHECK(read("+2.5") == "25e-1");
  CHECK(read("1,250,000") == "1250000e-0");
  CHECK(read("๑,๒๕๐,๐๐๐.๕๐") == "125000050e-2");
  CHECK(read("12,345") == "12345e-0");
  CHECK(read("1250000") == "1250000e-0");
  CHECK(read("0") == "0e-0");
  CHECK(read("-0") == "0e-0");
  CHECK(read("007") == "7e-0");
  CHECK(read("000000000000000000001") == "1e-0");
  CHECK(read("999999999999999") == "999999999999999e-0");
}

TEST_CASE("text that is not a number") {
  for (const char* text : {"",
                           "-",
                           "+",
                           "−",
                           ".",
                           "5.",
                           ".5",
                           "-.5",
                           "1e5",
                           "1E5",
                           "0x10",
                           "50%",
                           ".nan",
                           ".inf",
                           "nan",
                           "1_000",
                           "1 000",
                           "12,50",
                           "1250,000",
                           "1,25",
                           ",125",
                           "1,,250",
                           "1,250,",
                           "0,125.5,0",
                           "1.250.000",
                           "1.2,345",
                           "--1",
                           "+-1",
                           "- 1",
                           "１２",
                           "²",
                           "½",
                           "1.",
                           "๑.",
                           "สิบ",
                           "1,2500",
                           "9999999999999999",
                           "0.0000000000000001",
                           "1\n",
                           "\t1"}) {
    INFO(text);
    CHECK(read(text).empty());
  }
}

TEST_CASE("numbers are scaled exactly, or not at all") {
  CHECK(parse_number("91.96")->scaled(2) == 9196);
  CHECK(parse_number("91.9")->scaled(2) == 9190);
  CHECK(parse_number("91")->scaled(2) == 9100);
  CHECK(parse_number("91.960")->scaled(2) == 9196);
  CHECK(!parse_number("91.961")->scaled(2));
  CHECK(!parse_number("999999999999999")->scaled(10));
  CHECK(parse_number("-1.5")->scaled(2) == -150);
}

TEST_CASE("points and numbers as pages show them") {
  CHECK(to_text(Points{9196}) == "91.96");
  CHECK(to_text(Points{10000}) == "100.00");
  CHECK(to_text(Points{5}) == "0.05");
  CHECK(to_text(Points{-250}) == "−2.50");
  CHECK(to_signed_text(Points{328}) == "+3.28");
  CHECK(to_signed_text(Points{-250}) == "−2.50");
  CHECK(to_signed_text(Points{0}) == "±0.00");
  CHECK(to_short_text(Points{8500}) == "85");
  CHECK(to_short_text(Points{9450}) == "94.5");
  CHECK(to_short_text(Points{0}) == "0");
  CHECK(to_text(*parse_number("1250000.50")) == "1,250,000.50");
  CHECK(to_text(*parse_number("-1250000")) == "−1,250,000");
  CHECK(to_text(*parse_number("0.05")) == "0.05");
  CHECK(to_text(*parse_number("-0.05")) == "−0.05");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(1000) == "1,000");
  CHECK(with_commas(-1000) == "−1,000");
}
