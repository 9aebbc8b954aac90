// row-slug: rows of measures.csv without a slug. Source: the address of a page should not change when a row is added
// above it.
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

void check_row_slug(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    const model::Measure* first = nullptr;
    std::size_t rows = 0;
    for (const model::Measure& measure : year.measures) {
      if (measure.has_own_slug) continue;
      if (!first) first = &measure;
      ++rows;
    }
    if (!first) continue;
    report.note(
        "row-slug", first->location,
        msg("แถวที่ไม่มี slug: {0} ที่อยู่ของหน้าจึงเป็นเลขลำดับ เช่น {1}",
            "rows without a slug: {0}; the addresses of their pages are numbers, like {1}",
            {std::to_string(rows), first->slug}),
        msg("เพิ่มคอลัมน์ slug เช่น no-gift ที่อยู่จะไม่เปลี่ยนเมื่อเพิ่มหรือย้ายแถว",
            "add a column slug, with names like no-gift: an address then stays when rows are added or moved"));
  }
}

constexpr Explanation row_slug_explanation{
    {"แถวของ measures.csv ที่ไม่มี slug", "rows of measures.csv without a slug"},
    {"ที่อยู่ของหน้าเป็นเลขลำดับ เมื่อเพิ่มหรือย้ายแถว ลิงก์ที่มีคนเก็บไว้จะชี้ไปมาตรการอื่น",
     "the address of the page is the row's number: when a row is added or moved, kept links lead to another measure"},
    "title,dimension\nประกาศนโยบายไม่รับของขวัญ,process-1\n",
    {"ที่อยู่ของหน้าไม่ควรเปลี่ยน", "addresses of pages should not change"}};

}  // namespace

extern const Check row_slug{"row-slug", base::Severity::note, row_slug_explanation, check_row_slug};

}  // namespace checks
