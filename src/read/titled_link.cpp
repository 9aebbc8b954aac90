#include "read/titled_link.h"

#include "read/links.h"

namespace readers {
namespace {

constexpr Key link_list[]{
    Key("title", Type::text).means("ข้อความของลิงก์", "the text of the link").like("ประกาศ"),
    Key("href", Type::href).required().like("documents/no-gift.pdf"),
    Key("date", Type::date).like("2567-11-21"),
    Key("group", Type::text)
        .means("หัวข้อที่ลิงก์ในกลุ่มเดียวกันอยู่ด้วยกัน เช่น ปี ไตรมาส เดือน",
               "the heading that links of one group stand under: a year, a quarter, a month")
        .like("ไตรมาส 1"),
};
constexpr Key evidence_list[]{link_list[0].required(), link_list[1], link_list[2], link_list[3]};

}  // namespace

constexpr KeySet link_keys{"ลิงก์", "a link", link_list};
constexpr KeySet evidence_keys{"หลักฐาน", "an entry of evidence", evidence_list};

namespace {

template <const KeySet& set>
model::TitledLink read_entry(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  MapReader<set> fields(context, tree, node);
  model::TitledLink out;
  out.location = node.location;
  if (const YamlNode* n = fields.find("title")) out.title = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("href")) out.href = read_link(context, *n);
  if (const YamlNode* n = fields.find("date")) {
    out.date = read_date(context, *n);
    out.date_place = n->location;
  }
  if (const YamlNode* n = fields.find("group")) out.group = read_text(context, tree, *n);
  fields.finish();
  return out;
}

}  // namespace

model::TitledLink read_titled_link(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  if (node.kind == platform::YamlKind::map) return read_entry<link_keys>(context, tree, node);
  model::TitledLink out;
  out.location = node.location;
  out.href = read_link(context, node);
  return out;
}

model::TitledLink read_evidence(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  return read_entry<evidence_keys>(context, tree, node);
}

}  // namespace readers
