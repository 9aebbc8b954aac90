// date-weekday: a date that is not on the day of the week that it names. Found by the readers (read/dates.cpp).
// Source: the calendar.
#include "checks/checks.h"

namespace checks {
namespace {

constexpr Explanation date_weekday_explanation{
    {"วันที่ที่ระบุชื่อวันไม่ตรงกับปฏิทิน", "a date that is not on the day of the week that it names"},
    {"อย่างใดอย่างหนึ่งพิมพ์ผิด ผู้อ่านไม่รู้ว่าวันใดถูก", "one of the two is a slip, and readers cannot tell which"},
    "results:\n  - {date: วันจันทร์ที่ 7 กุมภาพันธ์ 2568, text: อบรม 42 คน}\n",
    {"ปฏิทิน: 7 กุมภาพันธ์ 2568 เป็นวันศุกร์", "the calendar: 7 February 2568 (2025) was a Friday"}};

}  // namespace

extern const Check date_weekday{"date-weekday", base::Severity::warning, date_weekday_explanation};

}  // namespace checks
