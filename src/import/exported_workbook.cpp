#include "import/exported_workbook.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "import/exported_cells.h"
#include "import/value_path.h"
#include "import/words.h"
#include "read/year_sheets.h"

namespace importing {
namespace {

using base::msg;
using base::OfficeCell;
using base::OfficeTable;
using readers::SheetColumn;
using readers::YearSheet;
using Form = SheetColumn::Form;
using Row = std::vector<OfficeCell>;

std::string_view first_cell(const OfficeTable& table) {
  return table.rows.empty() || table.rows.front().empty() ? std::string_view() : table.rows.front().front().text;
}

bool is_mark(const base::OfficeBlock& block) {
  const auto* table = std::get_if<OfficeTable>(&block);
  return table && table->name == readers::choices_sheet && first_cell(*table) == readers::mark_of_export;
}

// In the site's first language where it has that.
std::string title_of(const YamlValue& front) {
  const YamlValue* title = front.find("title");
  if (!title || title->kind == YamlValue::Kind::list) return {};
  return title->kind == YamlValue::Kind::map ? title->entries.front().second.text : title->text;
}

class WorkbookReader {
 public:
  explicit WorkbookReader(Importing& in) : in_(in), framework_(in.framework(in.wishes.year)) {}

  // False: the table is no sheet of the export.
  bool take(const OfficeTable& table) {
    for (YearSheet& sheet : sheets_)
      if (sheet.name == table.name) return take_sheet(sheet, table), true;
    if (table.name != readers::remainder_sheet) return table.name == readers::choices_sheet;
    remainder_ = &table;
    return true;
  }

  void finish() {
    if (remainder_)
      for (std::size_t r = 1; r < remainder_->rows.size(); ++r) take_remainder(remainder_->rows[r]);
    for (MeasureDraft& measure : measures_) {
      measure.title = title_of(measure.front);
      in_.draft.measures.push_back(std::move(measure));
    }
  }

 private:
  struct Target {
    const YearSheet* sheet;
    std::string row;  // the first cell
    std::size_t index = 0;
    std::set<std::string> lists;  // keys whose items stand in a cell
  };

  void take_sheet(YearSheet& sheet, const OfficeTable& table) {
    std::vector<std::string> headings;
    for (const OfficeCell& cell : table.rows.front()) headings.emplace_back(base::trimmed(cell.text));
    std::vector<std::optional<SheetColumn>> columns;
    for (const std::string& heading : headings)
      if (const SheetColumn* column = sheet.column_called(heading))
        columns.emplace_back(*column);
      else
        columns.emplace_back(std::nullopt);
    for (std::size_t r = 1; r < table.rows.size(); ++r) {
      const Row& row = table.rows[r];
      if (says_something(sheet, columns, row)) take_row(sheet, columns, row);
    }
  }

  // A row that only has what the form has printed says nothing.
  static bool says_something(const YearSheet& sheet, const std::vector<std::optional<SheetColumn>>& columns,
                             const Row& row) {
    for (std::size_t c = 0; c < row.size() && c < columns.size(); ++c) {
      if (base::trimmed(row[c].text).empty() || (columns[c] && columns[c]->form == Form::shown)) continue;
      if (sheet.list != "months" || !columns[c] || columns[c]->form != Form::month) return true;
    }
    return false;
  }

  void take_row(const YearSheet& sheet, const std::vector<std::optional<SheetColumn>>& columns, const Row& row) {
    Target target{&sheet, std::string(base::trimmed(row.front().text))};
    begin_row(sheet, target);
    std::size_t link = 0;  // of an item of disclosures
    for (std::size_t c = 0; c < row.size() && c < columns.size(); ++c) {
      const std::string text(base::trimmed(row[c].text));
      if (text.empty() || (columns[c] && columns[c]->form == Form::shown)) continue;
      ++in_.draft.cells;
      bool is_placed = false;
      if (columns[c]) {
        const std::string value = written(row[c], *columns[c], framework_);
        is_placed = place(target, *columns[c], value, link);
        if (columns[c]->form == Form::lines || columns[c]->form == Form::links) target.lists.insert(columns[c]->key);
      }
      if (is_placed)
        ++in_.draft.placed;
      else
        leave(sheet.name, row[c], columns[c] ? columns[c]->heading : std::string());
    }
    targets_.push_back(std::move(target));
  }

