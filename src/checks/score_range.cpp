// score-range: a score outside 0 to 100 or with more than two decimals. Found by the reader (read/values.cpp).
// Source: ITA scores are points of 100, published with two decimals.
#include "checks/checks.h"

namespace checks {
namespace {

constexpr Explanation score_range_explanation{
    {"คะแนนที่ไม่อยู่ระหว่าง 0 ถึง 100 หรือมีทศนิยมเกินสองตำแหน่ง",
     "a score that is not between 0 and 100, or has more than two decimals"},
    {"เป็นตัวเลขที่เป็นไปไม่ได้ มักเกิดจากพิมพ์จุดหายหรือเกิน",
     "such a score is impossible; usually a decimal point is missing or a digit was added"},
    "total: 9196\n",
    {"คะแนน ITA เต็ม 100 ประกาศด้วยทศนิยมสองตำแหน่ง", "ITA scores are points of 100, published with two decimals"}};

}  // namespace

extern const Check score_range{"score-range", base::Severity::error, score_range_explanation};

}  // namespace checks
