#include "read/year_sheets.h"

#include <algorithm>

#include "base/date.h"
#include "base/digits.h"
#include "model/sheet_headings.h"
#include "read/sheet_columns.h"

namespace readers {
namespace {

using Form = SheetColumn::Form;
using Rows = YearSheet::Rows;

constexpr std::string_view number_heading = "ที่", budget_heading = "งบประมาณ ปี ";

Form form_of(const Key& key) {
  if (key.name == "evidence") return Form::links;
  if (key.form != Key::Form::one || key.type == Type::names) return Form::lines;
  switch (key.type) {
    case Type::number:
    case Type::score:
    case Type::change:
    case Type::whole:
    case Type::count:
    case Type::amount:
    case Type::indicator:
      return Form::number;
    case Type::date:
      return Form::date;
    case Type::month:
      return Form::month;
    case Type::choice:
      return Form::choice;
    default:
      return Form::text;
  }
}

// "budget.planned" of the set: the key of its last part; null where the path has none of its own.
const Key* key_at(const KeySet& set, std::string_view path) {
  const std::size_t dot = path.find('.');
  const Key* key = find_key(set, path.substr(0, dot));
  if (!key || dot == path.npos) return key;
  return key->type == Type::map ? key_at(*key->keys, path.substr(dot + 1)) : nullptr;
}

SheetColumn numbering() { return {std::string(number_heading), "", Form::shown}; }

SheetColumn column_of_measure(const std::string& name) {
  SheetColumn column{std::string(model::heading_of_column(name)), name};
  const Key* key = key_at(measure_keys, name);
  if (!key) key = find_key(annotation_keys, name);
  if (key) column.form = form_of(*key), column.values = key->values;
  if (name.starts_with("period.")) column.form = Form::date;
  return column;
}

std::vector<SheetColumn> columns_of_measures() {
  std::vector<SheetColumn> out{numbering()};
  for (const std::string& name : known_columns())
    if (!name.ends_with('.') && name != "slug" && name != "as_printed") out.push_back(column_of_measure(name));
  out.push_back(column_of_measure("slug"));
  return out;
}

void add_columns(const KeySet& set, std::string_view list, const std::string& path, std::vector<SheetColumn>& out) {
  for (const Key& key : set.keys) {
    const std::string name = path + std::string(key.name);
    if (key.type == Type::map) {
      add_columns(*key.keys, list, name + ".", out);
      continue;
    }
    std::string_view heading = model::heading_of_column(name, list);
    if (heading.empty()) heading = model::heading_of_column(name, "months");  // counts are called alike
    out.push_back({std::string(heading), name, form_of(key), key.values});
  }
}

YearSheet sheet_of_entries(std::string_view name, std::string_view file, const KeySet& keys, std::string_view list) {
  YearSheet out{name, Rows::entries, file, list, {numbering()}};
  add_columns(*find_key(keys, list)->keys, list, {}, out.columns);
  return out;
}

SheetColumn called_in(std::string_view kind, std::string_view meaning, std::string key, Form form) {
  return {std::string(model::heading_of_column(meaning, kind)), std::move(key), form};
}

}  // namespace

const SheetColumn* YearSheet::column_called(std::string_view heading) {
  auto called = [&] {
    return std::find_if(columns.begin(), columns.end(), [&](const SheetColumn& c) { return c.heading == heading; });
  };
  if (const auto own = called(); own != columns.end()) return &*own;
  if (rows != Rows::measures || !heading.starts_with(budget_heading)) return nullptr;
  const auto year = base::parse_buddhist_year(base::with_arabic_digits(heading.substr(budget_heading.size())));
  if (!year) return nullptr;
  columns.push_back(budget_column(*year));
  return &columns.back();
}

std::vector<YearSheet> year_sheets() {
  std::vector<YearSheet> out;
  out.push_back({"มาตรการ", Rows::measures, "measures", {}, columns_of_measures()});
  out.push_back({"คะแนน",
                 Rows::scores,
                 "assessment",
                 {},
                 {called_in("disclosures", "code", "", Form::shown), called_in("scores", "label", "", Form::shown),
                  called_in("scores", "score", "score", Form::number),
                  called_in("scores", "previous", "previous", Form::number),
                  called_in("scores", "change", "change", Form::number)}});
  out.push_back(sheet_of_entries("คะแนนรายข้อคำถาม", "assessment", assessment_keys, "questions"));
  out.push_back(sheet_of_entries("ข้อค้นพบ", "assessment", assessment_keys, "findings"));
  out.push_back(sheet_of_entries("เรื่องร้องเรียนรายเดือน", "complaints", complaints_keys, "months"));
  out.push_back(sheet_of_entries("เรื่องร้องเรียนตามประเภท", "complaints", complaints_keys, "subjects"));
  out.push_back(sheet_of_entries("เรื่องร้องเรียนตามช่องทาง", "complaints", complaints_keys, "by_channel"));
  constexpr std::string_view of_items = "disclosures";
  out.push_back(
      {"ข้อมูลเปิดเผย",
       Rows::disclosures,
       of_items,
       {},
       {called_in(of_items, "code", "", Form::shown), called_in(of_items, "item", "", Form::shown),
        called_in(of_items, "title", "title", Form::text), called_in(of_items, "link", "href", Form::text),
        called_in(of_items, "date", "date", Form::date), called_in(of_items, "group", "group", Form::text),
        called_in(of_items, "none", "none", Form::text), called_in(of_items, "updated", "updated", Form::date),
        called_in(of_items, "note", "note", Form::text)}});
  return out;
}

SheetColumn budget_column(int year) {
  const std::string number = std::to_string(year);
  return {std::string(budget_heading) + number, "budget.years." + number, Form::number};
}

std::vector<SheetColumn> remainder_columns() {
  std::vector<SheetColumn> out;
  for (const char* key : {"sheet", "row", "path", "value"})
    out.push_back(called_in("remainder", key, key, Form::text));
  return out;
}

std::vector<ScoreRow> score_rows(const model::Framework& framework) {
  std::vector<ScoreRow> out{{"รวม", "total"}, {"ระดับ", "grade"}};
  for (const model::Instrument& one : framework.instruments)
    out.push_back({std::string(one.id), "instruments." + std::string(one.id)});
  for (const model::Indicator& one : framework.indicators) {
    const std::string id = std::to_string(one.id);
    out.push_back({"ตัวชี้วัดที่ " + id, "indicators." + id});
  }
  return out;
}

std::string name_of_dimension(const model::Framework* framework, std::string_view written) {
  const model::Dimension* dimension = framework ? framework->dimension_called(written) : nullptr;
  if (!dimension) return std::string(written);
  const std::string_view name = dimension->name.in(base::Language::th);
  return std::string(!name.empty() && framework->dimension_called(name) == dimension ? name : dimension->id);
}

}  // namespace readers
