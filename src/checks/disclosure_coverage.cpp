// disclosure-coverage: items of the year's list that have neither an address nor a stated reason why there is
// nothing. Source: the framework's list of disclosure items.
#include "checks/checks.h"
#include "checks/shared/id_ranges.h"

namespace checks {
namespace {

using base::msg;

base::BilingualText how_to_cover() {
  return msg("เขียน href ถ้าเผยแพร่แล้ว หรือ none พร้อมเหตุผล ถ้าไม่มีเรื่องให้เผยแพร่",
             "write 'href' if it is published, or 'none' with the reason if there is nothing to publish");
}

void check_items_of_year(const model::Framework& framework, const model::Disclosures& given, base::Report& report) {
  std::vector<std::string> absent;
  for (const model::DisclosureItem& item : framework.disclosures) {
    const model::Disclosure* own = given.find(item.id);
    if (!own)
      absent.emplace_back(item.id);
    else if (own->links.empty() && own->none.empty())
      report.warning("disclosure-coverage", own->location,
                     msg("{0} ไม่มีที่อยู่และไม่บอกเหตุผล", "{0} has neither an address nor a reason", {item.id}),
                     how_to_cover());
  }
  if (absent.empty()) return;
  report.warning(
      "disclosure-coverage", given.location,
      msg("ยังไม่มี {0} ข้อจาก {1} ข้อของปีนี้: {2}", "{0} of the year's {1} items are not in the file: {2}",
          {std::to_string(absent.size()), std::to_string(framework.disclosures.size()), id_ranges(absent)}),
      how_to_cover());
}

void check_disclosure_coverage(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years)
    if (year.disclosures && year.framework) check_items_of_year(*year.framework, *year.disclosures, report);
}

constexpr Explanation disclosure_coverage_explanation{
    {"ข้อในรายการเปิดเผยข้อมูลของปี ที่ไม่มีทั้งที่อยู่และเหตุผล",
     "items of the year's disclosure list with neither an address nor a stated reason"},
    {"ผู้อ่านหาข้อมูลไม่พบ และข้อนั้นจะไม่ได้คะแนน OIT", "readers cannot find it, and the item scores nothing in the OIT"},
    "items:\n  O1: {href: pages/structure.md}\n  O2: {updated: 2568-01-10}\n",
    {"รายการ disclosures ของกรอบการประเมินปีนั้น", "the disclosures of the year's framework"}};

}  // namespace

extern const Check disclosure_coverage{"disclosure-coverage", base::Severity::warning,
                                       disclosure_coverage_explanation, check_disclosure_coverage};

}  // namespace checks
