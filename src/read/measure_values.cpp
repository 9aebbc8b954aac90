// Values that only measures have: periods, names with roles, codes; and the remarks of every file.
#include <algorithm>

#include "base/ascii.h"
#include "base/digits.h"
#include "read/values.h"

namespace readers {
namespace {

constexpr Key printed_list[]{
    Key("key", Type::word)
        .required()
        .written("ตำแหน่งในไฟล์", "path in the file")
        .means("ลำดับในรายการนับจาก 1: `results.1.date`", "numbers in lists begin at 1: `results.1.date`")
        .like("total"),
    Key("value", Type::text).means("เอกสารพิมพ์ว่าอย่างไร", "what is printed").like(R"("91.69")"),
    Key("note", Type::text).means("เพราะอะไร", "why").like("สลับเลข เทียบกับประกาศแล้ว"),
};
constexpr Key period_list[]{Key("from", Type::date_or_month).required().like("2567-10-01"),
                            Key("to", Type::date_or_month).required().like("2568-09-30"),
                            Key("text", Type::text).like("ตลอดปี 2566")};

constexpr KeySet printed_keys{"as_printed", "an entry of as_printed", printed_list};

constexpr Key annotation_list[]{
    Key("notes", Type::text)
        .list()
        .means("ข้อสังเกตเกี่ยวกับข้อมูล แสดงไว้ท้าย", "remarks on the data, shown below it")
        .like("[รายงานไม่พิมพ์คะแนนปีก่อน]"),
    Key("as_printed", printed_keys)
        .list()
        .means("เอกสารจริงพิมพ์ไม่ตรงกับค่าที่ถูก หรือไม่แน่ชัด",
               "the official paper prints something else than is right, or certain")
        .like(R"([{key: total, value: "91.69"}])"),
};

}  // namespace

constexpr KeySet period_keys{"ช่วงเวลา", "a period", period_list, false, "from,to|text"};
constexpr KeySet annotation_keys{"", "", annotation_list};

namespace {

using base::msg;
using platform::YamlKind;

// Splits "สำนักปลัด (รวบรวม)" in each language.
model::Name name_of(const base::LocalizedText& text) {
  model::Name name{text, {}};
  name.role.location = text.location;
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    std::string_view words = text.words[i];
    std::size_t open = words.rfind('(');
    if (!words.ends_with(')') || open == words.npos || open == 0) continue;
    name.role.words[i] = words.substr(open + 1, words.size() - open - 2);
    words = words.substr(0, open);
    while (words.ends_with(' ')) words.remove_suffix(1);
    name.name.words[i] = words;
  }
  return name;
}

struct End {
  base::Date first, last;
  bool is_month = false;
};

std::optional<End> read_end(ReadContext& context, const YamlNode& node) {
  std::string_view text = scalar(context, node);
  if (text.empty()) return std::nullopt;
  if (auto month = base::parse_month(text)) return End{month->first_day(), month->last_day(), true};
  if (auto date = base::parse_date(text)) return End{*date, *date, false};
  context.report.error(
      "date", node.location, msg("'{}' ไม่ใช่วันที่หรือเดือน", "'{}' is neither a date nor a month", {text}),
      how_to_write_a_date(text, msg("เขียนเช่น 2568-03-31 หรือ มี.ค. 2568", "write it like 2568-03-31 or มี.ค. 2568")));
  return std::nullopt;
}

void read_from_to(MapReader<period_keys>& fields, model::Period& period) {
  const YamlNode* from = fields.find("from");
  const YamlNode* to = fields.find("to");
  auto first = from ? read_end(fields.context(), *from) : std::nullopt;
  auto last = to ? read_end(fields.context(), *to) : std::nullopt;
  if (!first || !last) return;
  period.from_place = from->location;
  period.to_place = to->location;
  period.from = first->first;
  period.to = last->last;
  period.written = first->is_month && last->is_month ? model::Period::Written::months : model::Period::Written::days;
  if (period.to < period.from)
    fields.context().report.error("period", to->location, msg("ช่วงเวลาจบก่อนเริ่ม", "the period ends before it begins"),
                                  msg("สลับ from กับ to หรือตรวจปี", "swap 'from' and 'to', or check the years"));
}

std::optional<model::Code> code_of(ReadContext& context, std::string_view written,
                                   const base::SourceLocation& location) {
  std::string text = base::with_arabic_digits(written);
  const std::size_t slash = text.find('/');
  const auto year = slash == text.npos ? std::nullopt : base::parse_buddhist_year(text.substr(0, slash));
  model::Code code;
  code.location = location;
  code.year = year.value_or(context.year);
  if (year) text.erase(0, slash + 1);
  if (!is_code(text)) return std::nullopt;
  code.id = context.arena.keep(text);
  return code;
}

}  // namespace

bool is_code(std::string_view id) { return !id.empty() && id.find_first_of(" \t\n") == id.npos; }

