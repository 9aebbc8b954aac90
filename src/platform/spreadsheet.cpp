#include "platform/spreadsheet.h"

#include <xlsxwriter.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "platform/disk.h"
#include "platform/temporary_folder.h"

namespace platform {
namespace {

constexpr std::uint64_t largest_workbook = 256ull << 20;
constexpr lxw_row_t rows_with_choices = 2000;  // below the headings
constexpr const char* buddhist_date = "[$-107041E]d mmm yyyy";
constexpr std::size_t longest_address = 2079;  // of a link, in Excel

// libxlsxwriter 1.1.4 does not free the formulas of lists to choose from: LeakSanitizer is told, where it looks.
struct LeaksOfLibrary {
#ifdef __SANITIZE_ADDRESS__
  LeaksOfLibrary() { __lsan_disable(); }
  ~LeaksOfLibrary() { __lsan_enable(); }
  LeaksOfLibrary(const LeaksOfLibrary&) = delete;
  LeaksOfLibrary& operator=(const LeaksOfLibrary&) = delete;
#endif
};

class WorkbookWriter {
 public:
  // `folder`: for its temporary files.
  WorkbookWriter(const Spreadsheet& spreadsheet, std::string folder, const std::string& path)
      : spreadsheet_(spreadsheet), folder_(std::move(folder)) {
    lxw_workbook_options options{};
    options.tmpdir = folder_.data();
    book_ = workbook_new_opt(path.c_str(), &options);
    head_ = format([](lxw_format* f) {
      format_set_bold(f);
      format_set_bg_color(f, 0xE7EEF1);
      format_set_border(f, LXW_BORDER_THIN);
      format_set_align(f, LXW_ALIGN_CENTER);
    });
    text_ = format([](lxw_format* f) { format_set_num_format(f, "@"); });
    link_ = format([](lxw_format* f) {
      format_set_font_color(f, LXW_COLOR_BLUE);
      format_set_underline(f, LXW_UNDERLINE_SINGLE);
    });
    label_ = format([](lxw_format* f) { format_set_font_color(f, 0x555555); });
    date_ = format([](lxw_format* f) { format_set_num_format(f, buddhist_date); });
  }

  lxw_error write() {
    if (!book_) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_doc_properties properties{};
    std::string title = spreadsheet_.title;
    properties.title = title.data();
    properties.created = 946'684'800;  // not the time of day: the same content gives the same bytes
    workbook_set_properties(book_, &properties);
    for (const SpreadsheetSheet& sheet : spreadsheet_.sheets) write_sheet(sheet);
    write_choices();
    const lxw_error closing = workbook_close(book_);
    return error_ != LXW_NO_ERROR ? error_ : closing;
  }

 private:
  template <class Set>
  lxw_format* format(Set set) {
    lxw_format* out = workbook_add_format(book_);
    format_set_align(out, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(out);
    format_set_font_name(out, "TH Sarabun New");
    format_set_font_size(out, 16);
    set(out);
    return out;
  }

  lxw_format* number_format(int decimals) {
    lxw_format*& out = numbers_[decimals];
    const std::string code = decimals ? "#,##0." + std::string(static_cast<std::size_t>(decimals), '0') : "#,##0";
    if (!out) out = format([&](lxw_format* f) { format_set_num_format(f, code.c_str()); });
    return out;
  }

  void note(lxw_error error) {
    if (error_ == LXW_NO_ERROR) error_ = error;
  }

  lxw_worksheet* add_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
    if (!sheet) note(LXW_ERROR_SHEETNAME_LENGTH_EXCEEDED);
    return sheet;
  }

  void write_text(lxw_worksheet* sheet, lxw_row_t row, std::size_t column, const std::string& text,
                  lxw_format* style) {
    note(worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), text.c_str(), style));
  }

  void write_sheet(const SpreadsheetSheet& from) {
    lxw_worksheet* sheet = add_sheet(from.name);
    if (!sheet) return;
    for (std::size_t c = 0; c < from.columns.size(); ++c) {
      const auto column = static_cast<lxw_col_t>(c);
      worksheet_set_column(sheet, column, column, from.columns[c].width, nullptr);
      write_text(sheet, 0, c, from.columns[c].heading, head_);
      if (from.columns[c].choices != SpreadsheetColumn::no_choices) offer(sheet, column, from.columns[c].choices);
    }
    for (std::size_t r = 0; r < from.rows.size(); ++r)
      for (std::size_t c = 0; c < from.rows[r].size(); ++c)
        write_cell(sheet, static_cast<lxw_row_t>(r + 1), c, from.rows[r][c]);
    worksheet_freeze_panes(sheet, 1, 1);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_fit_to_pages(sheet, 1, 0);
  }

