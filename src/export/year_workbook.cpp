#include "export/year_workbook.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "export/year_cells.h"

namespace exporting {
namespace {

using platform::SpreadsheetCell;
using platform::SpreadsheetColumn;
using platform::SpreadsheetSheet;
using readers::SheetColumn;
using readers::YearSheet;
using Cells = std::vector<SpreadsheetCell>;
using Form = SheetColumn::Form;

// What a form asks for beside its sheets: the file's first sheet is known by it.
struct AskedFor {
  std::string_view file, path;
};
constexpr std::array<AskedFor, 6> asked_for{{{"assessment", "previous.year"},
                                             {"assessment", "source.title"},
                                             {"assessment", "source.href"},
                                             {"assessment", "source.date"},
                                             {"complaints", "as_of"},
                                             {"complaints", "note"}}};

double width_of(const SheetColumn& column) {
  if (column.key.empty()) return column.heading.size() > 20 ? 40 : 10;
  switch (column.form) {
    case Form::number:
    case Form::date:
    case Form::month:
    case Form::choice:
      return 16;
    case Form::lines:
    case Form::links:
      return 45;
    default:
      return column.key == "slug" ? 20 : 35;
  }
}

std::vector<std::string> months_of(int year) {
  std::vector<std::string> out;
  const base::Date first = base::first_day_of_fiscal_year(year);
  base::Month month{first.year, first.month};
  for (int i = 0; i < 12; ++i, month = month.next()) out.push_back(base::to_text(month, base::Language::th));
  return out;
}

class WorkbookMaker {
 public:
  WorkbookMaker(const WorkbookOptions& options, YearValues values)
      : options_(options), framework_(options.framework), values_(std::move(values)) {}

  platform::Spreadsheet make() {
    const std::string year = std::to_string(options_.year);
    out_.title = options_.agency + " " + year;
    out_.choices_sheet = readers::choices_sheet;
    out_.notes = {{std::string(readers::mark_of_export)}, {"หน่วยงาน", options_.agency}, {"ปีงบประมาณ", year}};
    for (YearSheet& sheet : readers::year_sheets()) out_.sheets.push_back(filled(sheet));
    for (const std::string_view file : {"assessment", "complaints", "disclosures"})
      leave(first_sheet_of(file), {}, *record_of(file));
    out_.sheets.push_back(sheet_of_remainder());
    return std::move(out_);
  }

 private:
  Record* record_of(std::string_view file) {
    return file == "assessment"   ? &values_.assessment
           : file == "complaints" ? &values_.complaints
                                  : &values_.disclosures;
  }

  static std::string first_sheet_of(std::string_view file) {
    for (const YearSheet& sheet : readers::year_sheets())
      if (sheet.file == file) return std::string(sheet.name);
    return {};
  }

  SpreadsheetSheet filled(YearSheet& sheet) {
    SpreadsheetSheet out;
    out.name = sheet.name;
    if (sheet.rows == YearSheet::Rows::measures) add_budget_columns(sheet);
    for (const SheetColumn& column : sheet.columns)
      out.columns.push_back({column.heading, width_of(column), choices_of(column)});
    switch (sheet.rows) {
      case YearSheet::Rows::measures:
        add_measures(sheet, out);
        break;
      case YearSheet::Rows::scores:
        add_scores(sheet, out);
        break;
      case YearSheet::Rows::entries:
        add_entries(sheet, out);
        break;
      case YearSheet::Rows::disclosures:
        add_disclosures(sheet, out);
        break;
    }
    return out;
  }

  std::size_t choices_of(const SheetColumn& column) {
    platform::SpreadsheetChoices list{column.heading, {}};
    for (const model::ValueName& value : column.values) list.values.emplace_back(value.th);
    if (column.form == Form::month) list.values = months_of(options_.year);
    if (framework_ && column.is_dimension())
      for (const model::Dimension& one : framework_->dimensions)
        list.values.push_back(readers::name_of_dimension(framework_, one.id));
    if (framework_ && column.key == "instrument")
      for (const model::Instrument& one : framework_->instruments) list.values.emplace_back(one.id);
    if (list.values.empty()) return SpreadsheetColumn::no_choices;
    const auto same = std::find_if(out_.choices.begin(), out_.choices.end(),
                                   [&](const auto& other) { return other.values == list.values; });
    if (same != out_.choices.end()) return static_cast<std::size_t>(same - out_.choices.begin());
    out_.choices.push_back(std::move(list));
    return out_.choices.size() - 1;
  }

  // The columns' cells of one row; what they cannot hold is left for the last sheet.
  Cells take_row(const YearSheet& sheet, const std::string& name, Record& record) {
    Cells cells{label_cell(name)};
    for (std::size_t c = 1; c < sheet.columns.size(); ++c) {
      const SheetColumn& column = sheet.columns[c];
      cells.push_back(cell_of(column, take_cell(record, column, options_.first), framework_));
    }
    leave(std::string(sheet.name), name, record);
    return cells;
  }

  void leave(const std::string& sheet, const std::string& row, const Record& record) {
    for (const PathValue& value : record.values())
      for (const std::string& piece : pieces_of(value.text))
        left_.push_back({text_cell(sheet), text_cell(row), text_cell(value.path), text_cell(piece)});
  }

