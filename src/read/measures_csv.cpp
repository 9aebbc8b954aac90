#include "read/measures_csv.h"

#include <algorithm>
#include <array>

#include "read/agency_files.h"
#include "read/csv.h"
#include "read/names.h"

namespace readers {
namespace {

using core::say;
using outside::YamlKind;

const std::vector<std::string_view> columns{
    "slug", "title", "title.en", "dimension", "group", "kind", "parts", "indicators", "questions", "disclosures", "issue", "steps",
    "responsible", "period", "period.from", "period.to", "due", "status", "results", "outcomes", "follow_up", "budget.planned",
    "budget.spent", "problems", "suggestions", "evidence", "note", "body"};
constexpr std::array<std::string_view, 9> lists{"parts", "indicators", "questions", "disclosures", "steps",
                                                "responsible", "due", "results", "outcomes"};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

struct Line {
  std::string_view text;
  core::Place place;
};

// The lines of a cell that hold something, each at its own place.
std::vector<Line> lines_of(const Cell& cell) {
  std::vector<Line> out;
  std::string_view text = cell.text;
  core::Place place = cell.place;
  while (true) {
    std::size_t end = text.find('\n');
    std::string_view line = trimmed(text.substr(0, end));
    if (!line.empty()) out.push_back({line, place});
    if (end == text.npos) return out;
    text.remove_prefix(end + 1);
    ++place.line;
    place.column = 1;
    place.length = 1;
  }
}

// Makes of a row the same tree that the front matter of a measure gives, so that one reader reads both.
class RowTree {
 public:
  RowTree(Reading& reading, const core::Place& place) : reading_(reading) { add(0, "", YamlKind::map, place, {}); }

  void take(const Row& header, const Row& row) {
    for (std::size_t i = 0; i < row.size() && i < header.size(); ++i)
      if (!trimmed(row[i].text).empty()) take_cell(trimmed(header[i].text), row[i]);
  }

  outside::YamlTree tree;

 private:
  std::uint32_t add(std::uint32_t parent, std::string_view key, YamlKind kind, const core::Place& place, std::string_view text) {
    auto index = static_cast<std::uint32_t>(tree.nodes.size());
    outside::YamlNode node;
    node.kind = kind;
    node.key = key.empty() ? key : reading_.arena.keep(key);
    node.place = node.key_place = place;
    node.text = reading_.arena.keep(text);
    tree.nodes.push_back(node);
    if (index == 0) return index;
    std::uint32_t* link = &tree.nodes[parent].first;
    while (*link) link = &tree.nodes[*link].next;
    *link = index;
    ++tree.nodes[parent].size;
    return index;
  }

  std::uint32_t child_map(std::string_view key, const core::Place& place) {
    for (std::uint32_t i = tree.nodes[0].first; i; i = tree.nodes[i].next)
      if (tree.nodes[i].key == key && tree.nodes[i].kind == YamlKind::map) return i;
    return add(0, key, YamlKind::map, place, {});
  }

  void take_cell(std::string_view column, const Cell& cell) {
    std::size_t dot = column.find('.');
    if (column == "title" || column == "title.en") {
      std::string_view language = dot == column.npos ? core::code(reading_.first_language) : column.substr(dot + 1);
      add(child_map("title", cell.place), language, YamlKind::scalar, cell.place, trimmed(cell.text));
    } else if (dot != column.npos) {
      add(child_map(column.substr(0, dot), cell.place), column.substr(dot + 1), YamlKind::scalar, cell.place, trimmed(cell.text));
    } else if (column == "evidence") {
      take_evidence(cell);
    } else if (std::find(lists.begin(), lists.end(), column) != lists.end()) {
      std::uint32_t list = add(0, column, YamlKind::list, cell.place, {});
      for (const Line& line : lines_of(cell)) add(list, "", YamlKind::scalar, line.place, line.text);
    } else {
      add(0, column, YamlKind::scalar, cell.place, trimmed(cell.text));
    }
  }

