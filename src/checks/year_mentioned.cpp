// year-mentioned: after ปีงบประมาณ or ประจำปี ("fiscal year" in English) stands a year that is neither that of the
// folder, the one before nor the next. Names of laws and rows of years ("2561–2565") pass. Source: reports that are
// made from those of other years keep their years.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "checks/checks.h"
#include "checks/law_names.h"
#include "core/dates_in_text.h"
#include "model/passage.h"

namespace checks {
namespace {

using core::NumberInText;
using core::say;

bool drop_end(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

void drop_spaces(std::string_view& text) {
  while (drop_end(text, " ") || drop_end(text, "\n")) continue;
}

// Buddhist Era; 0 where the number is no year.
int year_of(const NumberInText& number) {
  if (number.digits != 4) return 0;
  if (number.value >= 2400 && number.value <= 2699) return number.value;
  return number.value >= 1900 && number.value < 2400 ? number.value + core::buddhist_offset : 0;
}

// Where the words that make the number a fiscal year begin; npos where there are none.
std::size_t start_of_words(std::string_view text, std::size_t number) {
  std::string_view before = text.substr(0, number);
  drop_spaces(before);
  if (drop_end(before, "พ.ศ.")) drop_spaces(before);
  if (drop_end(before, "งบประมาณ")) {
    drop_spaces(before);
    return drop_end(before, "ปี") ? before.size() : before.npos;
  }
  constexpr std::array<std::string_view, 4> words{"ประจำปี", "fiscal year", "Fiscal year", "Fiscal Year"};
  const bool is_year =
      std::any_of(words.begin(), words.end(), [&](std::string_view word) { return drop_end(before, word); });
  if (is_year) return before.size();
  if (!drop_end(before, "FY")) return before.npos;
  const bool is_word = before.empty() || !std::isalpha(static_cast<unsigned char>(before.back()));
  return is_word ? before.size() : before.npos;
}

// Another year follows, as in "2561–2565", "2564, 2565 และ 2566" and "2567/2568".
bool is_in_row(std::string_view text, std::size_t end) {
  constexpr std::array<std::string_view, 12> between{" ", "\n", "-",   "–",  "—",   "/",
                                                     ",", "ถึง", "และ", "กับ", "and", "พ.ศ."};
  std::string_view rest = text.substr(end);
  for (bool found = true; found;) {
    found = false;
    for (std::string_view word : between)
      if (rest.starts_with(word)) {
        rest.remove_prefix(word.size());
        found = true;
      }
  }
  const std::size_t at = static_cast<std::size_t>(rest.data() - text.data());
  if (at == end) return false;
  const auto next = core::next_number(text.substr(0, std::min(text.size(), at + 12)), at);
  return next && next->offset == at && year_of(*next) != 0;
}

void look_at(const Subject& subject, const model::Passage& passage, core::Report& report) {
  std::size_t at = 0;
  while (auto number = core::next_number(passage.text, at)) {
    at = number->end;
    const int year = year_of(*number);
    if (!year || std::abs(year - passage.year) <= 1) continue;
    const std::size_t words = start_of_words(passage.text, number->offset);
    if (words == std::string_view::npos || is_in_row(passage.text, number->end) ||
        is_in_law_name(passage.text, words))
      continue;
    report.warning(
        "year-mentioned",
        model::place_in(subject.agency.passages, passage, number->offset, number->end - number->offset),
        say("เนื้อหาของปี {0} กล่าวถึงปีงบประมาณ {1}", "the content of {0} speaks of the fiscal year {1}",
            {std::to_string(passage.year), std::to_string(year)}),
        say("ตรวจปี ถ้าพิมพ์ผิดให้เขียน {}", "check the year; if it is a slip, write {}", {std::to_string(passage.year)}));
  }
}

void look(const Subject& subject, core::Report& report) {
  for (const model::Passage& passage : subject.agency.passages.list)
    if (passage.year && passage.kind == model::PassageKind::text) look_at(subject, passage, report);
}

constexpr Explanation explanation{
    {"ปีที่ตามหลังคำว่า ปีงบประมาณ หรือ ประจำปี ซึ่งไม่ใช่ปีของโฟลเดอร์ ปีก่อน หรือปีถัดไป (ชื่อกฎหมายและช่วงปีของแผนผ่าน)",
     "a year after ปีงบประมาณ or ประจำปี that is neither the folder's, the one before nor the next (laws and rows of "
     "years pass)"},
    {"รายงานที่ทำจากฉบับเก่ามักมีปีเดิมค้างอยู่", "a report made from an older one often keeps its years"},
    "# 2568/report.md\nsummary: ผลการดำเนินงานประจำปีงบประมาณ 2565\n",
    {"รายงานของปีหนึ่งอ้างถึงปีก่อนและปีถัดไปเท่านั้นเป็นปกติ",
     "a year's report speaks of the year before and of the next, seldom of others"}};

}  // namespace

extern const Check year_mentioned;
const Check year_mentioned{"year-mentioned", core::Severity::warning, explanation, look};

}  // namespace checks
