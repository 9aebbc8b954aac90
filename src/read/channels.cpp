// channels.yaml: where and how to complain.
#include <set>

#include "base/line_messenger.h"
#include "base/url.h"
#include "read/agency_files.h"
#include "read/contacts.h"
#include "read/links.h"

namespace readers {
namespace {

constexpr Key channel_list[]{
    Key("id", Type::word).required().means("รหัสสั้น ๆ ไม่ซ้ำกัน ไม่มีช่องว่าง", "short, unique, no spaces").like("hotline"),
    Key("type", model::channel_types)
        .required()
        .means("`social` คือหลายเครือข่ายรวมกัน", "`social`: several networks named as one")
        .like("phone"),
    Key("name", Type::text).required().means("ชื่อที่แสดง", "").like("โทรศัพท์สายตรง"),
    Key("for", model::channel_purposes)
        .means("รับเรื่องใด เว้นไว้ถ้าเอกสารไม่บอก", "left out where nothing says so")
        .like("corruption"),
    Key("value", Type::text)
        .one_or_list()
        .written("ตาม type: โทรศัพท์ (หรือรายการ) อีเมล ที่อยู่เต็ม ไอดี LINE สถานที่",
                 "by type: Phone (or a list), e-mail, full address, LINE id, place")
        .means("ถ้าเว้น หน้าเว็บจะบอกว่าไม่ระบุ", "left out: the page says it is not stated")
        .like("043-000-112"),
    Key("hours", Type::text).means("เวลา", "").like("เวลาราชการ"),
    Key("note", Type::text).like("ไม่ต้องบอกชื่อ"),
};
constexpr KeySet channel_keys{"ช่องทาง", "a channel", channel_list, true};

constexpr Key handling_list[]{
    Key("step", Type::text).required().means("ขั้นตอน", "").like("ลงรับเรื่อง"),
    Key("within", Type::text).means("ภายในเวลา", "").like("15 วันทำการ"),
    Key("by", Type::text).means("ใครทำ", "").like("สำนักปลัด"),
};
constexpr KeySet handling_keys{"ขั้นตอนใน handling", "an entry of handling", handling_list};

constexpr Key tracking_list[]{
    Key("href", Type::href).like("https://www.bankhao.example.go.th/track"),
    Key("note", Type::text).like("ใช้เลขรับเรื่อง"),
};
constexpr KeySet tracking_keys{"tracking", "tracking", tracking_list};

constexpr Key channels_list[]{
    Key("channels", channel_keys).list().means("ช่องทาง", "").like("[{id: hotline, type: phone, name: โทรศัพท์}]"),
    Key("criteria", Type::markdown)
        .list()
        .means("หลักเกณฑ์: ใครร้องเรียนได้ และเรื่องต้องมีอะไรบ้าง", "who may complain, and what a complaint must hold")
        .like("[ใช้ถ้อยคำสุภาพ, ระบุวันและสถานที่]"),
    Key("protection", Type::markdown)
        .means("คุ้มครองผู้ร้องเรียนอย่างไร", "how complainants are protected")
        .like("ปกปิดชื่อผู้ร้องเรียน"),
    Key("handling", Type::text)
        .list()
        .or_map(handling_keys)
        .written("รายการ", "list")
        .means("ร้องเรียนแล้วเกิดอะไรขึ้น ขั้นละข้อความเดียว หรือใช้คีย์ข้างล่าง",
               "what happens to a complaint: texts, or with keys as below")
        .like("[{step: ลงรับเรื่อง}]"),
    Key("tracking", tracking_keys)
        .means("ติดตามเรื่องอย่างไร", "how to follow one's complaint")
        .like("{note: โทรถามที่สำนักปลัด}"),
    Key("policy", Type::href).means("คู่มือเรื่องร้องเรียน", "the complaint manual").like("documents/complaint-manual.pdf"),
};

}  // namespace

constexpr KeySet channels_keys{"channels.yaml", "channels.yaml", channels_list, true};

namespace {

using base::msg;
using model::Channel;
using model::ChannelType;

// What a value of this type must be; an empty message where it is.
base::BilingualText why_not(ChannelType type, std::string_view value) {
  bool is_web = base::is_web_address(value);
  switch (type) {
    case ChannelType::phone:
    case ChannelType::hotline:
      return is_phone(value) ? base::BilingualText{}
                             : msg("'{}' ไม่ใช่หมายเลขโทรศัพท์", "'{}' is not a telephone number", {value});
    case ChannelType::email:
      return is_email(value) ? base::BilingualText{} : msg("'{}' ไม่ใช่อีเมล", "'{}' is not an e-mail address", {value});
    case ChannelType::web_form:
      return is_web ? base::BilingualText{}
                    : msg("'{}' ไม่ใช่ที่อยู่เว็บไซต์", "'{}' is not the address of a website", {value});
    case ChannelType::line:
      return is_web || base::is_line_id(value)
                 ? base::BilingualText{}
                 : msg("'{}' ไม่ใช่บัญชี LINE", "'{}' is not a LINE id or address", {value});
    case ChannelType::facebook:
    case ChannelType::app:
    case ChannelType::social:
      return is_account(value) ? base::BilingualText{}
                               : msg("'{}' ไม่ใช่ที่อยู่ที่ใช้ได้", "'{}' is not a valid address", {value});
    default:
      return {};
  }
}

base::BilingualText how_to_write(ChannelType type) {
  switch (type) {
    case ChannelType::phone:
    case ChannelType::hotline:
      return how_to_write_a_phone();
    case ChannelType::email:
      return msg("เขียนเช่น fair@example.go.th", "write it like fair@example.go.th");
    case ChannelType::line:
      return msg("เขียนเช่น @bankhao", "write it like @bankhao");
    default:
      return msg("เขียนที่อยู่เต็ม เช่น https://www.example.go.th/", "write it in full, like https://www.example.go.th/");
  }
}

void read_value(ReadContext& context, const YamlTree& tree, const YamlNode& node, Channel& channel) {
  const ReadAs as_contact(context, model::PassageKind::contact);
  channel.value.location = node.location;
  channel.value.unreadable = true;
  const bool is_list_of_phones = node.kind == platform::YamlKind::list &&
                                 (channel.type == ChannelType::phone || channel.type == ChannelType::hotline);
  base::LocalizedText value{{}, node.location};
  if (is_list_of_phones)
    value.words[base::index(context.first_language)] = read_phone(context, tree, node);
  else
    value = read_text(context, tree, node);
  if (value.empty()) return;
  for (std::string_view words : value.words) {
    base::BilingualText what = words.empty() ? base::BilingualText{} : why_not(channel.type, words);
    if (what.empty()) continue;
    context.report.error("channel-value", node.location, std::move(what), how_to_write(channel.type));
    return;
  }
  channel.value.value = value;
  channel.value.unreadable = false;
}

Channel read_channel(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                     std::set<std::string_view>& seen) {
  MapReader<channel_keys> fields(context, tree, node);
  Channel channel;
  channel.location = node.location;
  if (const YamlNode* n = fields.find("id")) {
    channel.id = scalar(context, *n);
    refuse_space(context, *n, channel.id);
    if (!channel.id.empty() && !seen.insert(channel.id).second)
      context.report.error("duplicate-id", n->location,
                           msg("ช่องทาง '{}' ซ้ำ", "the channel '{}' appears twice", {channel.id}),
                           msg("ให้ id ต่างกัน", "give each its own id"));
  }
  std::optional<ChannelType> type;
  if (const YamlNode* n = fields.find("type")) type = read_choice(context, *n, model::channel_types);
  channel.type = type.value_or(channel.type);
  if (const YamlNode* n = fields.find("name")) channel.name = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("for")) {
    channel.takes_place = n->location;
    channel.takes = read_choice(context, *n, model::channel_purposes).value_or(model::ChannelFor::not_stated);
  }
  if (const YamlNode* n = fields.find("value"); n && type) read_value(context, tree, *n, channel);
  if (const YamlNode* n = fields.find("hours")) channel.hours = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("note")) channel.note = read_text(context, tree, *n);
  channel.remarks = read_annotations(fields);
  fields.finish();
  return channel;
}

