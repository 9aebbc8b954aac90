// Tables as text (CSV, and what a sheet gives when it is copied), and text with lines of tabs among it.
#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/digits.h"
#include "platform/document_reader/office/flow.h"
#include "platform/document_reader/office/grid.h"
#include "platform/document_reader/office/office.h"

namespace document_reader::office {
namespace {

using base::OfficeDocument;
using base::OfficeTable;
using Cells = std::vector<std::string>;

constexpr std::size_t lines_looked_at = 20;

// The cells of the record at `at`, which moves past it. A cell that begins with a quote may hold separators and line
// ends; a quote inside is doubled.
Cells next_record(std::string_view text, std::size_t& at, char separator) {
  Cells cells(1);
  bool is_quoted = false, is_start = true;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (is_quoted) {
      if (c != '"')
        cells.back() += c;
      else if (text.substr(at, 2) == "\"\"")
        cells.back() += text[at++];
      else
        is_quoted = false;
    } else if (c == '"' && is_start) {
      is_quoted = true;
    } else if (c == '\n') {
      break;
    } else if (c == separator) {
      cells.emplace_back();
      is_start = true;
      continue;
    } else {
      cells.back() += c;
    }
    is_start = false;
  }
  if (at < text.size()) ++at;
  return cells;
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_return = text[i] == '\r';
    out += is_return ? '\n' : text[i];
    if (is_return && text.substr(i + 1, 1) == "\n") ++i;
  }
  return out;
}

// `;` or `,` or a tab, by the first lines.
char separator_of_lines(std::string_view text) {
  std::size_t lines = 0, tabs = 0, semicolons = 0, commas = 0, at = 0;
  while (lines < lines_looked_at && at < text.size()) {
    const std::size_t start = at;
    next_record(text, at, '\0');
    bool is_quoted = false;
    for (char c : text.substr(start, at - start)) {
      is_quoted = is_quoted != (c == '"');
      tabs += !is_quoted && c == '\t';
      semicolons += !is_quoted && c == ';';
      commas += !is_quoted && c == ',';
    }
    ++lines;
  }
  return tabs >= lines && tabs ? '\t' : semicolons > commas ? ';' : ',';
}

// A line that Word only breaks comes as U+000B when it is copied.
std::string with_line_breaks(std::string_view text) {
  std::string out(trimmed_of_blanks(text));
  std::replace(out.begin(), out.end(), '\v', '\n');
  return out;
}

OfficeTable table_of(std::vector<Cells>&& records, Budget& budget) {
  OfficeTable out;
  std::vector<PlacedCell> cells;
  std::size_t rows = 0, columns = 0;
  for (std::size_t row = 0; row < records.size(); ++row)
    for (std::size_t column = 0; column < records[row].size(); ++column) {
      std::string text = with_line_breaks(records[row][column]);
      if (text.empty()) continue;
      budget.use_text(text.size());
      rows = row + 1;
      columns = std::max(columns, column + 1);
      PlacedCell& placed = cells.emplace_back(PlacedCell{row, column, {}});
      placed.cell.text = std::move(text);
    }
  if (columns > most_columns) throw Refused{State::too_many_columns, most_columns};
  fill_grid(out, std::move(cells), rows, columns, budget);
  return out;
}

bool begins_with_bullet(std::string_view line) {
  for (std::string_view sign : {"•", "●", "○", "▪", "■", "·", "–", "—", "-", "*", "➢", "✓", "\uF0B7"})
    if (line.starts_with(sign)) return line.size() > sign.size() && line[sign.size()] != '-';
  return false;
}

// "๑. …", "(1) …", "2.1 …", "3) …".
bool begins_with_list_number(std::string_view line) {
  const std::string digits = base::with_arabic_digits(line.substr(0, 40));
  std::size_t at = digits.starts_with('(') ? 1 : 0;
  const std::size_t start = at;
  while (at < digits.size() && (base::is_digit(digits[at]) || digits[at] == '.' || digits[at] == ')')) ++at;
  const std::string_view number = std::string_view(digits).substr(start, at - start);
  const bool is_blank_after =
      at < digits.size() && (base::is_space(digits[at]) || digits.compare(at, 2, "\u00A0") == 0);
  return !number.empty() && base::is_digit(number[0]) && number.find_first_of(".)") != number.npos && is_blank_after;
}

// A document of lines, some of which are rows.
class PastedReader {
 public:
  OfficeDocument read(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t start = at;
      const std::string_view line = text.substr(at, text.find('\n', at) - at);
      const bool is_row = line.find('\t') != line.npos && !begins_with_bullet(trimmed_of_blanks(line));
      std::size_t lines = 1;
      if (is_row) {
        Cells cells = next_record(text, at, '\t');
        lines = static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(start),
                                                    text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        if (!rows_.empty() && rows_.back().size() != cells.size()) end_rows();
        budget_.use_row();
        rows_.push_back(std::move(cells));
        if (rows_.size() == 1) first_line_ = line_;
      } else {
        end_rows();
        add_paragraph(line, line_);
        at = std::min(text.size(), at + line.size() + 1);
      }
      line_ += lines;
    }
    end_rows();
    return std::move(out_);
  }

 private:
  void add_paragraph(std::string_view line, std::size_t number) {
    base::OfficeParagraph paragraph;
    paragraph.text = with_line_breaks(line);
    if (paragraph.text.empty()) return;
    budget_.use_text(line.size());
    budget_.use_block();
    paragraph.is_listed = begins_with_bullet(paragraph.text) || begins_with_list_number(paragraph.text);
    paragraph.line = number;
    out_.blocks.push_back(std::move(paragraph));
  }
  // One line with a tab is no table.
  void end_rows() {
    if (rows_.size() == 1) {
      std::string line;
      for (const std::string& cell : rows_[0]) line.append(line.empty() ? "" : "\t").append(cell);
      add_paragraph(line, first_line_);
    }
    if (rows_.size() > 1)
      if (OfficeTable table = table_of(std::move(rows_), budget_); !table.rows.empty())
        out_.blocks.push_back(std::move(table));
    rows_.clear();
  }

  OfficeDocument out_;
  Budget budget_;
  std::vector<Cells> rows_;
  std::size_t line_ = 1, first_line_ = 1;
};

}  // namespace

OfficeDocument read_table_of_text(std::string_view given, char separator) {
  const std::string text = with_plain_line_ends(given);
  std::size_t at = 0;
  if (text.starts_with("sep=") && text.size() > 5) {  // as Excel wants it told
    separator = text[4];
    at = std::min(text.size(), text.find('\n') + 1);
  }
  if (!separator) separator = separator_of_lines(text);
  Budget budget;
  std::vector<Cells> records;
  while (at < text.size()) {
    if (records.size() >= most_rows) throw Refused{State::too_many_rows, most_rows};
    records.push_back(next_record(text, at, separator));
  }
  OfficeDocument out;
  if (OfficeTable table = table_of(std::move(records), budget); !table.rows.empty())
    out.blocks.push_back(std::move(table));
  return out;
}

OfficeDocument read_pasted_text(std::string_view text) { return PastedReader().read(with_plain_line_ends(text)); }

}  // namespace document_reader::office
