// <year>/tables/NAME.csv, and NAME.yaml beside it.
#include <algorithm>

#include "base/digits.h"
#include "model/sheet_headings.h"
#include "read/agency_files.h"
#include "read/collect_text.h"
#include "read/sheet.h"

namespace readers {
namespace {

constexpr Key column_list[]{
    Key("title", Type::text)
        .means("แสดงแทนหัวคอลัมน์", "shown instead of the heading")
        .like("{th: ทะเบียน, en: Registration}"),
    Key("unit", Type::text).means("หน่วยของคอลัมน์นี้", "the unit of this column").like("บาท"),
};
constexpr KeySet column_keys{"คอลัมน์", "a column", column_list};

constexpr Key table_list[]{
    Key("title", Type::text)
        .means("ชื่อตาราง ถ้าไม่ใส่จะใช้ชื่อไฟล์", "without it the file's name")
        .like("สถิติการให้บริการรายเดือน"),
    Key("summary", Type::text).means("สรุปหนึ่งหรือสองประโยค", "one or two sentences").like("นับทุกจุดบริการ"),
    Key("unit", Type::text).means("หน่วยของตัวเลขทั้งตาราง", "the unit of all figures").like("ครั้ง"),
    Key("columns", column_keys)
        .by_key()
        .written("หัวคอลัมน์: รายละเอียด", "heading: entry")
        .means("หัวคอลัมน์เขียนตามตาราง", "headings as in the sheet")
        .like("{งบประมาณ: {unit: บาท}}"),
    Key("key", Type::word)
        .means("หัวคอลัมน์ที่บอกว่าแถวเป็นเรื่องใด ถ้าไม่ใส่คือคอลัมน์แรก",
               "heading of the column that names the rows; without it the first")
        .like("ประจำเดือน"),
    Key("total", Type::word)
        .means("ชื่อแถวหรือคอลัมน์ผลรวม ถ้าไม่ใส่คือ รวม รวมทั้งสิ้น รวมทั้งหมด",
               "name of a row or column of totals; without it รวม, รวมทั้งสิ้น, รวมทั้งหมด")
        .like("ยอดรวม"),
    Key("chart", model::table_charts).means("แผนภูมิ ถ้าไม่ใส่คือไม่มี", "without it none").like("bar"),
    Key("chart_columns", Type::word)
        .list()
        .means("หัวคอลัมน์ที่นำมาวาด ถ้าไม่ใส่คือทุกคอลัมน์ตัวเลข",
               "headings of the columns that it shows; without it all of figures")
        .like("[งานทะเบียน, งานภาษี]"),
    Key("source", source_keys).means("ตัวเลขมาจากไหน", "where the figures are from").like("{title: สรุปงานบริการ}"),
    Key("as_of", Type::date).means("ข้อมูลถึงวันที่", "counted up to this day").like("2568-03-31"),
};

}  // namespace

constexpr KeySet table_keys{"ตาราง", "a table", table_list, true};

namespace {

using base::msg;

constexpr std::size_t most_columns = 64, most_rows = 5000;

// "043", "08.30": digits that name something and do not count it.
bool is_code(std::string_view text) {
  const std::string arabic = base::with_arabic_digits(text);
  return arabic.size() > 1 && arabic[0] == '0' && arabic[1] != '.';
}

model::GridCell grid_cell(ReadContext& context, const Cell& cell) {
  const std::string_view text = context.arena.keep(base::trimmed(cell.text));
  keep_passage(context, text, cell.location, context.first_language);
  return {text, cell.location, is_code(text) ? std::nullopt : base::parse_number(text)};
}

// Headings without a name at the end, below which there is nothing, are no columns.
std::size_t count_columns(const std::vector<Row>& rows) {
  std::size_t columns = 0;
  for (const Row& row : rows)
    for (std::size_t i = 0; i < row.cells.size() && i < rows.front().cells.size(); ++i)
      if (!is_blank(row.cells[i])) columns = std::max(columns, i + 1);
  return columns;
}

void read_headings(ReadContext& context, const Row& row, std::size_t columns, model::Table& table) {
  for (std::size_t i = 0; i < columns; ++i) {
    model::GridCell heading = grid_cell(context, row.cells[i]);
    if (heading.text.empty() && i == 0) heading.text = "รายการ";
    const auto is_same = [&](const model::GridCell& other) { return other.text == heading.text; };
    if (heading.text.empty())
      context.report.error("unknown-key", heading.location, msg("คอลัมน์นี้ไม่มีชื่อ", "this column has no name"),
                           msg("เขียนชื่อคอลัมน์ในแถวหัวตาราง", "write its name into the row of headings"));
    else if (std::any_of(table.grid.headings.begin(), table.grid.headings.end(), is_same))
      context.report.error(
          "duplicate-key", heading.location, msg("คอลัมน์ '{}' ซ้ำ", "the column '{}' appears twice", {heading.text}),
          msg("เปลี่ยนชื่อหัวคอลัมน์หนึ่งในสอง เช่น รวม (ชาย)", "give one of them another heading, like รวม (ชาย)"));
    table.grid.headings.push_back(heading);
    model::TableColumn column;
    column.title.words[base::index(context.first_language)] = heading.text;
    column.title.location = heading.location;
    table.columns.push_back(column);
  }
}

void read_rows(ReadContext& context, const Sheet& sheet, model::Table& table) {
  const std::size_t columns = table.grid.headings.size();
  for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
    const Row& row = sheet.rows[r];
    check_length(row, sheet, columns, context.report);
    std::vector<model::GridCell> cells;
    for (std::size_t i = 0; i < columns; ++i)
      cells.push_back(i < row.cells.size() ? grid_cell(context, row.cells[i])
                                           : model::GridCell{{}, row.cells.back().location, {}});
    table.grid.rows.push_back(std::move(cells));
  }
}

std::vector<std::string_view> headings_of(const model::Table& table) {
  std::vector<std::string_view> out;
  for (const model::GridCell& heading : table.grid.headings) out.push_back(heading.text);
  return out;
}

// Nothing, with an error, where the table has no such column.
std::optional<std::size_t> column_called(ReadContext& context, const model::Table& table, std::string_view heading,
                                         const base::SourceLocation& location) {
  const std::string folded = model::folded_heading(heading);
  for (std::size_t i = 0; i < table.grid.headings.size(); ++i)
    if (model::folded_heading(table.grid.headings[i].text) == folded) return i;
  context.report.error("unknown-value", location,
                       msg("ตารางไม่มีคอลัมน์ '{}'", "the table has no column '{}'", {heading}),
                       did_you_mean(heading, headings_of(table), {"หัวคอลัมน์", "its headings"}));
  return std::nullopt;
}

void read_columns(ReadContext& context, const YamlTree& tree, const YamlNode& node, model::Table& table) {
  for (const YamlNode* entry : entries(context, tree, node)) {
    const auto place = column_called(context, table, entry->key, entry->key_place);
    MapReader<column_keys> fields(context, tree, *entry);
    const YamlNode *title = fields.find("title"), *unit = fields.find("unit");
    if (title && place) table.columns[*place].title = read_text(context, tree, *title);
    if (unit && place) table.columns[*place].unit = read_text(context, tree, *unit);
    fields.finish();
  }
}

void read_total(ReadContext& context, const YamlNode& node, model::Table& table) {
  table.grid.total = scalar(context, node);
  if (table.grid.total.empty()) return;
  const model::TableGrid& grid = table.grid;
  bool is_there = false;
  for (std::size_t r = 0; r < grid.rows.size(); ++r)
    is_there = is_there || total_kind_of_row(grid, r) != model::TotalKind::none;
  for (const model::GridCell& heading : grid.headings)
    is_there = is_there || total_kind(grid, heading.text) != model::TotalKind::none;
  if (!is_there)
    context.report.error("unknown-value", node.location,
                         msg("ไม่มีแถวหรือคอลัมน์ชื่อ '{}'", "no row or column is called '{}'", {grid.total}),
                         msg("เขียนตามที่อยู่ในตาราง", "write it as the table has it"));
}

}  // namespace

