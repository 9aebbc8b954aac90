#include "read/colours.h"

#include <algorithm>

namespace readers {
namespace {

constexpr Key colour_list[]{
    Key("light", Type::colours).means("ชุดสีสว่าง", "the light scheme").like(R"({brand: "#4a1259"})"),
    Key("dark", Type::colours).means("ชุดสีมืด", "the dark scheme").like(R"({brand: "#d9a6e8"})"),
};

}  // namespace

constexpr KeySet colour_keys{"colours", "colours", colour_list};

namespace {

using base::msg;

std::vector<model::ChosenColour> read_scheme(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<model::ChosenColour> out;
  const auto known = model::colour_names();
  for (const YamlNode* entry : entries(context, tree, node)) {
    const auto token = std::find(known.begin(), known.end(), entry->key);
    if (token == known.end()) {
      context.report.error("colours", entry->key_place, msg("ไม่มีสีชื่อ '{}'", "there is no colour '{}'", {entry->key}),
                           did_you_mean(entry->key, known));
    } else if (entry->kind == platform::YamlKind::nothing) {
      context.report.error(
          "colours", entry->key_place, msg("'{}' ไม่มีค่า", "'{}' has no value", {entry->key}),
          msg("สีต้องอยู่ในเครื่องหมายคำพูด เช่น \"#0b4650\"", "write a colour in quotes, like \"#0b4650\""));
    } else if (std::string_view text = scalar(context, *entry); model::parse_colour(text)) {
      out.push_back({static_cast<std::size_t>(token - known.begin()), std::string(text), entry->location});
    } else if (!text.empty()) {
      context.report.error("colours", entry->location, msg("'{}' ไม่ใช่สี", "'{}' is not a colour", {text}),
                           msg("เขียนเช่น \"#0b4650\"", "write it like \"#0b4650\""));
    }
  }
  return out;
}

}  // namespace

model::Colours read_colours(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  model::Colours out;
  MapReader<colour_keys> fields(context, tree, node);
  if (const YamlNode* light = fields.find("light")) out[0] = read_scheme(context, tree, *light);
  if (const YamlNode* dark = fields.find("dark")) out[1] = read_scheme(context, tree, *dark);
  fields.finish();
  return out;
}

}  // namespace readers
