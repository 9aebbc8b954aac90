#include "read/framework.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/agency.h"
#include "platform/places.h"
#include "read/framework_lists.h"
#include "read/source_file.h"
#include "read/values.h"

namespace readers {
namespace {

constexpr model::ValueName unverified_names[]{
    {0, "name", "", ""},       {1, "target", "", ""},      {2, "instruments", "", ""},       {3, "weights", "", ""},
    {4, "indicators", "", ""}, {5, "grades", "", ""},      {6, "dimensions", "", ""},        {7, "questions", "", ""},
    {8, "sections", "", ""},   {9, "disclosures", "", ""}, {10, "disclosure_score", "", ""}, {11, "channels", "", ""},
    {12, "national", "", ""}};

constexpr Key channel_rules_list[]{
    Key("require_corruption_channel", Type::flag)
        .means("ต้องมีช่องทางแจ้งการทุจริต", "a channel for corruption is required")
        .like("true"),
    Key("require_protection", Type::flag)
        .means("ต้องบอกวิธีคุ้มครองผู้ร้องเรียน", "the protection of complainants must be stated")
        .like("true"),
};
constexpr KeySet channel_rules_keys{"channels", "channels", channel_rules_list};

constexpr Key national_list[]{
    Key("agencies", Type::number).means("จำนวนหน่วยงาน", "how many agencies").like("8303"),
    Key("mean", Type::number).means("คะแนนเฉลี่ย", "their mean").like("87.57"),
    Key("at_target", Type::number).means("ร้อยละที่ถึงเกณฑ์", "percent that reach the target").like("70.52"),
    Key("source", Type::text).like("ป.ป.ช."),
    Key("computed", Type::flag)
        .means("`mean` และ `at_target` คำนวณขึ้น แหล่งที่มาไม่ได้บอกไว้เอง",
               "`mean` and `at_target` are worked out, not stated by the source")
        .like("true"),
};
constexpr KeySet national_keys{"national", "national", national_list};

constexpr Key framework_list[]{
    Key("id", Type::word).required().means("ชื่อไฟล์ ไม่รวม `.yaml`", "the file's name without `.yaml`").like("ita-2570"),
    Key("year", Type::year).required().like("2570"),
    Key("name", Type::text).required().like("การประเมิน ITA ปี 2570"),
    Key("target", Type::score)
        .means("เกณฑ์ที่ต้องถึง ไม่ใส่ก็ไม่มีหน้าใดกล่าวถึงเกณฑ์", "the line to reach; none: no page speaks of a target")
        .like("85"),
    Key("indicators", indicator_keys)
        .required()
        .list()
        .means("ตัวชี้วัด", "")
        .like("[{id: 1, name: การปฏิบัติหน้าที่}, {id: 2, name: คุณภาพ}, {id: 3, name: การเปิดเผย}]"),
    Key("instruments", instrument_keys)
        .required()
        .list()
        .means("เครื่องมือ", "")
        .like("[{id: IIT, name: ภายใน, indicators: [1, 2, 3]}]"),
    Key("grades", grade_keys)
        .list()
        .written("รายการ จากสูงไปต่ำ", "list, from high to low")
        .means("ระดับแรกที่เข้าเงื่อนไขคือระดับที่ได้ ระดับสุดท้ายต้อง `min: 0`",
               "the first that holds is the grade; the last has `min: 0`")
        .like("[{id: pass, min: 85}, {id: improve, min: 0}]"),
    Key("dimensions", dimension_keys)
        .list()
        .means("ประเด็นที่ใช้จัดกลุ่มมาตรการ", "what measures are grouped under")
        .like("[{id: process-1, set: processes, name: กระบวนการโปร่งใส}]"),
    Key("questions", Type::whole)
        .by_key()
        .written("เครื่องมือ: จำนวนข้อ", "instrument: count")
        .means("ทำให้รหัส `I1`–`I30`, `E1`–`E15` ใช้ได้ ไม่ใส่ก็ไม่ตรวจรหัส",
               "makes `I1`–`I30`, `E1`–`E15` valid codes; without it none is judged")
        .like("{IIT: 30, EIT: 15}"),
    Key("sections", section_keys)
        .list()
        .means("ตัวชี้วัดย่อย ใส่ id ในเครื่องหมายคำพูด", "sub-indicators; quote the id")
        .like(R"([{id: "9.1", name: ข้อมูลพื้นฐาน}])"),
    Key("disclosures", disclosure_item_keys)
        .list()
        .means("รายการ OIT ของปีนั้น", "the checklist of the year")
        .like("[{id: O1, title: โครงสร้าง}]"),
    Key("disclosure_score", model::disclosure_scores)
        .means("คะแนนตัวชี้วัดคือสัดส่วนข้อที่เผยแพร่", "an indicator is the share of its items published")
        .like("share"),
    Key("channels", channel_rules_keys)
        .means("ปีนั้นกำหนดเรื่องช่องทางไว้อย่างไร", "what the year asks of channels")
        .like("{require_corruption_channel: true, require_protection: true}"),
    Key("national", national_keys)
        .means("ผลทั้งประเทศ แสดงคู่กับคะแนนของปีนั้นและในหน้าเปรียบเทียบ",
               "results of the whole country, shown with the scores of the year and on the compare page")
        .like("{agencies: 8303, mean: 87.57, at_target: 70.52, source: ป.ป.ช.}"),
    Key("unverified", Type::flag)
        .or_list_of(unverified_names)
        .means("ส่วนที่ยังไม่มีเอกสารทางการรองรับ หน้าเว็บจะบอกไว้ และการตรวจที่อาศัยส่วนนั้นจะแค่เตือน",
               "rests on no official document: the page says so, checks on it only warn")
        .like("[grades, disclosures]"),
    Key("for", model::agency_types)
        .list()
        .means("ประเภทหน่วยงานที่ใช้กรอบนี้ ไม่ใส่คือใช้ได้ทุกประเภทที่ไม่มีกรอบของตนในปีนั้น",
               "types of agency that use it; none: every type that has no framework of its own in that year")
        .like("[department]"),
};

}  // namespace

constexpr KeySet framework_keys{"กรอบการประเมิน", "a framework", framework_list};

namespace {

using base::msg;
using model::Framework;

void read_questions(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  for (const YamlNode* entry : entries(context, tree, node)) {
    if (!framework.instrument(entry->key)) {
      std::vector<std::string_view> known;
      for (const auto& i : framework.instruments) known.push_back(i.id);
      context.report.error("unknown-key", entry->key_place,
                           msg("ไม่มีเครื่องมือ '{}'", "there is no instrument '{}'", {entry->key}),
                           did_you_mean(entry->key, known));
    } else if (auto count = read_whole_number(context, *entry); count && *count > 999) {
      context.report.error("number", entry->location,
                           msg("จำนวนข้อ {} มากเกินไป", "{} questions are too many", {entry->text}),
                           msg("เขียนจำนวนข้อไม่เกิน 999", "write a number up to 999"));
    } else if (count) {
      framework.questions.push_back({entry->key, static_cast<int>(*count)});
    }
  }
}

void read_channel_rules(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  MapReader<channel_rules_keys> fields(context, tree, node);
  if (const YamlNode* n = fields.find("require_corruption_channel"))
    framework.requires_corruption_channel = read_flag(context, *n);
  if (const YamlNode* n = fields.find("require_protection")) framework.requires_protection = read_flag(context, *n);
  fields.finish();
}

void read_national(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  MapReader<national_keys> fields(context, tree, node);
  model::National national;
  if (const YamlNode* n = fields.find("agencies")) national.agencies = read_number(context, *n);
  if (const YamlNode* n = fields.find("mean")) national.mean = read_number(context, *n);
  if (const YamlNode* n = fields.find("at_target")) national.at_target = read_number(context, *n);
  if (const YamlNode* n = fields.find("source")) national.source = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("computed")) national.is_computed = read_flag(context, *n);
  fields.finish();
  framework.national = national;
}

void read_unverified(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  if (node.kind == platform::YamlKind::scalar) {
    framework.is_unverified = read_flag(context, node);
    return;
  }
  for (const YamlNode* item : items(context, tree, node)) {
    std::string_view key = scalar(context, *item);
    if (std::any_of(std::begin(unverified_names), std::end(unverified_names),
                    [&](const model::ValueName& name) { return name.id == key; }))
      framework.unverified.push_back(key);
    else if (!key.empty())
      context.report.error("unknown-value", item->location,
                           msg("'{}' ใช้ใน unverified ไม่ได้", "'{}' cannot be unverified", {key}),
                           did_you_mean(key, model::ids_of(unverified_names)));
  }
}

void read_agency_types(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  for (const YamlNode* item : items(context, tree, node))
    if (auto type = read_choice(context, *item, model::agency_types)) framework.agency_types.push_back(*type);
}

void read_identity(MapReader<framework_keys>& top, std::string_view file_name, Framework& framework) {
  ReadContext& context = top.context();
  framework.location = top.location();
  std::string_view stem = file_name.substr(0, file_name.rfind('.'));
  if (const YamlNode* n = top.find("id")) {
    framework.id = scalar(context, *n);
    if (!framework.id.empty() && framework.id != stem)
      context.report.error(
          "name", n->location,
          msg("id '{}' ไม่ตรงกับชื่อไฟล์ '{}'", "the id '{}' is not the file's name '{}'", {framework.id, stem}),
          msg("เขียน id: {}", "write 'id: {}'", {stem}));
  }
  if (const YamlNode* n = top.find("year")) framework.year = read_year(context, *n).value_or(0);
  if (const YamlNode* n = top.find("name")) framework.name = read_text(context, top.tree(), *n);
  if (const YamlNode* n = top.find("target"))
    if (auto target = read_score(context, *n)) framework.target = *target;
}

void read_framework_keys(MapReader<framework_keys>& top, std::string_view file_name, Framework& framework) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  read_identity(top, file_name, framework);
  if (const YamlNode* n = top.find("indicators")) read_indicators(context, tree, *n, framework);
  if (const YamlNode* n = top.find("instruments")) read_instruments(context, tree, *n, framework);
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
  if (const YamlNode* n = top.find("for")) read_agency_types(context, tree, *n, framework);
  top.finish();
}

