// doubled-word: a phrase of six or more letters twice in a row, and some shorter words that nobody doubles on
// purpose. Source: five real reports (ของของผู้บริหาร, คะแนน คะแนน, ขับเคลื่อนมาตรการขับเคลื่อนมาตรการ). Exceptions:
// checks/text/doubled_words.h.
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/text/doubled_words.h"

namespace checks {
namespace {

using base::msg;

// A place and its district or province often have the same name.
bool is_name_of_agency(const model::Agency& agency, std::string_view words) {
  for (const base::LocalizedText* name :
       {&agency.subdistrict, &agency.district, &agency.province, &agency.name, &agency.short_name})
    for (std::string_view n : name->words)
      if (words == n) return true;
  return false;
}

// Only the first letters of a long phrase: the source line shows the rest.
std::string shortened_phrase(std::string_view words) {
  constexpr std::size_t most = 40;
  std::size_t end = 0;
  for (std::size_t n = 0; n < most && end < words.size(); ++n) base::next_code_point(words, end);
  return std::string(words.substr(0, end)) + (end < words.size() ? "…" : "");
}

void check_doubled_word(const CheckContext& context, base::Report& report) {
  const model::Passages& passages = context.agency.passages;
  DoubledWordFinder finder;
  for (const model::Passage& passage : passages.list) {
    if (passage.kind != model::PassageKind::text) continue;
    for (const DoubledWord& repeat : finder.find(passage.text)) {
      const std::string_view words = passage.text.substr(repeat.offset, repeat.length);
      if (is_name_of_agency(context.agency, words)) continue;
      report.note("doubled-word", place_in(passages, passage, repeat.offset, repeat.length),
                  msg("คำว่า '{}' ซ้ำกันสองครั้งติดกัน", "'{}' appears twice in a row", {shortened_phrase(words)}),
                  msg("ลบออกหนึ่งครั้ง ถ้าตั้งใจให้ซ้ำ ให้ใช้ ๆ", "remove one of them; if the repetition is intended, write ๆ"));
    }
  }
}

constexpr Explanation doubled_word_explanation{
    {"คำหรือวลีตั้งแต่หกตัวอักษรที่ซ้ำกันติดกัน และคำสั้นที่ไม่มีใครเขียนซ้ำ เช่น ของของ และและ คะแนน คะแนน",
     "a phrase of six or more letters twice in a row, and short words that nobody doubles, like ของของ or คะแนน "
     "คะแนน"},
    {"เป็นรอยของการคัดลอกหรือแก้ข้อความไม่หมด", "it is left over from copying, or from an unfinished change"},
    "issue: การดำเนินการขับเคลื่อนมาตรการขับเคลื่อนมาตรการส่งเสริมคุณธรรม\n",
    {"คำซ้ำที่พบในรายงานจริงของหน่วยงาน", "doubled words in real reports of agencies"}};

}  // namespace

extern const Check doubled_word{"doubled-word", base::Severity::note, doubled_word_explanation, check_doubled_word};

}  // namespace checks
