// PDF, by poppler: its text by where it stands, as paragraphs and tables.
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <climits>
#include <cmath>
#include <map>
#include <memory>

#include "base/ascii.h"
#include "base/utf8.h"
#include "platform/document_reader/office/grid.h"
#include "platform/document_reader/office/pdf_grid.h"
#include "platform/document_reader/office/pdf_lines.h"
#include "platform/document_reader/office/pdf_text.h"

namespace document_reader::office {
namespace {

constexpr std::size_t most_pages = 500;

struct PdfTable {
  PdfGrid grid;
  std::vector<std::vector<PdfLine>> cells;  // the lines of each of the grid's cells
};

struct PdfPage {
  std::vector<PdfLine> lines;  // outside the tables
  std::vector<PdfTable> tables;
};

PdfPage read_page(const poppler::page& page, Budget& budget) {
  const std::vector<poppler::text_box> boxes = page.text_list();
  if (boxes.empty()) return {};  // a picture is not looked at
  PdfPage out;
  for (PdfGrid& grid : grids_of_page(page)) {
    budget.use_cells((grid.rows.size() - 1) * (grid.columns.size() - 1));
    out.tables.push_back({std::move(grid), {}});
  }
  std::vector<const poppler::text_box*> loose;
  std::vector<std::map<const PdfCell*, std::vector<const poppler::text_box*>>> inside(out.tables.size());
  for (const poppler::text_box& box : boxes) {
    const double x = box.bbox().x() + box.bbox().width() / 2, y = box.bbox().y() + box.bbox().height() / 2;
    budget.use_text(box.text().size());
    const auto table =
        std::find_if(out.tables.begin(), out.tables.end(), [&](const PdfTable& t) { return t.grid.holds(x, y); });
    if (table == out.tables.end())
      loose.push_back(&box);
    else
      inside[static_cast<std::size_t>(table - out.tables.begin())][&table->grid.cell_at(x, y)].push_back(&box);
  }
  for (std::size_t t = 0; t < out.tables.size(); ++t)
    for (const PdfCell& cell : out.tables[t].grid.cells) out.tables[t].cells.push_back(lines_of(inside[t][&cell]));
  out.lines = lines_of(loose);
  return out;
}

using Pages = std::vector<PdfPage>;

Pages read_pages(const poppler::document& document, Budget& budget) {
  Pages out;
  for (int i = 0; i < document.pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document.create_page(i));
    out.push_back(page ? read_page(*page, budget) : PdfPage{});
  }
  return out;
}

std::string text_of_page(const PdfPage& page) {
  std::string out;
  for (const PdfLine& line : page.lines) out += line.text;
  for (const PdfTable& table : page.tables)
    for (const auto& cell : table.cells)
      for (const PdfLine& line : cell) out += line.text;
  return out;
}

// Letters without a meaning: fonts that do not say which they are.
bool is_unreadable(const Pages& pages) {
  std::size_t letters = 0, unknown = 0;
  for (const PdfPage& page : pages) {
    const std::string text = text_of_page(page);
    for (std::size_t at = 0; at < text.size(); ++letters) {
      const char32_t c = base::next_code_point(text, at);
      unknown += c == 0xFFFD || (c < 0x20 && c != '\t') || (c >= 0xE000 && c < 0xF900);
    }
  }
  return unknown * 5 >= letters;
}

// A line without its digits, which are page numbers, and where it stands: the same on each page.
std::string form_of_margin(const PdfLine& line) {
  std::string out = std::to_string(static_cast<int>(line.middle)) + " ";
  const std::string& text = line.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    if (!(c < 0x80 && base::is_digit(static_cast<char>(c))) && !(c >= 0x0E50 && c <= 0x0E59))
      out.append(text, begin, at - begin);
  }
  return out;
}

// Takes what stands at the head and foot of most pages out of them.
void take_margins(Pages& pages, std::vector<std::string>& margins) {
  std::map<std::string, std::size_t> count;
  for (const PdfPage& page : pages)
    if (!page.lines.empty()) {
      ++count[form_of_margin(page.lines.front())];
      if (page.lines.size() > 1) ++count[form_of_margin(page.lines.back())];
    }
  const auto is_margin = [&](const PdfLine& line) {
    const auto found = count.find(form_of_margin(line));
    return found != count.end() && found->second > 1 && found->second * 2 > pages.size();
  };
  for (PdfPage& page : pages) {
    auto& lines = page.lines;
    const auto take = [&](std::vector<PdfLine>::iterator line) {
      if (std::find(margins.begin(), margins.end(), line->text) == margins.end()) margins.push_back(line->text);
      lines.erase(line);
    };
    if (!lines.empty() && is_margin(lines.back())) take(lines.end() - 1);
    if (!lines.empty() && is_margin(lines.front())) take(lines.begin());
  }
}

std::vector<PlacedCell> cells_of(const PdfTable& table) {
  std::vector<PlacedCell> out;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const PdfCell& at = table.grid.cells[i];
    PlacedCell placed{at.row, at.column, {}};
    placed.cell.rows = at.rows;
    placed.cell.columns = at.columns;
    placed.cell.text =
        text_of_cell(table.cells[i], table.grid.columns[at.column + at.columns] - table.grid.columns[at.column]);
    out.push_back(std::move(placed));
  }
  return out;
}

// Puts the pages behind one another.
class PdfFlow {
 public:
  explicit PdfFlow(Budget& budget) : budget_(budget) {}

