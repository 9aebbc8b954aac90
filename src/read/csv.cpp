#include "read/csv.h"

#include <algorithm>

#include "base/utf8.h"

namespace readers {
namespace {

using base::msg;

class Parser {
 public:
  Parser(const base::SourceFile& file, base::Report& report, char separator)
      : file_(file), text_(file.text), report_(report), separator_(separator) {}

  std::optional<std::vector<Row>> parse() {
    std::vector<Row> rows;
    if (separator_line(text_))
      while (at_ < text_.size() && !take('\n')) next();
    for (std::size_t number = 1; at_ < text_.size(); ++number) {
      Row row;
      row.number = number;
      do {
        if (!read_cell(row)) return std::nullopt;
      } while (take(separator_));
      take('\n');
      if (!std::all_of(row.cells.begin(), row.cells.end(), is_blank)) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  void next() {
    char c = text_[at_++];
    if (c == '\n') {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++column_;
    }
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    next();
    return true;
  }

  base::SourceLocation here() const { return {&file_, line_, column_, 1}; }

  bool read_cell(Row& row) {
    Cell cell;
    cell.location = here();
    cell.is_quoted = take('"');
    if (!(cell.is_quoted ? read_quoted(cell) : read_plain(cell))) return false;
    bool is_one_line = line_ == cell.location.line;
    std::size_t first_line = base::count_code_points(cell.text.substr(0, cell.text.find('\n'))) + 1;
    cell.location.length =
        std::max(1u, is_one_line ? column_ - cell.location.column : static_cast<std::uint32_t>(first_line));
    row.cells.push_back(std::move(cell));
    return true;
  }

  bool read_plain(Cell& cell) {
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') {
      if (text_[at_] == '"') {
        report_.error("csv", here(),
                      msg("มีเครื่องหมายคำพูดกลางช่อง", "there is a quote inside a cell that does not begin with one"),
                      msg("ใส่ทั้งช่องในเครื่องหมายคำพูด และเขียนเครื่องหมายคำพูดในข้อความเป็นสองตัว \"\"",
                          "put the whole cell in quotes, and write a quote inside it twice, \"\""));
        return false;
      }
      cell.text += text_[at_];
      next();
    }
    return true;
  }

  bool read_quoted(Cell& cell) {
    while (at_ < text_.size()) {
      if (take('"')) {
        if (at_ < text_.size() && text_[at_] == '"') {
          cell.text += '"';
          next();
          continue;
        }
        if (at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n') return true;
        report_.error("csv", here(), msg("มีข้อความหลังเครื่องหมายคำพูดปิด", "text follows a closing quote"),
                      msg("เขียนเครื่องหมายคำพูดในข้อความเป็นสองตัว \"\"", "write a quote inside a text twice, \"\""));
        return false;
      }
      cell.text += text_[at_];
      next();
    }
    report_.error("csv", cell.location,
                  msg("เครื่องหมายคำพูดที่เปิดตรงนี้ไม่มีตัวปิด", "the quote that opens here is never closed"),
                  msg("ใส่ \" ปิดท้ายข้อความในช่องนี้", "put a \" at the end of the cell's text"));
    return false;
  }

  const base::SourceFile& file_;
  std::string_view text_;
  base::Report& report_;
  char separator_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1, column_ = 1;
};

}  // namespace

std::optional<char> separator_line(std::string_view text) {
  std::string_view line = base::trimmed(text.substr(0, text.find('\n')), "\" \r");
  if (line.size() == 5 && base::begins_with_ignoring_case(line, "sep=")) return line.back();
  return std::nullopt;
}

std::optional<std::vector<Row>> parse_csv(const base::SourceFile& file, base::Report& report, char separator) {
  return Parser(file, report, separator).parse();
}

}  // namespace readers
