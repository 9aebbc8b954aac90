// alt-text: an image without a description. Found by the readers (read/links.cpp, read/agency_yaml.cpp).
// Source: WCAG 2.2, 1.1.1.
#include "checks/checks.h"

namespace checks {
namespace {

constexpr Explanation alt_text_explanation{{"รูปภาพที่ไม่มีคำบรรยาย", "an image without a description"},
                                           {"คนตาบอดที่ใช้โปรแกรมอ่านหน้าจอจะไม่รู้ว่ารูปแสดงอะไร",
                                            "a blind person with a screen reader would not know what it shows"},
                                           "![](documents/meeting.jpg)\n",
                                           {"WCAG 2.2 ข้อ 1.1.1", "WCAG 2.2, criterion 1.1.1"}};

}  // namespace

extern const Check alt_text{"alt-text", base::Severity::error, alt_text_explanation};

}  // namespace checks
