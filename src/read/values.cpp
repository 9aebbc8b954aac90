#include "read/values.h"

#include <algorithm>

#include "base/ascii.h"
#include "platform/markdown.h"
#include "read/collect_text.h"
#include "read/list_marker.h"
#include "read/markdown.h"

namespace readers {
namespace {

constexpr Key text_list[]{Key("th", Type::word).means("ภาษาไทย", "Thai"),
                          Key("en", Type::word).means("ภาษาอังกฤษ", "English")};

}  // namespace

constexpr KeySet text_keys{"ข้อความ", "a text", text_list};

namespace {

using base::Language;
using base::msg;
using platform::YamlKind;

bool has_key_of(const YamlTree& tree, const YamlNode& node, const KeySet& keys) {
  for (const YamlNode* child = tree.first_of(node); child; child = tree.after(*child))
    if (find_key(keys, child->key)) return true;
  return false;
}

bool has_key_of(const base::YamlValue& map, const KeySet& keys) {
  return std::any_of(map.entries.begin(), map.entries.end(),
                     [&](const auto& one) { return find_key(keys, one.first); });
}

bool names_a_language(const YamlTree& tree, const YamlNode& node) { return has_key_of(tree, node, text_keys); }

// "จัดทำคู่มือ: แบ่งเป็น 3 ระดับ", which YAML takes for a key and its value. In brackets a map is meant.
bool is_text_with_colon(const YamlTree& tree, const YamlNode& node) {
  const YamlNode* child = tree.first_of(node);
  const bool is_in_brackets =
      child && (node.location.line != child->key_place.line || node.location.column != child->key_place.column);
  const bool is_word = child && std::all_of(child->key.begin(), child->key.end(), base::is_lower);
  return child && !is_in_brackets && !is_word && !names_a_language(tree, node);
}

void refuse_colon(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  const YamlNode& child = *tree.first_of(node);
  const bool is_one_line =
      node.size == 1 && child.kind == YamlKind::scalar && child.text.find('\n') == child.text.npos;
  std::string whole = std::string(child.key) + ": " + (is_one_line ? std::string(child.text) : "…");
  const bool has_quote = whole.find('"') != whole.npos;
  whole = has_quote ? "'" + whole + "'" : '"' + whole + '"';
  context.report.error(
      "unknown-key", child.key_place,
      msg("YAML อ่าน '{}' เป็นคีย์ เพราะมี : แล้วเว้นวรรค", "YAML takes '{}' for a key, because of ': ' behind it",
          {child.key}),
      msg("ถ้าเป็นข้อความ ให้ใส่ทั้งหมดในเครื่องหมายคำพูด: {}", "if it is a text, put the whole of it in quotes: {}", {whole}));
}

// Calls `take(language, node)` for a plain value, in the first language, or for each language of a map.
template <class Take>
void each_language(ReadContext& context, const YamlTree& tree, const YamlNode& node, const Take& take) {
  if (node.kind != YamlKind::map) return take(context.first_language, node);
  if (is_text_with_colon(tree, node)) return refuse_colon(context, tree, node);
  MapReader<text_keys> fields(context, tree, node);
  bool has_words = false;
  for (Language language : base::all_languages)
    if (const YamlNode* child = fields.if_given(language == Language::th ? MapReader<text_keys>::Name("th") : "en"))
      take(language, *child), has_words = true;
  if (!has_words && (!node.size || names_a_language(tree, node)))
    context.report.error("missing-key", node.location, msg("ข้อความต้องมี th หรือ en", "a text needs 'th' or 'en'"),
                         msg("เขียนข้อความเดียว หรือ {}", "write one text, or {}", {"{th: …, en: …}"}));
  fields.finish();
}

std::string_view entry_of_list(std::string_view text, std::size_t entry) {
  return entry ? without_list_marker(text, entry) : text;
}

void wrong_value(ReadContext& context, const YamlNode& node, std::string_view code, base::BilingualText what,
                 base::BilingualText advice) {
  context.report.error(code, node.location, std::move(what), std::move(advice));
}

}  // namespace

bool is_text_of_languages(const YamlTree& tree, const YamlNode& node, const KeySet& keys) {
  return names_a_language(tree, node) && !has_key_of(tree, node, keys);
}

bool is_text_of_languages(const base::YamlValue& map, const KeySet& keys) {
  return has_key_of(map, text_keys) && !has_key_of(map, keys);
}

base::LocalizedText read_text(ReadContext& context, const YamlTree& tree, const YamlNode& node, std::size_t entry) {
  base::LocalizedText text;
  text.location = node.location;
  each_language(context, tree, node, [&](Language language, const YamlNode& value) {
    text.words[base::index(language)] = entry_of_list(scalar(context, value), entry);
    keep_passage(context, text.words[base::index(language)], value.location, language);
    warn_of_cut(context, value);
  });
  return text;
}

model::Prose read_prose(ReadContext& context, const YamlTree& tree, const YamlNode& node, std::size_t entry) {
  model::Prose prose;
  prose.location = node.location;
  each_language(context, tree, node, [&](Language language, const YamlNode& value) {
    const std::string_view text = entry_of_list(scalar(context, value), entry);
    warn_of_cut(context, value);
    if (text.empty()) return;
    model::Document& document = prose.words[base::index(language)];
    read_document(context, platform::MarkdownSource{text, value.location, true, false}, document);
    keep_passages(context, document.nodes, language);
  });
  return prose;
}

std::optional<base::Decimal> read_number(ReadContext& context, const YamlNode& node) {
  std::string_view text = scalar(context, node);
  if (text.empty()) return std::nullopt;
  auto number = base::parse_number(text);
  if (!number)
    wrong_value(context, node, "number", msg("'{}' ไม่ใช่ตัวเลข", "'{}' is not a number", {text}),
                msg("เขียนเช่น 91.96, ๙๑.๙๖, −2.5 หรือ 1,250,000", "write it like 91.96, ๙๑.๙๖, −2.5 or 1,250,000"));
  return number;
}

model::Field<base::Points> read_score(ReadContext& context, const YamlNode& node) {
  model::Field<base::Points> score{std::nullopt, node.location, true};
  auto number = read_number(context, node);
  if (!number) return score;
  if (number->decimals > 2) {
    wrong_value(context, node, "score-range",
                msg("คะแนน {} มีทศนิยมเกินสองตำแหน่ง", "the score {} has more than two decimals", {node.text}),
                msg("เขียนคะแนนตามเอกสารที่ประกาศ ไม่เกินสองตำแหน่ง", "write it as published, with at most two decimals"));
    return score;
  }
  auto hundredths = number->scaled(2);
  if (!hundredths || *hundredths < 0 || *hundredths > 10'000) {
    wrong_value(context, node, "score-range",
                msg("คะแนน {} ไม่อยู่ระหว่าง 0 ถึง 100", "the score {} is not between 0 and 100", {node.text}),
                msg("ตรวจกับเอกสารต้นฉบับ", "compare it with the official document"));
    return score;
  }
  score.value = base::Points{static_cast<std::int32_t>(*hundredths)};
  score.unreadable = false;
  return score;
}

model::Field<base::Points> read_change(ReadContext& context, const YamlNode& node) {
  model::Field<base::Points> change{std::nullopt, node.location, true};
  auto number = read_number(context, node);
  if (!number) return change;
  auto hundredths = number->decimals > 2 ? std::nullopt : number->scaled(2);
  if (!hundredths || *hundredths < -10'000 || *hundredths > 10'000) {
    wrong_value(context, node, "score-range",
                msg("ผลต่าง {} ต้องอยู่ระหว่าง −100 ถึง 100 และมีทศนิยมไม่เกินสองตำแหน่ง",
                    "the change {} must be between −100 and 100, with at most two decimals", {node.text}),
                msg("ผลต่างคือคะแนนใหม่ลบคะแนนเดิม", "a change is the new score minus the old one"));
    return change;
  }
  change.value = base::Points{static_cast<std::int32_t>(*hundredths)};
  change.unreadable = false;
  return change;
}

std::optional<std::int64_t> read_whole_number(ReadContext& context, const YamlNode& node) {
  const std::string_view text = scalar(context, node);
  if (text.empty()) return std::nullopt;
  const auto number = base::parse_number(text);
  if (number && number->is_whole() && number->units >= 0) return number->units;
  wrong_value(context, node, "number",
              msg("'{}' ต้องเป็นจำนวนเต็มตั้งแต่ 0 ขึ้นไป", "'{}' must be a whole number of 0 or more", {text}),
              msg("เขียนเช่น 0 หรือ 12", "write it like 0 or 12"));
  return std::nullopt;
}

void refuse_space(ReadContext& context, const YamlNode& node, std::string_view id) {
  if (id.find_first_of(" \t\n") == id.npos) return;
  std::string without(id);
  for (char& c : without)
    if (c == ' ' || c == '\t' || c == '\n') c = '-';
  wrong_value(context, node, "name", msg("id '{}' มีช่องว่าง", "the id '{}' holds a space", {id}),
              msg("เขียน {}", "write {}", {without}));
}

std::optional<int> read_year(ReadContext& context, const YamlNode& node) {
  std::string_view text = scalar(context, node);
  if (text.empty()) return std::nullopt;
  auto year = base::parse_buddhist_year(text);
  if (!year) {
    const auto written = base::parse_number(text);
    const bool is_common = written && written->is_whole() && written->units >= 1900 && written->units < 2157;
    wrong_value(context, node, "date", msg("'{}' ไม่ใช่ปีพุทธศักราช", "'{}' is not a year of the Buddhist Era", {text}),
                is_common ? msg("เขียน {}", "write {}", {std::to_string(written->units + 543)})
                          : msg("เขียนปี พ.ศ. สี่หลัก เช่น 2568", "write four digits, like 2568"));
  }
  return year;
}

std::optional<int> read_indicator(ReadContext& context, std::string_view text, const base::SourceLocation& location) {
  auto number = base::parse_number(text);
  if (number && number->is_whole() && number->units > 0 && number->units < 1000)
    return static_cast<int>(number->units);
  context.report.error("unknown-code", location,
                       msg("'{}' ไม่ใช่เลขตัวชี้วัด", "'{}' is not the number of an indicator", {text}),
                       msg("เขียนเลขตัวชี้วัดของปีนั้น เช่น 5", "write an indicator's number, like 5"));
  return std::nullopt;
}

void refuse_value(ReadContext& context, const YamlNode& node, std::string_view written,
                  std::span<const model::ValueName> names) {
  context.report.error("unknown-value", node.location,
                       node.key.empty() ? msg("'{}' ใช้ตรงนี้ไม่ได้", "'{}' cannot be used here", {written})
                                        : msg("'{1}' ใช้เป็นค่าของ '{0}' ไม่ได้", "'{1}' is not a valid value for '{0}'",
                                              {node.key, written}),
                       base::which_is_meant(written, model::known_values(names)));
}

bool read_flag(ReadContext& context, const YamlNode& node) {
  static constexpr model::ValueName names[]{{true, "true", "ใช่", "yes"}, {false, "false", "ไม่ใช่", "no"}};
  static constexpr model::ValueTable<bool> flags(names);
  return read_choice(context, node, flags).value_or(false);
}

std::vector<base::LocalizedText> read_texts(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<base::LocalizedText> out;
  for (const YamlNode* item : items(context, tree, node))
    out.push_back(read_text(context, tree, *item, out.size() + 1));
  return out;
}

std::vector<model::Prose> read_proses(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<model::Prose> out;
  for (const YamlNode* item : items(context, tree, node))
    out.push_back(read_prose(context, tree, *item, out.size() + 1));
  return out;
}

std::vector<std::string_view> read_words(ReadContext& context, const YamlTree& tree, const YamlNode& node) {
  std::vector<std::string_view> out;
  for (const YamlNode* item : items(context, tree, node)) {
    std::string_view text = scalar(context, *item);
    warn_of_cut(context, *item);
    keep_passage(context, text, item->location, context.first_language);
    if (!text.empty()) out.push_back(text);
  }
  return out;
}

}  // namespace readers
