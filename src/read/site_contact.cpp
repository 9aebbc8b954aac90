#include "read/site_contact.h"

#include "read/contacts.h"
#include "read/links.h"
#include "read/values.h"

namespace readers {
namespace {

using base::msg;

constexpr Key site_contact_list[]{
    Key("name", Type::text).like("งานนโยบายและแผน อบจ.ขอนแก่น"),
    Key("phone", Type::phone).one_or_list().like("043-000-111"),
    Key("email", Type::word).written("อีเมล", "e-mail address").like("web@example.go.th"),
    Key("href", Type::href).written("ที่อยู่เต็ม", "full address").like("https://www.example.go.th/contact"),
};

constexpr Key security_list[]{
    Key("contact", Type::href)
        .required()
        .written("`mailto:` `tel:` หรือ `https:`", "`mailto:`, `tel:` or `https:`")
        .like(R"("mailto:it@example.go.th")"),
    Key("expires", Type::date).required().like("2570-12-31"),
};

}  // namespace

constexpr KeySet site_contact_keys{"contact ของเว็บไซต์", "the site's contact", site_contact_list};
constexpr KeySet security_keys{"security", "security", security_list};

model::SiteContact read_site_contact(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  MapReader<site_contact_keys> fields(context, tree, node);
  model::SiteContact contact;
  if (const YamlNode* name = fields.find("name")) contact.name = read_text(context, tree, *name);
  if (const YamlNode* phone = fields.find("phone")) contact.phone = read_phone(context, tree, *phone);
  if (const YamlNode* email = fields.find("email")) contact.email = read_email(context, *email);
  if (const YamlNode* href = fields.find("href")) contact.href = read_link(context, *href);
  fields.finish();
  return contact;
}

// What security.txt may name as a contact: RFC 9116, 2.5.3.
void read_security(ReadContext& context, const YamlTree& tree, const YamlNode& map, model::Settings& settings) {
  MapReader<security_keys> fields(context, tree, map);
  if (const YamlNode* node = fields.find("contact")) {
    settings.security_contact = read_link(context, *node);
    const std::string_view target = settings.security_contact ? settings.security_contact->target : "";
    const bool is_contact =
        target.starts_with("https://") || target.starts_with("mailto:") || target.starts_with("tel:");
    if (settings.security_contact && (settings.security_contact->to != model::Link::To::outside || !is_contact))
      context.report.error(
          "href", node->location,
          msg("'{}' ใช้แจ้งช่องโหว่ไม่ได้", "'{}' is not a contact for reports of security flaws", {node->text}),
          msg("เขียนเป็น mailto:… tel:… หรือ https://…", "write mailto:…, tel:… or https://…"));
  }
  if (const YamlNode* node = fields.find("expires")) settings.security_expires = read_date(context, *node);
  fields.finish();
}

}  // namespace readers
