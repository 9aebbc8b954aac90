// assessment.yaml: the scores of a year.
#include <set>

#include "core/digits.h"
#include "read/agency_files.h"
#include "read/links.h"

namespace readers {
namespace {

using core::say;
using model::Framework;

std::vector<std::string_view> instrument_ids(const Framework& framework) {
  std::vector<std::string_view> ids;
  for (const model::Instrument& i : framework.instruments) ids.push_back(i.id);
  return ids;
}

// False after an error; a list that rests on no official document may lack what is right, and is only warned of.
bool may_stay(Reading& reading, const Framework& framework, std::string_view list, const core::Place& place,
              core::Message what, core::Message advice) {
  bool warns = framework.rests_on_unverified(list);
  (reading.report.*(warns ? &core::Report::warning : &core::Report::error))("unknown-code", place, std::move(what),
                                                                            std::move(advice));
  return warns;
}

bool is_instrument(Reading& reading, const Framework* framework, std::string_view id, const core::Place& place) {
  if (!framework || framework->instrument(id)) return true;
  return may_stay(reading, *framework, "instruments", place,
                  say("กรอบการประเมินไม่มีเครื่องมือ '{}'", "the framework has no instrument '{}'", {id}),
                  did_you_mean(id, instrument_ids(*framework)));
}

bool is_indicator(Reading& reading, const Framework* framework, int id, const core::Place& place) {
  if (!framework || framework->indicator(id)) return true;
  std::string ids;
  for (const model::Indicator& i : framework->indicators) ids += (ids.empty() ? "" : ", ") + std::to_string(i.id);
  return may_stay(reading, *framework, "indicators", place,
                  say("กรอบการประเมินไม่มีตัวชี้วัด {}", "the framework has no indicator {}", {std::to_string(id)}),
                  say("ที่มี: {}", "there are: {}", {ids}));
}

std::map<std::string_view, model::Score> read_instrument_scores(Reading& reading, const YamlTree& tree,
                                                                const YamlNode& node, const Framework* framework) {
  std::map<std::string_view, model::Score> out;
  for (const YamlNode* entry : entries(reading, tree, node))
    if (entry->kind != outside::YamlKind::nothing && is_instrument(reading, framework, entry->key, entry->key_place))
      out[entry->key] = read_score(reading, *entry);
  return out;
}

template <class ReadOne>
std::map<int, model::Score> by_indicator(Reading& reading, const YamlTree& tree, const YamlNode& node,
                                         const Framework* framework, const ReadOne& read_one) {
  std::map<int, model::Score> out;
  for (const YamlNode* entry : entries(reading, tree, node)) {
    auto id = read_indicator(reading, entry->key, entry->key_place);
    if (entry->kind == outside::YamlKind::nothing) continue;  // left blank, as any other key may be
    if (!id || !is_indicator(reading, framework, *id, entry->key_place)) continue;
    if (!out.emplace(*id, model::Score{}).second)
      reading.report.error("duplicate-key", entry->key_place,
                           say("ตัวชี้วัด {} ซ้ำ", "the indicator {} is here twice", {entry->key}),
                           say("ลบออกหนึ่งแห่ง", "remove one of them"));
    else
      out[*id] = read_one(reading, *entry);
  }
  return out;
}

model::Scores read_previous(Reading& reading, const YamlTree& tree, const YamlNode& node,
                            const Framework* framework) {
  Fields fields(reading, tree, node, "previous", "previous");
  model::Scores out;
  out.place = node.place;
  out.year = reading.year - 1;
  if (const YamlNode* n = fields.find("year"))
    if (auto year = read_year(reading, *n); year && *year != out.year)
      reading.report.error("previous-match", n->place,
                           say("previous ต้องเป็นปีก่อนหน้า", "'previous' must be the year before"),
                           say("เขียน year: {} หรือลบคะแนนของปีอื่นออก",
                               "write 'year: {}', or remove the scores of another year", {std::to_string(out.year)}));
  if (const YamlNode* n = fields.find("total")) out.total = read_score(reading, *n);
  if (const YamlNode* n = fields.find("instruments"))
    out.instruments = read_instrument_scores(reading, tree, *n, framework);
  if (const YamlNode* n = fields.find("indicators"))
    out.indicators = by_indicator(reading, tree, *n, framework, read_score);
  fields.finish();
  return out;
}

bool is_question_code(std::string_view code) {
  return code.size() >= 2 && code.size() <= 4 && code[0] >= 'A' && code[0] <= 'Z' &&
         code.find_first_not_of("0123456789", 1) == code.npos && code[1] != '0';
}

std::string_view read_question_code(Reading& reading, const YamlNode& node) {
  std::string_view text = scalar(reading, node);
  std::string_view code = text.empty() ? text : reading.arena.keep(core::with_arabic_digits(text));
  if (code.empty() || is_question_code(code)) return code;
  reading.report.error("unknown-code", node.place,
                       say("'{}' ไม่ใช่รหัสข้อคำถาม", "'{}' is not the code of a question", {text}),
                       say("เขียนเช่น I28 หรือ E7", "write it like I28 or E7"));
  return {};
}

model::Question read_question(Reading& reading, const YamlTree& tree, const YamlNode& node,
                              std::set<std::string_view>& seen) {
  Fields fields(reading, tree, node, "ข้อคำถาม", "a question");
  model::Question q;
  q.place = node.place;
  if (const YamlNode* n = fields.find("id")) {
    q.id_place = n->place;
    q.id = read_question_code(reading, *n);
    if (!q.id.empty() && !seen.insert(q.id).second)
      reading.report.error("duplicate-id", n->place, say("ข้อ '{}' ซ้ำ", "the question '{}' is here twice", {q.id}),
                           say("ลบออกหนึ่งแห่ง หรือแก้ id", "remove one of them, or correct its id"));
  }
  if (const YamlNode* n = fields.find("was")) {
    q.was_place = n->place;
    q.was = read_question_code(reading, *n);
  }
  if (const YamlNode* n = fields.find("text")) q.text = read_text(reading, tree, *n);
  if (fields.is_map() && !fields.find("id") && q.text.empty())
    reading.report.error("missing-key", node.place, say("ข้อคำถามต้องมี id หรือ text", "a question needs 'id' or 'text'"),
                         say("เพิ่มบรรทัด 'id: …' หรือ 'text: …'", "add a line 'id: …' or 'text: …'"));
  if (const YamlNode* n = fields.find("score")) q.score = read_score(reading, *n);
  if (const YamlNode* n = fields.find("previous")) q.previous = read_score(reading, *n);
  if (const YamlNode* n = fields.find("change")) q.change = read_change(reading, *n);
  if (const YamlNode* n = fields.find("dimension")) {
    q.dimension = scalar(reading, *n);
    q.dimension_place = n->place;
  }
  if (const YamlNode* n = fields.find("note")) q.note = read_text(reading, tree, *n);
  fields.finish();
  return q;
}

void read_code_list(Reading& reading, const YamlTree& tree, const YamlNode& node,
                    std::vector<std::string_view>& codes, std::vector<core::Place>& places) {
  for (const model::Code& code : read_codes(reading, tree, node)) {
    if (code.year != reading.year) {
      reading.report.error("unknown-code", code.place,
                           say("ข้อค้นพบอ้างถึงรหัสของปีของตนเองเท่านั้น", "a finding names codes of its own year"),
                           say("ตัดปีออก: {}", "leave the year out: {}", {code.id}));
      continue;
    }
    codes.push_back(code.id);
    places.push_back(code.place);
  }
}

model::Finding read_finding(Reading& reading, const YamlTree& tree, const YamlNode& node,
                            const Framework* framework) {
  Fields fields(reading, tree, node, "ข้อค้นพบ", "a finding");
  model::Finding f;
  f.place = node.place;
  if (const YamlNode* n = fields.find("instrument")) {
    f.instrument_place = n->place;
    std::string_view id = scalar(reading, *n);
    if (!id.empty() && is_instrument(reading, framework, id, n->place)) f.instrument = id;
  }
  if (const YamlNode* n = fields.find("indicator")) {
    f.indicator_place = n->place;
    if (std::string_view text = scalar(reading, *n); !text.empty())
      f.indicator = read_indicator(reading, text, n->place);
    if (f.indicator && !is_indicator(reading, framework, *f.indicator, n->place)) f.indicator.reset();
  }
  if (const YamlNode* n = fields.find("questions")) read_code_list(reading, tree, *n, f.questions, f.question_places);
  if (const YamlNode* n = fields.find("disclosures"))
    read_code_list(reading, tree, *n, f.disclosures, f.disclosure_places);
  if (const YamlNode* n = fields.require("text")) f.text = read_text(reading, tree, *n);
  if (const YamlNode* n = fields.find("advice")) f.advice = read_text(reading, tree, *n);
  fields.finish();
  return f;
}

}  // namespace

model::Source read_source_of(Reading& reading, const YamlTree& tree, const YamlNode& node) {
  Fields fields(reading, tree, node, "source", "source");
  model::Source source;
  source.place = node.place;
  if (const YamlNode* n = fields.find("title")) source.title = read_text(reading, tree, *n);
  if (const YamlNode* n = fields.find("href")) source.href = read_link(reading, *n);
  if (const YamlNode* n = fields.find("date")) {
    DateOrMonth when = read_date_or_month(reading, *n);
    source.date = when.date;
    source.month = when.month;
  }
  fields.finish();
  return source;
}

model::Assessment read_assessment(Reading& reading, const YamlTree& tree, const Framework* framework) {
  Fields top(reading, tree, tree.root(), "assessment.yaml", "assessment.yaml");
  model::Assessment a;
  a.place = tree.root().place;
  if (const YamlNode* n = top.find("total")) a.total = read_score(reading, *n);
  if (const YamlNode* n = top.find("grade")) {
    a.grade.place = n->place;
    if (std::string_view grade = scalar(reading, *n); !grade.empty()) a.grade.value = grade;
  }
  if (const YamlNode* n = top.find("instruments"))
    a.instruments = read_instrument_scores(reading, tree, *n, framework);
  if (const YamlNode* n = top.find("indicators"))
    a.indicators = by_indicator(reading, tree, *n, framework, read_score);
  if (const YamlNode* n = top.find("previous")) a.previous = read_previous(reading, tree, *n, framework);
  if (const YamlNode* n = top.find("changes")) a.changes = by_indicator(reading, tree, *n, framework, read_change);
  std::set<std::string_view> seen;
  if (const YamlNode* n = top.find("questions"))
    for (const YamlNode* item : items(reading, tree, *n))
      a.questions.push_back(read_question(reading, tree, *item, seen));
  if (const YamlNode* n = top.find("findings"))
    for (const YamlNode* item : items(reading, tree, *n))
      a.findings.push_back(read_finding(reading, tree, *item, framework));
  if (const YamlNode* n = top.find("source")) a.source = read_source_of(reading, tree, *n);
  a.remarks = read_remarks(
      top, {"total", "grade", "instruments", "indicators", "previous", "changes", "questions", "findings", "source"});
  top.finish();
  return a;
}

}  // namespace readers
