// `source`: where figures or a text are from.
#include "read/agency_files.h"
#include "read/links.h"

namespace readers {
namespace {

constexpr Key source_list[]{
    Key("title", Type::text).means("ชื่อเอกสาร", "").like("ประกาศผล ITA ปี 2568"),
    Key("href", Type::href).like("documents/ita-2568.pdf"),
    Key("date", Type::date_or_month).like("2568-08-15"),
};

}  // namespace

constexpr KeySet source_keys{"source", "source", source_list};

model::Source read_source_of(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  MapReader<source_keys> fields(context, tree, node);
  model::Source source;
  source.location = node.location;
  if (const YamlNode* n = fields.find("title")) source.title = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("href")) source.href = read_link(context, *n);
  if (const YamlNode* n = fields.find("date")) {
    DateOrMonth when = read_date_or_month(context, *n);
    source.date = when.date;
    source.month = when.month;
  }
  fields.finish();
  return source;
}

}  // namespace readers
