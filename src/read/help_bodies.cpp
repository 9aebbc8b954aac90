#include "read/help_bodies.h"

#include "model/data.h"
#include "read/contacts.h"
#include "read/links.h"
#include "read/source_file.h"

namespace readers {
namespace {

constexpr Key help_list[]{
    Key("name", Type::text).required().means("ชื่อ", "").like("ป.ป.ช."),
    Key("phone", Type::phone).one_or_list().like("02-123-4567"),
    Key("href", Type::href).written("ที่อยู่เต็ม", "full address").like("https://www.nacc.go.th/"),
    Key("form", Type::href)
        .written("ที่อยู่เต็ม", "full address")
        .means("แบบฟอร์มแจ้งเรื่องออนไลน์", "form to report online")
        .like("https://www.example.go.th/report"),
    Key("hours", Type::text).means("เวลารับเรื่อง", "when it can be reached").like("จันทร์–ศุกร์ 8.30–16.30 น."),
    Key("note", Type::text).means("รับเรื่องอะไร", "what it takes").like("รับเรื่องทุจริตของเจ้าหน้าที่รัฐ"),
};

// What data/help_bodies.yaml has besides.
constexpr Key national_body_list[]{
    Key("name", Type::text).required(),
    Key("phone", Type::phone),
    Key("href", Type::href),
    Key("hours", Type::text),
    Key("note", Type::text),
    Key("source", Type::text).required(),
    Key("source_href", Type::href),
    Key("looked_up", Type::date).required(),
    Key("confidence", Type::word).required(),
    Key("form", Type::href),
    Key("form_source", Type::text),
    Key("form_confidence", Type::word),
    Key("takes", Type::word).required(),
};
constexpr KeySet national_body_keys{"หน่วยงานกลาง", "a national body", national_body_list};

}  // namespace

constexpr KeySet help_keys{"หน่วยงานใน help", "an entry of help", help_list};

namespace {

template <const KeySet& keys>
model::HelpBody read_body(MapReader<keys>& fields) {
  ReadContext& context = fields.context();
  const YamlTree& tree = fields.tree();
  model::HelpBody body;
  if (const YamlNode* name = fields.find("name")) body.name = read_text(context, tree, *name);
  if (const YamlNode* phone = fields.find("phone")) body.phone = read_phone(context, tree, *phone);
  if (const YamlNode* href = fields.find("href")) body.href = read_link(context, *href);
  if (const YamlNode* form = fields.find("form")) body.form = read_link(context, *form);
  if (const YamlNode* hours = fields.find("hours")) body.hours = read_text(context, tree, *hours);
  if (const YamlNode* note = fields.find("note")) body.note = read_text(context, tree, *note);
  return body;
}

model::HelpBody read_national_body(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  MapReader<national_body_keys> fields(context, tree, node);
  model::HelpBody body = read_body(fields);
  if (const YamlNode* source = fields.find("source")) body.source = read_text(context, tree, *source);
  if (const YamlNode* href = fields.find("source_href")) body.source_href = read_link(context, *href);
  if (const YamlNode* date = fields.find("looked_up")) body.looked_up = read_date(context, *date);
  if (const YamlNode* confidence = fields.find("confidence"))
    body.is_to_be_checked = scalar(context, *confidence) == "low";
  if (const YamlNode* source = fields.find("form_source")) body.form_source = read_text(context, tree, *source);
  if (const YamlNode* confidence = fields.find("form_confidence"))
    body.is_form_to_be_checked = scalar(context, *confidence) == "low";
  if (const YamlNode* takes = fields.find("takes")) body.is_general = scalar(context, *takes) == "complaints";
  fields.finish();
  return body;
}

}  // namespace

std::vector<model::HelpBody> national_bodies(ReadContext& context) {
  static const base::SourceFile file{"data/help_bodies.yaml", std::string(model::data::help_bodies)};
  std::vector<model::HelpBody> out;
  YamlTree tree;
  if (!platform::parse_yaml(file, 0, file.text.size(), context.arena, tree, context.report)) return out;
  for (const YamlNode* item : items(context, tree, tree.root()))
    out.push_back(read_national_body(context, tree, *item));
  return out;
}

std::vector<model::HelpBody> read_help(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<model::HelpBody> out;
  const bool is_list = node.kind == platform::YamlKind::list;
  for (const YamlNode* item : is_list ? items(context, tree, node) : std::vector{&node}) {
    if (item->kind != platform::YamlKind::scalar) {
      MapReader<help_keys> fields(context, tree, *item);
      out.push_back(read_body(fields));
      fields.finish();
    } else if (const std::string_view word = scalar(context, *item); word == "default") {
      for (const model::HelpBody& body : national_bodies(context)) out.push_back(body);
    } else if (!word.empty()) {
      context.report.error("unknown-value", item->location,
                           base::msg("help ไม่รับ '{}'", "'help' cannot be '{}'", {word}),
                           base::msg("เขียน default หรือรายการ เช่น [{name: …, phone: …}]",
                                     "write default, or a list like [{name: …, phone: …}]"));
    }
  }
  return out;
}

}  // namespace readers
