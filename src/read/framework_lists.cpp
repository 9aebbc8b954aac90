#include "read/framework_lists.h"

#include <algorithm>
#include <set>

#include "base/digits.h"

namespace readers {
namespace {

constexpr Key instrument_list[]{
    Key("id", Type::word).required().means("รหัส", "").like("IIT"),
    Key("name", Type::text).required().means("ชื่อ", "").like("ภายใน"),
    Key("weight", Type::number).means("น้ำหนักเป็นร้อยละ รวมกันได้ 100", "percent; all together 100").like("100"),
    Key("indicators", Type::indicator)
        .required()
        .list()
        .written("รายการเลข", "list of numbers")
        .means("ตัวชี้วัดหนึ่งอยู่ได้เครื่องมือเดียว", "each belongs to one instrument")
        .like("[1, 2, 3]"),
    Key("aliases", Type::word).list().means("ชื่อทางการอื่น", "other official names").like("[แบบวัด IIT]"),
    Key("scored_by", Type::text)
        .means("ใครให้คะแนน เป็นคำที่ประชาชนเข้าใจ `IIT` `EIT` `OIT` มีคำของโปรแกรมอยู่แล้ว",
               "who gives the score, in plain words; `IIT`, `EIT` and `OIT` have words of the program")
        .like("เจ้าหน้าที่ให้คะแนน"),
};

constexpr Key indicator_list[]{
    Key("id", Type::indicator).required().like("1"),
    Key("name", Type::text).required().like("การปฏิบัติหน้าที่"),
    Key("aliases", Type::word).list().means("ชื่อทางการอื่น", "other official names").like("[การปฏิบัติงาน]"),
};

constexpr Key grade_list[]{
    Key("id", Type::word).required().means("รหัส", "").like("pass"),
    Key("min", Type::score).required().means("คะแนนรวมไม่ต่ำกว่านี้", "the total is at least this").like("85"),
    Key("instruments_min", Type::score)
        .means("และทุกเครื่องมือไม่ต่ำกว่านี้", "and every instrument at least this")
        .like("85"),
    Key("name", Type::text).means("ชื่อระดับ", "").like("ผ่าน"),
    Key("aliases", Type::word)
        .list()
        .means("ชื่ออื่นที่เขียนใน `grade:` ได้", "other names that `grade:` may use")
        .like("[ผ่านเกณฑ์]"),
};

constexpr Key dimension_list[]{
    Key("id", Type::word).required().means("รหัส", "").like("process-1"),
    Key("set", Type::word)
        .means("ถ้าหน่วยงานจัดกลุ่มได้หลายแบบ แบบละหนึ่งชุด", "where agencies group in different ways: each way one set")
        .like("processes"),
    Key("name", Type::text).required().like("กระบวนการโปร่งใส"),
    Key("aliases", Type::word).list().means("ชื่อทางการอื่น", "other official names").like("[กระบวนการที่โปร่งใส]"),
};

constexpr Key section_list[]{
    Key("id", Type::word).required().means("ใส่ในเครื่องหมายคำพูด", "in quotes").like(R"("9.1")"),
    Key("name", Type::text).required().like("ข้อมูลพื้นฐาน"),
    Key("aliases", Type::word).list().means("ชื่อทางการอื่น", "other official names").like("[ข้อมูลทั่วไป]"),
};

constexpr Key disclosure_item_list[]{
    Key("id", Type::word).required().like("O1"),
    Key("title", Type::text).required().like("โครงสร้าง"),
    Key("indicator", Type::indicator).means("อยู่ในตัวชี้วัดใด", "").like("3"),
    Key("section", Type::word)
        .written("id ของ sections", "id of a section")
        .means("อยู่ในตัวชี้วัดย่อยใด", "")
        .like(R"("9.1")"),
    Key("requires", Type::text).list().means("องค์ประกอบที่ต้องมี", "what the item must contain").like("[แผนผังโครงสร้าง]"),
    Key("pages", model::answering_pages)
        .list()
        .means("หน้าของเว็บไซต์นี้ที่มีเนื้อหาของข้อนี้ หน้าเปิดเผยข้อมูลจะลิงก์ไป",
               "pages of this site that hold what the item asks for; the page of disclosures leads to them")
        .like("[channels]"),
    Key("aliases", Type::word).list().means("ชื่อทางการอื่น", "other official names").like("[โครงสร้างหน่วยงาน]"),
};

}  // namespace

constexpr KeySet instrument_keys{"เครื่องมือ", "an instrument", instrument_list};

constexpr KeySet indicator_keys{"ตัวชี้วัด", "an indicator", indicator_list};

constexpr KeySet grade_keys{"ระดับ", "a grade", grade_list};

constexpr KeySet dimension_keys{"ประเด็น", "a dimension", dimension_list};

constexpr KeySet section_keys{"หมวด", "a section", section_list};

constexpr KeySet disclosure_item_keys{"ข้อ OIT", "a disclosure item", disclosure_item_list};

namespace {

using base::msg;
using model::Framework;

std::string_view to_digits(ReadContext& context, std::string_view text) {
  return context.arena.keep(base::with_arabic_digits(text));
}

// An id of a list, in Arabic digits; a second one of the same name is an error at the second.
template <const KeySet& set>
std::string_view read_id(MapReader<set>& fields, std::set<std::string_view>& seen) {
  const YamlNode* node = fields.find("id");
  if (!node) return {};
  std::string_view id = to_digits(fields.context(), scalar(fields.context(), *node));
  refuse_space(fields.context(), *node, id);
  if (!id.empty() && !seen.insert(id).second)
    fields.context().report.error("duplicate-id", node->location,
                                  msg("id '{}' ซ้ำ", "the id '{}' appears twice", {id}),
                                  msg("ให้ id ต่างกัน", "give each its own id"));
  return id;
}

// What one list names of another that lacks it.
void refuse_unlisted(ReadContext& context, const base::SourceLocation& location, std::string_view list,
                     std::string_view id) {
  context.report.error("unknown-code", location, msg("ไม่มี '{1}' ใน {0}", "'{0}' has no '{1}'", {list, id}),
                       msg("เพิ่มใน {} หรือแก้รหัส", "add it to '{}', or correct it", {list}));
}

bool is_listed(const Framework& framework, int indicator) {
  return framework.indicators.empty() || framework.indicator(indicator);
}

std::optional<int> read_indicator_of_item(ReadContext& context, std::string_view text,
                                          const base::SourceLocation& location, const Framework& framework) {
  auto id = read_indicator(context, text, location);
  if (id && !is_listed(framework, *id)) refuse_unlisted(context, location, "indicators", text);
  return id;
}

// Codes of indicators in an instrument: each once, in this one and in the others.
void read_indicators_of(ReadContext& context, const YamlTree& tree, const YamlNode& node, const Framework& framework,
                        model::Instrument& instrument, std::set<int>& taken) {
  for (const YamlNode* item : items(context, tree, node)) {
    std::string_view text = scalar(context, *item);
    auto id = text.empty() ? std::nullopt : read_indicator(context, text, item->location);
    if (!id) continue;
    if (!is_listed(framework, *id)) refuse_unlisted(context, item->location, "indicators", text);
    if (!taken.insert(*id).second)
      context.report.error(
          "duplicate-id", item->location,
          msg("ตัวชี้วัด {} อยู่ในเครื่องมือแล้ว", "the indicator {} already belongs to an instrument", {text}),
          msg("ให้ตัวชี้วัดหนึ่งอยู่ในเครื่องมือเดียว", "name each indicator under one instrument, once"));
    else
      instrument.indicators.push_back(*id);
  }
}

}  // namespace

void read_instruments(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  std::set<std::string_view> seen;
  std::set<int> taken;
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader<instrument_keys> fields(context, tree, *item);
    model::Instrument i;
    i.location = item->location;
    i.id = read_id(fields, seen);
    if (const YamlNode* n = fields.find("name")) i.name = read_text(context, tree, *n);
    if (const YamlNode* n = fields.find("weight")) {
      i.weight = read_number(context, *n);
      i.weight_place = n->location;
      if (i.weight && (i.weight->units < 0 || !i.weight->scaled(2)))
        context.report.error("number", n->location, msg("น้ำหนัก {} ใช้ไม่ได้", "the weight {} cannot be used", {n->text}),
                             msg("เขียนร้อยละ ทศนิยมไม่เกินสองตำแหน่ง", "write percent, with at most two decimals"));
    }
    if (const YamlNode* n = fields.find("indicators")) read_indicators_of(context, tree, *n, framework, i, taken);
    if (const YamlNode* n = fields.find("aliases")) i.aliases = read_words(context, tree, *n);
    if (const YamlNode* n = fields.find("scored_by")) i.scored_by = read_text(context, tree, *n);
    fields.finish();
    if (!i.id.empty()) framework.instruments.push_back(std::move(i));
  }
}

