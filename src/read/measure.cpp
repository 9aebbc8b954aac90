// A measure: the front matter of measures/NN-slug.md or a row of measures.csv.
#include <algorithm>
#include <set>

#include "read/agency_files.h"
#include "read/collect_text.h"
#include "read/markdown.h"
#include "read/titled_link.h"

namespace readers {
namespace {

constexpr Key result_list[]{
    Key("step", Type::whole).written("เลข", "number").means("แสดงข้างขั้นตอนที่เท่าใด", "shown beside that step").like("2"),
    Key("date", Type::date).like("2567-11-21"),
    Key("text", Type::markdown).required().means("ผลการดำเนินการ", "").like("อบรม 42 คน"),
};
constexpr KeySet result_keys{"ผล", "a result", result_list};

constexpr Key follow_up_list[]{
    Key("by", Type::text).means("ใครติดตาม", "").like("ปลัด"),
    Key("text", Type::markdown).like("ติดตามทุกไตรมาส"),
};
constexpr KeySet follow_up_keys{"follow_up", "follow_up", follow_up_list};

constexpr Key budget_list[]{
    Key("planned", Type::amount).means("ตั้งไว้", "").like("20000"),
    Key("spent", Type::amount)
        .means("ใช้จริง ในวงเล็บปีกกา เลขที่มีจุลภาคต้องใส่เครื่องหมายคำพูด", "with commas in braces, quote it")
        .like(R"("18,500")"),
    Key("years", Type::amount)
        .by_key()
        .written("ปี: จำนวนเงิน", "year: Amount")
        .means("แยกตามปีงบประมาณ เมื่อทำหลายปี", "by fiscal year, where it runs over several")
        .like("{2567: 20000, 2568: 25000}"),
    Key("source", Type::text).means("เงินจากที่ใด", "where the money comes from").like("ข้อบัญญัติงบประมาณ"),
};
constexpr KeySet budget_keys{"budget", "the budget", budget_list};

constexpr Key risk_list[]{
    Key("likelihood", Type::whole).written("1 ถึง 5", "1 to 5").means("โอกาสเกิด", "").like("4"),
    Key("impact", Type::whole).written("1 ถึง 5", "1 to 5").means("ผลกระทบ", "").like("3"),
    Key("level", Type::text).means("ระดับความเสี่ยงตามเอกสาร", "as the source calls it").like("สูงมาก"),
};
constexpr KeySet risk_keys{"ความเสี่ยง", "a risk", risk_list};

constexpr Key measure_list[]{
    Key("title", Type::text).required().means("ชื่อมาตรการ", "").like("ไม่รับของขวัญ"),
    Key("dimension", Type::word)
        .required()
        .written("id หรือชื่อในกรอบ", "id or name of the framework")
        .means("อยู่ใต้ประเด็นใด", "the heading that it is listed under")
        .like("process-7"),
    Key("group", Type::text).means("หัวข้อย่อยในประเด็น", "a heading within the dimension").like("ด้านบุคลากร"),
    Key("kind", model::measure_kinds).means("ไม่ใส่คือมาตรการ", "without it `measure`").like("project"),
    Key("parts", Type::text)
        .list()
        .means("แบบฟอร์มรวมหลายมาตรการไว้หัวเดียว", "several measures under one heading of the form")
        .like("[ประกาศนโยบาย, อบรม]"),
    Key("objective", Type::markdown).means("วัตถุประสงค์", "what it is for").like("ให้ประชาชนเลือกเวลารับบริการได้"),
    Key("targets", Type::markdown)
        .list()
        .means("ตัวชี้วัดและเป้าหมาย ไม่ใช่ผลที่เกิดแล้ว", "what is to be reached; never shown as a result")
        .like("[ผู้ใช้ระบบไม่น้อยกว่า 300 คน]"),
    Key("risk", risk_keys)
        .means("ของแผนบริหารความเสี่ยง", "of a risk plan")
        .like("{likelihood: 4, impact: 3, level: สูงมาก}"),
    Key("indicators", Type::code).list().means("ทำเพื่อตัวชี้วัดใด", "what it serves").like("[5]"),
    Key("questions", Type::code).list().means("เพื่อข้อคำถามใด", "").like("[I28, 2567/I30]"),
    Key("disclosures", Type::code).list().means("เพื่อรายการ OIT ใด", "").like("[O11]"),
    Key("issue", Type::markdown).means("เรื่องที่ต้องปรับปรุง", "what is to be improved").like("ยังไม่มีแนวปฏิบัติ"),
    Key("steps", Type::markdown).list().means("ขั้นตอน", "how it is done").like("[ประกาศนโยบาย, อบรม]"),
    Key("responsible", Type::names).like("[สำนักปลัด, กองคลัง]"),
    Key("period", Type::period).like("{from: 2567-10, to: 2568-09}"),
    Key("due", Type::due).one_or_list().like("[2568-03-31, 2568-09-30]"),
    Key("status", model::statuses)
        .means(
            R"(โปรแกรมไม่เดาให้ ถ้าไม่ใส่จะแสดง "ไม่ระบุสถานะ" เมื่อมีผลคือ "หน่วยงานรายงานเอง" และเมื่อแนบหลักฐานด้วยคือ "รายงานผลแล้ว")",
            R"(never guessed: without it "not stated", or with results "reported by the agency itself", and with evidence too "results reported")")
        .like("in-progress"),
    Key("results", Type::markdown)
        .list()
        .or_map(result_keys)
        .written("รายการ", "list")
        .means("ผลการดำเนินการ เป็น Markdown หรือใช้คีย์ของ `results[]`",
               "what was done: Markdown, or with the keys of `results[]`")
        .like("[{text: อบรมแล้ว}]"),
    Key("outcomes", Type::markdown).list().means("ผลลัพธ์ ผลสัมฤทธิ์", "what came of it").like("[ข้อร้องเรียนลดลง]"),
    Key("follow_up", Type::markdown)
        .or_map(follow_up_keys)
        .written("Markdown หรือใช้คีย์", "Markdown, or with keys")
        .means("การกำกับติดตาม", "who followed it up")
        .like("{by: ปลัด}"),
    Key("budget", budget_keys).means("งบประมาณเป็นบาท ตั้งแต่ 0 ขึ้นไป", "baht, 0 or more").like("{planned: 20000}"),
    Key("problems", Type::markdown)
        .means("ปัญหา เขียนตามเอกสาร รวมทั้งคำว่า 'ไม่มี' ถ้าเอกสารไม่กล่าวถึงให้เว้น",
               "as the source says it, 'ไม่มี' included; left out where it says nothing")
        .like("ไม่มี"),
    Key("suggestions", Type::markdown).means("ข้อเสนอแนะ หลักเดียวกัน", "likewise").like("ควรอบรมทุกปี"),
    Key("evidence", evidence_keys)
        .list()
        .means("หลักฐาน", "proof")
        .like("[{title: ประกาศ, href: documents/no-gift.pdf}]"),
    Key("note", Type::text).means("หมายเหตุ", "").like("รวมกับโครงการเดิม"),
};

// Columns of measures.csv that are not keys of a measure's own file.
constexpr Key row_list[]{Key("slug", Type::word), Key("body", Type::markdown)};
constexpr KeySet row_keys{"มาตรการ", "a measure", row_list};

}  // namespace

constexpr KeySet measure_keys{"มาตรการ", "a measure", measure_list, true};

namespace {

using base::msg;
using model::Measure;
using platform::YamlKind;

void read_dimension(ReadContext& context, const YamlNode& node, const model::Framework* framework, Measure& measure) {
  measure.dimension_place = node.location;
  std::string_view id = scalar(context, node);
  if (id.empty()) return;
  const bool is_of_list = framework && !framework->dimensions.empty();
  const model::Dimension* dimension = is_of_list ? framework->dimension_called(id) : nullptr;
  if (is_of_list && !dimension) {
    context.report.error("unknown-value", node.location,
                         msg("กรอบการประเมินปีนี้ไม่มีประเด็น '{}'", "this year's framework has no dimension '{}'", {id}),
                         base::which_is_meant(id, model::known_values(framework->dimensions)));
    return;
  }
  measure.dimension = dimension ? dimension->id : id;
}

model::Result read_result(ReadContext& context, const YamlTree& tree, const YamlNode& node, std::size_t steps,
                          std::size_t entry) {
  model::Result result;
  if (node.kind != YamlKind::map || is_text_of_languages(tree, node, result_keys)) {
    result.text = read_prose(context, tree, node, entry);
    return result;
  }
  MapReader<result_keys> fields(context, tree, node);
  if (const YamlNode* n = fields.find("step")) {
    auto step = read_whole_number(context, *n);
    if (step && (*step < 1 || static_cast<std::size_t>(*step) > steps))
      context.report.error("unknown-value", n->location,
                           msg("ไม่มีขั้นตอนที่ {0} มาตรการนี้มี {1} ขั้นตอน", "there is no step {0}; this measure has {1}",
                               {n->text, std::to_string(steps)}),
                           msg("เขียนเลขลำดับของขั้นตอนใน steps เริ่มจาก 1 หรือลบ step ออก",
                               "write the step's number in 'steps', from 1, or remove 'step'"));
    else if (step)
      result.step = static_cast<int>(*step);
  }
  if (const YamlNode* n = fields.find("date")) {
    result.date = read_date(context, *n);
    result.date_place = n->location;
  }
  if (const YamlNode* n = fields.find("text")) result.text = read_prose(context, tree, *n, entry);
  fields.finish();
  return result;
}

void read_follow_up(ReadContext& context, const YamlTree& tree, const YamlNode& node, Measure& measure) {
  if (node.kind != YamlKind::map || is_text_of_languages(tree, node, follow_up_keys)) {
    measure.follow_up.text = read_prose(context, tree, node);
    return;
  }
  MapReader<follow_up_keys> fields(context, tree, node);
  if (const YamlNode* n = fields.find("by")) measure.follow_up.by = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("text")) measure.follow_up.text = read_prose(context, tree, *n);
  fields.finish();
}

// The reader of measures.csv has looked at what a row needs.
void read_what(MapReader<measure_keys>& top, const model::Framework* framework, bool is_row, Measure& m) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  auto needed = [&](MapReader<measure_keys>::Name key) { return is_row ? top.if_given(key) : top.find(key); };
  if (const YamlNode* n = needed("title")) m.title = read_text(context, tree, *n);
  if (const YamlNode* n = needed("dimension")) read_dimension(context, *n, framework, m);
  if (const YamlNode* n = top.find("group")) m.group = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("kind"))
    m.kind = read_choice(context, *n, model::measure_kinds).value_or(model::MeasureKind::measure);
  if (const YamlNode* n = top.find("parts")) m.parts = read_texts(context, tree, *n);
  if (const YamlNode* n = top.find("objective")) m.objective = read_prose(context, tree, *n);
  if (const YamlNode* n = top.find("targets")) m.targets = read_proses(context, tree, *n);
  if (const YamlNode* n = top.find("indicators")) m.indicators = read_codes(context, tree, *n);
  if (const YamlNode* n = top.find("questions")) m.questions = read_codes(context, tree, *n);
  if (const YamlNode* n = top.find("disclosures")) m.disclosures = read_codes(context, tree, *n);
  if (const YamlNode* n = top.find("issue")) m.issue = read_prose(context, tree, *n);
  if (const YamlNode* n = top.find("steps")) m.steps = read_proses(context, tree, *n);
}

