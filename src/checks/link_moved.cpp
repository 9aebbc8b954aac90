// link-moved: a link that answers with permanent redirects to another address. Source: what the hosts say to
// `prongsai check --online`; 301 and 308 ask that links be changed (RFC 9110, 15.4).
#include "checks/checks.h"
#include "checks/shared/web_addresses.h"

namespace checks {
namespace {

using base::msg;

void check_link_moved(const CheckContext& context, base::Report& report) {
  if (!context.link_answers) return;
  each_web_address(context.agency, [&](std::string_view address, const auto& place) {
    const auto found = context.link_answers->find(base::asked_address(address));
    if (found == context.link_answers->end() || !found->second.is_good() || found->second.moved_to.empty()) return;
    report.note(
        "link-moved", place(),
        msg("'{0}' ย้ายไปที่ '{1}' อย่างถาวร", "'{0}' has moved to '{1}' for good", {address, found->second.moved_to}),
        msg("เขียนที่อยู่ใหม่ เพราะที่อยู่เดิมอาจเปิดไม่ได้เมื่อใดก็ได้",
            "write the new address: the old one may stop working at any time"));
  });
}

constexpr Explanation link_moved_explanation{
    {"ลิงก์ที่เครื่องแม่ข่ายบอกว่าย้ายไปที่อื่นอย่างถาวร (พบเมื่อสั่ง check --online เท่านั้น)",
     "a link that its host says has moved for good (found by 'check --online' alone)"},
    {"ที่อยู่เดิมอาจเปิดไม่ได้เมื่อใดก็ได้", "the old address may stop working at any time"},
    "O12: {href: http://www.example.go.th/old.pdf}\n",
    {"RFC 9110 ข้อ 15.4 (301, 308)", "RFC 9110, section 15.4 (301, 308)"}};

}  // namespace

extern const Check link_moved{"link-moved", base::Severity::note, link_moved_explanation, check_link_moved, nullptr,
                              true};

}  // namespace checks
