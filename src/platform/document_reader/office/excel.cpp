// xlsx (ECMA-376, part 1, chapter 18).
#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "base/date.h"
#include "platform/document_reader/office/excel_workbook.h"
#include "platform/document_reader/office/flow.h"
#include "platform/document_reader/office/grid.h"
#include "platform/document_reader/office/number_format.h"
#include "platform/document_reader/office/office.h"
#include "platform/document_reader/office/remarks.h"

namespace document_reader::office {
namespace {

using base::OfficeCell;
using base::OfficeDocument;
using Kind = OfficeCell::Kind;

// Pictures and text boxes of a sheet, and its comments.
class DrawingHandler : public XmlHandler {
 public:
  explicit DrawingHandler(Budget& budget) : flow_(budget) {}
  void open(std::string_view name, const XmlAttributes&) override {
    if (skipped_ || name == "Fallback") return void(++skipped_);
    is_words_ = name == "t";
    pictures += name == "pic";
    charts += name == "graphicFrame";
    comments += name == "comment";
    if (name == "p") flow_.open_paragraph();
    if (name == "br") flow_.add("\n");
  }
  void close(std::string_view name) override {
    if (skipped_) return void(--skipped_);
    is_words_ = false;
    if (name == "p") flow_.close_paragraph({});
  }
  void text(std::string_view more) override {
    if (is_words_) flow_.add(more);
  }
  std::vector<base::OfficeBlock> take() { return flow_.take(); }

  std::size_t pictures = 0, charts = 0, comments = 0;

 private:
  Flow flow_;
  bool is_words_ = false;
  std::size_t skipped_ = 0;
};

// `HYPERLINK("https://…","label")`: its address; empty of other formulas, and where it is computed.
std::string address_in_formula(std::string_view formula) {
  formula = base::trimmed(formula);
  if (!base::begins_with_ignoring_case(formula, "hyperlink(")) return {};
  formula = base::trimmed(formula.substr(10));
  if (!formula.starts_with('"')) return {};
  std::string out;
  std::size_t at = 1;
  for (; at < formula.size(); ++at) {
    if (formula[at] == '"' && formula.substr(at, 2) != "\"\"") break;
    if (formula[at] == '"') ++at;
    out += formula[at];
  }
  const std::string_view rest = base::trimmed(formula.substr(std::min(at + 1, formula.size())));
  return out.starts_with('#') || !(rest.starts_with(',') || rest.starts_with(';') || rest.starts_with(')')) ? ""
                                                                                                            : out;
}

// "แผน", of `&C&"Times New Roman,Regular"&12แผน &P`.
std::string text_of_margin(std::string_view code) {
  std::string out;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] != '&' || at + 1 >= code.size()) {
      out += code[at];
      continue;
    }
    const char c = code[++at];
    if (c == '&') out += '&';
    if (c == 'L' || c == 'C' || c == 'R') out += '\n';
    if (c == '"') at = std::min(code.find('"', at + 1), code.size());
    if (c == 'K')  // a colour
      for (std::size_t i = 0; i < 6 && at + 1 < code.size() && base::is_letter_or_digit(code[at + 1]); ++i) ++at;
    if (base::is_digit(c))
      while (at + 1 < code.size() && base::is_digit(code[at + 1])) ++at;
  }
  return std::string(trimmed_of_blanks(out));
}

class SheetHandler : public XmlHandler {
 public:
  SheetHandler(Workbook& book, const std::string& name, const Relations& relations)
      : sheet(name), book_(book), relations_(relations) {}

  void open(std::string_view name, const XmlAttributes& attributes) override {
    text_.clear();
    is_words_ = name == "v" || name == "f" || (name == "t" && !is_phonetic_) || is_margin(name);
    if (name == "row") return open_row(attributes);
    if (name == "c") return open_cell(attributes);
    if (name == "rPh") is_phonetic_ = true;
    std::size_t row = 0, column = 0, end_row = 0, end_column = 0;
    if (name == "col" && attributes.has("hidden") && attributes.is_on("hidden")) {
      const std::size_t first = attributes.number("min", 0, sheet_columns),
                        last = attributes.number("max", 0, sheet_columns);
      if (first && last >= first) sheet.hide_columns(first - 1, last - 1);
    } else if (name == "mergeCell") {
      if (parse_area(attributes["ref"], row, column, end_row, end_column))
        sheet.merge(row, column, end_row, end_column);
    } else if (name == "hyperlink") {
      const auto at = relations_.find(attributes["id"]);
      if (attributes.has("id") && at != relations_.end() &&
          parse_area(attributes["ref"], row, column, end_row, end_column))
        sheet.link(row, column, at->second.target);
    }
  }

  void close(std::string_view name) override {
    if (name == "v") value_ = text_;
    if (name == "t" && !is_phonetic_) inline_ += text_;
    if (name == "f") formula_ = text_;
    if (name == "rPh") is_phonetic_ = false;
    if (name == "c") close_cell();
    if (is_margin(name))
      if (std::string margin = text_of_margin(text_); !margin.empty()) margins.push_back(std::move(margin));
    is_words_ = false;
    text_.clear();
  }

  void text(std::string_view more) override {
    if (!is_words_) return;
    book_.budget.use_text(more.size());
    text_ += more;
  }

  SpecialCells special;
  std::vector<std::string> margins;
  Sheet sheet;

