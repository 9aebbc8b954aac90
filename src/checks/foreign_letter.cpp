// foreign-letter: letters of another script inside a Thai or Latin word, as scanning and copying from PDF files leave
// them (ตำบลراجรเชษฐ์). Words that are foreign as a whole and Greek letters in units (μg) are allowed. Source: a real
// report of 2568, whose scan has Arabic letters in the agency's name.
#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

enum class Script : unsigned char { none, joiner, thai, latin, greek, other };

struct ScriptRange {
  char32_t first, last;
  Script script;
  std::string_view th, en;
};

// In ascending order. Punctuation and digits of these blocks count as letters: between Thai letters they are just as
// wrong.
constexpr ScriptRange script_ranges[]{
    {U'A', U'Z', Script::latin, "", ""},
    {U'a', U'z', Script::latin, "", ""},
    {0xC0, 0xD6, Script::latin, "", ""},
    {0xD8, 0xF6, Script::latin, "", ""},
    {0xF8, 0x24F, Script::latin, "", ""},
    {0x300, 0x36F, Script::joiner, "", ""},
    {0x370, 0x3FF, Script::greek, "กรีก", "Greek"},
    {0x400, 0x52F, Script::other, "ซีริลลิก", "Cyrillic"},
    {0x531, 0x58F, Script::other, "อาร์เมเนีย", "Armenian"},
    {0x591, 0x5F4, Script::other, "ฮีบรู", "Hebrew"},
    {0x600, 0x8FF, Script::other, "อาหรับ", "Arabic"},
    {0x900, 0xDFF, Script::other, "อินเดีย", "Indic"},
    {0xE01, 0xE3A, Script::thai, "", ""},
    {0xE40, 0xE45, Script::thai, "", ""},
    {0xE47, 0xE4E, Script::thai, "", ""},
    {0xE80, 0xEFF, Script::other, "ลาว", "Lao"},
    {0xF00, 0xFFF, Script::other, "ทิเบต", "Tibetan"},
    {0x1000, 0x109F, Script::other, "พม่า", "Burmese"},
    {0x1780, 0x17FF, Script::other, "เขมร", "Khmer"},
    {0x1E00, 0x1EFF, Script::latin, "", ""},
    {0x1F00, 0x1FFF, Script::greek, "กรีก", "Greek"},
    {0x200B, 0x200F, Script::joiner, "", ""},
    {0x202A, 0x202E, Script::joiner, "", ""},
    {0x2060, 0x2069, Script::joiner, "", ""},
    {0x3041, 0x30FF, Script::other, "ญี่ปุ่น", "Japanese"},
    {0x3400, 0x9FFF, Script::other, "จีน", "Chinese"},
    {0xAC00, 0xD7AF, Script::other, "เกาหลี", "Korean"},
    {0xF900, 0xFAFF, Script::other, "จีน", "Chinese"},
    {0xFB50, 0xFDFF, Script::other, "อาหรับ", "Arabic"},
    {0xFE70, 0xFEFC, Script::other, "อาหรับ", "Arabic"},
    {0xFEFF, 0xFEFF, Script::joiner, "", ""},
};

const ScriptRange* script_range_of(char32_t c) {
  const ScriptRange* found =
      std::lower_bound(std::begin(script_ranges), std::end(script_ranges), c,
                       [](const ScriptRange& range, char32_t letter) { return range.last < letter; });
  return found != std::end(script_ranges) && found->first <= c ? found : nullptr;
}

// A word so far, and the first letters in it that are of another script.
struct MixedWord {
  bool has_thai = false, has_latin = false, is_over = false;
  std::size_t first = 0, end = 0;  // bytes of the foreign letters; none where both are the same
  const ScriptRange* foreign = nullptr;

  void take(const ScriptRange& range, std::size_t at, std::size_t after) {
    has_thai = has_thai || range.script == Script::thai;
    has_latin = has_latin || range.script == Script::latin;
    const bool is_foreign = range.script == Script::greek || range.script == Script::other;
    if (is_foreign && !foreign) foreign = &range, first = at;
    if (is_foreign && !is_over) end = after;
    if (foreign && (range.script == Script::thai || range.script == Script::latin)) is_over = true;
  }
  bool is_mixed() const { return foreign && (has_thai || (has_latin && foreign->script != Script::greek)); }
};

// True for nearly every text: only ASCII, Thai and punctuation.
bool is_thai_or_ascii(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte <= 0xC2) continue;  // ASCII, the rest of a letter, signs of Latin-1
    const unsigned next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    if (!(byte == 0xE0 && (next == 0xB8 || next == 0xB9)) && byte != 0xE2) return false;
  }
  return true;
}

void check_letters_of(const CheckContext& context, const model::Passage& passage, base::Report& report) {
  const std::string_view text = passage.text;
  MixedWord word;
  const auto finish = [&] {
    if (word.is_mixed()) {
      const std::string_view letters = text.substr(word.first, word.end - word.first);
      report.warning("foreign-letter", model::place_in(context.agency.passages, passage, word.first, letters.size()),
                     msg("'{0}' เป็นอักษร{1} แทรกอยู่ในคำ", "'{0}' is {2}, inside a word of another script",
                         {letters, word.foreign->th, word.foreign->en}),
                     msg("พิมพ์คำนี้ใหม่ อักษรเช่นนี้มักติดมากับการสแกนหรือการคัดลอกจาก PDF",
                         "type the word again; such letters come from scanning or copying from a PDF"));
    }
    word = MixedWord{};
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const ScriptRange* range = script_range_of(base::next_code_point(text, at));
    if (!range)
      finish();
    else if (range->script != Script::joiner)
      word.take(*range, start, at);
  }
  finish();
}

void check_foreign_letter(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list)
    if (passage.kind != model::PassageKind::quoted && passage.signs.others && !is_thai_or_ascii(passage.text))
      check_letters_of(context, passage, report);
}

constexpr Explanation foreign_letter_explanation{
    {"อักษรของภาษาอื่นที่แทรกอยู่ในคำไทยหรือคำอังกฤษ", "letters of another script inside a Thai or Latin word"},
    {"ชื่อหน่วยงานอ่านไม่ออก และค้นหาไม่พบ", "the name cannot be read, and searches do not find it"},
    "issue: ตำบลราجจเร่ ยังไม่มีข้อมูล\n",
    {"รายงานจริงปี 2568 ฉบับหนึ่ง ซึ่งมีอักษรอาหรับแทรกอยู่ในชื่อตำบล",
     "a real report of 2568, which has Arabic letters in the name of its subdistrict"}};

}  // namespace

extern const Check foreign_letter{"foreign-letter", base::Severity::warning, foreign_letter_explanation,
                                  check_foreign_letter};

}  // namespace checks
