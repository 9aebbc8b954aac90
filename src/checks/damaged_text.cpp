// damaged-text: text as copying from a PDF file or a scan leaves it: words without their สระอำ or tone marks, vowels
// in the wrong place, a mark after a bracket, characters that were lost (U+FFFD) or that one font alone has. Source:
// the text layer of real reports; the words are in data/damaged_words.tsv.
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/text/more_in_text.h"
#include "checks/text/thai_spelling.h"
#include "model/name_in_text.h"
#include "model/word_lists.h"

namespace checks {
namespace {

using base::BilingualText;
using base::msg;

struct Damage {
  std::size_t offset = 0, length = 0;  // bytes
  std::string_view right;              // empty where nobody can tell
};

// The same letters inside another word are none: "เจ้าหน้าที" in "เจ้าหน้าที่", "ลา" after "เ".
bool is_whole(std::string_view text, std::size_t at, std::size_t length) {
  const std::string_view before = at < 3 ? std::string_view{} : text.substr(at - 3, 3);
  return !model::is_inside_letter(text, at + length) && !(before >= "เ" && before <= "ไ");
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

void add_damaged_words(const model::Passages& passages, const model::Passage& passage, Damages& out) {
  model::each_word(passages, passage, model::WordList::damaged, [&](std::size_t at, std::size_t index) {
    const model::DamagedWord& word = model::damaged_words()[index];
    if (is_whole(passage.text, at, word.damaged.size())) out.add(at, word.damaged.size(), word.right);
  });
}

void add_marks_after_brackets(std::string_view text, Damages& out) {
  for (std::size_t at = text.find('('); at != text.npos; at = text.find('(', at + 1))
    if (is_mark_after_bracket(text, at)) out.add(at, 4, "(");
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

void report_damage(const CheckContext& context, const model::Passage& passage, const Damages& damages,
                   BilingualText what, BilingualText mend, base::Report& report) {
  add_more_in_text(mend, damages.number - 1);
  report.warning("damaged-text",
                 place_in(context.agency.passages, passage, damages.first.offset, damages.first.length),
                 std::move(what), std::move(mend));
}

// Whether there are any.
bool report_lost_characters(const CheckContext& context, const model::Passage& passage, base::Report& report) {
  const Damages lost = lost_characters_in(passage.text);
  if (!lost.number) return false;
  std::size_t at = lost.first.offset;
  const char32_t letter = base::next_code_point(passage.text, at);
  if (letter == 0xFFFD)
    report_damage(context, passage, lost,
                  msg("ตัวอักษรตรงนี้หายไป เหลือแต่ U+FFFD", "a character was lost here, only U+FFFD is left"),
                  msg("พิมพ์คำนี้ใหม่ตามเอกสารต้นฉบับ", "type the word again as the document has it"), report);
  else
    report_damage(
        context, passage, lost,
        msg("{} เป็นอักขระเฉพาะของฟอนต์หนึ่งที่ติดมาจากไฟล์ PDF เครื่องอื่นจะเห็นเป็นกรอบว่าง",
            "{} is a character of one font only, left over from a PDF file; other devices show an empty box",
            {base::name_of_code_point(letter)}),
        msg("พิมพ์คำนี้ใหม่", "type the word again"), report);
  return true;
}

void check_damage_of(const CheckContext& context, const model::Passage& passage, base::Report& report) {
  const std::string_view text = passage.text;
  const bool has_lost = passage.signs.others && report_lost_characters(context, passage, report);
  Damages words;
  if (!has_lost && passage.kind != model::PassageKind::quoted)
    add_damaged_words(context.agency.passages, passage, words);
  add_marks_after_brackets(text, words);  // everywhere: thai-order leaves them out
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
