// Writes xlsx files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "base/date.h"

namespace platform {

struct SpreadsheetCell {
  enum class Kind : unsigned char { blank, text, number, date };
  Kind kind = Kind::blank;
  std::string text;       // text: as it is, also where it begins with '='; number: with a full stop and no commas
  int decimals = 0;       // that a number is shown with
  base::Date date;        // from 1900 on
  std::string href;       // http or https; empty: none
  bool is_label = false;  // shown grey: the reader is not meant to change it
};

// What a cell of a column may be: a drop-down list. Other values are accepted after a question.
struct SpreadsheetChoices {
  std::string name;  // the heading of its column on the sheet of choices
  std::vector<std::string> values;
};

struct SpreadsheetColumn {
  std::string heading;
  double width = 20;                 // in characters
  std::size_t choices = no_choices;  // index in Spreadsheet::choices
  static constexpr std::size_t no_choices = static_cast<std::size_t>(-1);
};

struct SpreadsheetSheet {
  std::string name;  // at most 31 characters
  std::vector<SpreadsheetColumn> columns;
  std::vector<std::vector<SpreadsheetCell>> rows;  // below the headings
};

struct Spreadsheet {
  std::string title;
  std::vector<SpreadsheetSheet> sheets;
  // The last sheet: `notes` one a row in its first columns, then a column for each list.
  std::string choices_sheet;
  std::vector<std::vector<std::string>> notes;
  std::vector<SpreadsheetChoices> choices;
};

inline constexpr std::size_t longest_spreadsheet_text = 32'767;  // characters of a cell

// The bytes of the file; the same for the same spreadsheet. Nothing and `why` where a temporary file cannot be
// written, or a text or name is too long.
std::optional<std::string> spreadsheet_bytes(const Spreadsheet& spreadsheet, base::BilingualText& why);

}  // namespace platform
