// assessment.yaml: the scores of a year.
#include <set>

#include "base/digits.h"
#include "read/agency_files.h"

namespace readers {
namespace {

constexpr Key previous_list[]{
    Key("year", Type::year)
        .means("เป็นได้เฉพาะปีก่อนปีของโฟลเดอร์", "can only be the year before the folder's")
        .like("2567"),
    Key("total", Type::score).like("88.10"),
    Key("instruments", Type::score).by_key().written("เครื่องมือ: คะแนน", "instrument: Score").like("{IIT: 80.00}"),
    Key("indicators", Type::score).by_key().written("เลข: คะแนน", "number: Score").like("{5: 73.11}"),
};
constexpr KeySet previous_keys{"previous", "previous", previous_list};

constexpr Key question_list[]{
    Key("id", Type::code).means("ต้องมี id หรือ `text`", "this or `text` is needed").like("E7"),
    Key("was", Type::code).means("ปีก่อนเป็นข้อใด", "its number the year before").like("E14"),
    Key("text", Type::text).like("การมีส่วนร่วม"),
    Key("score", Type::score).like("86.40"),
    Key("previous", Type::score).means("ปีก่อน", "").like("83.33"),
    Key("change", Type::change).means("ผลต่าง", "").like("3.07"),
    Key("comparable", model::comparables)
        .means("เทียบกับคะแนนปีก่อนได้หรือไม่ ไม่เขียนคือ yes หรือ no ถ้ามี `was`; ถ้าไม่ใช่ yes หน้าเว็บไม่คำนวณและไม่วาดผลต่าง",
               "whether it can be compared with the score of the year before; left out: yes, or no with `was`; where "
               "it is not yes, no difference is computed or drawn")
        .like("unknown"),
    Key("dimension", Type::word)
        .written("id หรือชื่อในกรอบ", "id or name of the framework")
        .means("ประเด็น", "")
        .like("process-7"),
    Key("note", Type::text).like("เปลี่ยนถ้อยคำจากปีก่อน"),
};
constexpr KeySet question_keys{"ข้อคำถาม", "a question", question_list, false, "id|text"};

constexpr Key finding_list[]{
    Key("instrument", Type::word).written("id หรือชื่อในกรอบ", "id or name of the framework").like("IIT"),
    Key("indicator", Type::indicator).like("5"),
    Key("questions", Type::code).list().like("[I28, I29]"),
    Key("disclosures", Type::code).list().like("[O11]"),
    Key("text", Type::text).required().means("พบอะไร", "").like("ยังไม่ทราบช่องทาง"),
    Key("advice", Type::text).means("ควรทำอะไร", "").like("แจ้งให้ทราบทั่วกัน"),
};
constexpr KeySet finding_keys{"ข้อค้นพบ", "a finding", finding_list};

constexpr Key assessment_list[]{
    Key("total", Type::score).means("คะแนนรวม", "").like("91.96"),
    Key("grade", Type::word)
        .written("id ชื่อ หรือชื่ออื่นของระดับ", "id, name or alias of a grade")
        .means("ระดับผล", "")
        .like("good"),
    Key("instruments", Type::score)
        .by_key()
        .written("เครื่องมือ: คะแนน", "instrument: Score")
        .means("ใส่เท่าที่มี", "any of them")
        .like("{IIT: 86.55}"),
    Key("indicators", Type::score)
        .by_key()
        .written("เลข: คะแนน", "number: Score")
        .means("ใส่เท่าที่มี ตัวที่ขาดแสดงว่าไม่เผยแพร่", "any of them; a missing one is shown as not published")
        .like("{4: 84.47, 5: 84.47}"),
    Key("previous", previous_keys)
        .means("คะแนนปีก่อน เมื่อปีก่อนไม่มี assessment.yaml ถ้ามี ต้องตรงกัน",
               "the year before, if it has no assessment.yaml of its own; if it has, both must agree")
        .like("{year: 2567}"),
    Key("changes", Type::change)
        .by_key()
        .written("เลข: จำนวน", "number: Number")
        .means("ผลต่าง (ใหม่ลบเดิม) ตามที่ประกาศ", "new minus old, as announced")
        .like("{5: 11.36}"),
    Key("questions", question_keys)
        .list()
        .means("คะแนนรายข้อคำถาม", "scores of single questions")
        .like("[{id: E7, score: 86.40}]"),
    Key("findings", finding_keys)
        .list()
        .means("จุดอ่อนและข้อเสนอแนะ", "weak points, advice")
        .like("[{text: ยังไม่ทราบช่องทาง}]"),
    Key("source", source_keys).means("ตัวเลขมาจากไหน", "where the figures are from").like("{title: ประกาศผล}"),
};

}  // namespace

constexpr KeySet assessment_keys{"assessment.yaml", "assessment.yaml", assessment_list, true};

namespace {

using base::msg;
using model::Framework;

// False after an error; a list that rests on no official document may lack what is right, and is only warned of.
bool may_stay(ReadContext& context, const Framework& framework, std::string_view list,
              const base::SourceLocation& location, base::BilingualText what, base::BilingualText advice) {
  bool warns = framework.rests_on_unverified(list);
  (context.report.*(warns ? &base::Report::warning : &base::Report::error))("unknown-code", location, std::move(what),
                                                                            std::move(advice));
  return warns;
}

bool is_instrument(ReadContext& context, const Framework* framework, std::string_view id,
                   const base::SourceLocation& location) {
  if (!framework || framework->instrument(id)) return true;
  return may_stay(context, *framework, "instruments", location,
                  msg("กรอบการประเมินไม่มีเครื่องมือ '{}'", "the framework has no instrument '{}'", {id}),
                  base::which_is_meant(id, model::known_values(framework->instruments)));
}

bool is_indicator(ReadContext& context, const Framework* framework, int id, const base::SourceLocation& location) {
  if (!framework || framework->indicator(id)) return true;
  std::string ids;
  for (const model::Indicator& i : framework->indicators) ids += (ids.empty() ? "" : ", ") + std::to_string(i.id);
  return may_stay(context, *framework, "indicators", location,
                  msg("กรอบการประเมินไม่มีตัวชี้วัด {}", "the framework has no indicator {}", {std::to_string(id)}),
                  msg("ค่าที่ใช้ได้: {}", "valid values: {}", {ids}));
}

std::map<std::string_view, model::Score> read_instrument_scores(ReadContext& context, const YamlTree& tree,
                                                                const YamlNode& node, const Framework* framework) {
  std::map<std::string_view, model::Score> out;
  for (const YamlNode* entry : entries(context, tree, node))
    if (entry->kind != platform::YamlKind::nothing && is_instrument(context, framework, entry->key, entry->key_place))
      out[entry->key] = read_score(context, *entry);
  return out;
}

template <class ReadOne>
std::map<int, model::Score> by_indicator(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                                         const Framework* framework, const ReadOne& read_one) {
  std::map<int, model::Score> out;
  for (const YamlNode* entry : entries(context, tree, node)) {
    auto id = read_indicator(context, entry->key, entry->key_place);
    if (entry->kind == platform::YamlKind::nothing) continue;  // left blank, as any other key may be
    if (!id || !is_indicator(context, framework, *id, entry->key_place)) continue;
    if (!out.emplace(*id, model::Score{}).second)
      context.report.error("duplicate-key", entry->key_place,
                           msg("ตัวชี้วัด {} ซ้ำ", "the indicator {} appears twice", {entry->key}),
                           msg("ลบออกหนึ่งแห่ง", "remove one of them"));
    else
      out[*id] = read_one(context, *entry);
  }
  return out;
}

model::Scores read_previous(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                            const Framework* framework) {
  MapReader<previous_keys> fields(context, tree, node);
  model::Scores out;
  out.location = node.location;
  out.year = context.year - 1;
  if (const YamlNode* n = fields.find("year"))
    if (auto year = read_year(context, *n); year && *year != out.year)
      context.report.error("previous-match", n->location,
                           msg("previous ต้องเป็นปีก่อนหน้า", "'previous' must be the year before"),
                           msg("เขียน year: {} หรือลบคะแนนของปีอื่นออก",
                               "write 'year: {}', or remove the scores of another year", {std::to_string(out.year)}));
  if (const YamlNode* n = fields.find("total")) out.total = read_score(context, *n);
  if (const YamlNode* n = fields.find("instruments"))
    out.instruments = read_instrument_scores(context, tree, *n, framework);
  if (const YamlNode* n = fields.find("indicators"))
    out.indicators = by_indicator(context, tree, *n, framework, read_score);
  fields.finish();
  return out;
}

std::string_view read_question_code(ReadContext& context, const YamlNode& node) {
  std::string_view text = scalar(context, node);
  std::string_view code = text.empty() ? text : context.arena.keep(base::with_arabic_digits(text));
  if (code.empty() || is_code(code)) return code;
  context.report.error("unknown-code", node.location,
                       msg("'{}' ไม่ใช่รหัสข้อคำถาม", "'{}' is not the code of a question", {text}),
                       msg("เขียนเช่น I28 หรือ E7", "write it like I28 or E7"));
  return {};
}

model::Question read_question(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                              const Framework* framework, std::set<std::string_view>& seen) {
  MapReader<question_keys> fields(context, tree, node);
  model::Question q;
  q.location = node.location;
  if (const YamlNode* n = fields.find("id")) {
    q.id_place = n->location;
    q.id = read_question_code(context, *n);
    if (!q.id.empty() && !seen.insert(q.id).second)
      context.report.error("duplicate-id", n->location, msg("ข้อ '{}' ซ้ำ", "the question '{}' appears twice", {q.id}),
                           msg("ลบออกหนึ่งแห่ง หรือแก้ id", "remove one of them, or correct its id"));
  }
  if (const YamlNode* n = fields.find("was")) {
    q.was_place = n->location;
    q.was = read_question_code(context, *n);
    if (!q.was.empty() && q.was != q.id) q.comparable = model::Comparable::no;
  }
  if (const YamlNode* n = fields.find("comparable"))
    q.comparable = read_choice(context, *n, model::comparables).value_or(q.comparable);
  if (const YamlNode* n = fields.find("text")) q.text = read_text(context, tree, *n);
  if (fields.is_map() && !fields.find("id") && q.text.empty())
    context.report.error("missing-key", node.location,
                         msg("ข้อคำถามต้องมี id หรือ text", "a question needs 'id' or 'text'"),
                         msg("เพิ่มบรรทัด 'id: …' หรือ 'text: …'", "add a line 'id: …' or 'text: …'"));
  if (const YamlNode* n = fields.find("score")) q.score = read_score(context, *n);
  if (const YamlNode* n = fields.find("previous")) q.previous = read_score(context, *n);
  if (const YamlNode* n = fields.find("change")) q.change = read_change(context, *n);
  if (const YamlNode* n = fields.find("dimension")) {
    q.dimension = scalar(context, *n);
    if (const model::Dimension* d = framework ? framework->dimension_called(q.dimension) : nullptr)
      q.dimension = d->id;
    q.dimension_place = n->location;
  }
  if (const YamlNode* n = fields.find("note")) q.note = read_text(context, tree, *n);
  fields.finish();
  return q;
}

void read_code_list(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                    std::vector<std::string_view>& codes, std::vector<base::SourceLocation>& places) {
  for (const model::Code& code : read_codes(context, tree, node)) {
    if (code.year != context.year) {
      context.report.error("unknown-code", code.location,
                           msg("ข้อค้นพบอ้างถึงรหัสของปีของตนเองเท่านั้น", "a finding names codes of its own year"),
                           msg("ตัดปีออก: {}", "leave the year out: {}", {code.id}));
      continue;
    }
    codes.push_back(code.id);
    places.push_back(code.location);
  }
}

model::Finding read_finding(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                            const Framework* framework) {
  MapReader<finding_keys> fields(context, tree, node);
  model::Finding f;
  f.location = node.location;
  if (const YamlNode* n = fields.find("instrument")) {
    f.instrument_place = n->location;
    f.instrument = scalar(context, *n);
    if (const model::Instrument* i = framework ? framework->instrument_called(f.instrument) : nullptr)
      f.instrument = i->id;
    else if (!f.instrument.empty() && !is_instrument(context, framework, f.instrument, n->location))
      f.instrument = {};
  }
  if (const YamlNode* n = fields.find("indicator")) {
    f.indicator_place = n->location;
    if (std::string_view text = scalar(context, *n); !text.empty())
      f.indicator = read_indicator(context, text, n->location);
    if (f.indicator && !is_indicator(context, framework, *f.indicator, n->location)) f.indicator.reset();
  }
  if (const YamlNode* n = fields.find("questions")) read_code_list(context, tree, *n, f.questions, f.question_places);
  if (const YamlNode* n = fields.find("disclosures"))
    read_code_list(context, tree, *n, f.disclosures, f.disclosure_places);
  if (const YamlNode* n = fields.find("text")) f.text = read_text(context, tree, *n);
  if (const YamlNode* n = fields.find("advice")) f.advice = read_text(context, tree, *n);
  fields.finish();
  return f;
}

}  // namespace

model::Assessment read_assessment(ReadContext& context, const YamlTree& tree, const Framework* framework) {
  MapReader<assessment_keys> top(context, tree, tree.root());
  model::Assessment a;
  a.location = tree.root().location;
  if (const YamlNode* n = top.find("total")) a.total = read_score(context, *n);
  if (const YamlNode* n = top.find("grade")) {
    a.grade.location = n->location;
    if (std::string_view grade = scalar(context, *n); !grade.empty()) a.grade.value = grade;
  }
  if (const YamlNode* n = top.find("instruments"))
    a.instruments = read_instrument_scores(context, tree, *n, framework);
  if (const YamlNode* n = top.find("indicators"))
    a.indicators = by_indicator(context, tree, *n, framework, read_score);
  if (const YamlNode* n = top.find("previous")) a.previous = read_previous(context, tree, *n, framework);
  if (const YamlNode* n = top.find("changes")) a.changes = by_indicator(context, tree, *n, framework, read_change);
  std::set<std::string_view> seen;
  if (const YamlNode* n = top.find("questions"))
    for (const YamlNode* item : items(context, tree, *n))
      a.questions.push_back(read_question(context, tree, *item, framework, seen));
  if (const YamlNode* n = top.find("findings"))
    for (const YamlNode* item : items(context, tree, *n))
      a.findings.push_back(read_finding(context, tree, *item, framework));
  if (const YamlNode* n = top.find("source")) a.source = read_source_of(context, tree, *n);
  a.remarks = read_annotations(top);
  top.finish();
  return a;
}

}  // namespace readers
