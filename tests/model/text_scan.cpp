// One pass over a text: what it holds, and the words of all lists.
#include "model/text_scan.h"

#include <catch2/catch.hpp>

#include "model/word_lists.h"

using namespace model;

namespace {

std::string_view listed_word(const ListedWord& word) {
  switch (word.list) {
    case WordList::agency_types:
      return type_words()[word.index].word;
    case WordList::areas:
      return area_words[word.index];
    case WordList::elsewhere:
      return general_words().other[word.index];
    case WordList::complaints:
      return complaint_words[word.index];
    case WordList::damaged:
      break;
  }
  return damaged_words()[word.index].damaged;
}

// "0 เทศบาลตำบล, 18 ตำบล"
std::string words_in(std::string_view text) {
  std::vector<ListedWord> words;
  scan_text(text, words);
  std::string out;
  for (const ListedWord& word : words) {
    CHECK(text.substr(word.offset).starts_with(listed_word(word)));
    out += (out.empty() ? "" : ", ") + std::to_string(word.offset) + " " + std::string(listed_word(word));
  }
  return out;
}

std::string traits_of(std::string_view text) {
  std::vector<ListedWord> words;
  const TextTraits traits = scan_text(text, words);
  std::string out;
  for (auto [is_so, name] : {std::pair(traits.digits, "digits"),
                             {traits.stops, "stops"},
                             {traits.quotes, "quotes"},
                             {traits.others, "others"},
                             {traits.unusual_thai, "unusual"}})
    if (is_so) (out += out.empty() ? "" : " ") += name;
  return out;
}

}  // namespace

TEST_CASE("words of all lists are found in one pass, the longest of each list at a place") {
  CHECK(words_in("เทศบาลตำบล ต.ก") == "0 เทศบาลตำบล, 18 ตำบล, 31 ต.");
  CHECK(words_in("ดูงานที่ อ.พล จังหวัดขอนแก่น") == "0 ดูงาน, 25 อ., 36 จังหวัด");
  CHECK(words_in("อบต. ก และ อบต ข") == "0 อบต., 6 ต., 25 อบต");
  CHECK(words_in("เรื่องร้องเรียนและกล่าวโทษ") == "18 ร้องเรียน, 54 กล่าวโทษ");
  CHECK(words_in("รายกลุมเปาหมาย").find("กลุม") != std::string::npos);
  for (const char* text : {"", "\xe0\xb8", "ต", "อบ", "x", "\xe0"}) CHECK(words_in(text).empty());
}

TEST_CASE("what a text holds") {
  CHECK(traits_of("มาตรการ plain") == "");
  CHECK(traits_of("ปี ๒๕๖๘") == "digits");
  CHECK(traits_of("ข้อ 1.") == "digits stops");
  CHECK(traits_of("\"ก\"") == "quotes");
  CHECK(traits_of("“ก”") == "quotes others");
  CHECK(traits_of("é") == "others");
  CHECK(traits_of("ລາວ") == "others");
  CHECK(traits_of("นำ้") == "unusual");
  CHECK(traits_of("ก่ี") == "unusual");
  CHECK(traits_of("เเผน") == "unusual");
  CHECK(traits_of("แ") == "unusual");
  CHECK(traits_of("") == "");
}
