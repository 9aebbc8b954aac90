#include "views/shared/contact_links.h"

#include <catch2/catch.hpp>

using namespace views;
using model::ChannelType;

TEST_CASE("telephone numbers are called from abroad too, short numbers as they are") {
  CHECK(phone_url("0 4300 0111").view() == "tel:+6643000111");
  CHECK(phone_url("๐๔๓-๐๐๐-๑๑๑").view() == "tel:+6643000111");
  CHECK(phone_url("081 234 5678").view() == "tel:+66812345678");
  CHECK(phone_url("02-123-4567 ต่อ 12").view() == "tel:+6621234567;ext=12");
  CHECK(phone_url("1567").view() == "tel:1567");
}

TEST_CASE("what is no telephone number is no link") {
  for (std::string_view text : {"", "4300 0111", "12", "สำนักปลัด", "ชั้น 1567", "0 4300 0111 0111"})
    CHECK(phone_url(text).empty());
}

TEST_CASE("ids of LINE lead to the account, names do not") {
  CHECK(line_url("@bankhao").view() == "https://line.me/R/ti/p/@bankhao");
  CHECK(line_url("bankhao.ita").view() == "https://line.me/ti/p/~bankhao.ita");
  CHECK(line_url("https://lin.ee/abc").view() == "https://lin.ee/abc");
  CHECK(line_url("กลุ่มบ้านขาว").empty());
}

TEST_CASE("the value of a channel leads where its type says") {
  CHECK(channel_url(ChannelType::email, "a@bankhao.go.th").view() == "mailto:a@bankhao.go.th");
  CHECK(channel_url(ChannelType::email, "a@bankhao.go.th?cc=b@x.th").empty());
  CHECK(channel_url(ChannelType::facebook, "BanKhao").empty());  // could be someone else's page
  CHECK(channel_url(ChannelType::post, "1567").empty());
  CHECK(channel_url(ChannelType::other, "1567").view() == "tel:1567");
  CHECK(channel_url(ChannelType::other, "https://www.bankhao.go.th/").view() == "https://www.bankhao.go.th/");
  CHECK(channel_url(ChannelType::web_form, "javascript:alert(1)").empty());
}
