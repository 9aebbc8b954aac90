// period-text: a period in words of which no date can be taken. Found by the reader (read/periods.cpp).
// Source: plans of agencies, which say "ตามห้วงเวลาจัดงานประเพณี" where they know no month.
#include "checks/checks.h"

namespace checks {
namespace {

constexpr Explanation period_text_explanation{
    {"ช่วงเวลาที่เขียนเป็นคำ โปรแกรมแสดงตามที่เขียนและไม่คิดวันที่ให้",
     "a period in words: it is shown as written, and no date is taken from it"},
    {"ผู้อ่านและข้อมูลเปิดจะไม่รู้ว่างานควรเสร็จเมื่อใด และการตรวจวันที่ดูมาตรการนี้ไม่ได้",
     "neither readers nor the open data learn when the work should be done, and the checks of dates pass over it"},
    "period: ตามห้วงเวลาจัดงานประเพณี\n",
    {"แผนปฏิบัติการของหน่วยงาน", "plans of agencies"}};

}  // namespace

extern const Check period_text{"period-text", base::Severity::note, period_text_explanation};

}  // namespace checks
