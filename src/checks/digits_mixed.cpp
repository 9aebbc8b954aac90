// digits-mixed: Thai and Arabic digits inside one number, date or code. Source: real reports (ข้อ 1๒๘ for I28).
#include "base/ascii.h"
#include "base/digits.h"
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

// Digits, and one sign between two of them: "๒๕๖๖-09-30", "1,๐๐๐.๕", "๑๒/2568".
struct DigitToken {
  std::size_t end = 0;
  bool has_arabic = false, has_thai = false;
};

DigitToken digit_token_at(std::string_view text, std::size_t at) {
  DigitToken token;
  while (at < text.size()) {
    if (base::is_digit(text[at])) {
      token.has_arabic = true;
      token.end = ++at;
    } else if (base::thai_digit_at(text, at) >= 0) {
      token.has_thai = true;
      token.end = at += base::size_of_thai_digit;
    } else if (at == token.end && std::string_view(".,:/-").find(text[at]) != std::string_view::npos) {
      ++at;
    } else {
      break;
    }
  }
  return token;
}

// "1๒๘", as I28 comes out of a scan.
bool looks_like_a_question(std::string_view token) {
  return token.size() >= 7 && token[0] == '1' && base::thai_digit_at(token, 1) >= 0 &&
         base::thai_digit_at(token, 4) >= 0 && (token.size() == 7 || token[7] == '/');
}

void report_mixed_digits(const model::Passages& passages, const model::Passage& passage, std::size_t at,
                         std::size_t length, base::Report& report) {
  const std::string_view token = passage.text.substr(at, length);
  const std::string arabic = base::with_arabic_digits(token), thai = base::with_thai_digits(arabic);
  base::BilingualText mend =
      msg("เขียนเป็น {0} หรือ {1} แบบเดียวกันทั้งคำ", "write {0} or {1}, all in one script", {arabic, thai});
  if (looks_like_a_question(token)) {
    const base::BilingualText code =
        msg(" ถ้าหมายถึงข้อคำถาม ให้เขียน I{}", "; if the question is meant, write I{}", {arabic.substr(1, 2)});
    mend += code;
  }
  report.note("digits-mixed", place_in(passages, passage, at, length),
              msg("'{}' มีทั้งเลขไทยและเลขอารบิก", "'{}' mixes Thai and Arabic digits", {token}), std::move(mend));
}

void check_digits_mixed(const CheckContext& context, base::Report& report) {
  const model::Passages& passages = context.agency.passages;
  for (const model::Passage& passage : passages.list) {
    if (passage.kind == model::PassageKind::quoted || !passage.signs.digits) continue;
    for (std::size_t at = 0; at < passage.text.size();) {
      if (!base::is_digit(passage.text[at]) && base::thai_digit_at(passage.text, at) < 0) {
        at += passage.text[at] == '\xE0' ? 3 : 1;
        continue;
      }
      const DigitToken token = digit_token_at(passage.text, at);
      if (token.has_arabic && token.has_thai) report_mixed_digits(passages, passage, at, token.end - at, report);
      at = token.end;
    }
  }
}

constexpr Explanation digits_mixed_explanation{
    {"ตัวเลขเดียวกันที่มีทั้งเลขไทยและเลขอารบิก", "a number, date or code with both Thai and Arabic digits"},
    {"มักเป็นรอยของการพิมพ์หรือสแกนผิด เช่น I28 กลายเป็น 1๒๘ และค้นไม่พบ",
     "it is often a typing or scanning error, such as 1๒๘ for I28, and searches do not find it"},
    "issue: คะแนนต่ำสุดคือข้อ 1๒๘\n",
    {"รหัสข้อคำถามที่พิมพ์ผิดในรายงานจริง", "codes of questions in real reports"}};

}  // namespace

extern const Check digits_mixed{"digits-mixed", base::Severity::note, digits_mixed_explanation, check_digits_mixed};

}  // namespace checks
