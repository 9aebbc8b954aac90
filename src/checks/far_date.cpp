// far-date: an announcement, page or report dated later than the fiscal year after the newest framework. The build
// has no clock: what is dated ahead is published as written, but thirty years ahead is a slip of the keyboard.
// Source: the newest date of an agency's content is the one that its pages are dated with.
#include "checks/checks.h"
#include "checks/text/written_date.h"

namespace checks {
namespace {

using base::msg;

void check_far_date(const CheckContext& context, base::Report& report) {
  const model::Framework* newest = context.frameworks.newest_for(context.agency.type);
  if (!newest) return;
  const int last_year = newest->year + 1;
  auto check = [&](const model::Article& article) {
    if (!article.date || *article.date <= base::last_day_of_fiscal_year(last_year)) return;
    const bool is_of_name = article.date_place.line == 0;
    report.warning("far-date", article.date_place,
                   msg("{0} อยู่หลังปีงบประมาณ {2} เกณฑ์ใหม่สุดคือปี {3}",
                       "{1} is later than fiscal year {2}; the newest framework is that of {3}",
                       {base::to_text(*article.date, base::Language::th), written(*article.date),
                        std::to_string(last_year), std::to_string(newest->year)}),
                   is_of_name ? msg("ตรวจปี ถ้าพิมพ์ผิด ให้เปลี่ยนชื่อไฟล์", "check the year; if it is a slip, rename the file")
                              : msg("ตรวจปีของ date", "check the year of 'date'"));
  };
  for (const model::Article& update : context.agency.updates) check(update);
  for (const model::Article& page : context.agency.pages) check(page);
  for (const model::Year& year : context.agency.years)
    if (year.report) check(*year.report);
}

constexpr Explanation far_date_explanation{
    {"ประกาศ หน้า หรือรายงานที่ลงวันที่หลังปีถัดจากเกณฑ์ใหม่สุดของเว็บไซต์",
     "an announcement, page or report dated later than the year after the site's newest framework"},
    {"ประกาศจะค้างอยู่บนสุด และทุกหน้าจะบอกว่าปรับปรุงในอนาคต",
     "it would stay on top of the list, and every page would claim to be from the future"},
    "# updates/2599-01-05-results.md\ntitle: ประกาศผลการประเมิน\n",
    {"ปีของเกณฑ์การประเมินใน frameworks/", "the years of the frameworks"}};

}  // namespace

extern const Check far_date{"far-date", base::Severity::warning, far_date_explanation, check_far_date};

}  // namespace checks