void read_one(const std::string& path, std::string_view name, const model::Settings& settings, bool is_built_in,
              model::Frameworks& out, base::Report& report, const std::string* typed = nullptr) {
  auto file = read_source(path, path, report, nullptr, typed);
  if (!file) return;
  YamlTree tree;
  bool ok = platform::parse_yaml(*file, 0, file->text.size(), *out.arena, tree, report);
  out.files.push_back(std::move(file));
  if (!ok) return;
  ReadContext context{report, *out.arena, settings.first_language()};
  MapReader<framework_keys> top(context, tree, tree.root());
  auto framework = std::make_unique<Framework>();
  framework->is_built_in = is_built_in;
  read_framework_keys(top, name, *framework);
  out.all.push_back(std::move(framework));
}

// The year in the name of a framework that comes with the program: 2568 of "ita-2568.yaml"; empty where it has none.
std::string_view year_in_name(std::string_view name) {
  if (!name.ends_with(".yaml")) return {};
  name.remove_suffix(5);
  const std::string_view year = name.substr(name.size() - std::min<std::size_t>(name.size(), 4));
  return base::parse_buddhist_year(year) ? year : std::string_view();
}

bool has_folder_of(const Content& content, std::string_view year) {
  return std::any_of(content.agencies.begin(), content.agencies.end(), [&](const std::string& slug) {
    const std::string folder = "agencies/" + slug + "/" + std::string(year) + "/";
    const auto typed = typed_below(content.overlay, folder);
    return platform::is_folder(content.root + "/" + folder) ||
           std::any_of(typed.begin(), typed.end(), [](const auto& file) { return file.second != nullptr; });
  });
}

