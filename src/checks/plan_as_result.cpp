// plan-as-result: a result or outcome that begins with ควร, จะ, ต้อง (should, will, must), or says what an officer
// should do: a note. A warning: an outcome that reads as a target (ไม่น้อยกว่า, ร้อยละ … ขึ้นไป), or of a measure without
// results that begins after the year's report was dated. Source: the results of a measures report say what was done.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "base/digits.h"
#include "checks/checks.h"
#include "checks/text/words_at.h"
#include "checks/text/written_date.h"

namespace checks {
namespace {

using base::msg;
using base::NodeKind;

constexpr std::array<std::string_view, 6> words_of_plans{"ควร", "จะ", "ต้อง", "should ", "will ", "must "};
// Words that begin in the same way but do not express a plan.
constexpr std::array<std::string_view, 5> other_words{"ต้องการ", "ต้องขัง", "ต้องหา", "จะแจ้ง", "จะงอย"};
// Whose duty it may be: "ผู้บริหารสูงสุดควรมีนโยบาย…".
constexpr std::array<std::string_view, 10> persons_with_duties{"ผู้บริหาร",    "หน่วยงาน", "เจ้าหน้าที่", "บุคลากร", "พนักงาน",
                                                               "ผู้อำนวยการ", "หัวหน้า",   "นายก",    "องค์การ", "เทศบาล"};
constexpr std::string_view ought = "ควร";
constexpr std::size_t farthest_duty = 40 * 3;  // bytes between a person and "ควร"

bool begins_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (base::to_lower(text[i]) != word[i]) return false;
  return true;
}

template <class List>
bool begins_with_one(std::string_view text, const List& words, std::string_view& found) {
  for (std::string_view word : words)
    if (begins_with_word(text, word)) return found = word, true;
  return false;
}

// After "๑. ", "(2) ", "- " and opening quotes.
std::string_view without_number(std::string_view text) {
  for (;;) {
    if (base::thai_digit_at(text, 0) >= 0 || text.starts_with("“"))
      text.remove_prefix(3);
    else if (!text.empty() && std::string_view(" \n\t.()-\"0123456789").find(text.front()) != std::string_view::npos)
      text.remove_prefix(1);
    else
      return text;
  }
}

// The word of the text that shows a plan; empty where it tells what was done.
std::string_view plan_in(std::string_view text) {
  std::string_view found;
  text = without_number(text);
  if (begins_with_one(text, other_words, found)) return {};
  if (begins_with_one(text, words_of_plans, found)) return text.substr(0, found.find_last_not_of(' ') + 1);
  if (!begins_with_one(text, persons_with_duties, found)) return {};
  const std::size_t space = std::min(text.find(' '), farthest_duty), at = text.find(ought);
  const bool is_meant = at < space && !text.substr(0, at).ends_with("สม") && !text.substr(0, at).ends_with("พอ");
  return is_meant ? text.substr(at, ought.size()) : std::string_view{};
}

// The paragraph with which the text, or an item of a list in it, begins.
bool is_first_paragraph(const base::Tree& tree, std::uint32_t i) {
  return tree[i].kind == NodeKind::paragraph && (i == 0 || tree[i - 1].kind == NodeKind::item);
}

void check_words_of_plans(const model::Prose& prose, base::Report& report) {
  for (const model::Document& document : prose.words) {
    const base::Tree& tree = document.nodes;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
      if (!is_first_paragraph(tree, i)) continue;
      const std::string text = base::plain_text(tree, i);
      const std::string_view word = plan_in(text);
      if (word.empty()) continue;
      report.note("plan-as-result", words_at(tree[i].location, word, 4 * text.size() + 100),
                  msg("ผลข้อนี้ใช้คำว่า '{}' จึงอ่านเป็นแผนหรือข้อแนะนำ ไม่ใช่สิ่งที่ทำแล้ว",
                      "'{}' makes this a plan or advice, not what was done", {word}),
                  msg("เขียนสิ่งที่ทำแล้วและวันที่ทำ ส่วนข้อแนะนำย้ายไปที่ suggestions",
                      "write what was done and when; advice belongs in 'suggestions'"));
    }
  }
}

constexpr std::array<std::string_view, 7> words_of_targets{"ไม่น้อยกว่า", "ไม่ต่ำกว่า",      "อย่างน้อยร้อยละ", "ไม่เกินร้อยละ",
                                                           "at least", "no less than", "not less than"};
constexpr std::string_view and_more = "ขึ้นไป";  // one of "ร้อยละ 80 ขึ้นไป", not of "อายุ 60 ปีขึ้นไป"
// What says that it was reached.
constexpr std::array<std::string_view, 9> words_of_facts{"แล้ว",     "พบว่า",    "ผลการประเมิน", "คิดเป็น",  "บรรลุ",
                                                         "ปรากฏว่า", "ได้ร้อยละ", "ผลสำรวจ",     "reached"};

// A number that is no year: "ร้อยละ 92 ซึ่งไม่น้อยกว่าเป้าหมาย" states what was reached before the target.
bool holds_a_number(std::string_view text) {
  std::size_t digits = 0;
  for (char c : text) {
    if (!base::is_digit(c) && digits && digits != 4) return true;
    digits = base::is_digit(c) ? digits + 1 : 0;
  }
  return digits && digits != 4;
}

