// complaint-sum: more complaints closed than received and carried over; counted month by month, so that none is
// closed before it was received. Source: arithmetic.
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

void report_too_many_closed(const base::SourceLocation& location, std::int64_t closed, std::int64_t there,
                            base::Report& report) {
  report.error(
      "complaint-sum", location,
      msg("ปิดเรื่องแล้ว {0} เรื่อง มากกว่าที่รับและค้างอยู่ซึ่งมี {1} เรื่อง",
          "{0} closed, more than the {1} received and carried over", {std::to_string(closed), std::to_string(there)}),
      msg("ตรวจจำนวน ถ้ามีเรื่องค้างจากปีก่อน ให้เขียนใน open_before",
          "check the counts; complaints still open from the year before belong in 'open_before'"));
}

void check_complaints_of_kind(const model::Complaints& c, model::Counts model::ComplaintMonth::*kind,
                              const model::Counts& total, const model::Field<std::int64_t>& open_before,
                              base::Report& report) {
  if (open_before.unreadable) return;
  const std::int64_t before = open_before ? *open_before : 0;
  std::int64_t received = 0, closed = 0;
  for (const model::ComplaintMonth& month : c.months) {
    const model::Counts& counts = month.*kind;
    if (counts.received.unreadable || counts.closed.unreadable) return;
    if (counts.closed && !counts.received) return;  // how many were received is not stated
    received += counts.received ? *counts.received : 0;
    closed += counts.closed ? *counts.closed : 0;
    if (closed > received + before)
      return report_too_many_closed(counts.closed.location, closed, received + before, report);
  }
  if (total.received && total.closed && *total.closed > *total.received + before)
    report_too_many_closed(total.closed.location, *total.closed, *total.received + before, report);
}

void check_complaint_sum(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.complaints) continue;
    const model::Complaints& c = *year.complaints;
    check_complaints_of_kind(c, &model::ComplaintMonth::corruption, c.corruption_total, c.corruption_open_before,
                             report);
    check_complaints_of_kind(c, &model::ComplaintMonth::general, c.general_total, c.general_open_before, report);
  }
}

constexpr Explanation complaint_sum_explanation{
    {"เรื่องที่ยุติแล้วมากกว่าเรื่องที่รับรวมกับเรื่องค้างจากปีก่อน",
     "more complaints closed than were received and carried over together"},
    {"จำนวนเรื่องคงค้างจะติดลบ", "the number of open complaints would be negative"},
    "months:\n  - {month: 2567-10, general: {received: 4, closed: 5}}\n",
    {"เลขคณิต", "arithmetic"}};

}  // namespace

extern const Check complaint_sum{"complaint-sum", base::Severity::error, complaint_sum_explanation,
                                 check_complaint_sum};

}  // namespace checks
