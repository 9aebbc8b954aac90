// unused-ignore: an entry of `checks: ignore` that suppresses nothing. Found by findings/suppressions.cpp. Source:
// an exception that has outlived its reason would hide the next mistake there.
#include "checks/checks.h"

namespace checks {
namespace {

constexpr Explanation unused_ignore_explanation{
    {"ข้อยกเว้นใน checks: ignore ที่ไม่ตรงกับสิ่งใดที่ตรวจพบ",
     "an entry of 'checks: ignore' that matches nothing that was found"},
    {"ข้อยกเว้นที่ค้างอยู่จะปิดบังข้อผิดพลาดครั้งต่อไปในที่เดียวกัน",
     "an exception that outlived its reason would hide the next mistake there"},
    "checks:\n  ignore:\n    - {code: foreign-website, in: 2566/, reason: เว็บไซต์เดิมของหน่วยงาน}\n",
    {"เนื้อหาของหน่วยงานเอง", "the agency's own content"}};

}  // namespace

extern const Check unused_ignore{"unused-ignore", base::Severity::warning, unused_ignore_explanation};

}  // namespace checks
