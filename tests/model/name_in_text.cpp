#include "model/name_in_text.h"

#include <catch2/catch.hpp>

#include "model/word_lists.h"

using namespace model;

namespace {

std::string location(std::string_view text) {
  const Following behind = following(text, 0);
  return behind.plain.substr(0, length_of_place(behind.plain));
}

std::string slip(std::string_view text, std::string_view name) {
  return std::string(text.substr(0, length_of_slip(text, name)));
}

}  // namespace

TEST_CASE("what follows a word, and where it stands") {
  const std::string_view text = "ต.\u200b  บ้าน \n เเก่งน\u0e4d\u0e32 ที่";
  const Following behind = following(text, 4);
  CHECK(behind.plain == "บ้าน แก่งนำ ที่");
  CHECK(behind.begin() == text.find("บ้าน"));
  CHECK(behind.end_of(std::string_view("บ้าน แก่งนำ").size()) == text.find(" ที่"));
  CHECK(behind.end_of(behind.plain.size()) == text.size());
  CHECK(following("ก", 3).plain.empty());
  CHECK(following("ก", 3).begin() == 3);
  CHECK(following(std::string(1000, 'x'), 0).plain.size() == 64);
}

TEST_CASE("a word ends where no letter goes on") {
  CHECK(word_ends("ก", 3));
  CHECK(word_ends("ก ข", 3));
  CHECK(word_ends("ก๒", 3));
  CHECK(word_ends("กฯ", 3));
  CHECK(word_ends("กA", 3));
  CHECK(word_ends("กและ", 3));
  CHECK(word_ends("กอำเภอ", 3));
  CHECK_FALSE(word_ends("กข", 3));
  CHECK_FALSE(word_ends("กา", 3));
  CHECK_FALSE(word_ends("กมีื", 3));
  CHECK(is_within_word("กต.", 3));
  CHECK(is_within_word("ก.ต.", 4));
  CHECK_FALSE(is_within_word(" ต.", 1));
  CHECK_FALSE(is_within_word("ต.", 0));
  CHECK_FALSE(is_within_word("๒ต.", 3));
}

TEST_CASE("a name of one's own, with spaces inside") {
  CHECK(length_of_name("หนองแสง", "หนองแสง") == 21);
  CHECK(length_of_name("หนอง แสง และ", "หนองแสง") == 22);
  CHECK(length_of_name("หนองแสงใหญ่", "หนองแสง") == 21);
  CHECK(length_of_name("รางจรเข้า", "รางจรเข้") == 0);
  CHECK(length_of_name("หนองแส", "หนองแสง") == 0);
  CHECK(length_of_name("", "หนองแสง") == 0);
  CHECK(length_of_name("หนอง", "") == 0);
}

TEST_CASE("the name of a place in prose") {
  CHECK(location("บ้านแก่งอย่างต่อเนื่อง") == "บ้านแก่ง");
  CHECK(location("เชียงใหม่") == "เชียงใหม่");
  CHECK(location("หนองบัวลำภู จังหวัด") == "หนองบัวลำภู");
  CHECK(location("ในเมือง อำเภอเมือง") == "ในเมือง");
  CHECK(location("ในเมืองไทย") == "");
  CHECK(location("และหมู่บ้าน") == "");
  CHECK(location("และ อำเภอ") == "");
  CHECK(location("กลาง") == "");
  CHECK(location("กลาง อำเภอเดชอุดม") == "กลาง");
  CHECK(location("สามัคคี จ.เลย") == "สามัคคี");
  CHECK(location("พัฒนาการเรียนรู้") == "");
  CHECK(location("พลาสติก") == "");
  CHECK(location("ขอความร่วมมือ") == "");
  CHECK(location("") == "");
}

TEST_CASE("a name with a slip") {
  CHECK(slip("ราชจรเข้ เมื่อวันที่", "รางจรเข้") == "ราชจรเข้");
  CHECK(slip("รางจรเข้า", "รางจรเข้") == "รางจรเข้า");
  CHECK(slip("ลางจรเข้ประชุม", "รางจรเข้") == "ลางจรเข้");
  CHECK(slip("อุตรธานี", "อุดรธานี") == "อุตรธานี");
  CHECK(slip("อุดรธานี", "อุดรธานี") == "");
  CHECK(slip("บ้านแก่ง", "รางจรเข้") == "");
  CHECK(slip("เสมา", "เสนา") == "เสมา");
  CHECK(slip("เสมอภาค", "เสนา") == "");
  CHECK(slip("ผล", "พล") == "");
  CHECK(slip("", "เสนา") == "");
  CHECK(slip("เสนา", "") == "");
}

TEST_CASE("hosts of central bodies") {
  CHECK(is_central_host("nacc.go.th"));
  CHECK(is_central_host("itas.nacc.go.th"));
  CHECK_FALSE(is_central_host("xnacc.go.th"));
  CHECK_FALSE(is_central_host("go.th"));
  CHECK_FALSE(is_central_host(""));
}
