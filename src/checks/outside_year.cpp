// outside-year: a date of a measure, of its results and evidence, in its keys or written out in its text, that is
// more than 90 days outside the fiscal year whose folder it is in (annual reports are due in October); an
// error where it is more than 400. A period that overlaps the year, and a text that dates a document ("ลงวันที่") or
// says since when, give at most a warning; dates of laws are ignored. Source: report of 2568 with a plan of 21
// November 2565 and a meeting of 23 February 2566.
#include <algorithm>
#include <array>

#include "checks/checks.h"
#include "checks/text/dates_in_text.h"
#include "checks/text/law_names.h"
#include "checks/text/written_date.h"
#include "model/passage.h"

namespace checks {
namespace {

using base::Date;
using base::Language;
using base::Month;
using base::msg;

constexpr int most_days_outside = 90, days_of_an_error = 400;  // days

// A day, or a month.
struct DaySpan {
  Date first, last;
  bool is_month = false;
};

DaySpan span_of_day(Date date) { return {date, date, false}; }

int days_outside(const DaySpan& span, int year) {
  const Date first = base::first_day_of_fiscal_year(year), last = base::last_day_of_fiscal_year(year);
  if (span.last < first) return base::days_between(span.last, first);
  return span.first > last ? base::days_between(last, span.first) : 0;
}

DaySpan span_of_month(Date date) { return {month_of(date).first_day(), month_of(date).last_day(), true}; }

std::string thai_span(const DaySpan& span) {
  return span.is_month ? base::to_text(month_of(span.first), Language::th) : base::to_text(span.first, Language::th);
}
std::string written_span(const DaySpan& span) {
  return span.is_month ? written(month_of(span.first)) : written(span.first);
}

// The same day or month of the fiscal year.
std::string same_span_in(const DaySpan& span, int year) {
  const int common = year - base::buddhist_offset - (span.first.month >= 10 ? 1 : 0);
  const int day = std::min(span.first.day, base::days_in_month(common, span.first.month));
  return written_span({{common, span.first.month, day}, {}, span.is_month});
}

class OutsideYearFinder {
 public:
  OutsideYearFinder(const CheckContext& context, base::Report& report) : context_(context), report_(report) {}

  void check_measure(const model::Measure& m, int year) {
    for (const model::Result& r : m.results)
      if (r.date) check_stated(span_of_day(*r.date), r.date_place, year);
    for (const model::TitledLink& e : m.evidence)
      if (e.date) check_stated(span_of_day(*e.date), e.date_place, year);
    for (const model::Due& due : m.due)
      if (due.by)
        check_stated(due.written == model::Due::Written::month ? span_of_month(*due.by) : span_of_day(*due.by),
                     due.location, year);
    if (!m.period || m.period->written == model::Period::Written::text) return;
    const model::Period& p = *m.period;
    const bool overlaps = days_outside({p.from, p.to, false}, year) == 0;
    const auto span = p.written == model::Period::Written::months ? span_of_month : span_of_day;
    check_stated(span(p.from), p.from_place, year, overlaps);
    if (p.is_one_day() || p.is_one_month()) return;
    check_stated(span(p.to), p.to_place, year, overlaps);
  }

  void check_text(const model::Passage& passage) {
    std::size_t at = 0;
    while (auto date = next_date(passage.text, at)) {
      at = date->end;
      const DaySpan span{date->first, date->last, date->is_month()};
      const int days = days_outside(span, passage.year);
      if (days <= most_days_outside || is_in_law_name(passage.text, date->offset)) continue;
      const bool may_be = dates_a_document(passage.text.substr(0, date->offset));
      const base::SourceLocation location =
          model::place_in(context_.agency.passages, passage, date->offset, date->end - date->offset);
      const std::string right = same_span_in(span, passage.year);
      report_outside(span, days, location, passage.year, may_be,
                     may_be ? msg("ถ้าพิมพ์ปีผิด วันที่ถูกคือ {} ถ้าถูกแล้ว ยกเว้นไว้พร้อมเหตุผลใน agency.yaml",
                                  "if the year is a typo, the date is {}; if it is right, make an exception with a "
                                  "reason in agency.yaml",
                                  {right})
                            : msg("ถ้าพิมพ์ปีผิด วันที่ถูกคือ {} ถ้าเป็นวันที่ของเอกสารที่อ้างถึง ให้เขียน 'ลงวันที่' นำหน้า",
                                  "if the year is a typo, the date is {}; if a document of that date is cited, put "
                                  "'ลงวันที่' or 'dated' "
                                  "before it",
                                  {right}));
    }
  }