  void begin_row(const YearSheet& sheet, Target& target) {
    if (sheet.rows == YearSheet::Rows::measures) {
      target.index = measures_.size();
      measures_.push_back({in_.wishes.year, {}, YamlValue::map(), {}, {}});
    } else if (sheet.rows == YearSheet::Rows::entries) {
      YamlValue& list = file(sheet.file).at(sheet.list);
      target.index = list.items.size();
      list.add(YamlValue::map());
    }
  }

  YamlValue& file(std::string_view name) {
    auto& by_year = name == "assessment"   ? in_.draft.assessment
                    : name == "complaints" ? in_.draft.complaints
                                           : in_.draft.disclosures;
    YamlValue& out = by_year[in_.wishes.year];
    if (out.kind == YamlValue::Kind::none) out = YamlValue::map();
    return out;
  }

  YamlValue& value_of(const Target& target) {
    if (target.sheet->rows == YearSheet::Rows::measures) return measures_[target.index].front;
    if (target.sheet->rows == YearSheet::Rows::entries)
      return file(target.sheet->file).at(target.sheet->list).items[target.index];
    if (target.sheet->rows == YearSheet::Rows::disclosures) return file("disclosures").at("items").at(target.row);
    return file(target.sheet->file);
  }

  bool place(const Target& target, const SheetColumn& column, const std::string& text, std::size_t& link) {
    if (target.sheet->rows == YearSheet::Rows::scores) return place_score(target.row, column, text);
    if (target.sheet->rows == YearSheet::Rows::measures && (column.key == "slug" || column.key == "body")) {
      MeasureDraft& measure = measures_[target.index];
      (column.key == "slug" ? measure.slug : measure.body) = text;
      return true;
    }
    if (target.sheet->rows != YearSheet::Rows::disclosures) return put_cell(value_of(target), column, text, first());
    return place_disclosure(target, column, text, link);
  }

  bool place_score(const std::string& label, const SheetColumn& column, const std::string& text) {
    if (!framework_) return false;
    for (const readers::ScoreRow& row : readers::score_rows(*framework_)) {
      if (row.label != label) continue;
      const bool is_indicator = row.path.starts_with("indicators.");
      if (column.key == "change" && !is_indicator) return false;
      const std::string path = column.key == "score"      ? row.path
                               : column.key == "previous" ? "previous." + row.path
                                                          : "changes." + row.path.substr(row.path.find('.') + 1);
      return put_at_path(file("assessment"), path, text, first(), true);
    }
    return false;
  }

  // Each row may have a link; what is of the item stands in one of its rows.
  bool place_disclosure(const Target& target, const SheetColumn& column, const std::string& text, std::size_t& link) {
    if (target.row.empty()) return false;
    YamlValue& item = value_of(target);
    const bool is_of_link =
        column.key == "href" || column.key == "title" || column.key == "date" || column.key == "group";
    if (!is_of_link) return put_at_path(item, column.key, text, first(), true);
    if (!link) link = (item.find("href") ? item.find("href")->items.size() : 0) + 1;
    const std::string path = "href[" + std::to_string(link) + "]";
    return put_at_path(item, path + "." + column.key, text, first(), true);
  }

  void take_remainder(const Row& row) {
    if (row.size() < 4 || base::trimmed(row[3].text).empty()) return;
    ++in_.draft.cells;
    const std::string sheet(base::trimmed(row[0].text)), name(base::trimmed(row[1].text)),
        path(base::trimmed(row[2].text)), text(base::trimmed(row[3].text));
    if (put_remainder(sheet, name, path, text))
      ++in_.draft.placed;
    else
      leave(readers::remainder_sheet, row[3], sheet + " " + name + " " + path);
  }

