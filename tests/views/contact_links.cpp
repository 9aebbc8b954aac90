#include "views/shared/contact_links.h"

#include <catch2/catch.hpp>

using namespace views;
using model::ChannelType;

TEST_CASE("a telephone number leads to its first line, what is none nowhere") {
  CHECK(phone_url("038-000062-4 ต่อ 118, 119").view() == "tel:+6638000062;ext=118");
  CHECK(phone_url("สำนักปลัด").empty());
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
