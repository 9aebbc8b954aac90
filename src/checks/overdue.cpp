// overdue: what should have been done by the day of `prongsai check --as-of`: a measure past its due date without a
// result, complaints of a year that has ended which stop before its end, a checklist that nobody has looked at for a
// year. Source: the dates that the content itself states.
#include "checks/checks.h"
#include "checks/shared/measures.h"

namespace checks {
namespace {

using base::Language;
using base::msg;

constexpr int days_of_a_year = 365;  // as long an item of the checklist counts as looked at

std::string compact(base::Date date, Language language) {
  return base::to_text(date, language, base::DateStyle::compact);
}

void check_measure_by(base::Date day, const model::Measure& measure, base::Report& report) {
  const auto last = last_day_in_time(measure);
  if (!last || *last >= day || !model::is_unfinished(measure)) return;
  const auto days = base::days_between(*last, day);
  const base::BilingualText so_far =
      measure.status == model::Status::not_stated
          ? msg("ยังไม่มีผลและสถานะ", "it has neither results nor a status")
          : msg("status ยังเป็น {}", "its status is still '{}'", {model::statuses.id_of(measure.status)});
  report.note("overdue", place_of_due_date(measure),
              msg("พ้นกำหนด {0} มาแล้ว {2} วัน {4}", "due on {1}, {2} {3} ago, and {5}",
                  {compact(*last, Language::th), compact(*last, Language::en), std::to_string(days),
                   days == 1 ? "day" : "days", so_far.th, so_far.en}),
              msg("เขียนผลไว้ใน results หรือแก้ status", "write what was done in 'results', or correct 'status'"));
}

void check_complaints_by(base::Date day, const model::Year& year, base::Report& report) {
  const base::Date end = base::last_day_of_fiscal_year(year.year);
  if (!year.complaints || !year.complaints->as_of || end >= day || *year.complaints->as_of >= end) return;
  const base::Date told = *year.complaints->as_of;
  report.note("overdue", year.complaints->location,
              msg("สถิติเรื่องร้องเรียนของปี {0} มีถึง {1} แต่ปีนั้นสิ้นสุดแล้วเมื่อ {2}",
                  "the complaints of {0} are told until {3}, but that year ended on {4}",
                  {std::to_string(year.year), compact(told, Language::th), compact(end, Language::th),
                   compact(told, Language::en), compact(end, Language::en)}),
              msg("เติมเดือนที่เหลือ แล้วแก้ as_of", "add the other months, and correct 'as_of'"));
}

// Only of the newest checklist: an older one says how it was then.
void check_disclosures_by(base::Date day, const model::Agency& agency, base::Report& report) {
  const model::Year* newest = nullptr;
  for (const model::Year& year : agency.years)
    if (year.disclosures) newest = &year;
  if (!newest) return;
  for (const model::Disclosure& item : newest->disclosures->items) {
    if (!item.updated || base::days_between(*item.updated, day) <= days_of_a_year) continue;
    report.note(
        "overdue", item.location,
        msg("{0} ปรับปรุงครั้งสุดท้ายเมื่อ {1} เกินหนึ่งปีแล้ว", "{0} was last updated on {2}, more than a year ago",
            {item.id, compact(*item.updated, Language::th), compact(*item.updated, Language::en)}),
        msg("ตรวจว่าข้อมูลยังเป็นปัจจุบัน แล้วแก้ updated", "see whether it is still up to date, and correct 'updated'"));
  }
}

void check_overdue(const CheckContext& context, base::Report& report) {
  if (!context.as_of) return;
  const base::Date day = *context.as_of;
  each_measure(context.agency, report,
               [&](const model::Year&, const model::Measure& measure) { check_measure_by(day, measure, report); });
  for (const model::Year& year : context.agency.years) check_complaints_by(day, year, report);
  check_disclosures_by(day, context.agency, report);
}

constexpr Explanation overdue_explanation{
    {"สิ่งที่ควรเสร็จแล้วในวันที่บอกไว้ใน check --as-of (พบเมื่อสั่งเท่านั้น)",
     "what should have been done by the day of 'check --as-of' (found by that alone)"},
    {"เว็บไซต์ไม่มีนาฬิกา จึงไม่มีใครเตือนเมื่อกำหนดผ่านไปโดยไม่มีผล",
     "the site has no clock: nobody is told when a due date passes without a result"},
    "title: ประกาศนโยบายไม่รับของขวัญ\ndue: 2568-03-31   # prongsai check --as-of 2568-04-30\n",
    {"กำหนดที่เนื้อหาเขียนไว้เอง", "the dates that the content itself states"}};

}  // namespace

extern const Check overdue{"overdue", base::Severity::note, overdue_explanation, check_overdue, nullptr, true};

}  // namespace checks