 private:
  static bool is_margin(std::string_view name) {
    for (std::string_view one : {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"})
      if (name == one) return true;
    return false;
  }

  void open_row(const XmlAttributes& attributes) {
    const std::size_t given = attributes.number("r", 0, sheet_rows);
    row_ = given ? given - 1 : next_row_;
    next_row_ = row_ + 1;
    next_column_ = 0;
    is_hidden_ = attributes.has("hidden") && attributes.is_on("hidden");
  }
  void open_cell(const XmlAttributes& attributes) {
    std::size_t row = row_;
    if (!attributes.has("r") || !parse_address(attributes["r"], row, column_)) column_ = next_column_;
    row_ = row;
    next_column_ = column_ + 1;
    type_ = attributes["t"];
    style_ = attributes.number("s", 0, most_formats);
    value_.clear();
    inline_.clear();
    formula_.clear();
  }

  void close_cell() {
    OfficeCell cell;
    if (type_ == "s") {
      const std::size_t at = std::strtoul(value_.c_str(), nullptr, 10);
      if (!value_.empty() && at < book_.strings.size()) cell.text = book_.strings[at];
      book_.budget.use_text(cell.text.size());
    } else if (type_ == "inlineStr") {
      cell.text = unescaped(std::move(inline_));
    } else if (type_ == "str") {
      cell.text = unescaped(value_);
    } else if (type_ == "b") {
      cell.text = value_ == "1" ? "TRUE" : "FALSE";
    } else if (type_ == "e") {
      if (!is_hidden_) special.errors.add(place());
    } else if (type_ == "d") {
      read_date(cell);
    } else if (!value_.empty()) {
      read_number(cell);
    }
    cell.text = trimmed_of_blanks(cell.text);
    if (std::string href = address_in_formula(formula_); !href.empty() && type_ != "e") {
      if (cell.text.empty()) cell.text = href;
      cell.links.push_back({cell.text, std::move(href)});
    }
    sheet.add(row_, column_, std::move(cell), is_hidden_);
    type_.clear();
  }
  void read_number(OfficeCell& cell) {
    char* end = nullptr;
    const double number = std::strtod(value_.c_str(), &end);
    if (end != value_.c_str() + value_.size()) return void(cell.text = value_);
    ShownNumber shown = show_number(number, book_.format_of(style_), book_.is_1904);
    cell.kind = shown.kind;
    cell.value = std::move(shown.value);
    cell.text = std::move(shown.text);
    if (shown.is_typed_buddhist && !is_hidden_) special.typed_dates.add(place());
  }
  // "2025-03-31T00:00:00".
  void read_date(OfficeCell& cell) {
    cell.text = value_;
    const auto date = base::parse_date(std::string_view(value_).substr(0, 10));
    if (!date) return;
    cell.kind = Kind::date;
    cell.value = base::to_iso(*date);
  }
  std::string place() const { return column_name(column_) + std::to_string(row_ + 1); }

  Workbook& book_;
  const Relations& relations_;
  std::size_t row_ = 0, column_ = 0, next_row_ = 0, next_column_ = 0, style_ = 0;
  bool is_hidden_ = false, is_words_ = false, is_phonetic_ = false;
  std::string text_, value_, inline_, formula_, type_;
};

// Text boxes follow the sheet's table.
void read_drawings(Workbook& book, const std::string& name, const Relations& relations, OfficeDocument& out) {
  DrawingHandler handler(book.budget);
  std::size_t comments = 0;
  for (const auto& [id, relation] : relations) {
    if (relation.type == "drawing") book.package.read(relation.target, handler);
    if (relation.type != "comments") continue;
    DrawingHandler of_comments(book.budget);
    book.package.read(relation.target, of_comments);
    comments += of_comments.comments;
  }
  book.pictures += handler.pictures;
  for (base::OfficeBlock& block : handler.take()) out.blocks.push_back(std::move(block));
  const auto say = [&](std::size_t count, std::string_view th, std::string_view en) {
    if (count) out.left_out.push_back(base::msg(th, en, {name, std::to_string(count)}));
  };
  say(handler.pictures, "แผ่นงาน “{0}”: ภาพ {1} ภาพ ไม่ได้อ่าน", "sheet “{0}”: pictures were not read: {1}");
  say(handler.charts, "แผ่นงาน “{0}”: แผนภูมิ {1} แผนภูมิ ไม่ได้อ่าน", "sheet “{0}”: charts were not read: {1}");
  say(comments, "แผ่นงาน “{0}”: ข้อคิดเห็น {1} รายการ ไม่ได้นำมา", "sheet “{0}”: comments were left out: {1}");
}

void read_sheet(Workbook& book, const SheetEntry& entry, const std::string& part, OfficeDocument& out) {
  const Relations relations = book.package.relations(part);
  SheetHandler handler(book, entry.name, relations);
  if (!book.package.read(part, handler)) return;
  base::OfficeTable table = std::move(handler.sheet).table(book.budget, out.left_out);
  if (!table.rows.empty()) out.blocks.push_back(std::move(table));
  say_special_cells(entry.name, handler.special, out);
  read_drawings(book, entry.name, relations, out);
  for (std::string& margin : handler.margins)
    if (std::find(out.margins.begin(), out.margins.end(), margin) == out.margins.end())
      out.margins.push_back(std::move(margin));
}

}  // namespace

OfficeDocument read_excel(const Package& package, std::string_view main_part) {
  Workbook book = read_workbook(package, main_part);
  OfficeDocument out;
  for (const SheetEntry& entry : book.sheets) {
    const auto at = book.relations.find(entry.id);
    if (at == book.relations.end()) continue;
    if (entry.is_hidden)
      say_hidden_sheet(entry.name, out);
    else if (at->second.type == "worksheet")
      read_sheet(book, entry, at->second.target, out);
    else
      out.left_out.push_back(base::msg("“{}” ไม่ใช่แผ่นงานที่มีตาราง จึงไม่ได้อ่าน",
                                       "“{}” is no sheet with cells, and was not read", {entry.name}));
  }
  if (out.blocks.empty() && book.pictures) throw Refused{State::only_pictures, book.pictures};
  return out;
}

}  // namespace document_reader::office