std::optional<int> read_one_to_five(ReadContext& context, const YamlNode& node) {
  const auto number = read_whole_number(context, node);
  if (number && *number >= 1 && *number <= 5) return static_cast<int>(*number);
  if (number)
    context.report.error("number", node.location,
                         msg("{} ไม่อยู่ระหว่าง 1 ถึง 5", "{} is not between 1 and 5", {node.text}),
                         msg("โอกาสเกิดและผลกระทบมีค่า 1 ถึง 5 ระดับความเสี่ยงเขียนใน level",
                             "likelihood and impact are 1 to 5; the level of the risk belongs in 'level'"));
  return std::nullopt;
}

void read_risk(ReadContext& context, const YamlTree& tree, const YamlNode& node, model::Risk& risk) {
  MapReader<risk_keys> fields(context, tree, node);
  if (const YamlNode* n = fields.find("likelihood")) risk.likelihood = read_one_to_five(context, *n);
  if (const YamlNode* n = fields.find("impact")) risk.impact = read_one_to_five(context, *n);
  if (const YamlNode* n = fields.find("level")) risk.level = read_text(context, tree, *n);
  fields.finish();
}

void read_budget_years(ReadContext& context, const YamlTree& tree, const YamlNode& node, Measure& m) {
  std::set<int> years;
  for (const YamlNode* entry : entries(context, tree, node)) {
    const auto year = base::parse_buddhist_year(entry->key);
    if (!year)
      context.report.error("date", entry->key_place,
                           msg("'{}' ไม่ใช่ปีพุทธศักราช", "'{}' is not a year of the Buddhist Era", {entry->key}),
                           msg("เขียนปี พ.ศ. สี่หลัก เช่น 2568", "write four digits, like 2568"));
    else if (!years.insert(*year).second)
      context.report.error("duplicate-key", entry->key_place,
                           msg("ปี {} ซ้ำ", "the year {} appears twice", {entry->key}),
                           msg("ลบออกหนึ่งแห่ง", "remove one of them"));
    else if (const model::Amount amount = read_amount(context, *entry))
      m.budget_years.push_back({*year, amount});
  }
  std::stable_sort(m.budget_years.begin(), m.budget_years.end(),
                   [](const auto& a, const auto& b) { return a.year < b.year; });
}

