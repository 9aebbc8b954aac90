// agency.yaml: who the agency is.
#include <algorithm>

#include "core/digits.h"
#include "core/url.h"
#include "read/agency_files.h"
#include "read/colours.h"
#include "read/contacts.h"
#include "read/links.h"
#include "read/passages.h"

namespace readers {
namespace {

using core::say;
using model::Agency;

void read_contact(ReadContext& context, const YamlTree& tree, const YamlNode& node, Agency& agency) {
  MapReader fields(context, tree, node, "contact", "contact");
  const ReadAs as_contact(context, model::PassageKind::contact);
  if (const YamlNode* n = fields.find("address")) agency.contact.address = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("hours")) agency.contact.hours = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("phone")) {
    std::string_view phone = scalar(context, *n);
    keep_passage(context, phone, n->place, context.first_language);
    if (is_phone(phone)) {
      agency.contact.phone = phone;
    } else if (!phone.empty()) {
      context.report.error("channel-value", n->place,
                           say("'{}' ไม่ใช่หมายเลขโทรศัพท์", "'{}' is not a telephone number", {phone}),
                           say("เขียนเช่น 043-000-111", "write it like 043-000-111"));
    }
  }
  if (const YamlNode* n = fields.find("email")) {
    std::string_view email = scalar(context, *n);
    keep_passage(context, email, n->place, context.first_language);
    if (is_email(email)) {
      agency.contact.email = email;
    } else if (!email.empty()) {
      context.report.error("channel-value", n->place, say("'{}' ไม่ใช่อีเมล", "'{}' is not an e-mail address", {email}),
                           say("เขียนเช่น ita@example.go.th", "write it like ita@example.go.th"));
    }
  }
  fields.finish();
}

void read_social(ReadContext& context, const YamlTree& tree, const YamlNode& node, Agency& agency) {
  MapReader fields(context, tree, node, "social", "social");
  const ReadAs as_contact(context, model::PassageKind::contact);
  auto read = [&](std::string_view key, std::string_view& out, Network network, std::string_view name,
                  std::string_view address) {
    const YamlNode* n = fields.find(key);
    std::string_view text = n ? scalar(context, *n) : std::string_view{};
    if (text.empty()) return;
    keep_passage(context, text, n->place, context.first_language);
    if (is_account_of(network, text)) return void(out = text);
    context.report.error(
        "channel-value", n->place,
        say("'{}' ไม่ใช่ชื่อบัญชีหรือที่อยู่ที่ใช้ได้", "'{}' is not the name of an account or a valid address", {text}),
        say("เขียนชื่อบัญชี เช่น {} หรือที่อยู่เต็ม เช่น {}", "write the account's name, like {}, or its address in full, like {}",
            {name, address}));
  };
  read("facebook", agency.facebook, Network::facebook, "bankhao", "https://www.facebook.com/bankhao");
  read("line", agency.line, Network::line, "@bankhao", "https://lin.ee/abc123");
  read("youtube", agency.youtube, Network::youtube, "@bankhao", "https://www.youtube.com/@bankhao");
  read("x", agency.x, Network::x, "bankhao", "https://x.com/bankhao");
  fields.finish();
}

void read_websites(MapReader& top, Agency& agency) {
  ReadContext& context = top.context();
  if (const YamlNode* n = top.find("website")) {
    agency.website = read_web_address(context, *n);
    agency.website_place = n->place;
  }
  const YamlNode* list = top.find("other_websites");
  if (!list) return;
  for (const YamlNode* item : items(context, top.tree(), *list)) {
    std::string_view host = scalar(context, *item);
    if (is_host(host)) {
      agency.other_websites.push_back(host);
    } else if (!host.empty()) {
      context.report.error("href", item->place, say("'{}' ไม่ใช่ชื่อโฮสต์", "'{}' is not the name of a host", {host}),
                           say("เขียนเช่น www.example.go.th", "write it like www.example.go.th"));
    }
  }
}

