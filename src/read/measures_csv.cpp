#include "read/measures_csv.h"

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "read/agency_files.h"
#include "read/csv.h"
#include "read/csv_to_yaml.h"
#include "read/names.h"
#include "read/paths.h"

namespace readers {
namespace {

using base::msg;

const std::vector<std::string_view> columns{
    "slug",        "title",      "title.en",    "dimension",      "group",        "kind",
    "parts",       "indicators", "questions",   "disclosures",    "issue",        "steps",
    "responsible", "period",     "period.from", "period.to",      "due",          "status",
    "results",     "outcomes",   "follow_up",   "budget.planned", "budget.spent", "problems",
    "suggestions", "evidence",   "note",        "notes",          "body"};

// The columns of the file by their place; empty where a column is not known or is here a second time.
std::vector<std::string_view> names_of(const Row& header) {
  std::vector<std::string_view> out;
  for (const Cell& cell : header.cells) {
    std::string_view name = base::trimmed(cell.text);
    bool is_known = std::find(columns.begin(), columns.end(), name) != columns.end();
    bool is_first = std::find(out.begin(), out.end(), name) == out.end();
    out.push_back(is_known && is_first ? name : std::string_view{});
  }
  return out;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void missing_column(const Row& header, std::string_view name, base::Report& report) {
  report.error("missing-key", header.cells.front().location,
               msg("measures.csv ต้องมีคอลัมน์ '{}'", "measures.csv needs a column '{}'", {name}),
               msg("เพิ่มชื่อคอลัมน์ในแถวแรก", "add it to the first row"));
}

bool is_separated_by_commas(const Row& header, base::Report& report) {
  if (header.cells.size() > 1 || header.cells[0].text.find_first_of(";\t") == std::string::npos) return true;
  report.error("csv", header.cells[0].location, msg("คอลัมน์ไม่ได้คั่นด้วยจุลภาค", "the columns are not separated by commas"),
               msg("บันทึกใหม่เป็น CSV ที่คั่นคอลัมน์ด้วย ,", "save it as CSV with ',' between the columns"));
  return false;
}

// A column without a name is a mistake only where it has something in it.
bool is_blank_column(const std::vector<Row>& rows, std::size_t column) {
  return std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
    return column >= row.cells.size() || base::trimmed(row.cells[column].text).empty();
  });
}

void refuse_column(const std::vector<Row>& rows, std::size_t column, base::Report& report) {
  const Cell& cell = rows.front().cells[column];
  std::string_view name = base::trimmed(cell.text);
  if (has(columns, name))
    report.error("duplicate-key", cell.location, msg("คอลัมน์ '{}' ซ้ำ", "the column '{}' appears twice", {name}),
                 msg("ลบออกหนึ่งคอลัมน์", "remove one of them"));
  else if (!name.empty())
    report.error("unknown-key", cell.location,
                 msg("measures.csv ไม่มีคอลัมน์ '{}'", "measures.csv has no column '{}'", {name}),
                 did_you_mean(name, columns, {"คอลัมน์ที่ใช้ได้", "valid columns"}));
  else if (!is_blank_column(rows, column))
    report.error("unknown-key", cell.location, msg("คอลัมน์นี้ไม่มีชื่อ", "this column has no name"),
                 msg("เขียนชื่อคอลัมน์ในแถวแรก หรือลบคอลัมน์นี้", "write its name into the first row, or remove the column"));
}

void check_header(const std::vector<Row>& rows, const std::vector<std::string_view>& names,
                  base::Language first_language, base::Report& report) {
  const Row& header = rows.front();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i].empty()) refuse_column(rows, i, report);
  if (!has(names, "slug")) missing_column(header, "slug", report);
  if (!has(names, "title") && !has(names, "title.en")) missing_column(header, "title", report);
  if (!has(names, "dimension")) missing_column(header, "dimension", report);
  auto english = std::find(names.begin(), names.end(), "title.en");
  if (first_language == base::Language::en && has(names, "title") && english != names.end())
    report.error("duplicate-key", header.cells[static_cast<std::size_t>(english - names.begin())].location,
                 msg("'title' และ 'title.en' เป็นภาษาอังกฤษทั้งคู่ เพราะเว็บไซต์นี้ใช้อังกฤษเป็นภาษาแรก",
                     "'title' and 'title.en' are both English, the site's first language"),
                 msg("ลบออกหนึ่งคอลัมน์", "remove one of them"));
}

const Cell* cell_of(const Row& row, const std::vector<std::string_view>& names, std::string_view name) {
  for (std::size_t i = 0; i < row.cells.size() && i < names.size(); ++i)
    if (names[i] == name) return &row.cells[i];
  return nullptr;
}

bool is_empty(const Cell* cell) { return !cell || base::trimmed(cell->text).empty(); }

