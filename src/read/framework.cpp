#include "read/framework.h"

#include <algorithm>

#include "read/framework_lists.h"
#include "read/source_file.h"
#include "read/values.h"

namespace readers {
namespace {

using core::say;
using model::Framework;

void read_questions(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  for (const YamlNode* entry : entries(context, tree, node)) {
    if (!framework.instrument(entry->key)) {
      std::vector<std::string_view> known;
      for (const auto& i : framework.instruments) known.push_back(i.id);
      context.report.error("unknown-key", entry->key_place,
                           say("ไม่มีเครื่องมือ '{}'", "there is no instrument '{}'", {entry->key}),
                           did_you_mean(entry->key, known));
    } else if (auto count = read_count(context, *entry); count && *count > 999) {
      context.report.error("number", entry->place,
                           say("จำนวนข้อ {} มากเกินไป", "{} questions are too many", {entry->text}),
                           say("เขียนจำนวนข้อไม่เกิน 999", "write a number up to 999"));
    } else if (count) {
      framework.questions.push_back({entry->key, static_cast<int>(*count)});
    }
  }
}

void read_channel_rules(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  MapReader fields(context, tree, node, "channels", "channels");
  if (const YamlNode* n = fields.find("require_corruption_channel"))
    framework.requires_corruption_channel = read_flag(context, *n);
  if (const YamlNode* n = fields.find("require_protection")) framework.requires_protection = read_flag(context, *n);
  fields.finish();
}

void read_national(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  MapReader fields(context, tree, node, "national", "national");
  model::National national;
  if (const YamlNode* n = fields.find("agencies")) national.agencies = read_number(context, *n);
  if (const YamlNode* n = fields.find("mean")) national.mean = read_number(context, *n);
  if (const YamlNode* n = fields.find("at_target")) national.at_target = read_number(context, *n);
  if (const YamlNode* n = fields.find("source")) national.source = read_text(context, tree, *n);
  fields.finish();
  framework.national = national;
}

void read_unverified(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  static const std::vector<std::string_view> known{
      "name",      "target",   "instruments", "weights",          "indicators", "grades",  "dimensions",
      "questions", "sections", "disclosures", "disclosure_score", "channels",   "national"};
  if (node.kind == outside::YamlKind::scalar) {
    framework.is_unverified = read_flag(context, node);
    return;
  }
  for (const YamlNode* item : items(context, tree, node)) {
    std::string_view key = scalar(context, *item);
    if (std::find(known.begin(), known.end(), key) != known.end())
      framework.unverified.push_back(key);
    else if (!key.empty())
      context.report.error("unknown-value", item->place,
                           say("'{}' ใช้ใน unverified ไม่ได้", "'{}' cannot be unverified", {key}),
                           did_you_mean(key, known));
  }
}

void read_identity(MapReader& top, std::string_view file_name, Framework& framework) {
  ReadContext& context = top.context();
  framework.place = top.place();
  std::string_view stem = file_name.substr(0, file_name.rfind('.'));
  if (const YamlNode* n = top.require("id")) {
    framework.id = scalar(context, *n);
    if (!framework.id.empty() && framework.id != stem)
      context.report.error(
          "name", n->place,
          say("id '{}' ไม่ตรงกับชื่อไฟล์ '{}'", "the id '{}' is not the file's name '{}'", {framework.id, stem}),
          say("เขียน id: {}", "write 'id: {}'", {stem}));
  }
  if (const YamlNode* n = top.require("year")) framework.year = read_year(context, *n).value_or(0);
  if (const YamlNode* n = top.require("name")) framework.name = read_text(context, top.tree(), *n);
  if (const YamlNode* n = top.find("target"))
    if (auto target = read_score(context, *n)) framework.target = *target;
}

void read_all(MapReader& top, std::string_view file_name, Framework& framework) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  read_identity(top, file_name, framework);
  if (const YamlNode* n = top.require("indicators")) read_indicators(context, tree, *n, framework);
  if (const YamlNode* n = top.require("instruments")) read_instruments(context, tree, *n, framework);
  if (const YamlNode* n = top.find("grades")) read_grades(context, tree, *n, framework);
  if (const YamlNode* n = top.find("dimensions")) read_dimensions(context, tree, *n, framework);
  if (const YamlNode* n = top.find("questions")) read_questions(context, tree, *n, framework);
  if (const YamlNode* n = top.find("sections")) read_sections(context, tree, *n, framework);
  if (const YamlNode* n = top.find("disclosures")) read_disclosure_items(context, tree, *n, framework);
  if (const YamlNode* n = top.find("disclosure_score"))
    framework.disclosure_score_is_share = read_choice(context, *n, model::disclosure_scores).value_or(false);
  if (const YamlNode* n = top.find("channels")) read_channel_rules(context, tree, *n, framework);
  if (const YamlNode* n = top.find("national")) read_national(context, tree, *n, framework);
  if (const YamlNode* n = top.find("unverified")) read_unverified(context, tree, *n, framework);
  top.finish();
}

}  // namespace

model::Frameworks read_frameworks(const Content& content, const model::Settings& settings, core::Report& report) {
  model::Frameworks out;
  for (const std::string& name : content.frameworks) {
    auto file = read_source(content.root + "/frameworks/" + name, report);
    if (!file) continue;
    YamlTree tree;
    bool ok = outside::parse_yaml(*file, 0, file->text.size(), *out.arena, tree, report);
    out.files.push_back(std::move(file));
    if (!ok) continue;
    ReadContext context{report, *out.arena, settings.first_language()};
    MapReader top(context, tree, tree.root(), "กรอบการประเมิน", "a framework");
    auto framework = std::make_unique<Framework>();
    read_all(top, name, *framework);
    out.all.push_back(std::move(framework));
  }
  if (content.frameworks.empty())
    report.error_at(
        "missing-file", content.root + "/frameworks", say("ยังไม่มีกรอบการประเมิน", "there is no assessment framework"),
        say("วางไฟล์ เช่น ita-2568.yaml ไว้ใน frameworks/", "put a file such as ita-2568.yaml into frameworks/"));
  std::sort(out.all.begin(), out.all.end(),
            [](const auto& a, const auto& b) { return std::tie(a->year, a->id) < std::tie(b->year, b->id); });
  return out;
}

}  // namespace readers
