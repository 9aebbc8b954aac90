// disclosure-coverage: items of the year's list that have neither an address nor a stated reason why there is
// nothing. Source: the framework's list of disclosure items.
#include <cstdlib>

#include "checks/checks.h"

namespace checks {
namespace {

using core::say;

bool follows(std::string_view id, std::string_view before) {
  const auto number = [](std::string_view s) { return std::atoi(std::string(s.substr(1)).c_str()); };
  return number(id) == number(before) + 1;
}

// "O3, O5–O8" of the ids in the framework's order.
std::string ranges_of(const std::vector<std::string_view>& ids) {
  std::string out;
  for (std::size_t i = 0, last; i < ids.size(); i = last + 1) {
    for (last = i; last + 1 < ids.size() && follows(ids[last + 1], ids[last]);) ++last;
    out += (out.empty() ? "" : ", ") + std::string(ids[i]);
    if (last > i) out += "–" + std::string(ids[last]);
  }
  return out;
}

core::Message how_to_mend() {
  return say("เขียน href ถ้าเผยแพร่แล้ว หรือ none พร้อมเหตุผล ถ้าไม่มีเรื่องให้เผยแพร่",
             "write 'href' where it is published, or 'none' and why, where there is nothing to publish");
}

void look_at(const model::Framework& framework, const model::Disclosures& given, core::Report& report) {
  std::vector<std::string_view> absent;
  for (const model::DisclosureItem& item : framework.disclosures) {
    const model::Disclosure* own = given.find(item.id);
    if (!own)
      absent.push_back(item.id);
    else if (own->links.empty() && own->none.empty())
      report.warning("disclosure-coverage", own->place,
                     say("{0} ไม่มีที่อยู่และไม่บอกเหตุผล", "{0} has neither an address nor a reason", {item.id}),
                     how_to_mend());
  }
  if (absent.empty()) return;
  report.warning(
      "disclosure-coverage", given.place,
      say("ยังไม่มี {0} ข้อจาก {1} ข้อของปีนี้: {2}", "{0} of {1} items of the year not in the file: {2}",
          {std::to_string(absent.size()), std::to_string(framework.disclosures.size()), ranges_of(absent)}),
      how_to_mend());
}

void look(const Subject& subject, core::Report& report) {
  for (const model::Year& year : subject.agency.years)
    if (year.disclosures && year.framework) look_at(*year.framework, *year.disclosures, report);
}

constexpr Explanation explanation{
    {"ข้อในรายการเปิดเผยข้อมูลของปี ที่ไม่มีทั้งที่อยู่และเหตุผล",
     "items of the year's disclosure list with neither an address nor a stated reason"},
    {"ผู้อ่านหาข้อมูลไม่พบ และข้อนั้นจะไม่ได้คะแนน OIT", "readers cannot find it, and the item scores nothing in the OIT"},
    "items:\n  O1: {href: pages/structure.md}\n  O2: {updated: 2568-01-10}\n",
    {"รายการ disclosures ของกรอบการประเมินปีนั้น", "the disclosures of the year's framework"}};

}  // namespace

extern const Check disclosure_coverage;
const Check disclosure_coverage{"disclosure-coverage", core::Severity::warning, explanation, look};

}  // namespace checks
