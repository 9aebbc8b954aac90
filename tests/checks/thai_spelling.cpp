#include "checks/text/thai_spelling.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

// Each typo and what it should be: "ก่ี>กี่ ".
std::string typos(std::string_view text) {
  std::string out;
  for (const checks::ThaiTypo& s : checks::thai_typos(text))
    out += std::string(text.substr(s.offset, s.length)) + ">" + s.corrected + " ";
  return out;
}

}  // namespace

TEST_CASE("Thai letters in a wrong order, and what was meant") {
  CHECK(typos("ก่ี") == "ก่ี>กี่ ");
  CHECK(typos("ก่ัน") == "ก่ั>กั่ ");
  CHECK(typos("สิทธ์ิ") == "ธ์ิ>ธิ์ ");
  CHECK(typos("นำ้") == "นำ้>น้ำ ");
  CHECK(typos("นา่") == "นา่>น่า ");
  CHECK(typos("นํ้า") == "นํ้า>น้ำ ");
  CHECK(typos("น้ํา") == "น้ํา>น้ำ ");
  CHECK(typos("กํา") == "กํา>กำ ");
  CHECK(typos("เเละ") == "เเ>แ ");
  CHECK(typos("ก่่") == "ก่่>ก่ ");
  CHECK(typos("ก่้") == "ก่้> ");
  CHECK(typos("กีี") == "กีี>กี ");
  CHECK(typos("กิี") == "กิี> ");
  CHECK(typos("คำ ้อย") == "้> ");
  CHECK(typos("การไ ") == "ไ> ");
  CHECK(typos("การด าเนินงาน") == "ด า>ดำ ");
}

TEST_CASE("right words, Pali and letters that are spoken of pass") {
  for (const char* text : {"กี่น้ำสิทธิ์พันธุ์ศุกร์เล่ห์ฟิล์มปี๊บญี่ปุ่นเกาะเพราะเปี๊ยะก็เก็บฤๅษีแก้ไขไทยใหญ่โปรดเนื้อเสร็จ", "พุทฺธํ กาตุํ อหึ",
                           "สระ ะ กับ เ", "◌่ -ี", "English, 123 – ๑๒๓", "", "เสื้อ\nผ้า"})
    CHECK(typos(text) == "");
}
