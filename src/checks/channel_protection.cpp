// channel-protection: nothing says how complainants are protected. Source: measures of 2566 and 2568 and the
// disclosure item on corruption channels. Only where the framework asks for it (channels: require_protection).
#include "checks/checks.h"
#include "checks/shared/channel_framework.h"

namespace checks {
namespace {

using base::msg;

void check_channel_protection(const CheckContext& context, base::Report& report) {
  const model::Framework* framework = framework_of_channels(context);
  if (!context.agency.channels || !framework || !framework->requires_protection) return;
  if (!context.agency.channels->protection.empty()) return;
  report.warning("channel-protection", context.agency.channels->location,
                 msg("ยังไม่บอกว่าคุ้มครองผู้ร้องเรียนอย่างไร", "nothing says how complainants are protected"),
                 msg("เขียน protection: ใครเปิดอ่านเรื่องได้ เก็บข้อมูลผู้แจ้งไว้อย่างไร และแจ้งโดยไม่บอกชื่อได้หรือไม่",
                     "write 'protection': who can read a report, how their data are kept, whether people can report "
                     "anonymously"));
}

constexpr Explanation channel_protection_explanation{
    {"channels.yaml ที่ไม่มี protection", "a channels.yaml without 'protection'"},
    {"คนจะไม่กล้าแจ้งเรื่อง ถ้าไม่รู้ว่าตนจะได้รับการคุ้มครองอย่างไร",
     "people do not report if they do not know how they are protected"},
    "channels:\n  - {id: web, type: web-form, name: แบบฟอร์ม, for: corruption}\n# protection: …\n",
    {"ข้อช่องทางแจ้งเรื่องร้องเรียนการทุจริต ตามกรอบของปีล่าสุด (require_protection)",
     "the disclosure item on corruption channels, by the newest year's framework (require_protection)"}};

}  // namespace

extern const Check channel_protection{"channel-protection", base::Severity::warning, channel_protection_explanation,
                                      check_channel_protection};

}  // namespace checks