void read_indicators(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  std::set<std::string_view> seen;
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader<indicator_keys> fields(context, tree, *item);
    model::Indicator i;
    i.location = item->location;
    std::string_view id = read_id(fields, seen);
    if (!id.empty()) i.id = read_indicator(context, id, fields.find("id")->location).value_or(0);
    if (const YamlNode* n = fields.find("name")) i.name = read_text(context, tree, *n);
    if (const YamlNode* n = fields.find("aliases")) i.aliases = read_words(context, tree, *n);
    fields.finish();
    if (i.id) framework.indicators.push_back(std::move(i));
  }
}

void read_grades(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader<grade_keys> fields(context, tree, *item);
    model::Grade g;
    g.location = item->location;
    if (const YamlNode* n = fields.find("id")) g.id = scalar(context, *n);
    bool has_min = false;
    if (const YamlNode* n = fields.find("min")) {
      g.min_place = n->location;
      if (auto min = read_score(context, *n)) g.min = *min, has_min = true;
    }
    if (const YamlNode* n = fields.find("instruments_min"))
      if (auto min = read_score(context, *n)) g.instruments_min = *min;
    if (const YamlNode* n = fields.find("name")) g.name = read_text(context, tree, *n);
    if (const YamlNode* n = fields.find("aliases")) g.aliases = read_words(context, tree, *n);
    fields.finish();
    if (!g.id.empty() && has_min) framework.grades.push_back(std::move(g));
  }
}