 private:
  void check_stated(const DaySpan& span, const base::SourceLocation& location, int year, bool warns_at_most = false) {
    const int days = days_outside(span, year);
    if (days <= most_days_outside) return;
    report_outside(span, days, location, year, warns_at_most,
                   msg("ถ้าพิมพ์ปีผิด ให้เขียน {} ถ้าเป็นงานของปีอื่น ให้ย้ายไปปีนั้น",
                       "if the year is a typo, write {}; if it belongs to another year, move it there",
                       {same_span_in(span, year)}));
  }

  static bool dates_a_document(std::string_view before) {
    while (before.ends_with(' ')) before.remove_suffix(1);
    if (before.ends_with("วันที่")) before.remove_suffix(std::string_view("วันที่").size());
    if (before.ends_with("เดือน")) before.remove_suffix(std::string_view("เดือน").size());
    constexpr std::array<std::string_view, 5> words{"ลง", "ตั้งแต่", "dated", "since", "Since"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return before.ends_with(word); });
  }

  void report_outside(const DaySpan& span, int days, const base::SourceLocation& location, int year,
                      bool warns_at_most, base::BilingualText advice) {
    base::BilingualText what = msg("{0} อยู่นอกปีงบประมาณ {2} ถึง {3} วัน", "{1} is {3} days outside fiscal year {2}",
                                   {thai_span(span), written_span(span), std::to_string(year), std::to_string(days)});
    if (days > days_of_an_error && !warns_at_most)
      report_.error("outside-year", location, std::move(what), std::move(advice));
    else
      report_.warning("outside-year", location, std::move(what), std::move(advice));
  }

  const CheckContext& context_;
  base::Report& report_;
};

bool is_of_measures(const base::SourceFile* file) {
  return file && (file->path.find("/measures/") != file->path.npos || file->path.ends_with("/measures.csv"));
}

void check_outside_year(const CheckContext& context, base::Report& report) {
  OutsideYearFinder finder(context, report);
  for (const model::Year& year : context.agency.years)
    for (const model::Measure& m : year.measures) finder.check_measure(m, year.year);
  const base::SourceFile* file = nullptr;
  bool is_measure = false;
  for (const model::Passage& passage : context.agency.passages.list) {
    if (passage.location.file != file) {
      file = passage.location.file;
      is_measure = is_of_measures(file);
    }
    if (is_measure && passage.signs.digits && passage.year && passage.kind == model::PassageKind::text)
      finder.check_text(passage);
  }
}

constexpr Explanation outside_year_explanation{
    {"วันที่ของมาตรการ ผล หรือหลักฐาน ทั้งในช่องและในข้อความ ที่อยู่นอกปีงบประมาณเกิน 90 วัน (เกิน 400 วันถือเป็นข้อผิดพลาด)",
     "a date of a measure, result or evidence, in a key or in its text, more than 90 days outside its fiscal year; "
     "an error beyond 400"},
    {"มักเป็นปีที่ค้างมาจากรายงานฉบับก่อน ทำให้ผลของปีนี้ดูเหมือนไม่ได้ทำ",
     "usually a year left over from an older report, which makes the work look undone"},
    "# 2568/measures/10-procurement.md\nresults:\n  - {date: 2565-11-21, text: ประกาศแผนจัดซื้อจัดจ้าง}\n",
    {"ปีงบประมาณเริ่ม 1 ตุลาคม ถึง 30 กันยายน รายงานประจำปีส่งได้ถึงเดือนตุลาคม",
     "the fiscal year runs from 1 October to 30 September; annual reports are due in the October after it"}};

}  // namespace

extern const Check outside_year{"outside-year", base::Severity::error, outside_year_explanation, check_outside_year};

}  // namespace checks
