// link-unreachable: a link to another website that does not answer, or answers that it has no such page. Source: what
// the hosts say to `prongsai check --online`, status codes by RFC 9110.
#include "checks/checks.h"
#include "checks/shared/web_addresses.h"

namespace checks {
namespace {

using base::msg;
using Fault = base::LinkAnswer::Fault;

base::BilingualText reason_of(const base::LinkAnswer& answer) {
  switch (answer.fault) {
    case Fault::none:
      break;
    case Fault::no_such_host:
      return msg("ไม่มีเว็บไซต์ชื่อนี้", "there is no such website");
    case Fault::refused:
      return msg("เครื่องแม่ข่ายไม่รับการติดต่อ", "the host refuses the connection");
    case Fault::too_slow:
      return msg("เครื่องแม่ข่ายไม่ตอบภายในเวลาที่รอ", "the host does not answer in time");
    case Fault::certificate:
      return msg("ใบรับรอง TLS ใช้ไม่ได้ เบราว์เซอร์จะเตือนผู้อ่าน",
                 "its TLS certificate is not valid, of which browsers warn");
    case Fault::endless_redirects:
      return msg("เปลี่ยนเส้นทางวนไปไม่จบ", "it redirects without end");
    case Fault::other:
      return msg("ติดต่อไม่ได้: {}", "no answer: {}", {answer.words});
  }
  return msg("เครื่องแม่ข่ายตอบ {}", "the host answers {}", {std::to_string(answer.status)});
}

base::BilingualText advice_for(const base::LinkAnswer& answer) {
  if (answer.status == 404 || answer.status == 410)
    return msg("หน้านั้นไม่มีแล้ว หาที่อยู่ใหม่ หรือเก็บสำเนาไว้ใน documents/ แล้วลิงก์ไปที่สำเนา",
               "the page is gone: find its new address, or keep a copy in documents/ and link to that");
  if (answer.status == 401 || answer.status == 403 || answer.status == 429)
    return msg("บางเว็บไซต์ไม่ตอบโปรแกรม ลองเปิดในเบราว์เซอร์โดยไม่เข้าสู่ระบบ",
               "some websites answer no program: open it in a browser without signing in");
  return msg("ตรวจที่อยู่ แล้วลองอีกครั้งภายหลัง ถ้ายังเปิดไม่ได้ ให้แก้ลิงก์",
             "check the address and try again later; if it stays so, correct the link");
}

void check_link_unreachable(const CheckContext& context, base::Report& report) {
  if (!context.link_answers) return;
  each_web_address(context.agency, [&](std::string_view address, const auto& place) {
    const auto found = context.link_answers->find(base::asked_address(address));
    if (found == context.link_answers->end() || found->second.is_good()) return;
    const base::BilingualText reason = reason_of(found->second);
    report.warning("link-unreachable", place(),
                   msg("เปิด '{0}' ไม่ได้: {1}", "'{0}' cannot be opened: {2}", {address, reason.th, reason.en}),
                   advice_for(found->second));
  });
}

constexpr Explanation link_unreachable_explanation{
    {"ลิงก์ไปเว็บไซต์อื่นที่เปิดไม่ได้ (พบเมื่อสั่ง check --online เท่านั้น)",
     "a link to another website that cannot be opened (found by 'check --online' alone)"},
    {"ผู้ตรวจเปิดหลักฐานไม่ได้ ก็ถือว่าไม่ได้เผยแพร่", "evidence that assessors cannot open counts as not published"},
    "O12: {href: https://www.example.go.th/removed.pdf}\n",
    {"คำตอบของเครื่องแม่ข่าย (RFC 9110)", "what the host answers (RFC 9110)"}};

}  // namespace

extern const Check link_unreachable{
    "link-unreachable", base::Severity::warning, link_unreachable_explanation, check_link_unreachable, nullptr, true};

}  // namespace checks