void read_plan(MapReader<measure_keys>& top, Measure& m) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  if (const YamlNode* n = top.find("risk")) read_risk(context, tree, *n, m.risk);
  if (const YamlNode* n = top.find("responsible")) m.responsible = read_names(context, tree, *n);
  if (const YamlNode* n = top.find("period")) m.period = read_period(context, tree, *n);
  if (const YamlNode* n = top.find("due")) m.due = read_dues(context, tree, *n);
  if (const YamlNode* n = top.find("status"))
    m.status = read_choice(context, *n, model::statuses).value_or(model::Status::not_stated);
  if (const YamlNode* n = top.find("budget")) {
    MapReader<budget_keys> fields(context, tree, *n);
    if (const YamlNode* planned = fields.find("planned")) m.budget_planned = read_amount(context, *planned);
    if (const YamlNode* spent = fields.find("spent")) m.budget_spent = read_amount(context, *spent);
    if (const YamlNode* years = fields.find("years")) read_budget_years(context, tree, *years, m);
    if (const YamlNode* source = fields.find("source")) m.budget_source = read_text(context, tree, *source);
    fields.finish();
  }
}

void read_outcome(MapReader<measure_keys>& top, Measure& m) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  if (const YamlNode* n = top.find("results"))
    for (const YamlNode* item : items(context, tree, *n))
      m.results.push_back(read_result(context, tree, *item, m.steps.size(), m.results.size() + 1));
  if (const YamlNode* n = top.find("outcomes")) m.outcomes = read_proses(context, tree, *n);
  if (const YamlNode* n = top.find("follow_up")) read_follow_up(context, tree, *n, m);
  if (const YamlNode* n = top.find("problems")) m.problems = read_prose(context, tree, *n);
  if (const YamlNode* n = top.find("suggestions")) m.suggestions = read_prose(context, tree, *n);
  if (const YamlNode* n = top.find("evidence"))
    for (const YamlNode* item : items(context, tree, *n)) m.evidence.push_back(read_evidence(context, tree, *item));
  if (const YamlNode* n = top.find("note")) m.note = read_text(context, tree, *n);
}

}  // namespace

model::Measure read_measure(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                            const model::Framework* framework, bool is_row) {
  MapReader<measure_keys> top(context, tree, node);
  Measure m;
  m.location = node.location;
  read_what(top, framework, is_row, m);
  read_plan(top, m);
  read_outcome(top, m);
  m.remarks = read_annotations(top);
  if (is_row) {
    MapReader<row_keys> row(context, tree, node);
    if (const YamlNode* n = row.find("slug")) m.slug = scalar(context, *n);
    if (const YamlNode* n = row.find("body")) {
      read_document(context, platform::MarkdownSource{n->text, n->location, true, true}, m.body);
      keep_passages(context, m.body.nodes, context.first_language);
    }
  }
  top.finish(is_row ? &row_keys : nullptr);
  return m;
}

}  // namespace readers
