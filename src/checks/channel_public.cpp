// channel-public: a public wall (Facebook page, LINE group, social networks) is offered for reports of corruption.
// Messengers and official LINE accounts pass: only the agency reads them. Source: reports must stay confidential.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;
using model::Channel;
using model::ChannelType;

constexpr std::array<std::string_view, 6> private_words{"m.me/", "messenger",  "inbox",
                                                        "อินบ็อก", "แมสเซนเจอร์", "กล่องข้อความ"};
constexpr std::array<std::string_view, 12> group_words{"line.me/ti/g", "line.me/r/ti/g", "กลุ่มไลน์",    "ไลน์กลุ่ม",
                                                       "กลุ่มline",      "lineกลุ่ม",        "linegroup", "groupline",
                                                       "lineopenchat", "openchat",       "โอเพนแชท",  "โอเพ่นแชท"};
constexpr std::array<std::string_view, 3> facebook_words{"facebook.com/", "fb.com/", "fb.me/"};

// Name, value and note, in small letters and without spaces.
std::string words_of_channel(const Channel& channel) {
  std::string out;
  auto add = [&](const base::LocalizedText& text) {
    for (std::string_view words : text.words) {
      for (char c : words)
        if (c != ' ') out += base::to_lower(c);
      out += '\n';
    }
  };
  add(channel.name);
  if (channel.value) add(*channel.value);
  add(channel.note);
  return out;
}

template <std::size_t n>
bool contains_one_of(const std::string& text, const std::array<std::string_view, n>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return base::find(text, w) != text.npos; });
}

bool is_public_wall(const Channel& channel) {
  const std::string words = words_of_channel(channel);
  if (channel.type == ChannelType::line) return contains_one_of(words, group_words);
  const bool is_wall = channel.type == ChannelType::facebook || channel.type == ChannelType::social ||
                       contains_one_of(words, facebook_words) || contains_one_of(words, group_words);
  return is_wall && !contains_one_of(words, private_words);
}

void check_channel_public(const CheckContext& context, base::Report& report) {
  if (!context.agency.channels) return;
  for (const Channel& channel : context.agency.channels->channels) {
    const bool takes_corruption =
        channel.takes == model::ChannelFor::corruption || channel.takes == model::ChannelFor::both;
    if (!takes_corruption || !is_public_wall(channel)) continue;
    report.warning(
        "channel-public", channel.takes_place,
        msg("'{0}' รับเรื่องทุจริต แต่ผู้อื่นมองเห็นข้อความได้", "'{1}' takes reports of corruption, but others can see them",
            {channel.name.in(base::Language::th), channel.name.in(base::Language::en)}),
        msg("เขียน for: general แล้วให้แจ้งเรื่องทุจริตทางแบบฟอร์ม อีเมล หรือกล่องข้อความส่วนตัว เช่น https://m.me/ชื่อเพจ",
            "write 'for: general', and offer a form, an e-mail or a private inbox such as https://m.me/page"));
  }
}

constexpr Explanation channel_public_explanation{
    {"หน้าเพจ กลุ่มไลน์ หรือสื่อสังคมที่ใครก็เห็น แต่ใช้รับเรื่องทุจริต",
     "a page, LINE group or social network that others can read, offered for reports of corruption"},
    {"ผู้แจ้งจะถูกเปิดเผยตัวต่อผู้ถูกกล่าวหา", "it exposes the informant to the people accused"},
    "channels:\n  - {id: page, type: facebook, name: เพจ อบต., for: corruption}\n",
    {"ช่องทางต้องคุ้มครองข้อมูลของผู้แจ้งเบาะแส ตามข้อช่องทางแจ้งเรื่องร้องเรียนการทุจริต",
     "the disclosure item on corruption channels: they must protect the data of those who report"}};

}  // namespace

extern const Check channel_public{"channel-public", base::Severity::warning, channel_public_explanation,
                                  check_channel_public};

}  // namespace checks
