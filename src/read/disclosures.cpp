// disclosures.yaml: what must be public, and where it is.
#include "core/digits.h"
#include "read/agency_files.h"
#include "read/links.h"

namespace readers {
namespace {

using core::say;

bool is_known(Reading& reading, const model::Framework* framework, std::string_view id, const core::Place& place) {
  if (!framework || framework->disclosures.empty() || framework->disclosure(id)) return true;
  std::vector<std::string_view> known;
  for (const model::DisclosureItem& item : framework->disclosures) known.push_back(item.id);
  core::Message what = say("กรอบการประเมินปีนี้ไม่มีข้อ '{}'", "this year's framework has no item '{}'", {id});
  if (framework->rests_on_unverified("disclosures")) {  // its list may lack what the official one has
    reading.report.warning("unknown-code", place, std::move(what), did_you_mean(id, known));
    return true;
  }
  reading.report.error("unknown-code", place, std::move(what), did_you_mean(id, known));
  return false;
}

void read_links(Reading& reading, const YamlTree& tree, const YamlNode& node, model::Disclosure& out) {
  auto take = [&](const YamlNode& n) {
    if (auto link = read_link(reading, n)) out.links.push_back(*link);
  };
  if (node.kind != outside::YamlKind::list) return take(node);
  for (const YamlNode* item : items(reading, tree, node)) take(*item);
}

model::Disclosure read_item(Reading& reading, const YamlTree& tree, const YamlNode& node, std::string_view id) {
  model::Disclosure out;
  out.id = id;
  out.place = node.key_place;
  if (node.kind == outside::YamlKind::nothing) return out;
  Fields fields(reading, tree, node, "ข้อ OIT", "a disclosure item");
  const YamlNode* href = fields.find("href");
  const YamlNode* none = fields.find("none");
  if (href) read_links(reading, tree, *href, out);
  if (none) out.none = read_text(reading, tree, *none);
  if (href && none)
    reading.report.error("wrong-type", none->key_place, say("มีได้อย่างเดียว: href หรือ none", "there can be 'href' or 'none', not both"),
                         say("ลบ none ถ้าเผยแพร่แล้ว หรือลบ href ถ้าไม่มีเรื่องให้เผยแพร่",
                             "remove 'none' if it is published, or 'href' if there is nothing to publish"));
  if (const YamlNode* n = fields.find("updated")) out.updated = read_date(reading, *n);
  if (const YamlNode* n = fields.find("note")) out.note = read_text(reading, tree, *n);
  fields.finish();
  return out;
}

}  // namespace

model::Disclosures read_disclosures(Reading& reading, const YamlTree& tree, const model::Framework* framework) {
  Fields top(reading, tree, tree.root(), "disclosures.yaml ", "disclosures.yaml");
  model::Disclosures out;
  out.place = tree.root().place;
  if (const YamlNode* n = top.find("items"))
    for (const YamlNode* entry : entries(reading, tree, *n)) {
      std::string_view id = reading.arena.keep(core::with_arabic_digits(entry->key));
      if (out.find(id))  // one of the two has Thai digits
        reading.report.error("duplicate-key", entry->key_place, say("มีข้อ '{}' ซ้ำ", "the item '{}' is here twice", {id}), say("ลบออกหนึ่งแห่ง", "remove one of them"));
      else if (is_known(reading, framework, id, entry->key_place)) out.items.push_back(read_item(reading, tree, *entry, id));
    }
  out.remarks = read_remarks(top, {"items"});
  top.finish();
  return out;
}

}  // namespace readers