model::Period read_period(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  using Written = model::Period::Written;
  model::Period period;
  period.location = period.from_place = period.to_place = node.location;
  period.written = Written::text;
  if (node.kind == YamlKind::map) {
    MapReader<period_keys> fields(context, tree, node);
    if (const YamlNode* text = fields.find("text")) {
      period.text = read_text(context, tree, *text);
      for (auto key : {MapReader<period_keys>::Name("from"), MapReader<period_keys>::Name("to")})
        if (const YamlNode* day = fields.if_given(key))
          context.report.error(
              "period", day->key_place,
              msg("มีได้อย่างเดียว: text หรือ from และ to", "there can be 'text' or 'from' and 'to', not both"),
              msg("ถ้าทราบวันหรือเดือน ให้ลบ text ออก", "if days or months are known, remove 'text'"));
    } else {
      read_from_to(fields, period);
    }
    fields.finish();
    return period;
  }
  std::string_view text = scalar(context, node);
  if (text.empty()) return period;
  if (auto year = base::parse_buddhist_year(text)) {
    period.written = Written::fiscal_year;
    period.from = base::first_day_of_fiscal_year(*year);
    period.to = base::last_day_of_fiscal_year(*year);
  } else if (auto month = base::parse_month(text)) {
    period.written = Written::months;
    period.is_one_month = true;
    period.from = month->first_day();
    period.to = month->last_day();
  } else if (auto date = base::parse_date(text)) {
    period.written = Written::days;
    period.is_one_day = true;
    period.from = period.to = *date;
  } else {
    const bool is_cell = node.location.file && node.location.file->path.ends_with(".csv");
    context.report.error(
        "period", node.location, msg("'{}' ไม่ใช่ช่วงเวลา", "'{}' is not a period", {text}),
        is_cell ? msg("เขียนปีงบประมาณ เช่น 2568, เดือน หรือวันที่ ถ้าเป็นช่วง ให้ใช้คอลัมน์ period.from และ period.to",
                      "write a fiscal year like 2568, a month or a date; from one day to another in the columns "
                      "period.from and period.to")
                : msg("เขียนปีงบประมาณ เช่น 2568, เดือน, วันที่, {0} หรือ {1}",
                      "write a fiscal year like 2568, a month, a date, {0} or {1}",
                      {"{from: 2567-10-01, to: 2568-09-30}", "{text: …}"}));
  }
  return period;
}

std::vector<model::Name> read_names(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<model::Name> out;
  if (node.kind != YamlKind::list) {
    out.push_back(name_of(read_text(context, tree, node)));
  } else {
    for (const YamlNode* item : items(context, tree, node)) out.push_back(name_of(read_text(context, tree, *item)));
  }
  std::erase_if(out, [](const model::Name& name) { return name.name.empty(); });
  return out;
}

std::vector<model::Code> read_codes(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<model::Code> out;
  for (const YamlNode* item : items(context, tree, node)) {
    std::string_view text = scalar(context, *item);
    if (text.empty()) continue;
    if (auto code = code_of(context, text, item->location)) {
      auto is_same = [&](const model::Code& c) { return c.id == code->id && c.year == code->year; };
      if (std::any_of(out.begin(), out.end(), is_same))
        context.report.error("duplicate-id", item->location,
                             msg("รหัส '{}' ซ้ำ", "the code '{}' appears twice", {text}),
                             msg("ลบออกหนึ่งแห่ง", "remove one of them"));
      else
        out.push_back(*code);
    } else {
      context.report.error(
          "unknown-code", item->location, msg("'{}' ไม่ใช่รหัส", "'{}' is not a code", {text}),
          msg("เขียนเช่น 5, I28, O11 หรือของปีอื่นเป็น 2565/O11", "write it like 5, I28, O11, or of another year 2565/O11"));
    }
  }
  return out;
}

model::Annotations read_annotations(const AnyMapReader& top) {
  ReadContext& context = top.context();
  const YamlTree& tree = top.tree();
  MapReader<annotation_keys> fields(context, tree, top.node());
  model::Annotations remarks;
  const ReadAs quoted(context, model::PassageKind::quoted);
  if (const YamlNode* notes = fields.find("notes")) remarks.notes = read_texts(context, tree, *notes);
  const YamlNode* list = fields.find("as_printed");
  if (!list) return remarks;
  for (const YamlNode* item : items(context, tree, *list)) {
    MapReader<printed_keys> printed(context, tree, *item);
    model::AsPrinted p;
    p.location = item->location;
    const YamlNode* key = printed.find("key");
    if (key) p.key = scalar(context, *key);
    if (const YamlNode* value = printed.find("value")) p.value = read_text(context, tree, *value);
    if (const YamlNode* note = printed.find("note")) p.note = read_text(context, tree, *note);
    printed.finish();
    std::string_view first = p.key.substr(0, p.key.find('.'));
    if (!first.empty() && !find_key(top.keys(), first)) {
      std::vector<std::string_view> known;
      for (const Key& own : top.keys().keys) known.push_back(own.name);
      context.report.error("unknown-key", key->location, msg("ไฟล์นี้ไม่มีคีย์ '{}'", "this file has no key '{}'", {first}),
                           did_you_mean(first, known, {"คีย์ที่ใช้ได้", "valid keys"}));
    } else if (!p.key.empty()) {
      remarks.printed.push_back(p);
    }
  }
  return remarks;
}

}  // namespace readers