void read_dimensions(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  std::set<std::string_view> seen;
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader<dimension_keys> fields(context, tree, *item);
    model::Dimension d;
    d.location = item->location;
    d.id = read_id(fields, seen);
    if (const YamlNode* n = fields.find("set")) d.set = scalar(context, *n);
    if (const YamlNode* n = fields.find("name")) d.name = read_text(context, tree, *n);
    if (const YamlNode* n = fields.find("aliases")) d.aliases = read_words(context, tree, *n);
    fields.finish();
    if (!d.id.empty()) framework.dimensions.push_back(std::move(d));
  }
}

void read_sections(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  std::set<std::string_view> seen;
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader<section_keys> fields(context, tree, *item);
    model::Section s;
    s.id = read_id(fields, seen);
    if (const YamlNode* n = fields.find("name")) s.name = read_text(context, tree, *n);
    if (const YamlNode* n = fields.find("aliases")) read_words(context, tree, *n);
    fields.finish();
    if (!s.id.empty()) framework.sections.push_back(s);
  }
}

void read_disclosure_items(ReadContext& context, const YamlTree& tree, const YamlNode& node, Framework& framework) {
  std::set<std::string_view> seen;
  for (const YamlNode* item : items(context, tree, node)) {
    MapReader<disclosure_item_keys> fields(context, tree, *item);
    model::DisclosureItem d;
    d.location = item->location;
    d.id = read_id(fields, seen);
    if (const YamlNode* n = fields.find("title")) d.title = read_text(context, tree, *n);
    if (const YamlNode* n = fields.find("indicator"))
      if (std::string_view text = scalar(context, *n); !text.empty())
        d.indicator = read_indicator_of_item(context, text, n->location, framework);
    if (const YamlNode* n = fields.find("section")) {
      d.section = to_digits(context, scalar(context, *n));
      auto is_its = [&](const model::Section& s) { return s.id == d.section; };
      bool is_known =
          framework.sections.empty() || std::any_of(framework.sections.begin(), framework.sections.end(), is_its);
      if (!d.section.empty() && !is_known) refuse_unlisted(context, n->location, "sections", d.section);
    }
    if (const YamlNode* n = fields.find("requires")) d.required = read_texts(context, tree, *n);
    if (const YamlNode* n = fields.find("pages"))
      for (const YamlNode* page : items(context, tree, *n))
        if (auto answering = read_choice(context, *page, model::answering_pages)) d.pages.push_back(*answering);
    if (const YamlNode* n = fields.find("aliases")) read_words(context, tree, *n);
    fields.finish();
    if (!d.id.empty()) framework.disclosures.push_back(std::move(d));
  }
}

}  // namespace readers
