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
    {ChannelType::in_person, "in-person", "ด้วยตนเอง", "In person"},
    {ChannelType::phone, "phone", "โทรศัพท์", "Telephone"},
    {ChannelType::hotline, "hotline", "สายด่วน", "Hotline"},
    {ChannelType::web_form, "web-form", "แบบฟอร์มเว็บ", "Web form", "เว็บไซต์"},
    {ChannelType::suggestion_box, "suggestion-box", "ตู้รับเรื่อง", "Suggestion box", "ตู้รับเรื่องร้องเรียน|กล่องรับเรื่อง"},
    {ChannelType::post, "post", "ไปรษณีย์", "Post"},
    {ChannelType::email, "email", "อีเมล", "E-mail", "e-mail|อีเมล์"},
    {ChannelType::line, "line", "LINE", "LINE", "ไลน์"},
    {ChannelType::facebook, "facebook", "Facebook", "Facebook", "เฟซบุ๊ก"},
    {ChannelType::social, "social", "สื่อสังคม", "Several networks"},
    {ChannelType::app, "app", "แอป", "App", "แอปพลิเคชัน"},
    {ChannelType::other, "other", "อื่น ๆ", "Other", "อื่นๆ"}};
inline constexpr ValueTable<ChannelType> channel_types(channel_type_names);

enum class ChannelFor : unsigned char { not_stated, corruption, general, both };
inline constexpr ValueName channel_for_names[]{{ChannelFor::corruption, "corruption", "ทุจริต", "Corruption"},
                                               {ChannelFor::general, "general", "ทั่วไป", "General matters"},
                                               {ChannelFor::both, "both", "ทั้งสอง", "Both"}};
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
  Prose protection;
  std::vector<HandlingStep> handling;
  std::optional<Link> tracking_href;
  base::LocalizedText tracking_note;
  std::optional<Link> policy;
  Annotations remarks;
  base::SourceLocation location;
};

}  // namespace model