std::optional<model::Table> read_table(ReadContext& context, const base::SourceFile& file) {
  const auto sheet = read_sheet(file, first_row_of_columns, context.report);
  if (!sheet) return std::nullopt;
  model::Table table;
  table.location = {&file, 0, 0, 1};
  const std::size_t columns = sheet->rows.empty() ? 0 : count_columns(sheet->rows);
  if (columns == 0) {
    context.report.error("csv", table.location, msg("ตารางว่างเปล่า", "the table is empty"),
                         msg("เขียนหัวตารางและข้อมูล หรือลบไฟล์", "write headings and rows, or remove the file"));
    return std::nullopt;
  }
  if (columns > most_columns || sheet->rows.size() > most_rows + 1) {
    context.report.error("limit", table.location,
                         msg("ตารางใหญ่เกิน {0} คอลัมน์หรือ {1} แถว", "the table has more than {0} columns or {1} rows",
                             {std::to_string(most_columns), std::to_string(most_rows)}),
                         msg("แบ่งเป็นหลายไฟล์", "divide it into several files"));
    return std::nullopt;
  }
  read_headings(context, sheet->rows.front(), columns, table);
  read_rows(context, *sheet, table);
  table.grid.key = usual_key(table.grid);
  return table;
}

void read_table_words(ReadContext& context, const YamlTree& tree, model::Table& table) {
  MapReader<table_keys> top(context, tree, tree.root());
  if (const YamlNode* n = top.find("title")) table.title = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("summary")) table.summary = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("unit")) table.unit = read_text(context, tree, *n);
  if (const YamlNode* n = top.find("columns")) read_columns(context, tree, *n, table);
  if (const YamlNode* n = top.find("key"))
    if (std::string_view heading = scalar(context, *n); !heading.empty())
      table.grid.key = column_called(context, table, heading, n->location).value_or(table.grid.key);
  if (const YamlNode* n = top.find("total")) read_total(context, *n, table);
  if (const YamlNode* n = top.find("chart"))
    table.chart = read_choice(context, *n, model::table_charts).value_or(model::TableChart::none);
  if (const YamlNode* n = top.find("chart_columns"))
    for (const YamlNode* item : items(context, tree, *n))
      if (std::string_view heading = scalar(context, *item); !heading.empty())
        if (auto column = column_called(context, table, heading, item->location))
          table.chart_columns.push_back(*column);
  if (const YamlNode* n = top.find("source")) table.source = read_source_of(context, tree, *n);
  if (const YamlNode* n = top.find("as_of")) table.as_of = read_date(context, *n);
  table.remarks = read_annotations(top);
  top.finish();
}

void finish_table(model::Table& table, base::Language first_language) {
  if (table.title.empty()) {
    table.title.words[base::index(first_language)] = table.name;
    table.title.location = table.location;
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    base::LocalizedText& unit = table.columns[i].unit;
    table.grid.units.push_back(unit.in(first_language));
    const bool has_figures = std::any_of(table.grid.rows.begin(), table.grid.rows.end(),
                                         [&](const auto& row) { return row[i].number.has_value(); });
    if (unit.empty() && has_figures && i != table.grid.key) unit = table.unit;
  }
  if (table.chart == model::TableChart::none || !table.chart_columns.empty()) return;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (can_be_added(table.grid, i) && total_kind(table.grid, table.grid.headings[i].text) == model::TotalKind::none)
      table.chart_columns.push_back(i);
}

}  // namespace readers
