// agency.yaml: who the agency is.
#include <algorithm>
#include <initializer_list>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/url.h"
#include "read/agency_files.h"
#include "read/collect_text.h"
#include "read/colours.h"
#include "read/contacts.h"
#include "read/links.h"

namespace readers {
namespace {

constexpr Key contact_list[]{
    Key("address", Type::text).means("ที่อยู่", "").like("1 หมู่ 2"),
    Key("phone", Type::phone).one_or_list().like("043-000-111"),
    Key("fax", Type::phone).one_or_list().means("โทรสาร", "").like("043-000-112"),
    Key("email", Type::word).written("อีเมล", "e-mail").like("office@bankhao.example.go.th"),
    Key("hours", Type::text).means("เวลาทำการ", "").like("จันทร์ถึงศุกร์ 08.30–16.30 น."),
};
constexpr KeySet contact_keys{"contact", "contact", contact_list};

constexpr Key social_list[]{
    Key("facebook", Type::word)
        .written("ที่อยู่หรือชื่อ", "address or name")
        .means("เป็นลิงก์เมื่อเขียนเป็นที่อยู่", "linked where it is an address")
        .like("https://www.facebook.com/bankhao"),
    Key("line", Type::word).written("ไอดีหรือที่อยู่", "id or address").like(R"("@bankhao")"),
    Key("youtube", Type::word).written("ที่อยู่หรือชื่อ", "address or name").like("https://www.youtube.com/@bankhao"),
    Key("x", Type::word).written("ที่อยู่หรือชื่อ", "address or name").like("https://x.com/bankhao"),
};
constexpr KeySet social_keys{"social", "social", social_list};

constexpr Key ignored_list[]{
    Key("code", Type::word).required().means("รหัสของข้อที่แจ้ง", "code of the finding").like("total-weight"),
    Key("in", Type::word).written("ไฟล์หรือโฟลเดอร์", "file or folder").like("2568/assessment.yaml"),
    Key("value", Type::word)
        .means("ระบุว่าตัวไหน ถ้ารหัสนั้นต้องใช้", "which one, where the code asks for it")
        .like(R"("1234")"),
    Key("reason", Type::text).required().means("เหตุผล ผู้อ่านเว็บเห็นด้วย", "readers see it").like("เอกสารพิมพ์เช่นนี้"),
};
constexpr KeySet ignored_keys{"ข้อยกเว้น", "an ignored check", ignored_list};

constexpr Key checks_list[]{
    Key("ignore", ignored_keys).list().like("[{code: total-weight, reason: เอกสารพิมพ์เช่นนี้}]"),
};
constexpr KeySet checks_keys{"checks", "checks", checks_list};

constexpr Key agency_list[]{
    Key("name", Type::text).required().means("ชื่อเต็มทางการ", "full official name").like("เทศบาลตำบลบ้านเขา"),
    Key("short_name", Type::text).means("ชื่อย่อ ใช้ในที่แคบ", "used where space is short").like("ทต.บ้านเขา"),
    Key("also_known_as", Type::word).list().means("ชื่ออื่นของหน่วยงานเอง", "its own other names").like("[อบต.เขา]"),
    Key("areas", Type::word)
        .list()
        .means("หมู่บ้านและสถานที่ในพื้นที่", "villages and places in it")
        .like("[บ้านโนน, บ้านหนอง]"),
    Key("type", model::agency_types)
        .required()
        .means("หรือเขียนเป็นไทยหรือคำย่อ เช่น อบต. ทม. สสจ. รพ.", "or in Thai, or abbreviated: อบต. ทม. สสจ. รพ.")
        .like("subdistrict-municipality"),
    Key("province", Type::text)
        .required()
        .means(R"(มีหรือไม่มีคำว่า "จังหวัด" ก็ได้)", R"(with or without "จังหวัด")")
        .like("ขอนแก่น"),
    Key("district", Type::text).means(R"(มีหรือไม่มีคำว่า "อำเภอ" ก็ได้)", R"(with or without "อำเภอ")").like("เมืองขอนแก่น"),
    Key("subdistrict", Type::text).means(R"(มีหรือไม่มีคำว่า "ตำบล" ก็ได้)", R"(with or without "ตำบล")").like("บ้านเขา"),
    Key("website", Type::word)
        .written("ที่อยู่ http หรือ https", "http(s) address")
        .means("เว็บไซต์หลักของหน่วยงาน", "")
        .like("https://www.bankhao.example.go.th/"),
    Key("other_websites", Type::word)
        .list()
        .written("รายการชื่อโฮสต์", "list of hosts")
        .means("เว็บอื่นที่เป็นของหน่วยงานเอง", "its own as well")
        .like("[data.bankhao.example.go.th]"),
    Key("contact", contact_keys).means("ที่ติดต่อ", "").like("{phone: 043-000-111}"),
    Key("social", social_keys).means("สื่อสังคม", "").like(R"({facebook: "https://www.facebook.com/bankhao"})"),
    Key("logo", Type::href)
        .written("รูปใน `documents/`", "picture in `documents/`")
        .means("แสดงที่หัวเว็บ ต้องมี `logo_alt` ด้วย", "shown in the header; needs `logo_alt`")
        .like("documents/logo.png"),
    Key("logo_alt", Type::text).means("ในตรามีภาพอะไร", "what the logo shows").like("ตราองค์การบริหารส่วนตำบล"),
    Key("colours", colour_keys)
        .means(
            "แทนสีของธีม เฉพาะในหน้าของหน่วยงานนี้ ชื่อสีและความต่างจากพื้นดู[ธีม](themes.th.md#สี)",
            "over those of the theme, on its pages alone; tokens and contrast as in [themes](themes.en.md#colours)")
        .like(R"({light: {brand: "#4a1259"}})"),
    Key("framework", Type::word)
        .by_key()
        .written("ปี: ชื่อเกณฑ์", "year: framework")
        .means("ใช้เฉพาะเมื่อปีเดียวมีสองเกณฑ์", "only where two frameworks have one year")
        .like("{2568: ita-2568}"),
    Key("checks", checks_keys)
        .means("ดู[การตรวจ](checks.th.md#ถ้าสิ่งที่พบนั้นถูกอยู่แล้ว)",
               "see [checks](checks.en.md#a-finding-that-is-right-as-it-is)")
        .like("{ignore: [{code: total-weight, reason: เอกสารพิมพ์เช่นนี้}]}"),
};

}  // namespace

constexpr KeySet agency_keys{"agency.yaml", "agency.yaml", agency_list, true};

namespace {

using base::msg;
using model::Agency;

// The name of a place without its title, which the pages put before it (in English behind it).
base::LocalizedText read_place(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                               std::initializer_list<std::string_view> before,
                               std::initializer_list<std::string_view> behind) {
  base::LocalizedText place = read_text(context, tree, node);
  for (std::string_view& name : place.words) {
    for (std::string_view title : before)
      if (const std::string_view bare = base::trimmed(name.substr(std::min(name.size(), title.size())));
          name.starts_with(title) && !bare.empty())
        name = bare;
    for (std::string_view title : behind)
      if (name.size() > title.size() && base::equals_ignoring_case(name.substr(name.size() - title.size()), title))
        name = base::trimmed(name.substr(0, name.size() - title.size()));
  }
  return place;
}

void read_contact(ReadContext& context, const YamlTree& tree, const YamlNode& node, Agency& agency) {
  MapReader<contact_keys> fields(context, tree, node);
  const ReadAs as_contact(context, model::PassageKind::contact);
  if (const YamlNode* n = fields.find("address")) agency.contact.address = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("hours")) agency.contact.hours = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("phone")) agency.contact.phone = read_phone(context, tree, *n);
  if (const YamlNode* n = fields.find("fax")) agency.contact.fax = read_phone(context, tree, *n);
  if (const YamlNode* n = fields.find("email")) agency.contact.email = read_email(context, *n);
  fields.finish();
}

void read_social(ReadContext& context, const YamlTree& tree, const YamlNode& node, Agency& agency) {
  MapReader<social_keys> fields(context, tree, node);
  const ReadAs as_contact(context, model::PassageKind::contact);
  auto read = [&](MapReader<social_keys>::Name key, std::string_view& out, Network network, std::string_view name,
                  std::string_view address) {
    const YamlNode* n = fields.find(key);
    std::string_view text = n ? scalar(context, *n) : std::string_view{};
    if (text.empty()) return;
    keep_passage(context, text, n->location, context.first_language);
    if (is_account_of(network, text)) return void(out = text);
    context.report.error(
        "channel-value", n->location,
        msg("'{}' ไม่ใช่ชื่อบัญชีหรือที่อยู่ที่ใช้ได้", "'{}' is not the name of an account or a valid address", {text}),
        msg("เขียนชื่อบัญชี เช่น {} หรือที่อยู่เต็ม เช่น {}", "write the account's name, like {}, or its address in full, like {}",
            {name, address}));
  };
  read("facebook", agency.facebook, Network::facebook, "bankhao", "https://www.facebook.com/bankhao");
  read("line", agency.line, Network::line, "@bankhao", "https://lin.ee/abc123");
  read("youtube", agency.youtube, Network::youtube, "@bankhao", "https://www.youtube.com/@bankhao");
  read("x", agency.x, Network::x, "bankhao", "https://x.com/bankhao");
  fields.finish();
}

void read_websites(MapReader<agency_keys>& top, Agency& agency) {
  ReadContext& context = top.context();
  if (const YamlNode* n = top.find("website")) {
    agency.website = read_web_address(context, *n);
    agency.website_place = n->location;
  }
  const YamlNode* list = top.find("other_websites");
  if (!list) return;
  for (const YamlNode* item : items(context, top.tree(), *list)) {
    std::string_view host = scalar(context, *item);
    if (is_host(host)) {
      agency.other_websites.push_back(host);
    } else if (!host.empty()) {
      context.report.error("href", item->location, msg("'{}' ไม่ใช่ชื่อโฮสต์", "'{}' is not the name of a host", {host}),
                           msg("เขียนเช่น www.example.go.th", "write it like www.example.go.th"));
    }
  }
}

void read_frameworks_chosen(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                            std::vector<model::FrameworkChoice>& choices) {
  for (const YamlNode* entry : entries(context, tree, node)) {
    auto year = base::parse_buddhist_year(entry->key);
    if (!year)
      context.report.error("date", entry->key_place,
                           msg("'{}' ไม่ใช่ปีพุทธศักราช", "'{}' is not a year of the Buddhist Era", {entry->key}),
                           msg("เขียนเช่น 2565: ita-2565", "write it like 2565: ita-2565"));
    else if (std::any_of(choices.begin(), choices.end(),
                         [&](const model::FrameworkChoice& c) { return c.year == *year; }))
      context.report.error("duplicate-key", entry->key_place,
                           msg("ปี {} ซ้ำ", "the year {} appears twice", {entry->key}),
                           msg("ลบออกหนึ่งแห่ง", "remove one of them"));
    else if (std::string_view id = scalar(context, *entry); !id.empty())
      choices.push_back({*year, id, entry->location});
  }
}

void read_checks(ReadContext& context, const YamlTree& tree, const YamlNode& node, Agency& agency) {
  MapReader<checks_keys> fields(context, tree, node);
  const ReadAs quoted(context, model::PassageKind::quoted);
  if (const YamlNode* list = fields.find("ignore")) {
    for (const YamlNode* item : items(context, tree, *list)) {
      MapReader<ignored_keys> entry(context, tree, *item);
      model::IgnoredCheck ignored;
      ignored.location = item->location;
      if (const YamlNode* n = entry.find("code")) ignored.code = scalar(context, *n);
      if (const YamlNode* n = entry.find("in")) ignored.in = scalar(context, *n);
      if (const YamlNode* n = entry.find("value"))
        ignored.value = context.arena.keep(base::with_arabic_digits(scalar(context, *n)));
      if (const YamlNode* n = entry.find("reason")) ignored.reason = read_text(context, tree, *n);
      entry.finish();
      if (!ignored.code.empty()) agency.ignored.push_back(ignored);
    }
  }
  fields.finish();
}

void read_logo(MapReader<agency_keys>& top, Agency& agency) {
  ReadContext& context = top.context();
  if (const YamlNode* n = top.find("logo")) {
    agency.logo = read_link(context, *n);
    if (agency.logo && !check_picture(context, *agency.logo, "โลโก้", "the logo", n->location)) agency.logo.reset();
    if (!top.find("logo_alt"))
      context.report.error("alt-text", n->location, msg("โลโก้ไม่มีคำบรรยาย", "the logo has no description"),
                           msg("เพิ่ม logo_alt: …", "add a line 'logo_alt: …'"));
  }
  if (const YamlNode* n = top.find("logo_alt")) agency.logo_alt = read_text(context, top.tree(), *n);
}

}  // namespace

void read_agency_yaml(ReadContext& context, const YamlTree& tree, Agency& agency) {
  MapReader<agency_keys> top(context, tree, tree.root());
  agency.location = tree.root().location;
  std::optional<ReadAs> names(std::in_place, context, model::PassageKind::name);
  if (const YamlNode* n = top.find("name")) agency.name = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("short_name")) agency.short_name = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("also_known_as")) agency.also_known_as = read_words(context, tree, *n);
  if (const YamlNode* n = top.find("areas")) agency.areas = read_words(context, tree, *n);
  if (const YamlNode* n = top.find("type"))
    agency.type = read_choice(context, *n, model::agency_types).value_or(agency.type);
  if (const YamlNode* n = top.find("province"))
    agency.province = read_place(context, tree, *n, {"จังหวัด", "จ."}, {" province"});
  if (const YamlNode* n = top.find("district"))
    agency.district = read_place(context, tree, *n, {"กิ่งอำเภอ", "อำเภอ", "อ.", "เขต"}, {" district"});
  if (const YamlNode* n = top.find("subdistrict"))
    agency.subdistrict = read_place(context, tree, *n, {"ตำบล", "ต.", "แขวง"}, {" subdistrict", " sub-district"});
  names.reset();
  read_websites(top, agency);
  if (const YamlNode* n = top.find("contact")) read_contact(context, tree, *n, agency);
  if (const YamlNode* n = top.find("social")) read_social(context, tree, *n, agency);
  read_logo(top, agency);
  if (const YamlNode* n = top.find("colours")) agency.colours = read_colours(context, tree, *n);
  if (const YamlNode* n = top.find("framework")) read_frameworks_chosen(context, tree, *n, agency.frameworks);
  if (const YamlNode* n = top.find("checks")) read_checks(context, tree, *n, agency);
  agency.remarks = read_annotations(top);
  top.finish();
}

}  // namespace readers