void read_frameworks_chosen(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                            std::vector<FrameworkChoice>& choices) {
  for (const YamlNode* entry : entries(context, tree, node)) {
    auto year = core::parse_buddhist_year(entry->key);
    if (!year)
      context.report.error("date", entry->key_place,
                           say("'{}' ไม่ใช่ปีพุทธศักราช", "'{}' is not a year of the Buddhist Era", {entry->key}),
                           say("เขียนเช่น 2565: ita-2565", "write it like 2565: ita-2565"));
    else if (std::any_of(choices.begin(), choices.end(), [&](const FrameworkChoice& c) { return c.year == *year; }))
      context.report.error("duplicate-key", entry->key_place,
                           say("ปี {} ซ้ำ", "the year {} is here twice", {entry->key}),
                           say("ลบออกหนึ่งแห่ง", "remove one of them"));
    else if (std::string_view id = scalar(context, *entry); !id.empty())
      choices.push_back({*year, id, entry->place});
  }
}

void read_checks(ReadContext& context, const YamlTree& tree, const YamlNode& node, Agency& agency) {
  MapReader fields(context, tree, node, "checks", "checks");
  const ReadAs quoted(context, model::PassageKind::quoted);
  if (const YamlNode* list = fields.find("ignore")) {
    for (const YamlNode* item : items(context, tree, *list)) {
      MapReader entry(context, tree, *item, "ข้อยกเว้น", "an ignored check");
      model::IgnoredCheck ignored;
      ignored.place = item->place;
      if (const YamlNode* n = entry.require("code")) ignored.code = scalar(context, *n);
      if (const YamlNode* n = entry.find("in")) ignored.in = scalar(context, *n);
      if (const YamlNode* n = entry.find("value"))
        ignored.value = context.arena.keep(core::with_arabic_digits(scalar(context, *n)));
      if (const YamlNode* n = entry.require("reason")) ignored.reason = read_text(context, tree, *n);
      entry.finish();
      if (!ignored.code.empty()) agency.ignored.push_back(ignored);
    }
  }
  fields.finish();
}

void read_logo(MapReader& top, Agency& agency) {
  ReadContext& context = top.context();
  if (const YamlNode* n = top.find("logo")) {
    agency.logo = read_link(context, *n);
    if (agency.logo && !check_picture(context, *agency.logo, "โลโก้", "the logo", n->place)) agency.logo.reset();
    if (!top.find("logo_alt"))
      context.report.error("alt-text", n->place, say("โลโก้ไม่มีคำบรรยาย", "the logo has no description"),
                           say("เพิ่ม logo_alt: …", "add a line 'logo_alt: …'"));
  }
  if (const YamlNode* n = top.find("logo_alt")) agency.logo_alt = read_text(context, top.tree(), *n);
}

}  // namespace

void read_agency_yaml(ReadContext& context, const YamlTree& tree, Agency& agency,
                      std::vector<FrameworkChoice>& choices) {
  MapReader top(context, tree, tree.root(), "agency.yaml", "agency.yaml");
  agency.place = tree.root().place;
  std::optional<ReadAs> names(std::in_place, context, model::PassageKind::name);
  if (const YamlNode* n = top.require("name")) agency.name = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("short_name")) agency.short_name = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("also_known_as")) agency.also_known_as = read_words(context, tree, *n);
  if (const YamlNode* n = top.find("areas")) agency.areas = read_words(context, tree, *n);
  if (const YamlNode* n = top.require("type"))
    agency.type = read_choice(context, *n, model::agency_types).value_or(agency.type);
  if (const YamlNode* n = top.require("province")) agency.province = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("district")) agency.district = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("subdistrict")) agency.subdistrict = read_text(context, tree, *n);
  names.reset();
  read_websites(top, agency);
  if (const YamlNode* n = top.find("contact")) read_contact(context, tree, *n, agency);
  if (const YamlNode* n = top.find("social")) read_social(context, tree, *n, agency);
  read_logo(top, agency);
  if (const YamlNode* n = top.find("colours")) agency.colours = read_colours(context, tree, *n);
  if (const YamlNode* n = top.find("framework")) read_frameworks_chosen(context, tree, *n, choices);
  if (const YamlNode* n = top.find("checks")) read_checks(context, tree, *n, agency);
  agency.remarks = read_remarks(
      top, {"name", "short_name", "also_known_as", "areas", "type", "province", "district", "subdistrict", "website",
            "other_websites", "contact", "social", "logo", "logo_alt", "colours", "framework"});
  top.finish();
}

}  // namespace readers
