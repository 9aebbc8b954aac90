// corrections.yaml: which figures were corrected, when and why.
#include <algorithm>

#include "base/digits.h"
#include "read/agency_files.h"

namespace readers {
namespace {

constexpr Key correction_list[]{
    Key("year", Type::year).required().means("ปีของตัวเลข", "the year of the figure").like("2567"),
    Key("figure", Type::word)
        .required()
        .written("id", "id")
        .means("id ใน `figures.json` จะใส่ชื่อหน่วยงานและปีนำหน้าหรือไม่ก็ได้",
               "its id in `figures.json`, with or without agency and year before it")
        .like("scores/IIT"),
    Key("old", Type::word).written("ค่า", "value").means("ค่าที่เคยเผยแพร่", "as it was published").like("86.55"),
    Key("new", Type::word)
        .required()
        .written("ค่า", "value")
        .means("ค่าที่เผยแพร่แล้ว `-` คือไม่เผยแพร่อีก", "as it is published now; `-` if it no longer is")
        .like("86.60"),
    Key("date", Type::date).required().means("แก้เมื่อ", "when it was corrected").like("2568-11-03"),
    Key("reason", Type::text).required().means("แก้เพราะอะไร", "why").like("แก้ตามหนังสือ ป.ป.ช."),
};

}  // namespace

constexpr KeySet correction_keys{"การแก้ไขตัวเลข", "a correction", correction_list};

namespace {

using base::msg;

// Without "ban-khao/2567/" before it.
std::string_view figure_id(ReadContext& context, const YamlNode& node, std::string_view slug, int year) {
  std::string_view id = scalar(context, node);
  const std::string prefix = std::string(slug) + "/" + std::to_string(year) + "/";
  if (id.starts_with(prefix)) id.remove_prefix(prefix.size());
  const std::string_view topic = id.substr(0, id.find('/'));
  const bool is_id = topic == "scores" || topic == "complaints" || topic == "measures" || topic == "counts";
  if (!id.empty() && (!is_id || topic == id))
    context.report.error(
        "unknown-value", node.location,
        msg("'{}' ไม่ใช่ id ของตัวเลขปีนี้", "'{}' is not the id of a figure of this year", {id}),
        msg("คัดลอก id จาก data/figures.json เช่น scores/IIT", "copy the id from data/figures.json, like scores/IIT"));
  return id;
}

std::string_view value_of_figure(ReadContext& context, const YamlNode& node) {
  const std::string_view text = scalar(context, node);
  return is_dash(text) ? std::string_view() : context.arena.keep(base::with_arabic_digits(text));
}

model::Correction read_correction(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                                  std::string_view slug) {
  MapReader<correction_keys> fields(context, tree, node);
  model::Correction out;
  out.location = node.location;
  if (const YamlNode* n = fields.find("year")) out.year = read_year(context, *n).value_or(0);
  if (const YamlNode* n = fields.find("figure")) out.figure = figure_id(context, *n, slug, out.year);
  if (const YamlNode* n = fields.find("old")) out.before = value_of_figure(context, *n);
  if (const YamlNode* n = fields.find("new")) out.after = value_of_figure(context, *n);
  if (const YamlNode* n = fields.find("date")) out.date = read_date(context, *n);
  if (const YamlNode* n = fields.find("reason")) out.reason = read_text(context, tree, *n);
  fields.finish();
  return out;
}

}  // namespace

std::vector<model::Correction> read_corrections(ReadContext& context, const YamlTree& tree, std::string_view slug) {
  std::vector<model::Correction> out;
  for (const YamlNode* item : items(context, tree, tree.root()))
    out.push_back(read_correction(context, tree, *item, slug));
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return b.date < a.date; });
  return out;
}

}  // namespace readers