  void write_cell(lxw_worksheet* sheet, lxw_row_t row, std::size_t c, const SpreadsheetCell& cell) {
    const auto column = static_cast<lxw_col_t>(c);
    using Kind = SpreadsheetCell::Kind;
    if (cell.kind == Kind::number) {
      note(worksheet_write_number(sheet, row, column, std::strtod(cell.text.c_str(), nullptr),
                                  number_format(cell.decimals)));
    } else if (cell.kind == Kind::date) {
      lxw_datetime date{cell.date.year, cell.date.month, cell.date.day, 0, 0, 0};
      note(worksheet_write_datetime(sheet, row, column, &date, date_));
    } else if (cell.kind == Kind::text) {
      const bool is_link = !cell.href.empty() && cell.href.size() <= longest_address;
      if (is_link) note(worksheet_write_url(sheet, row, column, cell.href.c_str(), link_));
      write_text(sheet, row, c, cell.text, is_link ? link_ : cell.is_label ? label_ : text_);
    }
  }

  static std::string column_letters(std::size_t column) {
    std::string out(1, static_cast<char>('A' + column % 26));
    return column < 26 ? out : column_letters(column / 26 - 1) + out;
  }

  std::size_t column_of_choices(std::size_t list) const { return list + 3; }  // after the notes

  void offer(lxw_worksheet* sheet, lxw_col_t column, std::size_t list) {
    const std::size_t count = spreadsheet_.choices[list].values.size();
    if (!count) return;
    const std::string letters = column_letters(column_of_choices(list));
    std::string formula =
        "='" + spreadsheet_.choices_sheet + "'!$" + letters + "$2:$" + letters + "$" + std::to_string(count + 1);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    validation.value_formula = formula.data();
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    [[maybe_unused]] const LeaksOfLibrary ignored;
    note(worksheet_data_validation_range(sheet, 1, column, rows_with_choices, column, &validation));
  }

  void write_choices() {
    lxw_worksheet* sheet = spreadsheet_.choices_sheet.empty() ? nullptr : add_sheet(spreadsheet_.choices_sheet);
    if (!sheet) return;
    worksheet_set_column(sheet, 0, 0, 60, nullptr);
    worksheet_set_column(sheet, 1, 60, 24, nullptr);
    for (std::size_t r = 0; r < spreadsheet_.notes.size(); ++r)
      for (std::size_t c = 0; c < spreadsheet_.notes[r].size(); ++c)
        write_text(sheet, static_cast<lxw_row_t>(r), c, spreadsheet_.notes[r][c], label_);
    for (std::size_t list = 0; list < spreadsheet_.choices.size(); ++list) {
      write_text(sheet, 0, column_of_choices(list), spreadsheet_.choices[list].name, head_);
      for (std::size_t i = 0; i < spreadsheet_.choices[list].values.size(); ++i)
        write_text(sheet, static_cast<lxw_row_t>(i + 1), column_of_choices(list),
                   spreadsheet_.choices[list].values[i], text_);
    }
  }

  const Spreadsheet& spreadsheet_;
  std::string folder_;
  lxw_workbook* book_ = nullptr;
  lxw_format *head_ = nullptr, *text_ = nullptr, *link_ = nullptr, *label_ = nullptr, *date_ = nullptr;
  std::map<int, lxw_format*> numbers_;  // by decimals
  lxw_error error_ = LXW_NO_ERROR;
};

}  // namespace

std::optional<std::string> spreadsheet_bytes(const Spreadsheet& spreadsheet, base::BilingualText& why) {
  const auto folder = TemporaryFolder::make("prongsai-xlsx-", why);
  if (!folder) return std::nullopt;
  const std::string path = folder->path() + "/out.xlsx";
  const lxw_error error = WorkbookWriter(spreadsheet, folder->path(), path).write();
  if (error != LXW_NO_ERROR) {
    why = base::msg("เขียนไฟล์ xlsx ไม่ได้: {}", "the xlsx file could not be written: {}", {lxw_strerror(error)});
    return std::nullopt;
  }
  return read_file(path, largest_workbook, why);
}

}  // namespace platform
