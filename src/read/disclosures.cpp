// disclosures.yaml: what must be public, and where it is.
#include "base/digits.h"
#include "read/agency_files.h"
#include "read/titled_link.h"

namespace readers {
namespace {

constexpr Key disclosure_list[]{
    Key("href", Type::href)
        .one_or_list()
        .or_map(link_keys)
        .written("ลิงก์เดียวหรือหลายลิงก์", "one or a list of Link")
        .means("อยู่ที่ไหน ใส่ href หรือ `none` อย่างใดอย่างหนึ่ง ลิงก์ที่มีชื่อหรืออยู่เป็นกลุ่มใช้คีย์ข้างล่าง",
               "where it is; this or `none`, not both; links with a title or in groups have keys as below")
        .like("pages/structure.md"),
    Key("none", Type::text).means("ไม่มีเรื่องให้เผยแพร่ เพราะอะไร", "nothing to publish, and why").like("ไม่มีเรื่องในรอบปี"),
    Key("updated", Type::date).means("ปรับปรุงเมื่อ", "").like("2568-01-10"),
    Key("note", Type::text).like("ปรับปรุงทุกไตรมาส"),
};
constexpr KeySet disclosure_keys{"ข้อ OIT", "a disclosure item", disclosure_list, false, "href|none|note"};

constexpr Key disclosures_list[]{
    Key("items", disclosure_keys)
        .by_key()
        .written("รหัส: รายละเอียด", "code: entry")
        .means(R"(ข้อที่ไม่ได้เขียนจะแสดงว่า "ยังไม่เผยแพร่")", R"(an item that is left out is "not yet published")")
        .like("{O1: {href: pages/structure.md}}"),
};

}  // namespace

constexpr KeySet disclosures_keys{"disclosures.yaml", "disclosures.yaml", disclosures_list, true};

namespace {

using base::msg;

// Whether the year has it is looked at by the check of this name.
bool is_item(ReadContext& context, std::string_view id, const base::SourceLocation& location) {
  if (is_code(id)) return true;
  context.report.error("unknown-code", location, msg("'{}' ไม่ใช่รหัสของข้อ", "'{}' is not the code of an item", {id}),
                       msg("เขียนเช่น O11", "write it like O11"));
  return false;
}

void read_links(ReadContext& context, const YamlTree& tree, const YamlNode& node, model::Disclosure& out) {
  auto take = [&](const YamlNode& n) {
    model::TitledLink link = read_titled_link(context, tree, n);
    if (link.href) out.links.push_back(link);
  };
  if (node.kind != platform::YamlKind::list) return take(node);
  for (const YamlNode* item : items(context, tree, node)) take(*item);
}

void nothing_said(ReadContext& context, std::string_view id, const base::SourceLocation& location) {
  context.report.error(
      "missing-key", location, msg("ข้อ {} ไม่ได้เขียนอะไรไว้", "the item {} says nothing", {id}),
      msg("เขียน href ถ้าเผยแพร่แล้ว หรือ none พร้อมเหตุผลถ้าไม่มีเรื่องให้เผยแพร่ ถ้ายังไม่เผยแพร่ให้ลบข้อนี้ออก",
          "write 'href' if it is published, 'none' with the reason if there is nothing to publish, or remove the "
          "item if it is not published yet"));
}

model::Disclosure read_item(ReadContext& context, const YamlTree& tree, const YamlNode& node, std::string_view id) {
  model::Disclosure out;
  out.id = id;
  out.location = node.key_place;
  if (node.kind == platform::YamlKind::nothing) return nothing_said(context, id, node.key_place), out;
  MapReader<disclosure_keys> fields(context, tree, node);
  const YamlNode* href = fields.find("href");
  const YamlNode* none = fields.find("none");
  if (href) read_links(context, tree, *href, out);
  if (none) out.none = read_text(context, tree, *none);
  if (href && none)
    context.report.error("wrong-type", none->key_place,
                         msg("มีได้อย่างเดียว: href หรือ none", "there can be 'href' or 'none', not both"),
                         msg("ลบ none ถ้าเผยแพร่แล้ว หรือลบ href ถ้าไม่มีเรื่องให้เผยแพร่",
                             "remove 'none' if it is published, or 'href' if there is nothing to publish"));
  if (const YamlNode* n = fields.find("updated")) out.updated = read_date(context, *n);
  const YamlNode* note = fields.find("note");
  if (note) out.note = read_text(context, tree, *note);
  const bool is_empty_list = href && href->kind == platform::YamlKind::list && !tree.first_of(*href);
  if (node.kind == platform::YamlKind::map && !none && !note && (!href || is_empty_list))
    nothing_said(context, id, node.key_place);
  fields.finish();
  return out;
}

}  // namespace

model::Disclosures read_disclosures(ReadContext& context, const YamlTree& tree) {
  MapReader<disclosures_keys> top(context, tree, tree.root());
  model::Disclosures out;
  out.location = tree.root().location;
  if (const YamlNode* n = top.find("items"))
    for (const YamlNode* entry : entries(context, tree, *n)) {
      std::string_view id = context.arena.keep(base::with_arabic_digits(entry->key));
      if (out.find(id))  // one of the two has Thai digits
        context.report.error("duplicate-key", entry->key_place,
                             msg("มีข้อ '{}' ซ้ำ", "the item '{}' appears twice", {id}),
                             msg("ลบออกหนึ่งแห่ง", "remove one of them"));
      else if (is_item(context, id, entry->key_place))
        out.items.push_back(read_item(context, tree, *entry, id));
    }
  out.remarks = read_annotations(top);
  top.finish();
  return out;
}

}  // namespace readers
