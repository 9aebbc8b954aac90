// channels.yaml: where and how to complain.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/localized_text.h"
#include "model/as_printed.h"
#include "model/document.h"
#include "model/field.h"
#include "model/link.h"
#include "model/value_names.h"

namespace model {

enum class ChannelType : unsigned char {
  in_person,
  phone,
  hotline,
  web_form,
  suggestion_box,
  post,
  email,
  line,
  facebook,
  social,
  app,
  other
};
inline constexpr ValueName channel_type_names[]{
    {ChannelType::in_person, "in-person", "ด้วยตนเอง", "In person", "ติดต่อด้วยตนเอง|มาด้วยตนเอง|ร้องเรียนด้วยตนเอง|walk-in"},
    {ChannelType::phone, "phone", "โทรศัพท์", "Telephone", "ทางโทรศัพท์|หมายเลขโทรศัพท์|เบอร์โทรศัพท์|โทร."},
    {ChannelType::hotline, "hotline", "สายด่วน", "Hotline", "โทรศัพท์สายด่วน"},
    {ChannelType::web_form, "web-form", "แบบฟอร์มเว็บ", "Web form",
     "เว็บไซต์|เว็บ|แบบฟอร์มออนไลน์|ระบบออนไลน์|website|online form"},
    {ChannelType::suggestion_box, "suggestion-box", "ตู้รับเรื่อง", "Suggestion box",
     "ตู้รับเรื่องร้องเรียน|ตู้รับความคิดเห็น|ตู้แสดงความคิดเห็น|กล่องรับเรื่อง|กล่องรับความคิดเห็น|กล่องแสดงความคิดเห็น"},
    {ChannelType::post, "post", "ไปรษณีย์", "Post", "ทางไปรษณีย์|จดหมาย|จดหมายทางไปรษณีย์|mail"},
    {ChannelType::email, "email", "อีเมล", "E-mail", "อีเมล์|จดหมายอิเล็กทรอนิกส์|ไปรษณีย์อิเล็กทรอนิกส์"},
    {ChannelType::line, "line", "LINE", "LINE", "ไลน์|LINE OA|LINE Official|แอปพลิเคชันไลน์"},
    {ChannelType::facebook, "facebook", "Facebook", "Facebook", "เฟซบุ๊ก|เฟซบุ๊ค|เฟสบุ๊ค|เฟสบุ๊ก|เฟสบุค|เพจเฟซบุ๊ก"},
    {ChannelType::social, "social", "สื่อสังคม", "Several networks", "สื่อสังคมออนไลน์|โซเชียลมีเดีย|สื่อโซเชียล|social media"},
    {ChannelType::app, "app", "แอป", "App", "แอปพลิเคชัน|แอปพลิเคชั่น|แอพพลิเคชัน|แอพพลิเคชั่น|แอพ|application"},
    {ChannelType::other, "other", "อื่น ๆ", "Other"}};
inline constexpr ValueTable<ChannelType> channel_types(channel_type_names);

enum class ChannelFor : unsigned char { not_stated, corruption, general, both };
inline constexpr ValueName channel_for_names[]{
    {ChannelFor::corruption, "corruption", "ทุจริต", "Corruption",
     "เรื่องทุจริต|ร้องเรียนทุจริต|ร้องเรียนการทุจริต|การทุจริต|ทุจริตและประพฤติมิชอบ|การทุจริตและประพฤติมิชอบ"},
    {ChannelFor::general, "general", "ทั่วไป", "General matters", "เรื่องทั่วไป|ร้องเรียนทั่วไป|ร้องทุกข์|เรื่องร้องทุกข์"},
    {ChannelFor::both, "both", "ทั้งสอง", "Both", "ทั้งสองเรื่อง|ทั้งสองอย่าง|ทั้งทุจริตและทั่วไป"}};
inline constexpr ValueTable<ChannelFor> channel_purposes(channel_for_names);

struct Channel {
  std::string_view id;
  ChannelType type = ChannelType::other;
  base::LocalizedText name;
  ChannelFor takes = ChannelFor::not_stated;
  base::SourceLocation takes_place;
  // Phone, address, e-mail, URL or place, by type. A value that is not valid for its type is unreadable.
  Field<base::LocalizedText> value;
  base::LocalizedText hours, note;
  Annotations remarks;
  base::SourceLocation location;
};

struct HandlingStep {
  base::LocalizedText step, within, by;
};

struct Channels {
  std::vector<Channel> channels;
  std::vector<Prose> criteria;  // who may complain, what a complaint must hold
  Prose protection;
  std::vector<HandlingStep> handling;
  std::optional<Link> tracking_href;
  base::LocalizedText tracking_note;
  std::optional<Link> policy;
  Annotations remarks;
  base::SourceLocation location;
};

}  // namespace model