void check_cells(const Row& row, const std::vector<std::string_view>& names, base::Report& report) {
  const std::size_t here = row.cells.size();
  if (here != names.size())
    report.error("csv", row.cells[std::min(here - 1, names.size())].location,
                 msg("แถวนี้มี {0} ช่อง แต่แถวแรกมี {1} ช่อง", "this row has {0} cells, the first row has {1}",
                     {std::to_string(here), std::to_string(names.size())}),
                 msg("ใส่ข้อความที่มีจุลภาคในเครื่องหมายคำพูด และให้ทุกแถวมีจำนวนช่องเท่ากัน",
                     "put texts that hold a comma in quotes, and give each row the same number of cells"));
  for (std::string_view name : {"slug", "title", "dimension"}) {
    const Cell* cell = cell_of(row, names, name);
    const Cell* other = name == "title" ? cell_of(row, names, "title.en") : nullptr;
    if (!is_empty(cell) || !is_empty(other) || (!cell && !other)) continue;
    report.error("missing-key", (cell ? cell : other)->location,
                 msg("มาตรการต้องมี '{}' แต่ช่องนี้ว่าง", "a measure needs '{}', but this cell is empty", {name}));
  }
}

struct Sheet {
  std::vector<Row> rows;
  std::vector<std::string_view> names;
};

Sheet sheet_of(const model::Agency& agency, std::string_view path) {
  Sheet sheet;
  for (const auto& file : agency.files) {
    base::Report ignored;
    if (file->path != path) continue;
    if (auto rows = parse_csv(*file, ignored); rows && !rows->empty()) sheet = {std::move(*rows), {}};
  }
  if (!sheet.rows.empty()) sheet.names = names_of(sheet.rows.front());
  return sheet;
}

// Says which row and column the finding means, where it speaks of a row.
void name_row(base::Finding& f, const Sheet& sheet) {
  auto after = std::upper_bound(sheet.rows.begin(), sheet.rows.end(), f.line, [](std::uint32_t line, const Row& row) {
    return line < row.cells.front().location.line;
  });
  if (!f.line || after == sheet.rows.begin() || after == sheet.rows.begin() + 1) return;
  const Row& row = *(after - 1);
  std::string_view column;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const base::SourceLocation& p = row.cells[i].location;
    bool is_before = std::tie(p.line, p.column) <= std::tie(f.line, f.column);
    if (is_before) column = i < sheet.names.size() ? sheet.names[i] : std::string_view{};
  }
  const std::string number = std::to_string(row.number);
  base::BilingualText where = column.empty()
                                  ? msg(" (แถวที่ {0})", " (row {0})", {number})
                                  : msg(" (แถวที่ {0} คอลัมน์ {1})", " (row {0}, column {1})", {number, column});
  f.what.th += where.th;
  f.what.en += where.en;
  if (f.code != "missing-key") return;  // not a line to add, as in a file of its own
  f.advice = column == "evidence" ? msg("เขียนแต่ละบรรทัดเป็น ชื่อ | ที่อยู่ | วันที่", "write each line as title | href | date")
                                  : msg("เขียนค่าในช่องที่ขาด", "fill in the cell that is missing");
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

// Empty where the name cannot be a part of a URL, or is another measure's.
std::string_view checked_slug(std::string_view slug, const Row& row, const std::vector<std::string_view>& names,
                              Taken& taken, base::Report& report) {
  const Cell* cell = cell_of(row, names, "slug");
  if (slug.empty() || !cell) return {};
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
  what.th += first->second.th;
  what.en += first->second.en;
  report.error("duplicate-id", cell->location, std::move(what),
               msg("เปลี่ยนชื่อหนึ่งในสอง", "give one of them another name"));
  return {};
}

}  // namespace

std::vector<model::Measure> read_measures_csv(ReadContext& context, const base::SourceFile& file,
                                              const model::Framework* framework) {
  std::vector<model::Measure> out;
  auto rows = parse_csv(file, context.report);
  if (!rows) return out;
  if (rows->empty()) {
    context.report.error("missing-key", {&file, 0, 0, 1}, msg("measures.csv ว่างเปล่า", "measures.csv is empty"),
                         msg("เขียนชื่อคอลัมน์ในแถวแรก", "write the names of the columns into the first row"));
    return out;
  }
  if (!is_separated_by_commas(rows->front(), context.report)) return out;
  const std::vector<std::string_view> names = names_of(rows->front());
  check_header(*rows, names, context.first_language, context.report);
  Taken taken = slugs_of_files(context);
  for (std::size_t i = 1; i < rows->size(); ++i) {
    const Row& row = (*rows)[i];
    check_cells(row, names, context.report);
    const platform::YamlTree tree = csv_row_to_yaml(context, names, row);
    model::Measure measure = read_measure(context, tree, tree.root(), framework, true);
    measure.slug = checked_slug(measure.slug, row, names, taken, context.report);
    out.push_back(std::move(measure));
  }
  return out;
}

base::Report name_rows(const model::Agency& agency, base::Report&& found) {
  std::map<std::string, Sheet, std::less<>> sheets;
  base::Report out;
  for (base::Finding f : found.findings()) {
    if (f.path.ends_with("/measures.csv")) {
      auto sheet = sheets.find(f.path);
      if (sheet == sheets.end()) sheet = sheets.emplace(f.path, sheet_of(agency, f.path)).first;
      name_row(f, sheet->second);
    }
    out.add(std::move(f));
  }
  return out;
}

}  // namespace readers
