// QR codes: their size follows the text, and their corners are what scanners look for.
#include "platform/qr_code.h"

#include <catch2/catch.hpp>

namespace {

// The square of seven in a corner: dark rim, light ring, dark middle of three.
bool has_finder_at(const base::QrCode& code, int left, int top) {
  for (int y = 0; y < 7; ++y)
    for (int x = 0; x < 7; ++x) {
      const int from_middle = std::max(std::abs(x - 3), std::abs(y - 3));
      if (code.dark_at(left + x, top + y) != (from_middle != 2)) return false;
    }
  return true;
}

}  // namespace

TEST_CASE("qr: a short address is a small code with its three corners") {
  const base::QrCode code = platform::qr_code("https://ita.example.go.th/ban-khao/channels/");
  CHECK(code.width == 33);  // version 4: up to 62 bytes at level M
  REQUIRE(code.is_dark.size() == 33 * 33);
  CHECK(has_finder_at(code, 0, 0));
  CHECK(has_finder_at(code, code.width - 7, 0));
  CHECK(has_finder_at(code, 0, code.width - 7));
  CHECK_FALSE(has_finder_at(code, code.width - 7, code.width - 7));
}

TEST_CASE("qr: a longer text is a larger code, and one that is too long is none") {
  CHECK(platform::qr_code(std::string(300, 'x')).width > 57);
  CHECK(platform::qr_code(std::string(5000, 'x')).width == 0);
}

TEST_CASE("qr: a text has the same code each time, whatever was encoded in between") {
  const base::QrCode first = platform::qr_code("https://www.nacc.go.th/");
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 100; ++i) {
      const std::string other = "https://ita.example.go.th/agency-" + std::to_string(i);
      CHECK((platform::qr_code(other).is_dark == platform::qr_code(other).is_dark));
      CHECK(platform::qr_code(other).is_dark != first.is_dark);
    }
    CHECK((platform::qr_code("https://www.nacc.go.th/").is_dark == first.is_dark));
  }
}