// What comes with the program and content lacks.
void read_built_in(const Content& content, const model::Settings& settings, BuiltIn which, model::Frameworks& out,
                   base::Report& report) {
  std::set<std::string, std::less<>> taken(content.frameworks.begin(), content.frameworks.end());
  std::map<std::string, bool, std::less<>> years;  // whether it is wanted
  base::BilingualText why;
  for (const std::string& place : platform::places_of(content.root, "frameworks"))
    for (const platform::Entry& e : platform::list(place, why)) {
      const std::string_view year = year_in_name(e.path);
      if (year.empty() || !taken.insert(e.path).second) continue;
      auto known = years.find(year);
      if (known == years.end())
        known = years.emplace(year, which == BuiltIn::all || has_folder_of(content, year)).first;
      if (known->second) read_one(place + e.path, e.path, settings, true, out, report);
    }
}

}  // namespace

model::Frameworks read_frameworks(const Content& content, const model::Settings& settings, base::Report& report,
                                  BuiltIn which) {
  model::Frameworks out;
  for (const std::string& name : content.frameworks)
    read_one(content.root + "/frameworks/" + name, name, settings, false, out, report,
             typed_bytes(content.overlay, "frameworks/" + name));
  read_built_in(content, settings, which, out, report);
  std::sort(out.all.begin(), out.all.end(),
            [](const auto& a, const auto& b) { return std::tie(a->year, a->id) < std::tie(b->year, b->id); });
  return out;
}

}  // namespace readers
