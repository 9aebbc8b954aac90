// link-broken: a link to a page that the site does not have. (Files are checked when a link is read, headings when
// the pages are built; both report link-broken as well.) Source: links are promises.
#include <algorithm>
#include <array>

#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

std::string listed_years(const std::vector<int>& years) {
  std::string out;
  for (int y : years) out += (out.empty() ? "" : ", ") + std::to_string(y);
  return out;
}

// Pages are not checked where a file could not be read: they may be missing for that reason only.
bool was_all_read(const base::Report& report) {
  static constexpr std::array<std::string_view, 5> codes{"yaml", "encoding", "unreadable", "limit", "front-matter"};
  return std::none_of(report.findings().begin(), report.findings().end(), [](const base::Finding& f) {
    return f.severity == base::Severity::error && std::find(codes.begin(), codes.end(), f.code) != codes.end();
  });
}

void check_link_broken(const CheckContext& context, base::Report& report) {
  if (!was_all_read(report)) return;
  const model::AgencyPages& pages = context.pages;
  for (const model::Link& link : context.agency.links) {
    if (link.to != model::Link::To::page) continue;
    if (pages.has(link.kind, pages.year_of(link))) continue;
    const auto& years = pages.years(link.kind);
    report.error("link-broken", link.location, msg("ไม่มีหน้า '{}'", "there is no page '{}'", {link.written}),
                 years.empty()
                     ? msg("หน่วยงานยังไม่มีข้อมูลสำหรับหน้านี้", "the agency has no content for this page yet")
                     : msg("มีของปี {0} เขียนเช่น page:{1}@{2}", "available years: {0}; write for example page:{1}@{2}",
                           {listed_years(years), link.kind.name, std::to_string(years.back())}));
  }
}

constexpr Explanation link_broken_explanation{
    {"ลิงก์ไปยังไฟล์ หน้า หรือหัวข้อที่ไม่มี", "a link to a file, page or heading that is not there"},
    {"ประชาชนกดแล้วไม่พบหลักฐานที่อ้าง", "citizens would not find the evidence that is claimed"},
    "evidence: [{title: รายงานผล, href: documents/reprot.pdf}]\n",
    {"ทุกลิงก์ในเว็บไซต์ต้องไปถึง", "every link of the site must work"}};

}  // namespace

extern const Check link_broken{"link-broken", base::Severity::error, link_broken_explanation, check_link_broken};

}  // namespace checks
