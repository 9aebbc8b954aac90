// Ids of LINE become the addresses that LINE documents.
#include <catch2/catch.hpp>

#include "base/line_messenger.h"

TEST_CASE("an official account and a person's id have addresses of different form") {
  CHECK(base::line_address("@bankhao") == "https://line.me/R/ti/p/@bankhao");
  CHECK(base::line_address("bankhao.ita") == "https://line.me/ti/p/~bankhao.ita");
}

TEST_CASE("text that is not a LINE id has no address") {
  for (const char* text : {"", "@", "@@a", "a b", "กลุ่มบ้านขาว", "a/b", "a?b", "https://line.me/"}) {
    INFO(text);
    CHECK(base::line_address(text).empty());
  }
  CHECK(base::is_line_id(std::string(60, 'a')));
  CHECK_FALSE(base::is_line_id(std::string(61, 'a')));
}
