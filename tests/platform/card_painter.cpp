#include "platform/card_painter.h"

#include <catch2/catch.hpp>

#include "tests/source_dir.h"

namespace {

base::ShareCard some_card() {
  return {"โปร่งใส",
          "องค์การบริหารส่วนตำบลบ้านข่า",
          "อำเภอศรีสงคราม จังหวัดนครพนม",
          "ผลประเมิน ITA ปีงบประมาณ 2568",
          "91.96",
          "จาก 100",
          "ระดับ A",
          "เกณฑ์ 85",
          "91.96",
          "85"};
}

}  // namespace

TEST_CASE("the picture of a shared link is a PNG of 1200 by 630 that carries its fingerprint") {
  platform::CardPainter painter(card_painter);
  const std::string png = painter.paint(some_card());
  REQUIRE(png.starts_with("\x89PNG\r\n\x1a\n"));
  CHECK(png.substr(16, 8) == std::string("\0\0\x04\xB0\0\0\x02\x76", 8));
  CHECK(png.size() < 60'000);
  CHECK(painter.paint(some_card()) == png);
  CHECK(painter.can_draw());
  CHECK(platform::is_picture_of(png, platform::fingerprint_of(some_card())));
  base::ShareCard other = some_card();
  other.score = "91.97";
  CHECK_FALSE(platform::is_picture_of(png, platform::fingerprint_of(other)));
  CHECK_FALSE(platform::is_picture_of("", platform::fingerprint_of(some_card())));
}

TEST_CASE("long and odd texts have a picture, too") {
  platform::CardPainter painter(card_painter);
  base::ShareCard card = some_card();
  for (int i = 0; i < 200; ++i) card.name += "องค์การบริหารส่วนตำบล";
  card.site = "\"><script>&amp;";
  card.score_at = "9e99";
  card.target_at = "nonsense";
  CHECK_FALSE(painter.paint(card).empty());
  CHECK_FALSE(painter.paint({}).empty());
}

TEST_CASE("without a program that draws, or with one that dies, there is no picture") {
  for (const char* program : {"", "/nonexistent", "/bin/true", "/bin/echo"}) {
    platform::CardPainter painter(program);
    CHECK(painter.paint(some_card()).empty());
    CHECK_FALSE(painter.can_draw());
  }
}
