// invisible-characters: zero-width characters and controls of writing direction. Source: Unicode Technical Report 36
// (bidi controls can make a text read differently); zero-width spaces come with text from web pages.
#include <array>

#include "base/utf8.h"
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

struct InvisibleRange {
  char32_t first, last;
  BilingualLiteral name;
  bool turns = false;  // changes the direction of reading
};
constexpr std::array<InvisibleRange, 12> invisible_ranges{{
    {0x00AD, 0x00AD, {"ยัติภังค์ที่ซ่อนอยู่", "soft hyphen"}},
    {0x061C, 0x061C, {"เครื่องหมายกำหนดทิศทางอ่าน", "Arabic letter mark"}, true},
    {0x180E, 0x180E, {"ตัวแบ่งสระมองโกเลีย", "Mongolian vowel separator"}},
    {0x200B, 0x200B, {"ช่องว่างกว้างศูนย์", "zero-width space"}},
    {0x200C, 0x200C, {"ตัวห้ามเชื่อม", "zero-width non-joiner"}},
    {0x200D, 0x200D, {"ตัวเชื่อม", "zero-width joiner"}},
    {0x200E, 0x200F, {"เครื่องหมายกำหนดทิศทางอ่าน", "direction mark"}, true},
    {0x202A, 0x202E, {"ตัวบังคับทิศทางอ่าน", "direction override"}, true},
    {0x2060, 0x2060, {"ตัวห้ามตัดคำ", "word joiner"}},
    {0x2061, 0x2064, {"ตัวดำเนินการที่มองไม่เห็น", "invisible operator"}},
    {0x2066, 0x2069, {"ตัวบังคับทิศทางอ่าน", "direction isolate"}, true},
    {0xFEFF, 0xFEFF, {"เครื่องหมายต้นไฟล์ (BOM)", "byte-order mark"}},
}};

const InvisibleRange* invisible_range_of(char32_t c) {
  for (const InvisibleRange& range : invisible_ranges)
    if (c >= range.first && c <= range.last) return &range;
  return nullptr;
}

// Only these bytes begin one of them: the others, nearly all of a text, are skipped.
bool may_begin_invisible(unsigned char b) { return b == 0xC2 || b == 0xD8 || b == 0xE1 || b == 0xE2 || b == 0xEF; }

// A joiner between two emoji makes one of them: 👩‍💻. Emoji take four bytes, or end in U+FE0F.
bool is_in_emoji(std::string_view text, std::size_t at, std::size_t end) {
  const bool is_after_picture =
      at >= 4 && (static_cast<unsigned char>(text[at - 4]) >= 0xF0 || text.substr(at - 3, 3) == "\uFE0F");
  return is_after_picture && end < text.size() && static_cast<unsigned char>(text[end]) >= 0xE2;
}

void report_invisible(const model::Passages& passages, const model::Passage& passage, std::size_t at, char32_t c,
                      std::size_t more, base::Report& report) {
  const InvisibleRange& range = *invisible_range_of(c);
  const std::string code = base::name_of_code_point(c), n = std::to_string(more);
  base::BilingualText what =
      range.turns
          ? msg("มี{0} ({2}) ซึ่งมองไม่เห็น และทำให้อ่านเป็นข้อความอื่นได้",
                "an invisible {1} ({2}) can make the text read differently", {range.name.th, range.name.en, code})
          : msg("มี{0} ({2}) ซึ่งมองไม่เห็น ทำให้ค้นคำนี้ไม่พบ", "an invisible {1} ({2}): searches do not find the word",
                {range.name.th, range.name.en, code});
  base::BilingualText mend = more ? msg("ลบอักขระที่ตำแหน่งนี้ และอีก {} ตัวในข้อความนี้ หรือพิมพ์ข้อความใหม่",
                                        "remove it and {} more in this text, or type the text again", {n})
                                  : msg("ลบอักขระที่ตำแหน่งนี้ หรือพิมพ์คำนี้ใหม่", "remove it, or type the word again");
  report.warning("invisible-characters", place_in(passages, passage, at, c < 0x800 ? 2 : 3), std::move(what),
                 std::move(mend));
}

// One finding for each kind of character in a text: text from a web page often has it between all words.
void check_characters_of(const model::Passages& passages, const model::Passage& passage, base::Report& report) {
  struct Seen {
    char32_t c = 0;
    std::size_t at = 0, count = 0;
  };
  std::array<Seen, 4> seen{};
  const std::string_view text = passage.text;
  for (std::size_t at = 0; at < text.size();) {
    const unsigned char b = static_cast<unsigned char>(text[at]);
    if (!may_begin_invisible(b)) {
      at += b == 0xE0 ? 3 : 1;
      continue;
    }
    const std::size_t start = at;
    const char32_t c = base::next_code_point(text, at);
    if (!invisible_range_of(c) || (c == 0x200D && is_in_emoji(text, start, at))) continue;
    for (Seen& s : seen)
      if (!s.c || s.c == c) {
        if (!s.c) s = {c, start, 0};
        ++s.count;
        break;
      }
  }
  for (const Seen& s : seen)
    if (s.c) report_invisible(passages, passage, s.at, s.c, s.count - 1, report);
}

void check_invisible_characters(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list)
    if (passage.signs.others) check_characters_of(context.agency.passages, passage, report);
}

constexpr Explanation invisible_characters_explanation{
    {"อักขระที่มองไม่เห็น คืออักขระกว้างศูนย์ และตัวบังคับทิศทางอ่าน",
     "invisible characters: zero-width characters and controls of the writing direction"},
    {"คำที่มีอักขระนี้แทรกอยู่ค้นไม่พบ คัดลอกไปใช้ต่อผิด และตัวบังคับทิศทางทำให้อ่านเป็นข้อความอื่นได้",
     "a word with one inside is not found by searches and is wrong when copied; controls of the direction can "
     "disguise a text"},
    "title: มาตรการ\u200Bป้องกันการทุจริต   # U+200B อยู่หลัง มาตรการ\n",
    {"Unicode Technical Report 36 และข้อความที่คัดลอกจากหน้าเว็บ",
     "Unicode Technical Report 36, and text copied from web pages"}};

}  // namespace

extern const Check invisible_characters{"invisible-characters", base::Severity::warning,
                                        invisible_characters_explanation, check_invisible_characters};

}  // namespace checks
