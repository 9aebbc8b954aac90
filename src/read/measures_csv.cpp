#include "read/measures_csv.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "model/sheet_headings.h"
#include "read/agency_files.h"
#include "read/csv_to_yaml.h"
#include "read/names.h"
#include "read/paths.h"
#include "read/sheet_columns.h"

namespace readers {
namespace {

using base::msg;

using Columns = std::vector<std::string>;

bool has(const Columns& columns, std::string_view name) {
  return std::find(columns.begin(), columns.end(), name) != columns.end();
}

void missing_column(const Row& header, std::string_view name, base::Report& report) {
  report.error("missing-key", header.cells.front().location,
               msg("measures.csv ต้องมีคอลัมน์ '{0}' ({1})", "measures.csv needs a column '{0}' ({1})",
                   {name, model::heading_of_column(name)}),
               msg("เพิ่มชื่อคอลัมน์ในแถวหัวตาราง", "add it to the row of headings"));
}

bool needs_dimension(const model::Framework* framework) { return framework && !framework->dimensions.empty(); }

void check_headings(const std::vector<Row>& rows, const Columns& names, const model::Framework* framework,
                    base::Language first_language, base::Report& report) {
  const Row& header = rows.front();
  refuse_headings(rows, names, report);
  if (!has(names, "title") && !has(names, "title.en")) missing_column(header, "title", report);
  if (!has(names, "dimension") && needs_dimension(framework)) missing_column(header, "dimension", report);
  auto english = std::find(names.begin(), names.end(), "title.en");
  if (first_language == base::Language::en && has(names, "title") && english != names.end())
    report.error("duplicate-key", header.cells[static_cast<std::size_t>(english - names.begin())].location,
                 msg("'title' และ 'title.en' เป็นภาษาอังกฤษทั้งคู่ เพราะเว็บไซต์นี้ใช้อังกฤษเป็นภาษาแรก",
                     "'title' and 'title.en' are both English, the site's first language"),
                 msg("ลบออกหนึ่งคอลัมน์", "remove one of them"));
}

const Cell* cell_of(const Row& row, const Columns& names, std::string_view name) {
  for (std::size_t i = 0; i < row.cells.size() && i < names.size(); ++i)
    if (names[i] == name) return &row.cells[i];
  return nullptr;
}

bool is_empty(const Cell* cell) { return !cell || is_blank(*cell); }

void check_cells(const Row& row, const Sheet& sheet, const Columns& names, const model::Framework* framework,
                 base::Report& report) {
  check_length(row, sheet, names.size(), report);
  for (std::string_view name : {"title", "dimension"}) {
    if (name == "dimension" && !needs_dimension(framework)) continue;
    const Cell* cell = cell_of(row, names, name);
    const Cell* other = name == "title" ? cell_of(row, names, "title.en") : nullptr;
    if (!is_empty(cell) || !is_empty(other) || (!cell && !other)) continue;
    report.error("missing-key", (cell ? cell : other)->location,
                 msg("มาตรการต้องมี '{}' แต่ช่องนี้ว่าง", "a measure needs '{}', but this cell is empty", {name}));
  }
}

constexpr std::size_t longest_slug = 120;  // with agency, language, year and "index.html" below the 180 of all paths

using Taken = std::map<std::string, base::BilingualText, std::less<>>;  // slugs, and where they are

Taken slugs_of_files(const ReadContext& context) {
  Taken taken;
  for (const std::string& path : context.files ? context.files->paths : std::vector<std::string>{}) {
    PathParts parts = parts_of(path);
    if (parts.kind == FileKind::measure && parts.year == context.year)
      taken.emplace(parts.slug, base::BilingualText{path, path});
  }
  return taken;
}

// "m3" of the third row, where the sheet gives none. Empty where the name cannot be a part of a URL, or is another
// measure's.
std::string_view checked_slug(std::string_view slug, const Row& row, const Columns& names, Taken& taken,
                              base::Report& report) {
  const Cell* given = cell_of(row, names, "slug");
  const Cell* cell = is_empty(given) ? &row.cells.front() : given;
  if (auto why = why_not_a_name(slug)) {
    report.error("name", cell->location, *why, another_name(slug));
    return {};
  }
  if (slug.size() > longest_slug) {
    report.error("name", cell->location,
                 msg("ชื่อยาวเกิน {} ตัวอักษร", "the name is longer than {} characters", {std::to_string(longest_slug)}),
                 msg("ใช้ชื่อที่สั้นลง", "use a shorter name"));
    return {};
  }
  auto [first, is_new] = taken.emplace(slug, msg("แถวที่ {}", "row {}", {std::to_string(row.number)}));
  if (is_new) return slug;
  base::BilingualText what = msg("มาตรการ '{}' มีอยู่แล้วใน ", "the measure '{}' is already in ", {slug});
  what += first->second;
  report.error("duplicate-id", cell->location, std::move(what),
               msg("เปลี่ยนชื่อหนึ่งในสอง", "give one of them another name"));
  return {};
}

}  // namespace

std::vector<model::Measure> read_measures_csv(ReadContext& context, const base::SourceFile& file,
                                              const model::Framework* framework) {
  std::vector<model::Measure> out;
  const auto sheet = read_sheet(file, headings_of_measures, context.report);
  if (!sheet) return out;
  const std::vector<Row>& rows = sheet->rows;
  if (rows.empty()) {
    context.report.error("missing-key", {&file, 0, 0, 1}, msg("measures.csv ว่างเปล่า", "measures.csv is empty"),
                         msg("เขียนชื่อคอลัมน์ในแถวแรก", "write the names of the columns into the first row"));
    return out;
  }
  const Columns names = columns_of(rows.front());
  check_headings(rows, names, framework, context.first_language, context.report);
  Taken taken = slugs_of_files(context);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Row& row = rows[i];
    check_cells(row, *sheet, names, framework, context.report);
    const platform::YamlTree tree = csv_row_to_yaml(context, names, row);
    model::Measure measure = read_measure(context, tree, tree.root(), framework, true);
    measure.has_own_slug = !measure.slug.empty();
    if (!measure.has_own_slug) measure.slug = context.arena.keep("m" + std::to_string(i));
    measure.slug = checked_slug(measure.slug, row, names, taken, context.report);
    out.push_back(std::move(measure));
  }
  return out;
}

}  // namespace readers
