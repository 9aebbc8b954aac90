// link-broken: a link to a page that the site does not have. (Files are looked up when a link is read, headings when the
// pages are made; both say link-broken, too.) Source: links are promises.
#include "checks/checks.h"
#include "model/site_map.h"

namespace checks {
namespace {

using core::say;

std::string years_text(const std::vector<int>& years) {
  std::string out;
  for (int y : years) out += (out.empty() ? "" : ", ") + std::to_string(y);
  return out;
}

void look(const model::Agency& agency, const model::Frameworks& frameworks, core::Report& report) {
  const model::SiteMap map = model::site_map(agency, frameworks);
  for (const model::Link& link : agency.links) {
    if (link.to != model::Link::To::page) continue;
    bool newest = model::is_of_a_year(link.kind) && !link.year;
    if (newest ? map.nearest_year(link.kind, 0) != 0 : map.has(link.kind, link.year)) continue;
    const auto& years = map.years(link.kind);
    report.error("link-broken", link.place, say("ไม่มีหน้า '{}'", "there is no page '{}'", {link.written}),
                 years.empty() ? say("หน่วยงานยังไม่มีข้อมูลสำหรับหน้านี้", "the agency has no content for this page yet")
                               : say("มีของปี {0} เขียนเช่น page:{1}@{2}", "there are {0}; write it like page:{1}@{2}",
                                     {years_text(years), model::name_of(link.kind), std::to_string(years.back())}));
  }
}

}  // namespace

extern const Check link_broken;
const Check link_broken{"link-broken", look};

}  // namespace checks
