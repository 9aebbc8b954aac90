// A measure: the front matter of measures/NN-slug.md or a row of measures.csv.
#include <algorithm>

#include "read/agency_files.h"
#include "read/links.h"
#include "read/passages.h"

namespace readers {
namespace {

using core::say;
using model::Measure;
using outside::YamlKind;

const std::vector<std::string_view> measure_keys{
    "title",     "dimension", "group",       "kind",        "parts",    "indicators", "questions", "disclosures",
    "issue",     "steps",     "responsible", "period",      "due",      "status",     "results",   "outcomes",
    "follow_up", "budget",    "problems",    "suggestions", "evidence", "note"};

bool has_key(const YamlTree& tree, const YamlNode& node, std::initializer_list<std::string_view> keys) {
  for (const YamlNode* child = tree.first_of(node); child; child = tree.after(*child))
    if (std::find(keys.begin(), keys.end(), child->key) != keys.end()) return true;
  return false;
}

// {th: …, en: …}, and not a map of `keys`.
bool is_text_of_languages(const YamlTree& tree, const YamlNode& node, std::initializer_list<std::string_view> keys) {
  return has_key(tree, node, {"th", "en"}) && !has_key(tree, node, keys);
}

void read_dimension(ReadContext& context, const YamlNode& node, const model::Framework* framework, Measure& measure) {
  measure.dimension_place = node.place;
  std::string_view id = scalar(context, node);
  if (id.empty()) return;
  if (framework && !framework->dimensions.empty() && !framework->dimension(id)) {
    std::vector<std::string_view> known;
    for (const model::Dimension& d : framework->dimensions) known.push_back(d.id);
    context.report.error("unknown-value", node.place,
                         say("กรอบการประเมินปีนี้ไม่มีประเด็น '{}'", "this year's framework has no dimension '{}'", {id}),
                         did_you_mean(id, known));
    return;
  }
  measure.dimension = id;
}

void set_due(ReadContext& context, const YamlNode& node, model::Due& due) {
  using Written = model::Due::Written;
  std::string_view text = scalar(context, node);
  if (text.empty()) return;
  if (auto year = core::parse_buddhist_year(text)) {
    due.written = Written::fiscal_year;
    due.by = core::last_day_of_fiscal_year(*year);
  } else if (auto month = core::parse_month(text)) {
    due.written = Written::month;
    due.by = month->last_day();
  } else if (auto date = core::parse_date(text)) {
    due.by = *date;
  } else {
    const bool is_cell = node.place.file && node.place.file->path.ends_with(".csv");
    context.report.error(
        "date", node.place, say("'{}' ไม่ใช่วันที่ เดือน หรือปีงบประมาณ", "'{}' is no date, month or fiscal year", {text}),
        how_to_write_a_date(
            text, is_cell
                      ? say("เขียนเช่น 2568-03-31, ก.ย. 2568 หรือ 2568", "write it like 2568-03-31, ก.ย. 2568 or 2568")
                      : say("เขียนเช่น 2568-03-31, ก.ย. 2568 หรือ 2568 ถ้าเอกสารบอกเพียงข้อความ ให้เขียน {}",
                            "write it like 2568-03-31, ก.ย. 2568 or 2568; what the source says in words as {}",
                            {"{text: …}"})));
  }
}

std::optional<model::Due> read_due(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  model::Due due;
  due.place = node.place;
  if (node.kind == YamlKind::map) {
    MapReader fields(context, tree, node, "กำหนดแล้วเสร็จ", "a due date");
    if (const YamlNode* n = fields.find("by")) set_due(context, *n, due);
    const YamlNode* text = fields.find("text");
    if (text) due.text = read_text(context, tree, *text);
    if (!text && !fields.find("by"))
      context.report.error("missing-key", node.place,
                           say("กำหนดแล้วเสร็จต้องมี by หรือ text", "a due date needs 'by' or 'text'"),
                           say("เขียนวันที่หรือเดือนไว้ใน by หรือข้อความตามเอกสารไว้ใน text",
                               "write a date or month in 'by', or the words of the source in 'text'"));
    fields.finish();
  } else {
    set_due(context, node, due);
  }
  if (!due.by && due.text.empty()) return std::nullopt;
  return due;
}

model::Result read_result(ReadContext& context, const YamlTree& tree, const YamlNode& node, std::size_t steps) {
  model::Result result;
  if (node.kind != YamlKind::map || is_text_of_languages(tree, node, {"step", "date", "text"})) {
    result.text = read_prose(context, tree, node);
    return result;
  }
  MapReader fields(context, tree, node, "ผล", "a result");
  if (const YamlNode* n = fields.find("step")) {
    auto step = read_count(context, *n);
    if (step && (*step < 1 || static_cast<std::size_t>(*step) > steps))
      context.report.error("unknown-value", n->place,
                           say("ไม่มีขั้นตอนที่ {0} มาตรการนี้มี {1} ขั้นตอน", "there is no step {0}; this measure has {1}",
                               {n->text, std::to_string(steps)}),
                           say("เขียนเลขลำดับของขั้นตอนใน steps เริ่มจาก 1 หรือลบ step ออก",
                               "write the step's number in 'steps', from 1, or remove 'step'"));
    else if (step)
      result.step = static_cast<int>(*step);
  }
  if (const YamlNode* n = fields.find("date")) {
    result.date = read_date(context, *n);
    result.date_place = n->place;
  }
  if (const YamlNode* n = fields.require("text")) result.text = read_prose(context, tree, *n);
  fields.finish();
  return result;
}

model::Evidence read_evidence(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  MapReader fields(context, tree, node, "หลักฐาน", "an entry of evidence");
  model::Evidence e;
  e.place = node.place;
  if (const YamlNode* n = fields.require("title")) e.title = read_text(context, tree, *n);
  if (const YamlNode* n = fields.require("href")) e.href = read_link(context, *n);
  if (const YamlNode* n = fields.find("date")) {
    e.date = read_date(context, *n);
    e.date_place = n->place;
  }
  fields.finish();
  return e;
}

void read_follow_up(ReadContext& context, const YamlTree& tree, const YamlNode& node, Measure& measure) {
  if (node.kind != YamlKind::map || is_text_of_languages(tree, node, {"by", "text"})) {
    measure.follow_up.text = read_prose(context, tree, node);
    return;
  }
  MapReader fields(context, tree, node, "follow_up", "follow_up");
  if (const YamlNode* n = fields.find("by")) measure.follow_up.by = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("text")) measure.follow_up.text = read_prose(context, tree, *n);
  fields.finish();
}

// The reader of measures.csv has looked at what a row needs.
void read_what(MapReader& top, const model::Framework* framework, bool is_row, Measure& m) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  auto needed = [&](std::string_view key) { return is_row ? top.find(key) : top.require(key); };
  if (const YamlNode* n = needed("title")) m.title = read_text(context, tree, *n);
  if (const YamlNode* n = needed("dimension")) read_dimension(context, *n, framework, m);
  if (const YamlNode* n = top.find("group")) m.group = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("kind"))
    m.kind = read_choice(context, *n, model::measure_kinds).value_or(model::MeasureKind::measure);
  if (const YamlNode* n = top.find("parts")) m.parts = read_texts(context, tree, *n);
  if (const YamlNode* n = top.find("indicators")) m.indicators = read_codes(context, tree, *n);
  if (const YamlNode* n = top.find("questions")) m.questions = read_codes(context, tree, *n);
  if (const YamlNode* n = top.find("disclosures")) m.disclosures = read_codes(context, tree, *n);
  if (const YamlNode* n = top.find("issue")) m.issue = read_prose(context, tree, *n);
  if (const YamlNode* n = top.find("steps")) m.steps = read_proses(context, tree, *n);
}