model::HandlingStep read_handling(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  model::HandlingStep step;
  if (node.kind != platform::YamlKind::map || is_text_of_languages(tree, node, handling_keys)) {
    step.step = read_text(context, tree, node);
    return step;
  }
  MapReader<handling_keys> fields(context, tree, node);
  if (const YamlNode* n = fields.find("step")) step.step = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("within")) step.within = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("by")) step.by = read_text(context, tree, *n);
  fields.finish();
  return step;
}

}  // namespace

model::Channels read_channels(ReadContext& context, const YamlTree& tree) {
  MapReader<channels_keys> top(context, tree, tree.root());
  model::Channels out;
  out.location = tree.root().location;
  std::set<std::string_view> seen;
  if (const YamlNode* n = top.find("channels"))
    for (const YamlNode* item : items(context, tree, *n))
      out.channels.push_back(read_channel(context, tree, *item, seen));
  if (const YamlNode* n = top.find("criteria")) out.criteria = read_proses(context, tree, *n);
  if (const YamlNode* n = top.find("protection")) out.protection = read_prose(context, tree, *n);
  if (const YamlNode* n = top.find("handling"))
    for (const YamlNode* item : items(context, tree, *n)) out.handling.push_back(read_handling(context, tree, *item));
  if (const YamlNode* n = top.find("tracking")) {
    MapReader<tracking_keys> fields(context, tree, *n);
    if (const YamlNode* href = fields.find("href")) out.tracking_href = read_link(context, *href);
    if (const YamlNode* note = fields.find("note")) out.tracking_note = read_text(context, tree, *note);
    fields.finish();
  }
  if (const YamlNode* n = top.find("policy")) out.policy = read_link(context, *n);
  out.remarks = read_annotations(top);
  top.finish();
  return out;
}

}  // namespace readers
