// Thai letters in an order that fonts draw wrongly and that no search finds, although it may look right.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace checks {

// A cell is a consonant with the vowels and marks above and below it. By WTT 2.0 (TIS 1566-2541) a tone mark or ์
// comes after the vowel above or below, before ะ า ำ, and once; every vowel or mark needs a consonant; ำ and แ are
// one letter each (the Unicode Standard, chapter 16.1).
struct ThaiTypo {
  enum class Kind : unsigned char {
    swapped,  // "ก่ี" for "กี่", "นำ้" for "น้ำ", "สิทธ์ิ" for "สิทธิ์"
    split_am,     // "นํ้า" for "น้ำ": nikhahit and sara aa
    split_ae,     // "เเ" for "แ"
    two_marks,    // "ก่้", "กิี"
    no_consonant  // a mark after a space, "เ" before a vowel, "ด า" for "ดำ"
  };
  Kind kind = Kind::swapped;
  std::size_t offset = 0, length = 0;  // bytes
  std::string corrected;               // as it should be typed; empty where that is not certain
};

// In the order of the text; none where it has no unusual_thai (model/text_scan.h). Signs that explain a mark ("◌่",
// "-ี") pass, and so do the marks of Pali and those after a bracket.
std::vector<ThaiTypo> thai_typos(std::string_view text);

// A vowel or mark directly after the bracket at `at`, as text out of a PDF file has it: "(์No Gift Policy)". "(์)"
// speaks of the mark itself, and ะ is as likely typed.
bool is_mark_after_bracket(std::string_view text, std::size_t at);

}  // namespace checks
