#include "model/whole_words.h"

#include <catch2/catch.hpp>

#include "model/data.h"
#include "model/sorted_lines.h"

using namespace model;

namespace {

std::string kept(std::string_view html, KeepWhole what = KeepWhole::abbreviations) {
  std::string out;
  keep_whole(out, html, what);
  CHECK((may_keep_whole(html, what) || out == html));
  for (std::string_view tag : {"<span class=\"nb\">", "</span>"})  // short, to be read
    for (std::size_t at = out.find(tag); at != out.npos; at = out.find(tag))
      out.replace(at, tag.size(), tag[1] == 's' ? "[" : "]");
  return out;
}

std::string kept_words(std::string_view html) { return kept(html, KeepWhole::words); }

}  // namespace

TEST_CASE("an abbreviation stays with its dot and with the name of a place") {
  CHECK(kept("ของ อบต.หนองแสง ปี 2568") == "ของ [อบต.หนองแสง] ปี 2568");
  CHECK(kept("อบต. มีหน้าที่") == "[อบต.] มีหน้าที่");
  CHECK(kept("ทต.ด่านเกวียน และ อบจ.นครราชสีมา") == "[ทต.ด่านเกวียน] และ [อบจ.นครราชสีมา]");
  CHECK(kept("รพ.สต.หนองแสง") == "[รพ.สต.หนองแสง]");
  CHECK(kept("จ.ขอนแก่น") == "[จ.ขอนแก่น]");
  CHECK(kept("ไม่มีเมืองนี้ในรายชื่อ ทต.ไกลโพ้นเหลือเกิน") == "ไม่มีเมืองนี้ในรายชื่อ [ทต.]ไกลโพ้นเหลือเกิน");
  CHECK(kept("มี.ค. 2568") == "มี.ค. 2568");  // one letter each: no browser breaks it
}

TEST_CASE("what no browser breaks has no span") {
  for (std::string_view text :
       {"พ.ศ. 2540", "ป.ป.ช.", "๘๕.๐๐", "85.00", "www.example.go.th", "ไม่มีจุด", "", ".", "ก", "SAO. หนองแสง"})
    CHECK(kept(text) == text);
}

TEST_CASE("words of the field stay whole where they are asked for, the longest first") {
  CHECK(kept_words("ช่องทางเผยแพร่") == "[ช่องทาง][เผยแพร่]");
  CHECK(kept_words("ผู้รับผิดชอบ") == "[ผู้รับผิดชอบ]");
  CHECK(kept_words("รับผิดชอบ") == "[รับผิดชอบ]");
  CHECK(kept_words("องค์การบริหาร<wbr>ส่วนตำบล<wbr>หนองแสง") == "[องค์การบริหาร]<wbr>[ส่วนตำบล]<wbr>หนองแสง");
  CHECK(kept("ช่องทางเผยแพร่") == "ช่องทางเผยแพร่");
  CHECK(kept_words("Channels, O12 &amp; 85.00") == "Channels, O12 &amp; 85.00");
}

TEST_CASE("a span does not tear a mark from its letter") {
  CHECK(kept_words("ตาราง์") == "ตาราง์");
  CHECK(kept("\u0e31\u0e34\u0e35.") == "\u0e31\u0e34\u0e35.");  // marks alone
}

TEST_CASE("tags, attributes and drawings stay as they are") {
  CHECK(kept_words("<a href=\"x\" title=\"อบต.หนองแสง ช่องทาง\">ช่องทาง</a>") ==
        "<a href=\"x\" title=\"อบต.หนองแสง ช่องทาง\">[ช่องทาง]</a>");
  CHECK(kept_words("<svg><title>ช่องทาง อบต.หนองแสง</title></svg>ช่องทาง") ==
        "<svg><title>ช่องทาง อบต.หนองแสง</title></svg>[ช่องทาง]");
  for (const char* html : {"<textarea>\nช่องทาง อบต.หนองแสง</textarea>", "<option>ช่องทาง</option>"})
    CHECK(kept_words(html) == html);
  CHECK(kept_words("ช่อง<b>ทาง</b>") == "ช่อง<b>ทาง</b>");
  CHECK(kept("<") == "<");
}

TEST_CASE("the words of the list fit a narrow column, and none is there twice") {
  std::string_view before;
  std::size_t count = 0;
  each_entry(data::whole_words, [&](const Fields& fields) {
    const std::string_view word = fields[0];
    INFO(word);
    CHECK(before < word);
    before = word;
    ++count;
    std::size_t letters = 0;
    for (std::size_t at = 0; at + 3 <= word.size(); at += 3) {
      const std::string_view letter = word.substr(at, 3);
      letters += !(letter == "ั" || (letter >= "ิ" && letter <= "ฺ") || letter >= "็");
    }
    CHECK(letters <= 12);
    CHECK(kept_words(word) == "[" + std::string(word) + "]");
  });
  CHECK(count > 40);
}