// Where "ขึ้นไป" follows the number of a "ร้อยละ"; npos where it never does.
std::size_t percent_and_more(std::string_view text) {
  constexpr std::string_view percent = "ร้อยละ", signs = "0123456789., ";
  for (std::size_t at = base::find(text, percent); at != text.npos; at = base::find(text, percent, at + 1)) {
    const std::size_t number = text.find_first_not_of(' ', at + percent.size());
    const std::size_t end = text.find_first_not_of(signs, number);
    if (end != text.npos && end > number && text.substr(end).starts_with(and_more)) return end;
  }
  return text.npos;
}

// The words that make it a target; empty where it is none, or is said to be reached. The text has Arabic digits.
std::string_view target_in(std::string_view text) {
  for (std::string_view word : words_of_facts)
    if (base::find(text, word) != text.npos) return {};
  for (std::string_view word : words_of_targets)
    if (const std::size_t at = base::find(text, word); at != text.npos && !holds_a_number(text.substr(0, at)))
      return text.substr(at, word.size());
  const std::size_t more = percent_and_more(text);
  return more == text.npos ? std::string_view{} : text.substr(more, and_more.size());
}

// `word`, a part of what the block shows, in the source: as often as it is in the text before, it is there too.
base::SourceLocation place_in_block(const base::Node& block, std::string_view text, std::string_view word) {
  const std::string_view before = text.substr(0, static_cast<std::size_t>(word.data() - text.data()));
  const std::size_t reach = 4 * text.size() + 100;  // with the signs of Markdown
  base::SourceLocation place = words_at(block.location, word, reach);
  for (std::size_t at = before.find(word); at != before.npos && place.file; at = before.find(word, at + word.size()))
    place = words_at(base::location_after(place, base::offset_of(place) + word.size(), 0), word, reach);
  return place;
}

// The first block of the outcome that reads as a target.
void check_targets(const model::Prose& outcome, base::Report& report) {
  for (const model::Document& document : outcome.words)
    for (std::uint32_t i = 0; i < document.nodes.size(); ++i) {
      const base::Node& block = document.nodes[i];
      if (block.kind != NodeKind::paragraph && block.kind != NodeKind::heading && block.kind != NodeKind::table_cell)
        continue;
      const std::string text = base::with_arabic_digits(base::plain_text(document.nodes, i));
      const std::string_view word = target_in(text);
      if (word.empty()) continue;
      report.warning("plan-as-result", place_in_block(block, text, word),
                     msg("'{}' ทำให้ผลลัพธ์ข้อนี้อ่านเป็นเป้าหมาย", "'{}' makes this outcome a target", {word}),
                     msg("ย้ายเป้าหมายไปที่ targets แล้วเขียนผลที่เกิดขึ้นจริงใน outcomes",
                         "a target belongs into 'targets'; write here what was reached"));
      return;
    }
}

void check_time_of_outcomes(const model::Year& year, const model::Measure& measure, base::Report& report) {
  const auto reported = year.report ? std::max(year.report->date, year.report->source.date) : std::nullopt;
  const bool has_days = measure.period && measure.period->written != model::Period::Written::text;
  if (measure.outcomes.empty() || !measure.results.empty() || !reported || !has_days ||
      measure.period->from <= *reported)
    return;
  report.warning("plan-as-result", measure.outcomes.front().location,
                 msg("ผลลัพธ์ของมาตรการที่เริ่มหลังวันที่ของรายงาน ({0}) และยังไม่มีผล",
                     "an outcome without results, of a measure that begins after the report was dated ({1})",
                     {base::to_text(*reported, base::Language::th), written(*reported)}),
                 msg("ถ้าเป็นเป้าหมาย ให้ย้ายไปที่ targets ถ้าเกิดขึ้นแล้ว ให้ตรวจ period และเขียน results",
                     "a target belongs into 'targets'; if it was reached, check 'period' and write 'results'"));
}

void check_plan_as_result(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years)
    for (const model::Measure& measure : year.measures) {
      for (const model::Result& result : measure.results) check_words_of_plans(result.text, report);
      for (const model::Prose& outcome : measure.outcomes) {
        check_words_of_plans(outcome, report);
        check_targets(outcome, report);
      }
      check_time_of_outcomes(year, measure, report);
    }
}

constexpr Explanation plan_as_result_explanation{
    {"ผลหรือผลลัพธ์ที่ขึ้นต้นด้วย ควร จะ หรือต้อง หรืออ่านเป็นเป้าหมาย เช่น ไม่น้อยกว่าร้อยละ 85 หรือเกิดก่อนเริ่มทำ",
     "a result or outcome that begins with ควร, จะ or ต้อง (should, will, must), reads as a target (at least 85%), or "
     "comes before the work"},
    {"ผู้อ่านจะเข้าใจว่าทำแล้ว ทั้งที่เป็นเพียงแผน", "a reader would take a plan for something that was done"},
    "results:\n  - ควรมีนโยบายต่อต้านการรับสินบน\n",
    {"ช่องผลการดำเนินการของแบบรายงานมาตรการ คือสิ่งที่ทำแล้ว",
     "the results column of the measures report tells what was done"}};

}  // namespace

extern const Check plan_as_result{"plan-as-result", base::Severity::warning, plan_as_result_explanation,
                                  check_plan_as_result};

}  // namespace checks
