// channel-corruption: no channel for corruption is separate from the general ones, or none says what it is for.
// Source: disclosure item "channels for complaints of corruption" (O30 of 2565, O28 of 2566, O18 of 2568), which must
// be separate to protect the complainant. Only where the framework asks for it (channels:
// require_corruption_channel).
#include <algorithm>

#include "checks/checks.h"
#include "checks/shared/channel_framework.h"

namespace checks {
namespace {

using base::msg;
using model::Channel;
using model::ChannelFor;

bool have_one_address(const Channel& a, const Channel& b) {
  return a.type == b.type && a.value && b.value && a.value->words == b.value->words;
}

bool is_separate_channel(const Channel& channel, const std::vector<Channel>& channels) {
  if (channel.takes != ChannelFor::corruption) return false;
  return std::none_of(channels.begin(), channels.end(), [&](const Channel& other) {
    return other.takes != ChannelFor::corruption && have_one_address(channel, other);
  });
}

void check_channel_corruption(const CheckContext& context, base::Report& report) {
  const model::Framework* framework = framework_of_channels(context);
  if (!context.agency.channels || !framework || !framework->requires_corruption_channel) return;
  const auto& channels = context.agency.channels->channels;
  if (std::any_of(channels.begin(), channels.end(),
                  [&](const Channel& c) { return is_separate_channel(c, channels); }))
    return;
  for (const Channel& c : channels)
    if (c.takes == ChannelFor::corruption)
      return report.warning(
          "channel-corruption", c.value.location,
          msg("ช่องทางรับเรื่องทุจริตใช้ที่อยู่เดียวกับช่องทางทั่วไป",
              "the channel for corruption has the same address as a general one"),
          msg("ใช้ที่อยู่ที่แยกต่างหาก เพื่อคุ้มครองผู้แจ้ง", "give it an address of its own, to protect complainants"));
  const bool one_says = std::any_of(channels.begin(), channels.end(),
                                    [](const Channel& c) { return c.takes != ChannelFor::not_stated; });
  if (one_says || channels.empty())
    report.warning("channel-corruption", context.agency.channels->location,
                   msg("ไม่มีช่องทางรับเรื่องทุจริตที่แยกจากช่องทางทั่วไป",
                       "there is no channel for corruption separate from the general ones"),
                   msg("เพิ่มช่องทางที่มี {}", "add a channel with '{}'", {"for: corruption"}));
  else
    report.warning("channel-corruption", context.agency.channels->location,
                   msg("ไม่มีช่องทางใดบอกว่ารับเรื่องทุจริตหรือเรื่องทั่วไป",
                       "no channel says whether it is for corruption or for general matters"),
                   msg("เขียน for ในแต่ละช่องทาง (corruption, general หรือ both) และต้องมีช่องทางหนึ่งเป็น corruption",
                       "write 'for' in each (corruption, general or both); one of them must be corruption"));
}

constexpr Explanation channel_corruption_explanation{
    {"ไม่มีช่องทางรับเรื่องทุจริตที่แยกจากช่องทางทั่วไป หรือไม่มีช่องทางใดบอกว่ารับเรื่องใด",
     "no channel for corruption separate from the general one, or none that says what it is for"},
    {"ผู้แจ้งเรื่องทุจริตต้องแน่ใจว่าเรื่องของตนไม่ปนกับเรื่องทั่วไปที่คนจำนวนมากเปิดอ่าน",
     "people who report corruption must be sure that not everyone who handles general matters reads their report"},
    "channels:\n  - {id: phone, type: phone, name: โทรศัพท์, for: both}\n",
    {"ข้อช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ (O30 ปี 2565, O28 ปี 2566, O18 ปี 2568) ตามกรอบของปีล่าสุด",
     "the disclosure item on corruption channels (O30 of 2565, O28 of 2566, O18 of 2568), by the newest year's "
     "framework"}};

}  // namespace

extern const Check channel_corruption{"channel-corruption", base::Severity::warning, channel_corruption_explanation,
                                      check_channel_corruption};

}  // namespace checks