  bool put_remainder(const std::string& sheet, const std::string& name, const std::string& path,
                     const std::string& text) {
    const auto target = std::find_if(targets_.begin(), targets_.end(),
                                     [&](const Target& t) { return t.sheet->name == sheet && t.row == name; });
    const auto known =
        std::find_if(sheets_.begin(), sheets_.end(), [&](const YearSheet& one) { return one.name == sheet; });
    if (known == sheets_.end() || path.empty()) return false;
    if (target == targets_.end()) {
      const bool is_of_file = name.empty() && known->rows != YearSheet::Rows::measures;
      if (known->rows == YearSheet::Rows::disclosures && !name.empty())
        return put_at_path(file("disclosures").at("items").at(name), path, text, first(), true);
      return is_of_file && put_at_path(file(known->file), path, text, first(), true);
    }
    if (target->sheet->rows == YearSheet::Rows::measures && path == "body") {
      measures_[target->index].body +=
          std::string_view(text).substr(text.starts_with(readers::continues) ? readers::continues.size() : 0);
      return true;
    }
    const bool is_in_cell = target->lists.contains(path.substr(0, path.find_first_of(".[")));
    return put_at_path(value_of(*target), path, text, first(), !is_in_cell);
  }

  void leave(std::string_view sheet, const OfficeCell& cell, std::string column) {
    LeftText left;
    left.table = sheet;
    const std::string place = std::string(sheet) + "!" + cell.place;
    left.place = {place, place};
    left.column = std::move(column);
    left.text = cell.text;
    in_.draft.left.push_back(std::move(left));
  }

  base::Language first() const { return in_.wishes.first_language; }

  Importing& in_;
  const model::Framework* framework_;
  std::vector<YearSheet> sheets_ = readers::year_sheets();
  std::vector<MeasureDraft> measures_;
  std::vector<Target> targets_;
  const OfficeTable* remainder_ = nullptr;
};

// "2568" of the sheet of choices; empty where it does not say.
std::string_view year_of(const OfficeTable& mark) {
  return mark.rows.size() > 2 && mark.rows[2].size() > 1 ? base::trimmed(mark.rows[2][1].text) : std::string_view();
}

}  // namespace

bool is_exported_workbook(const base::OfficeDocument& document) {
  return std::any_of(document.blocks.begin(), document.blocks.end(), is_mark);
}

void take_exported_workbook(base::OfficeDocument& document, Importing& in) {
  WorkbookReader reader(in);
  const auto mark = std::find_if(document.blocks.begin(), document.blocks.end(), is_mark);
  const std::string year(year_of(std::get<OfficeTable>(*mark))), asked = std::to_string(in.wishes.year);
  if (!year.empty() && year != asked)
    in.draft.ask(msg("ไฟล์นี้ส่งออกจากปี {0} แต่นำเข้าเป็นปี {1} ถูกหรือไม่",
                     "the file was exported for {0} and imported as {1}: is that right?", {year, asked}));
  std::vector<base::OfficeBlock> kept;
  std::vector<bool> is_taken;
  for (const base::OfficeBlock& block : document.blocks) {
    const auto* table = std::get_if<OfficeTable>(&block);
    is_taken.push_back(table && reader.take(*table));
  }
  reader.finish();
  in.draft.understood.push_back(msg("ไฟล์ที่ส่งออกด้วย prongsai export: อ่านทุกช่องตามที่เป็น",
                                    "a file of 'prongsai export': each cell is read as it stands"));
  for (std::size_t i = 0; i < document.blocks.size(); ++i)
    if (!is_taken[i]) kept.push_back(std::move(document.blocks[i]));
  document.blocks = std::move(kept);
}

}  // namespace importing
