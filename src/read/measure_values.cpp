// Values that only measures have: names with roles, codes; and the remarks of every file.
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
