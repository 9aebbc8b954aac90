#include "checks/text/thai_spelling.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

// Each slip and what it should be: "ก่ี>กี่ ".
std::string slips(std::string_view text) {
  std::string out;
  for (const checks::ThaiTypo& s : checks::thai_typos(text))
    out += std::string(text.substr(s.offset, s.length)) + ">" + s.mended + " ";
  return out;
}

}  // namespace

TEST_CASE("Thai letters in a wrong order, and what was meant") {
  CHECK(slips("ก่ี") == "ก่ี>กี่ ");
  CHECK(slips("ก่ัน") == "ก่ั>กั่ ");
  CHECK(slips("สิทธ์ิ") == "ธ์ิ>ธิ์ ");
  CHECK(slips("นำ้") == "นำ้>น้ำ ");
  CHECK(slips("นา่") == "นา่>น่า ");
  CHECK(slips("นํ้า") == "นํ้า>น้ำ ");
  CHECK(slips("น้ํา") == "น้ํา>น้ำ ");
  CHECK(slips("กํา") == "กํา>กำ ");
  CHECK(slips("เเละ") == "เเ>แ ");
  CHECK(slips("ก่่") == "ก่่>ก่ ");
  CHECK(slips("ก่้") == "ก่้> ");
  CHECK(slips("กีี") == "กีี>กี ");
  CHECK(slips("กิี") == "กิี> ");
  CHECK(slips("คำ ้อย") == "้> ");
  CHECK(slips("การไ ") == "ไ> ");
  CHECK(slips("ก\xEF\x9C\x8A") == "\xEF\x9C\x8A> ");
}

TEST_CASE("right words, Pali and letters that are spoken of pass") {
  for (const char* text : {"กี่น้ำสิทธิ์พันธุ์ศุกร์เล่ห์ฟิล์มปี๊บญี่ปุ่นเกาะเพราะเปี๊ยะก็เก็บฤๅษีแก้ไขไทยใหญ่โปรดเนื้อเสร็จ", "พุทฺธํ กาตุํ อหึ",
                           "สระ ะ กับ เ", "◌่ -ี", "English, 123 – ๑๒๓", "", "เสื้อ\nผ้า"})
    CHECK(slips(text) == "");
}
