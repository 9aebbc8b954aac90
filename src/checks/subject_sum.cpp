// subject-sum: the subjects of complaints, or the ways by which they came, do not add up to the totals. Compared
// where each has the number and the total is stated, or added up from months without a gap. Source: arithmetic.
#include <algorithm>

#include "checks/checks.h"
#include "checks/text/written_date.h"

namespace checks {
namespace {

using base::msg;
using Number = model::Field<std::int64_t>;

// The months of the year up to `as_of` that the content has a number for make the total only where none is missing.
std::optional<std::int64_t> total_of_months(const model::Complaints& c, int year,
                                            model::Counts model::ComplaintMonth::*kind,
                                            Number model::Counts::*number) {
  if (c.months.empty() || !c.as_of) return std::nullopt;
  const base::Date last_day = std::min(*c.as_of, base::last_day_of_fiscal_year(year));
  if (c.months.back().month < month_of(last_day)) return std::nullopt;
  base::Month expected = month_of(base::first_day_of_fiscal_year(year));
  std::int64_t sum = 0;
  for (const model::ComplaintMonth& month : c.months) {
    const Number& of_month = month.*kind.*number;
    if (month.month != expected || !of_month) return std::nullopt;
    sum += *of_month;
    expected = expected.next();
  }
  return sum;
}

struct GroupSum {
  const std::vector<model::ComplaintGroup>& groups;
  base::BilingualText name;  // "the subjects"
};

void compare_with_total(const GroupSum& sum, model::Counts model::ComplaintGroup::*kind,
                        Number model::Counts::*number, std::optional<std::int64_t> total,
                        const base::BilingualText& what, base::Report& report) {
  std::int64_t there = 0;
  const Number* first = nullptr;
  for (const model::ComplaintGroup& group : sum.groups) {
    const Number& of_group = group.*kind.*number;
    if (of_group.unreadable) return;
    if (!of_group) continue;
    there += *of_group;
    if (!first) first = &of_group;
  }
  if (!first || !total || there == *total) return;
  const std::int64_t difference = there < *total ? *total - there : there - *total;
  const std::string numbers[]{std::to_string(there), std::to_string(*total), std::to_string(difference)};
  const bool is_less = there < *total;
  report.warning(
      "subject-sum", first->location,
      msg(is_less ? "{0}รวมกันได้ {2} จาก{4} {3} เรื่อง ขาดไป {6}" : "{0}รวมกันได้ {2} เกินจาก{4}ซึ่งมี {3} เรื่อง อยู่ {6}",
          is_less ? "{1} make {2} of the {3} {5}: {6} too few" : "{1} make {2}, but {3} were {5}: {6} too many",
          {sum.name.th, sum.name.en, numbers[0], numbers[1], what.th, what.en, numbers[2]}),
      msg("ตรวจตัวเลข เรื่องที่ไม่เข้ากลุ่มใดให้เขียนเป็นอีกรายการ เช่น อื่น ๆ",
          "check the numbers; what fits none of them is one more entry, like 'อื่น ๆ'"));
}

void check_groups(const model::Year& year, const GroupSum& sum, base::Report& report) {
  const model::Complaints& c = *year.complaints;
  auto check_kind = [&](model::Counts model::ComplaintGroup::*of_group,
                        model::Counts model::ComplaintMonth::*of_month, const model::Counts& total) {
    auto check_number = [&](Number model::Counts::*number, const base::BilingualText& what) {
      const Number& stated = total.*number;
      const auto of_months = total_of_months(c, year.year, of_month, number);
      compare_with_total(sum, of_group, number, stated ? stated.value : of_months, what, report);
    };
    check_number(&model::Counts::received, msg("ที่รับ", "received"));
    const bool all_are_closed = std::all_of(sum.groups.begin(), sum.groups.end(), [&](const auto& group) {
      const model::Counts& counts = group.*of_group;
      return counts.closed || !counts.is_given() || (counts.received && *counts.received == 0);
    });
    if (all_are_closed) check_number(&model::Counts::closed, msg("ที่ยุติแล้ว", "closed"));
  };
  check_kind(&model::ComplaintGroup::corruption, &model::ComplaintMonth::corruption, c.corruption_total);
  check_kind(&model::ComplaintGroup::general, &model::ComplaintMonth::general, c.general_total);
}

void check_subject_sum(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.complaints) continue;
    check_groups(year, {year.complaints->subjects, msg("แต่ละเรื่อง", "the subjects")}, report);
    check_groups(year, {year.complaints->by_channel, msg("แต่ละช่องทาง", "the channels")}, report);
  }
}

constexpr Explanation subject_sum_explanation{
    {"เรื่องร้องเรียนแยกตามเรื่องหรือช่องทาง ที่รวมกันไม่เท่ายอดรวม",
     "complaints by subject or by channel that do not add up to the total"},
    {"ผู้อ่านไม่รู้ว่าเรื่องที่เหลือหายไปไหน", "readers cannot tell what became of the others"},
    "totals: {general: {received: 16}}\nsubjects: [{name: ไฟฟ้าสาธารณะ, general: {received: 13}}]\n",
    {"เลขคณิต", "arithmetic"}};

}  // namespace

extern const Check subject_sum{"subject-sum", base::Severity::warning, subject_sum_explanation, check_subject_sum};

}  // namespace checks
