// complaint-months: a month of the fiscal year up to `as_of` without counts, or a month outside the year. A month
// that had not ended on that day may be missing; totals or statements alone are enough. Source: statistics of
// complaints are published month by month, and zero is a number.
#include <algorithm>

#include "checks/checks.h"
#include "checks/text/written_date.h"

namespace checks {
namespace {

using base::Month;
using base::msg;
using model::ComplaintMonth;

std::string thai_month(Month month) { return base::to_text(month, base::Language::th, base::DateStyle::compact); }

Month month_before(Month month) {
  return month.month == 1 ? Month{month.year - 1, 12} : Month{month.year, month.month - 1};
}

void check_missing_months(const model::Complaints& c, Month first, Month last, base::Report& report) {
  const ComplaintMonth* last_seen = nullptr;
  Month expected = first;
  auto missing_until = [&](Month next, const base::SourceLocation& location) {  // what is missing ends before `next`
    if (next <= expected) return;
    const Month end = month_before(next);
    const bool is_one = end == expected;
    report.warning(
        "complaint-months", location,
        msg("ไม่มีจำนวนเรื่องของ {0}", "no counts for {1}",
            {thai_month(expected) + (is_one ? "" : " ถึง " + thai_month(end)),
             written(expected) + (is_one ? "" : " to " + written(end))}),
        msg("เพิ่มเดือนที่ขาด เริ่มจาก {} ถ้าไม่มีเรื่องให้เขียน 0",
            "add the missing months, from {} on; if there were no complaints, write 0", {written(expected)}));
  };
  for (const ComplaintMonth& m : c.months) {
    if (m.month < first || m.month > last) continue;
    missing_until(m.month, last_seen ? last_seen->location : m.location);
    expected = m.month.next();
    last_seen = &m;
  }
  missing_until(last.next(), last_seen ? last_seen->location : c.months.front().location);
}

bool is_missing_count(const model::Counts& counts) {
  return !counts.is_given() && !counts.received.unreadable && !counts.closed.unreadable;
}

// A month without the counts that other months have; without any, where none has.
void check_missing_counts(const model::Complaints& c, Month last, model::Counts ComplaintMonth::*kind,
                          std::string_view what_th, std::string_view what, base::Report& report) {
  if (std::all_of(c.months.begin(), c.months.end(), [&](const auto& m) { return is_missing_count(m.*kind); })) return;
  for (const ComplaintMonth& m : c.months)
    if (m.month <= last && is_missing_count(m.*kind))
      report.warning(
          "complaint-months", m.location,
          msg("{0} ไม่มีจำนวน{2}", "{1} has no count of {3}", {thai_month(m.month), written(m.month), what_th, what}),
          msg("เดือนอื่นมีจำนวนนี้ ถ้าไม่มีเรื่องให้เขียน 0", "other months have it; if there were none, write 0"));
}

void check_months_outside(const model::Complaints& c, int year, Month first, Month last, base::Report& report) {
  for (const ComplaintMonth& m : c.months) {
    if (m.month >= first && m.month <= last) continue;
    const Month meant{m.month.month >= first.month ? first.year : last.year, m.month.month};
    report.warning("complaint-months", m.location,
                   msg("{0} อยู่นอกปีงบประมาณ {2}", "{1} is outside fiscal year {2}",
                       {thai_month(m.month), written(m.month), std::to_string(year)}),
                   msg("ถ้าพิมพ์ปีผิด ให้เขียน {0} ถ้าเป็นของปี {1} ให้ย้ายไป {1}/complaints.yaml",
                       "if the year is a typo, write {0}; if it belongs to {1}, move it to {1}/complaints.yaml",
                       {written(meant), std::to_string(base::fiscal_year_of(m.month.first_day()))}));
  }
}

void check_complaint_months(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.complaints || year.complaints->months.empty()) continue;
    const model::Complaints& c = *year.complaints;
    const Month first = month_of(base::first_day_of_fiscal_year(year.year));
    const Month last = month_of(base::last_day_of_fiscal_year(year.year));
    check_months_outside(c, year.year, first, last, report);
    if (!c.as_of) continue;
    Month ended = month_of(*c.as_of);
    if (*c.as_of < ended.last_day()) ended = month_before(ended);
    ended = std::min(ended, last);
    check_missing_months(c, first, ended, report);
    check_missing_counts(c, ended, &ComplaintMonth::corruption, "เรื่องทุจริต", "corruption complaints", report);
    check_missing_counts(c, ended, &ComplaintMonth::general, "เรื่องทั่วไป", "general complaints", report);
  }
}

constexpr Explanation complaint_months_explanation{
    {"เดือนของปีงบประมาณก่อนวันที่ as_of ที่ไม่มีจำนวนเรื่อง หรือเดือนที่อยู่นอกปี",
     "a month of the fiscal year before 'as_of' without counts, or a month outside the fiscal year"},
    {"เมื่อเดือนใดขาดไป ไม่มีใครรู้ว่าไม่มีเรื่องหรือลืมกรอก",
     "a missing month may mean that there were no complaints, or that it was forgotten"},
    "as_of: 2567-12-31\nmonths:\n  - {month: 2567-10, general: {received: 4, closed: 3}}\n  - {month: 2567-12, "
    "general: {received: 2, closed: 2}}\n",
    {"ข้อสถิติเรื่องร้องเรียนการทุจริต: เผยแพร่รายเดือน ไม่มีเรื่องให้ระบุว่าไม่มี",
     "the disclosure item on complaint statistics: month by month, and none is stated as none"}};

}  // namespace

extern const Check complaint_months{"complaint-months", base::Severity::warning, complaint_months_explanation,
                                    check_complaint_months};

}  // namespace checks
