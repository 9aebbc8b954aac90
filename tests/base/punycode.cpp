#include "base/punycode.h"

#include <catch2/catch.hpp>

using base::ascii_host;
using base::ascii_label;

// RFC 3492, section 7.1; letters in lower case, as host names are.
TEST_CASE("labels are written as in the samples of RFC 3492") {
  CHECK(ascii_label("ليهمابتكلموشعربي؟") == "xn--egbpdaj6bu4bxfgehfvwxn");
  CHECK(ascii_label("他们为什么不说中文") == "xn--ihqwcrb4cv8a8dqg056pqjye");
  CHECK(ascii_label("למההםפשוטלאמדבריםעברית") == "xn--4dbcagdahymbxekheh6e0a7fei0b");
  CHECK(ascii_label("なぜみんな日本語を話してくれないのか") == "xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa");
  CHECK(ascii_label("3年b組金八先生") == "xn--3b-ww4c5e180e575a65lsy2b");
  CHECK(ascii_label("porquénopuedensimplementehablarenespañol") ==
        "xn--porqunopuedensimplementehablarenespaol-fmd56a");
}

TEST_CASE("names of Thai hosts are written as registries have them") {
  CHECK(ascii_host("ไทย") == "xn--o3cw4h");  // the top-level domain, IANA
  CHECK(ascii_host("ข้อมูลเปิด.ไทย") == "xn--22c0buxu0cycwb2d8d.xn--o3cw4h");
  CHECK(ascii_host("ITA.Example.go.th") == "ita.example.go.th");
  CHECK(ascii_label("น้ำ") == ascii_label("น้ํา"));  // SARA AM as one letter and as its parts
}
