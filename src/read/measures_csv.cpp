#include "read/measures_csv.h"

#include <algorithm>
#include <map>

#include "read/agency_files.h"
#include "read/csv.h"
#include "read/names.h"
#include "read/paths.h"
#include "read/row_tree.h"

namespace readers {
namespace {

using core::say;

const std::vector<std::string_view> columns{
    "slug", "title", "title.en", "dimension", "group", "kind", "parts", "indicators", "questions", "disclosures", "issue",
    "steps", "responsible", "period", "period.from", "period.to", "due", "status", "results", "outcomes", "follow_up",
    "budget.planned", "budget.spent", "problems", "suggestions", "evidence", "note", "notes", "body"};

// The columns of the file by their place; empty where a column is not known or is here a second time.
std::vector<std::string_view> names_of(const Row& header) {
  std::vector<std::string_view> out;
  for (const Cell& cell : header.cells) {
    std::string_view name = trimmed(cell.text);
    bool is_known = std::find(columns.begin(), columns.end(), name) != columns.end();
    bool is_first = std::find(out.begin(), out.end(), name) == out.end();
    out.push_back(is_known && is_first ? name : std::string_view{});
  }
  return out;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void missing_column(const Row& header, std::string_view name, core::Report& report) {
  report.error("missing-key", header.cells.front().place,
               say("measures.csv ต้องมีคอลัมน์ '{}'", "measures.csv needs a column '{}'", {name}),
               say("เพิ่มชื่อคอลัมน์ในแถวแรก", "add it to the first row"));
}

// False where the rows cannot be read.
bool check_header(const Row& header, const std::vector<std::string_view>& names, core::Language first_language,
                  core::Report& report) {
  if (header.cells.size() == 1 && header.cells[0].text.find_first_of(";\t") != std::string::npos) {
    report.error("csv", header.cells[0].place, say("คอลัมน์ไม่ได้คั่นด้วยจุลภาค", "the columns are not separated by commas"),
                 say("บันทึกใหม่เป็น CSV ที่คั่นคอลัมน์ด้วย ,", "save it as CSV with ',' between the columns"));
    return false;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!names[i].empty()) continue;
    std::string_view name = trimmed(header.cells[i].text);
    if (has(columns, name))
      report.error("duplicate-key", header.cells[i].place,
                   say("คอลัมน์ '{}' ซ้ำ", "the column '{}' is here twice", {name}),
                   say("ลบออกหนึ่งคอลัมน์", "remove one of them"));
    else
      report.error("unknown-key", header.cells[i].place,
                   say("measures.csv ไม่มีคอลัมน์ '{}'", "measures.csv has no column '{}'", {name}),
                   did_you_mean(name, columns));
  }
  if (!has(names, "slug")) missing_column(header, "slug", report);
  if (!has(names, "title") && !has(names, "title.en")) missing_column(header, "title", report);
  if (!has(names, "dimension")) missing_column(header, "dimension", report);
  if (first_language == core::Language::en && has(names, "title") && has(names, "title.en"))
    report.error("duplicate-key", header.cells.front().place,
                 say("'title' และ 'title.en' เป็นภาษาอังกฤษทั้งคู่ เพราะเว็บไซต์นี้ใช้อังกฤษเป็นภาษาแรก",
                     "'title' and 'title.en' are both English, the site's first language"),
                 say("ลบออกหนึ่งคอลัมน์", "remove one of them"));
  return has(names, "slug");
}

const Cell* cell_of(const Row& row, const std::vector<std::string_view>& names, std::string_view name) {
  for (std::size_t i = 0; i < row.cells.size() && i < names.size(); ++i)
    if (names[i] == name) return &row.cells[i];
  return nullptr;
}

bool is_empty(const Cell* cell) { return !cell || trimmed(cell->text).empty(); }

void check_required(const Row& row, const std::vector<std::string_view>& names, core::Report& report) {
  for (std::string_view name : {"slug", "title", "dimension"}) {
    const Cell* cell = cell_of(row, names, name);
    const Cell* other = name == "title" ? cell_of(row, names, "title.en") : nullptr;
    if (!is_empty(cell) || !is_empty(other) || (!cell && !other)) continue;
    report.error("missing-key", (cell ? cell : other)->place,
                 say("มาตรการต้องมี '{}' แต่ช่องนี้ว่าง", "a measure needs '{}', but this cell is empty", {name}));
  }
}

// Adds to each finding of a row which row and column it means.
void name_row_and_column(core::Report&& found, const std::vector<std::string_view>& names, const Row& row,
                         core::Report& report) {
  for (core::Finding f : found.findings()) {
    std::string_view column;
    for (std::size_t i = 0; i < row.cells.size() && i < names.size(); ++i) {
      const core::Place& p = row.cells[i].place;
      if (std::tie(p.line, p.column) <= std::tie(f.line, f.column)) column = names[i];
    }
    core::Message where =
        say(" (แถวที่ {0} คอลัมน์ {1})", " (row {0}, column {1})", {std::to_string(row.number), column});
    f.what.th += where.th;
    f.what.en += where.en;
    if (f.code == "missing-key")  // not a line to add, as in a file of its own
      f.advice = column == "evidence" ? say("เขียนแต่ละบรรทัดเป็น ชื่อ | ที่อยู่ | วันที่", "write each line as title | href | date")
                                      : say("เขียนค่าในช่องที่ขาด", "fill in the cell that is missing");
    report.add(std::move(f));
  }
}

using Taken = std::map<std::string, core::Message, std::less<>>;  // slugs, and where they are

Taken slugs_of_files(const Reading& reading) {
  Taken taken;
  for (const std::string& path : reading.files ? reading.files->paths : std::vector<std::string>{}) {
    PathParts parts = parts_of(path);
    if (parts.kind == FileKind::measure && parts.year == reading.year)
      taken.emplace(parts.slug, core::Message{path, path});
  }
  return taken;
}

// Empty where the name cannot be a part of a URL, or is another measure's.
std::string_view checked_slug(std::string_view slug, const Row& row, const std::vector<std::string_view>& names, Taken& taken,
                              core::Report& report) {
  const Cell* cell = cell_of(row, names, "slug");
  if (slug.empty() || !cell) return {};
  if (auto why = why_not_a_name(slug)) {
    report.error("name", cell->place, *why, say("ใช้ชื่ออื่น เช่น no-gift", "give it another name, like no-gift"));
    return {};
  }
  auto [first, is_new] = taken.emplace(slug, say("แถวที่ {}", "row {}", {std::to_string(row.number)}));
  if (is_new) return slug;
  core::Message what = say("มาตรการ '{}' มีอยู่แล้วใน", "the measure '{}' is already in ", {slug});
  what.th += first->second.th;
  what.en += first->second.en;
  report.error("duplicate-id", cell->place, std::move(what), say("เปลี่ยนชื่อหนึ่งในสอง", "give one of them another name"));
  return {};
}

}  // namespace

std::vector<model::Measure> read_measures_csv(Reading& reading, const core::SourceFile& file,
                                              const model::Framework* framework) {
  std::vector<model::Measure> out;
  auto rows = parse_csv(file, reading.report);
  if (!rows) return out;
  if (rows->empty()) {
    reading.report.error("missing-key", {&file, 0, 0, 1}, say("measures.csv ว่างเปล่า", "measures.csv is empty"),
                         say("เขียนชื่อคอลัมน์ในแถวแรก", "write the names of the columns into the first row"));
    return out;
  }
  const Row& header = rows->front();
  const std::vector<std::string_view> names = names_of(header);
  if (!check_header(header, names, reading.first_language, reading.report)) return out;
  Taken taken = slugs_of_files(reading);
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const Row& row = (*rows)[i];
    core::Report found;
    Reading row_reading = reading.with(found);
    const std::string number = std::to_string(row.number);
    if (row.cells.size() != names.size())
      reading.report.error("csv", row.cells.front().place,
                           say("แถวที่ {0} มี {1} ช่อง แต่แถวแรกมี {2} ช่อง", "row {0} has {1} cells, the first row has {2}",
                               {number, std::to_string(row.cells.size()), std::to_string(names.size())}),
                           say("ใส่ข้อความที่มีจุลภาคในเครื่องหมายคำพูด และให้ทุกแถวมีจำนวนช่องเท่ากัน",
                               "put texts that hold a comma in quotes, and give each row the same number of cells"));
    check_required(row, names, found);
    const outside::YamlTree tree = tree_of_row(row_reading, names, row);
    model::Measure measure = read_measure(row_reading, tree, tree.root(), framework, true);
    measure.slug = checked_slug(measure.slug, row, names, taken, found);
    name_row_and_column(std::move(found), names, row, reading.report);
    if (!measure.slug.empty()) out.push_back(std::move(measure));
  }
  return out;
}

}  // namespace readers