void read_plan(MapReader& top, Measure& m) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  if (const YamlNode* n = top.find("responsible")) m.responsible = read_names(context, tree, *n);
  if (const YamlNode* n = top.find("period")) m.period = read_period(context, tree, *n);
  if (const YamlNode* n = top.find("due")) {
    auto take = [&](const YamlNode& node) {
      if (auto due = read_due(context, tree, node)) m.due.push_back(*due);
    };
    if (n->kind != YamlKind::list) {
      take(*n);
    } else {
      for (const YamlNode* item : items(context, tree, *n)) take(*item);
    }
  }
  if (const YamlNode* n = top.find("status"))
    m.status = read_choice(context, *n, model::statuses).value_or(model::Status::not_stated);
  if (const YamlNode* n = top.find("budget")) {
    MapReader fields(context, tree, *n, "budget", "the budget");
    if (const YamlNode* planned = fields.find("planned")) m.budget_planned = read_baht(context, *planned);
    if (const YamlNode* spent = fields.find("spent")) m.budget_spent = read_baht(context, *spent);
    fields.finish();
  }
}

void read_outcome(MapReader& top, Measure& m) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  if (const YamlNode* n = top.find("results"))
    for (const YamlNode* item : items(context, tree, *n))
      m.results.push_back(read_result(context, tree, *item, m.steps.size()));
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
  MapReader top(context, tree, node, "มาตรการ", "a measure");
  Measure m;
  m.place = node.place;
  read_what(top, framework, is_row, m);
  read_plan(top, m);
  read_outcome(top, m);
  m.remarks = read_remarks(top, measure_keys);
  if (is_row) {
    if (const YamlNode* n = top.find("slug")) m.slug = scalar(context, *n);
    if (const YamlNode* n = top.find("body")) {
      read_document(context, outside::MarkdownSource{n->text, n->place, true, true}, m.body);
      keep_passages(context, m.body.nodes, context.first_language);
    }
  }
  top.finish();
  return m;
}

}  // namespace readers