  void add(const PdfPage& page) {
    double width = 0;
    for (const PdfLine& line : page.lines) width = std::max(width, line.right - line.left);
    auto line = page.lines.begin();
    bool is_first = true;  // on the page
    for (const PdfTable& table : page.tables) {
      for (; line != page.lines.end() && line->middle < table.grid.rows.front(); ++line, is_first = false)
        add_line(*line, width);
      if (is_first && goes_on(table))
        add_rows(table);
      else
        add_table(table);
      is_first = false;
    }
    lines_below_ = page.lines.end() - line;
    for (; line != page.lines.end(); ++line) add_line(*line, width);
    before_ = {};
  }

  bool has_split_tables() const { return has_split_tables_; }

  std::vector<base::OfficeBlock> blocks;

 private:
  // A line that is as wide as others and close to the next goes on there.
  void add_line(const PdfLine& line, double width) {
    budget_.use_paragraph();
    const bool goes_on = before_.height > 0 && line.middle - before_.middle < 1.6 * line.height &&
                         before_.right - before_.left > 0.85 * width && !begins_list_item(line.text);
    if (goes_on)
      append_line(std::get<base::OfficeParagraph>(blocks.back()).text, line.text);
    else
      blocks.emplace_back(base::OfficeParagraph{line.text});
    before_ = line;
  }

  // A table whose columns are those of the one that the page before ended with, but for notes at its foot.
  bool goes_on(const PdfTable& table) const {
    constexpr std::ptrdiff_t most_notes = 3;
    return table_ < blocks.size() && lines_below_ <= most_notes &&
           std::equal(columns_.begin(), columns_.end(), table.grid.columns.begin(), table.grid.columns.end(),
                      [](double a, double b) { return std::abs(a - b) < 3; });
  }

  // Of the row that the page before ended with: without its number or whatever else the first column holds.
  static bool is_rest_of_row(const std::vector<base::OfficeCell>& row) {
    return row.front().text.empty() && row.front().columns == 1 &&
           std::none_of(row.begin(), row.end(), [](const base::OfficeCell& cell) { return cell.rows > 1; });
  }

  base::OfficeTable table_of(const PdfTable& table) {
    budget_.use_block();
    base::OfficeTable own;
    fill_grid(own, cells_of(table), table.grid.rows.size() - 1, table.grid.columns.size() - 1, budget_);
    before_ = {};
    return own;
  }

  void add_table(const PdfTable& table) {
    blocks.emplace_back(table_of(table));
    table_ = blocks.size() - 1;
    columns_ = table.grid.columns;
  }

  void add_rows(const PdfTable& table) {
    base::OfficeTable more = table_of(table);
    auto& rows = std::get<base::OfficeTable>(blocks[table_]).rows;
    const auto is_same = [](const auto& a, const auto& b) {
      return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                        [](const base::OfficeCell& x, const base::OfficeCell& y) { return x.text == y.text; });
    };
    // Behind the heads that are repeated.
    auto first = std::mismatch(more.rows.begin(), more.rows.end(), rows.begin(), rows.end(), is_same).first;
    if (first != more.rows.end() && is_rest_of_row(*first)) {
      for (std::size_t c = 0; c < first->size(); ++c)
        if (!(*first)[c].text.empty()) append_line(rows.back()[c].text, (*first)[c].text);
      ++first;
    }
    rows.insert(rows.end(), std::make_move_iterator(first), std::make_move_iterator(more.rows.end()));
    has_split_tables_ = true;
  }

  Budget& budget_;
  PdfLine before_;                // of the same page, where it was the last; else without a height
  std::size_t table_ = SIZE_MAX;  // the last one, among the blocks
  std::vector<double> columns_;   // of it
  std::ptrdiff_t lines_below_ = 0;
  bool has_split_tables_ = false;
};

base::BilingualText word_of_caution(bool has_split_tables) {
  base::BilingualText out = base::msg(
      "อ่านจาก PDF ตามเส้นตารางและตำแหน่งของตัวอักษร ซึ่งไม่แน่นอนเท่าไฟล์ Word หรือ Excel ให้เทียบทุกค่ากับไฟล์ "
      "ที่อยู่หลังข้อความลิงก์ไม่ได้อ่านมา",
      "read from a PDF by the lines of its tables and where its letters stand, which is less sure than a Word or "
      "Excel file: compare every value with the file; addresses behind the words of links are not read");
  if (has_split_tables) {
    out.th += " แถวที่ต่อข้ามหน้าอาจแยกเป็นสองแถว";
    out.en += "; a row that goes on over the end of a page may come as two";
  }
  return out;
}

}  // namespace

base::OfficeDocument read_pdf(std::string_view bytes) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) throw Refused{State::damaged};
  if (document->is_locked()) throw Refused{State::password};
  if (document->pages() <= 0) throw Refused{State::damaged};
  const auto count = static_cast<std::size_t>(document->pages());
  if (count > most_pages) throw Refused{State::too_many_pages, most_pages};
  Budget budget;
  Pages pages = read_pages(*document, budget);
  if (is_unreadable(pages)) throw Refused{State::scanned_pdf, count};
  base::OfficeDocument out;
  take_margins(pages, out.margins);
  PdfFlow flow(budget);
  for (const PdfPage& page : pages) flow.add(page);
  out.blocks = std::move(flow.blocks);
  out.notes.push_back(word_of_caution(flow.has_split_tables()));
  return out;
}

}  // namespace document_reader::office