  void add_budget_columns(YearSheet& sheet) {
    constexpr std::string_view years = "budget.years.";
    for (const YearValues::Measure& measure : values_.measures)
      for (const PathValue& value : measure.record.values())
        if (value.path.starts_with(years)) {
          const std::string path = value.path.substr(0, value.path.find('.', years.size()));
          if (const auto year = base::parse_buddhist_year(path.substr(years.size())))
            sheet.column_called(readers::budget_column(*year).heading);
        }
  }

  void add_measures(const YearSheet& sheet, SpreadsheetSheet& out) {
    for (YearValues::Measure& measure : values_.measures) {
      measure.record.put_back({"slug", measure.slug});
      out.rows.push_back(take_row(sheet, std::to_string(out.rows.size() + 1), measure.record));
    }
  }

  void add_entries(const YearSheet& sheet, SpreadsheetSheet& out) {
    Record& record = *record_of(sheet.file);
    for (std::size_t n = 1;; ++n) {
      const std::string number = std::to_string(n), path = std::string(sheet.list) + "[" + number + "]";
      if (!record.has_below(path)) break;
      Record entry = record.take_below(path);
      out.rows.push_back(take_row(sheet, number, entry));
    }
    if (!options_.is_blank || sheet.list != "months") return;
    for (const std::string& month : months_of(options_.year))
      out.rows.push_back({label_cell(std::to_string(out.rows.size() + 1)), text_cell(month)});
  }

  void add_scores(const YearSheet& sheet, SpreadsheetSheet& out) {
    if (!framework_) return;
    Record& record = values_.assessment;
    for (const readers::ScoreRow& row : readers::score_rows(*framework_)) {
      Cells cells{label_cell(row.label), label_cell(name_of_score(row.path))};
      const auto add = [&](std::size_t column, const std::string& path) {
        cells.push_back(cell_of(sheet.columns[column], record.take(path), framework_));
      };
      add(2, row.path);
      add(3, "previous." + row.path);
      add(4, row.path.starts_with("indicators.") ? "changes." + row.path.substr(row.path.find('.') + 1) : "");
      out.rows.push_back(std::move(cells));
    }
  }

  std::string_view name_of_score(std::string_view path) const {
    const std::string_view id = path.substr(path.find('.') + 1);
    if (path.starts_with("instruments.")) return framework_->instrument(id)->name.in(base::Language::th);
    if (!path.starts_with("indicators.")) return {};
    return framework_->indicator(model::indicator_number(id))->name.in(base::Language::th);
  }

  // Items of the framework in its order, then others of the file.
  std::vector<std::string> codes_of_disclosures() const {
    std::vector<std::string> out;
    if (framework_)
      for (const model::DisclosureItem& item : framework_->disclosures) out.emplace_back(item.id);
    constexpr std::string_view items = "items.";
    for (const PathValue& value : values_.disclosures.values()) {
      if (!value.path.starts_with(items)) continue;
      const std::string code =
          value.path.substr(items.size(), value.path.find_first_of(".[", items.size()) - items.size());
      if (std::find(out.begin(), out.end(), code) == out.end()) out.push_back(code);
    }
    return out;
  }

  void add_disclosures(const YearSheet& sheet, SpreadsheetSheet& out) {
    for (const std::string& code : codes_of_disclosures()) {
      Record item = values_.disclosures.take_below("items." + code);
      const model::DisclosureItem* known = framework_ ? framework_->disclosure(code) : nullptr;
      std::size_t n = 1;
      do {
        Cells cells{label_cell(code),
                    label_cell(known && n == 1 ? known->title.in(base::Language::th) : std::string_view())};
        const std::string link = "href[" + std::to_string(n) + "]";
        for (std::size_t c = 2; c < sheet.columns.size(); ++c) {
          const SheetColumn& column = sheet.columns[c];
          const bool is_of_link = column.key == "title" || column.key == "date" || column.key == "group";
          SheetColumn own = column;
          if (is_of_link) own.key = link + "." + column.key;
          if (column.key == "href") own.key = item.find(link) ? link : link + ".href";
          const bool is_here = is_of_link || column.key == "href" || n == 1;
          cells.push_back(is_here ? cell_of(column, take_cell(item, own, options_.first), framework_)
                                  : SpreadsheetCell{});
        }
        out.rows.push_back(std::move(cells));
      } while (item.has_below("href[" + std::to_string(++n) + "]"));
      leave(std::string(sheet.name), code, item);
    }
  }

  SpreadsheetSheet sheet_of_remainder() {
    SpreadsheetSheet out;
    out.name = readers::remainder_sheet;
    for (const SheetColumn& column : readers::remainder_columns())
      out.columns.push_back({column.heading, column.key == "value" ? 80.0 : 28.0});
    if (options_.is_blank)
      for (const AskedFor& one : asked_for)
        left_.push_back({text_cell(first_sheet_of(one.file)), {}, text_cell(one.path)});
    out.rows = std::move(left_);
    return out;
  }

  const WorkbookOptions& options_;
  const model::Framework* framework_;
  YearValues values_;
  platform::Spreadsheet out_;
  std::vector<Cells> left_;
};

}  // namespace

platform::Spreadsheet year_workbook(const WorkbookOptions& options, YearValues values) {
  return WorkbookMaker(options, std::move(values)).make();
}

}  // namespace exporting
