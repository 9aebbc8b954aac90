// damaged-text: text as copying from a PDF file or a scan leaves it: words without their สระอำ or tone marks, vowels
// in the wrong place, a mark after a bracket, characters that were lost (U+FFFD) or that one font alone has. Source:
// the text layer of real reports; the words are in data/damaged_words.tsv.
#include <cstdint>

#include "base/utf8.h"
#include "checks/checks.h"
#include "model/word_finder.h"
#include "model/word_lists.h"

namespace checks {
namespace {

using base::BilingualText;
using base::msg;

struct Damage {
  std::size_t offset = 0, length = 0;  // bytes
  std::string_view right;              // empty where nobody can tell
};

// A Thai letter at `at`, by its last byte; 0 where there is none.
unsigned thai_letter_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || static_cast<unsigned char>(text[at]) != 0xE0) return 0;
  return (static_cast<unsigned char>(text[at + 1]) & 1u) << 6 | (static_cast<unsigned char>(text[at + 2]) & 0x3Fu);
}
bool is_mark_or_vowel_after(unsigned letter) {
  return (letter >= 0x30 && letter <= 0x3A) || (letter >= 0x47 && letter <= 0x4E);
}
bool is_vowel_before(unsigned letter) { return letter >= 0x40 && letter <= 0x44; }

// The same letters inside another word are none: "เจ้าหน้าที" in "เจ้าหน้าที่", "ลา" after "เ".
bool is_whole(std::string_view text, std::size_t at, std::size_t length) {
  return !is_mark_or_vowel_after(thai_letter_at(text, at + length)) &&
         !(at >= 3 && is_vowel_before(thai_letter_at(text, at - 3)));
}

const model::WordFinder& damaged_word_finder() {
  static const model::WordFinder finder = [] {
    std::vector<std::string_view> words;
    for (const model::DamagedWord& word : model::damaged_words()) words.push_back(word.damaged);
    return model::WordFinder(words);
  }();
  return finder;
}

// "(์No Gift Policy)"; "(์)" speaks of the mark itself.
bool is_mark_after_bracket(std::string_view text, std::size_t at) {
  const unsigned mark = thai_letter_at(text, at + 1);
  return is_mark_or_vowel_after(mark) && mark != 0x30 && !text.substr(at + 4).starts_with(')');
}

// The first damage, and how many there are.
struct Damages {
  Damage first;
  std::size_t number = 0;

  void add(std::size_t offset, std::size_t length, std::string_view right) {
    if (!number || offset < first.offset) first = {offset, length, right};
    ++number;
  }
};

Damages damaged_words_in(std::string_view text) {
  Damages out;
  damaged_word_finder().each(text, [&](std::size_t at, std::size_t index) {
    const model::DamagedWord& word = model::damaged_words()[index];
    if (is_whole(text, at, word.damaged.size())) out.add(at, word.damaged.size(), word.right);
  });
  for (std::size_t at = text.find('('); at != text.npos; at = text.find('(', at + 1))
    if (is_mark_after_bracket(text, at)) out.add(at, 4, "(");
  return out;
}

bool is_lost_character(char32_t c) {
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}

Damages lost_characters_in(std::string_view text) {
  Damages out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (is_lost_character(base::next_code_point(text, at))) out.add(start, at - start, {});
  }
  return out;
}

std::string code_point_name(std::string_view letter) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::size_t at = 0;
  std::string hex;
  for (auto c = static_cast<std::uint32_t>(base::next_code_point(letter, at)); c; c >>= 4)
    hex.insert(hex.begin(), digits[c & 15]);
  return "U+" + hex;
}

void report_damage(const CheckContext& context, const model::Passage& passage, const Damages& damages,
                   BilingualText what, BilingualText mend, base::Report& report) {
  if (damages.number > 1) {
    const BilingualText rest =
        msg(" และมีอีก {} แห่งในข้อความนี้", "; {} more in this text", {std::to_string(damages.number - 1)});
    mend.th += rest.th;
    mend.en += rest.en;
  }
  report.warning("damaged-text",
                 place_in(context.agency.passages, passage, damages.first.offset, damages.first.length),
                 std::move(what), std::move(mend));
}

void check_damage_of(const CheckContext& context, const model::Passage& passage, base::Report& report) {
  const std::string_view text = passage.text;
  if (passage.signs.others) {
    const Damages lost = lost_characters_in(text);
    const std::string_view letter = text.substr(lost.first.offset, lost.first.length);
    if (letter == "\xEF\xBF\xBD")
      return report_damage(context, passage, lost,
                           msg("ตัวอักษรตรงนี้หายไป เหลือแต่ U+FFFD", "a character was lost here, only U+FFFD is left"),
                           msg("พิมพ์คำนี้ใหม่ตามเอกสารต้นฉบับ", "type the word again as the document has it"), report);
    if (lost.number)
      return report_damage(
          context, passage, lost,
          msg("{} เป็นอักขระเฉพาะของฟอนต์หนึ่งที่ติดมาจากไฟล์ PDF เครื่องอื่นจะเห็นเป็นกรอบว่าง",
              "{} is a character of one font only, left over from a PDF file; other devices show an empty box",
              {code_point_name(letter)}),
          msg("พิมพ์คำนี้ใหม่", "type the word again"), report);
  }
  if (passage.kind == model::PassageKind::quoted) return;
  const Damages words = damaged_words_in(text);
  if (words.number)
    report_damage(context, passage, words,
                  msg("ข้อความเสียหายจากการคัดลอก: '{}'", "the text was damaged in copying: '{}'",
                      {text.substr(words.first.offset, words.first.length)}),
                  msg("แก้เป็น '{}' และตรวจทั้งย่อหน้า เพราะข้อความจาก PDF มักเสียหลายคำ",
                      "it should be '{}'; read the whole paragraph, for text out of a PDF file is seldom damaged in "
                      "one word only",
                      {words.first.right}),
                  report);
}

void check_damaged_text(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list) check_damage_of(context, passage, report);
}

constexpr Explanation damaged_text_explanation{
    {"คำที่เสียหายจากการคัดลอกจาก PDF หรือการสแกน: สระอำ สระ หรือวรรณยุกต์หายหรืออยู่ผิดที่ อักขระที่หายไป",
     "words damaged by copying from a PDF file or by scanning: a sara am, vowels or tone marks that are lost or in "
     "the wrong "
     "place, characters that were lost"},
    {"อ่านสะดุด และค้นหาคำนั้นไม่พบ", "it reads badly, and searches do not find the word"},
    "issue: การดาเนินงานของหนวยงาน\n",
    {"ชั้นข้อความของรายงานจริงหลายฉบับ", "the text layer of several real reports"}};

}  // namespace

extern const Check damaged_text{"damaged-text", base::Severity::warning, damaged_text_explanation,
                                check_damaged_text};

}  // namespace checks
