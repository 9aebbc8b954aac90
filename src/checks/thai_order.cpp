// thai-order: vowels or tone marks in an order that renders wrongly. Source: WTT 2.0 (TIS 1566-2541) and the Unicode
// Standard, chapter 16.1; the rules are in checks/text/thai_spelling.h.
#include "checks/checks.h"
#include "checks/text/more_in_text.h"
#include "checks/text/thai_spelling.h"

namespace checks {
namespace {

using base::BilingualText;
using base::msg;
using TypoKind = ThaiTypo::Kind;

BilingualText describe_typo(TypoKind kind, std::string_view written) {
  switch (kind) {
    case TypoKind::swapped:
      return msg("สระกับวรรณยุกต์หรือการันต์พิมพ์สลับลำดับ: '{}'",
                 "a vowel and the mark above it are typed in the wrong order: '{}'", {written});
    case TypoKind::split_am:
      return msg("สระอำพิมพ์แยกเป็นนิคหิตกับสระอา: '{}'", "sara am is typed as two letters, nikhahit and sara aa: '{}'",
                 {written});
    case TypoKind::split_ae:
      return msg("สระแอพิมพ์เป็นสระเอสองตัว: '{}'", "sara ae is typed as two letters sara e: '{}'", {written});
    case TypoKind::two_marks:
      return msg("สระหรือวรรณยุกต์ซ้อนกันบนพยัญชนะเดียว: '{}'", "two vowels or marks on one consonant: '{}'", {written});
    case TypoKind::no_consonant:
      break;
  }
  return msg("สระหรือวรรณยุกต์ไม่มีพยัญชนะ: '{}'", "a vowel or tone mark without a consonant: '{}'", {written});
}

BilingualText how_to_type(const ThaiTypo& typo) {
  if (!typo.corrected.empty()) return msg("พิมพ์ใหม่เป็น '{}'", "type it again: '{}'", {typo.corrected});
  if (typo.kind == TypoKind::two_marks) return msg("ลบตัวที่เกิน", "remove the extra one");
  return msg("เติมพยัญชนะ หรือลบช่องว่างหรือสระที่เกิน", "add the consonant, or remove the extra space or vowel");
}

// Pasted text has the same typo many times: one finding for each kind in a text.
void check_spelling_of(const model::Passages& passages, const model::Passage& passage, base::Report& report) {
  const auto typos = thai_typos(passage.text);
  for (std::size_t i = 0; i < typos.size(); ++i) {
    const ThaiTypo& typo = typos[i];
    std::size_t more = 0;
    bool is_first = true;
    for (std::size_t j = 0; j < i && is_first; ++j) is_first = typos[j].kind != typo.kind;
    if (!is_first) continue;
    for (std::size_t j = i + 1; j < typos.size(); ++j) more += typos[j].kind == typo.kind;
    BilingualText mend = how_to_type(typo);
    add_more_in_text(mend, more);
    report.warning("thai-order", place_in(passages, passage, typo.offset, typo.length),
                   describe_typo(typo.kind, passage.text.substr(typo.offset, typo.length)), std::move(mend));
  }
}

void check_thai_order(const CheckContext& context, base::Report& report) {
  for (const model::Passage& passage : context.agency.passages.list)
    if (passage.signs.unusual_thai) check_spelling_of(context.agency.passages, passage, report);
}

constexpr Explanation thai_order_explanation{
    {"สระ วรรณยุกต์ หรือการันต์ที่พิมพ์ผิดลำดับ ซ้อนกัน หรือไม่มีพยัญชนะ",
     "vowels, tone marks or ์ that are typed in the wrong order, twice, or without a consonant"},
    {"บางเครื่องแสดงผิดรูป และค้นคำนั้นไม่พบ เพราะ 'เเ' ไม่ใช่ 'แ'",
     "some devices show it wrongly, and searches do not find the word: 'เเ' is not 'แ'"},
    "title: เเผนปฏิบัติการป้องกันการทุจริต\n",
    {"WTT 2.0 (มอก. 1566-2541) และมาตรฐานยูนิโคด บทที่ 16.1",
     "WTT 2.0 (TIS 1566-2541) and the Unicode Standard, chapter 16.1"}};

}  // namespace

extern const Check thai_order{"thai-order", base::Severity::warning, thai_order_explanation, check_thai_order};

}  // namespace checks