  // "title | href | date", one line a piece of evidence.
  void take_evidence(const Cell& cell) {
    static constexpr std::array<std::string_view, 3> keys{"title", "href", "date"};
    std::uint32_t list = add(0, "evidence", YamlKind::list, cell.place, {});
    for (const Line& line : lines_of(cell)) {
      std::uint32_t item = add(list, "", YamlKind::map, line.place, {});
      std::string_view rest = line.text;
      for (std::string_view key : keys) {
        std::size_t bar = key == "date" ? rest.npos : rest.find('|');
        std::string_view text = trimmed(rest.substr(0, bar));
        if (!text.empty()) add(item, key, YamlKind::scalar, line.place, text);
        if (bar == rest.npos) break;
        rest.remove_prefix(bar + 1);
      }
    }
  }

  Reading& reading_;
};

bool check_header(const Row& header, core::Report& report) {
  bool has_slug = false;
  for (std::size_t i = 0; i < header.size(); ++i) {
    std::string_view name = trimmed(header[i].text);
    has_slug = has_slug || name == "slug";
    if (std::find(columns.begin(), columns.end(), name) == columns.end())
      report.error("unknown-key", header[i].place, say("measures.csv ไม่มีคอลัมน์ '{}'", "measures.csv has no column '{}'", {name}),
                   did_you_mean(name, columns));
    for (std::size_t k = 0; k < i; ++k)
      if (trimmed(header[k].text) == name)
        report.error("duplicate-key", header[i].place, say("คอลัมน์ '{}' ซ้ำ", "the column '{}' is here twice", {name}));
  }
  if (!has_slug)
    report.error("missing-key", header.front().place, say("measures.csv ต้องมีคอลัมน์ 'slug'", "measures.csv needs a column 'slug'"),
                 say("เพิ่มคอลัมน์ slug", "add it to the first row"));
  return has_slug;
}

// Adds to each finding of a row which row and column it means.
void name_row_and_column(core::Report&& found, const Row& header, const Row& row, std::size_t number, core::Report& report) {
  for (core::Finding f : found.findings()) {
    std::string_view column;
    for (std::size_t i = 0; i < row.size() && i < header.size(); ++i) {
      const core::Place& p = row[i].place;
      if (std::tie(p.line, p.column) <= std::tie(f.line, f.column)) column = trimmed(header[i].text);
    }
    core::Message where = say(" (แถวที่ {0} คอลัมน์ {1})", " (row {0}, column {1})", {std::to_string(number), column});
    f.what.th += where.th;
    f.what.en += where.en;
    report.add(std::move(f));
  }
}

}  // namespace

std::vector<model::Measure> read_measures_csv(Reading& reading, const core::SourceFile& file, const model::Framework* framework) {
  std::vector<model::Measure> out;
  std::vector<Row> rows = parse_csv(file, reading.report);
  if (rows.empty()) {
    if (!reading.report.has_errors())
      reading.report.error("missing-key", {&file, 0, 0, 1}, say("measures.csv ว่างเปล่า", "measures.csv is empty"),
                           say("เขียนชื่อคอลัมน์ในแถวแรก", "write the names of the columns into the first row"));
    return out;
  }
  const Row header = rows.front();
  if (!check_header(header, reading.report)) return out;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    core::Report found;
    Reading row_reading = {found, reading.arena, reading.first_language, reading.files, reading.folder, reading.year, reading.links};
    if (rows[i].size() != header.size())
      found.error("csv", rows[i].front().place,
                  say("แถวนี้มี {0} ช่อง แต่แถวแรกมี {1} ช่อง", "this row has {0} cells, the first row has {1}",
                      {std::to_string(rows[i].size()), std::to_string(header.size())}));
    RowTree row(row_reading, rows[i].front().place);
    row.take(header, rows[i]);
    model::Measure measure = read_measure(row_reading, row.tree, row.tree.root(), framework, true);
    if (auto why = measure.slug.empty() ? std::nullopt : why_not_a_name(measure.slug)) {
      found.error("name", rows[i].front().place, *why);
      measure.slug = {};
    }
    name_row_and_column(std::move(found), header, rows[i], i + 1, reading.report);
    if (!measure.slug.empty()) out.push_back(std::move(measure));
  }
  return out;
}

}  // namespace readers
