// order-of-dates: due before the start, a result before its period or after the report's date, a follow-up before the
// work. Source: plan of 2566 with a follow-up in January of work due in April; report of 2568 with a result of
// February for a period of September.
#include <algorithm>
#include <array>

#include "checks/checks.h"
#include "checks/shared/report_date.h"
#include "checks/text/dates_in_text.h"
#include "checks/text/written_date.h"

namespace checks {
namespace {

using base::Date;
using base::Language;
using base::msg;
using model::Measure;

bool has_days(const Measure& m) { return m.period && m.period->written != model::Period::Written::text; }
std::string thai_day(Date date) { return base::to_text(date, Language::th, base::DateStyle::compact); }

void check_due_dates(const Measure& m, base::Report& report) {
  if (!has_days(m)) return;
  for (const model::Due& due : m.due)
    if (due.by && *due.by < m.period->from)
      report.warning("order-of-dates", due.location,
                     msg("กำหนดแล้วเสร็จ {0} อยู่ก่อนวันเริ่ม {2}", "it is due on {1}, before it starts on {3}",
                         {thai_day(*due.by), written(*due.by), thai_day(m.period->from), written(m.period->from)}),
                     msg("ตรวจปีและเดือนของ due และ period", "check the year and month of 'due' and 'period'"));
}

void check_result_dates(const Measure& m, const std::optional<Date>& report_date, base::Report& report) {
  for (const model::Result& r : m.results) {
    if (!r.date) continue;
    if (has_days(m) && *r.date < m.period->from)
      report.warning(
          "order-of-dates", r.date_place,
          msg("ผลวันที่ {0} เกิดก่อนช่วงเวลาที่เริ่ม {2}", "the result of {1} comes before its period, which starts on {3}",
              {thai_day(*r.date), written(*r.date), thai_day(m.period->from), written(m.period->from)}),
          msg("ตรวจวันที่ของผล หรือให้ช่วงเวลาเริ่มไม่หลังวันนั้น", "check the date, or make the period start no later"));
    if (report_date && *r.date > *report_date)
      report.warning("order-of-dates", r.date_place,
                     msg("ผลวันที่ {0} เกิดหลังวันที่ของรายงาน {2}", "the result of {1} comes after the report's date, {3}",
                         {thai_day(*r.date), written(*r.date), thai_day(*report_date), written(*report_date)}),
                     msg("ตรวจวันที่ของผล และ date ใน report.md", "check the date, and 'date' in report.md"));
  }
}

// What recurs has no date of its own.
bool is_recurring(std::string_view text) {
  constexpr std::array<std::string_view, 9> words{"ทุก",      "ตั้งแต่",      "เริ่ม",   "ตลอด", "every",
                                                  "monthly", "quarterly", "since", "from"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}

struct FollowUpDate {
  DateInText date;  // the last that the text names
  std::string_view text;
  base::SourceLocation location;
};

std::optional<FollowUpDate> follow_up_date(const model::Document& document) {
  std::optional<FollowUpDate> out;
  for (const base::Node& node : document.nodes) {
    if (node.kind != base::NodeKind::text) continue;
    if (is_recurring(node.text)) return std::nullopt;
    std::size_t at = 0;
    while (auto date = next_date(node.text, at)) {
      at = date->end;
      if (!out || date->last > out->date.last) out = FollowUpDate{*date, node.text, node.location};
    }
  }
  return out;
}

// Nothing can be followed up before it.
struct StartOfWork {
  Date first;
  bool is_month = false;

  std::string thai() const {
    return is_month ? base::to_text(month(), Language::th, base::DateStyle::compact) : thai_day(first);
  }
  std::string as_written() const { return is_month ? written(month()) : written(first); }
  base::Month month() const { return month_of(first); }
};

// The beginning of its period; where that is not stated, the day or month when the last part of it is due.
std::optional<StartOfWork> start_of_work(const Measure& m) {
  if (has_days(m)) return StartOfWork{m.period->from, false};
  std::optional<StartOfWork> out;
  for (const model::Due& due : m.due) {
    if (!due.by || due.written == model::Due::Written::fiscal_year) continue;
    const bool is_month = due.written == model::Due::Written::month;
    const Date first = is_month ? base::Month{due.by->year, due.by->month}.first_day() : *due.by;
    if (!out || first > out->first) out = StartOfWork{first, is_month};
  }
  return out;
}

void check_follow_up(const CheckContext& context, const Measure& m, base::Report& report) {
  const auto start = start_of_work(m);
  if (!start) return;
  for (const model::Document& document : m.follow_up.text.words) {
    const auto found = follow_up_date(document);
    if (!found || found->date.last >= start->first) continue;
    const model::Passage passage{found->text, found->location, {}, {}, 0, 0, 0};
    report.warning(
        "order-of-dates",
        model::place_in(context.agency.passages, passage, found->date.offset, found->date.end - found->date.offset),
        has_days(m) ? msg("กำหนดติดตามอยู่ก่อนงานเริ่ม {0}", "this follow-up comes before the work starts on {1}",
                          {start->thai(), start->as_written()})
                    : msg("กำหนดติดตามอยู่ก่อนงานแล้วเสร็จ {0}", "this follow-up comes before the work is due, {1}",
                          {start->thai(), start->as_written()}),
        msg("ตรวจเดือนและปีของการติดตามกับกำหนดของงาน", "check the month and year against those of the work"));
  }
}

void check_order_of_dates(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    const std::optional<Date> report_date = date_of_report(year);
    for (const Measure& m : year.measures) {
      check_due_dates(m, report);
      check_result_dates(m, report_date, report);
      check_follow_up(context, m, report);
    }
  }
}

constexpr Explanation order_of_dates_explanation{
    {"กำหนดเสร็จก่อนเริ่ม ผลที่เกิดก่อนช่วงเวลาหรือหลังวันที่ของรายงาน และการติดตามก่อนงานที่ติดตาม",
     "due before the start, a result before its period or after the report's date, a follow-up before the work"},
    {"ลำดับเวลาที่เป็นไปไม่ได้ทำให้ทั้งรายงานขาดความน่าเชื่อถือ",
     "an impossible order of events makes readers doubt the whole report"},
    "period: 2568-09\nresults:\n  - {date: 2568-02-03, text: ชี้แจงในการประชุม}\n",
    {"รายงานจริงปี 2565 และ 2568", "reports of 2565 and 2568"}};

}  // namespace

extern const Check order_of_dates{"order-of-dates", base::Severity::warning, order_of_dates_explanation,
                                  check_order_of_dates};

}  // namespace checks
