// The lists of words of data/.
#include "model/word_lists.h"

#include <catch2/catch.hpp>

#include "model/data.h"
#include "model/sorted_lines.h"
#include "model/text_scan.h"

using namespace model;

namespace {

bool is_mark(std::string_view letter) {
  return (letter >= "\u0E30" && letter <= "\u0E3A") || (letter >= "\u0E47" && letter <= "\u0E4E");
}
bool is_vowel_before(std::string_view letter) { return letter >= "\u0E40" && letter <= "\u0E44"; }

// The damaged words that stand whole in the text.
std::string damage_in(std::string_view text) {
  std::vector<ListedWord> words;
  scan_text(text, words);
  std::string out;
  for (const auto& [at, index, list] : words) {
    if (list != WordList::damaged) continue;
    const std::string_view word = damaged_words()[index].damaged;
    const bool is_whole =
        !is_mark(text.substr(at + word.size(), 3)) && !(at >= 3 && is_vowel_before(text.substr(at - 3, 3)));
    if (is_whole) out.append(word).append(" in ").append(text).append("\n");
  }
  return out;
}

}  // namespace

TEST_CASE("no damaged word stands where a word meets the name of a place") {
  std::string found;
  std::size_t names = 0;
  each_entry(data::places, [&](const Fields& fields) {
    const std::string place(fields[0]);
    ++names;
    for (const char* before : {"", "จาก", "นอก", "ออก", "ถูก", "มาก"}) found += damage_in(before + place);
    for (const char* after : {"และ", "ที่", "มี", "จัด", "ตั้งอยู่", "ตั้งคณะ", "อยู่", "การ"}) found += damage_in(place + after);
  });
  CHECK(found.empty());
  CHECK(names > 6000);
  CHECK(damage_in("รายกลุมเปาหมาย") != "");
  CHECK(damage_in("คำสั่งแตงตั้ง") != "");
  CHECK(damage_in("ความถูกตอง") != "");
  CHECK(damage_in("ที่ตังอยู่") != "");
}
