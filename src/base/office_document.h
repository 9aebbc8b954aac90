// What an office file says, in reading order, whatever its format: Word, Excel, OpenDocument, HTML, CSV or pasted
// text. Deleted and hidden text is not in it.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "base/bilingual_text.h"

namespace base {

struct OfficeLink {
  std::string text;  // as displayed
  std::string href;  // as the file states it: an address, or a file's path
};

struct OfficeCell {
  enum class Kind : unsigned char { text, number, percent, date };
  Kind kind = Kind::text;
  // As displayed. UTF-8, lines separated by `\n`; an automatic number or bullet stands before its line: "๑. ", "• ".
  std::string text;
  // The value beneath a format: "91.96" of a number (a percent as 91.96), "2025-03-31" of a date (common era); else
  // empty.
  std::string value;
  std::vector<OfficeLink> links;
  std::string place;                  // "C7" in a sheet; empty elsewhere: row and column are told by the indexes
  std::size_t rows = 1, columns = 1;  // that a merged cell takes
  bool is_covered = false;            // by a merged cell above or to the left, whose text is repeated here
};

struct OfficeTable {
  std::string name;                           // of its sheet; empty where tables have no names
  std::size_t number = 0;                     // from 1, in the file
  std::vector<std::vector<OfficeCell>> rows;  // each row with the same number of cells
  std::size_t head_rows = 0;                  // that the file itself marks as repeated heads; 0 where it does not say
};

struct OfficeParagraph {
  std::string text;        // one paragraph; an automatic number or bullet in front, as in cells
  unsigned heading = 0;    // 1 to 9; 0 where it is no heading
  bool is_listed = false;  // an item of a list
  std::vector<OfficeLink> links;
  std::size_t line = 0;  // in a text file, from 1; else 0
};

using OfficeBlock = std::variant<OfficeParagraph, OfficeTable>;

struct OfficeDocument {
  std::vector<OfficeBlock> blocks;
  std::vector<std::string> margins;     // page headers and footers, each once
  std::vector<BilingualText> left_out;  // what was not read and why: a hidden sheet, three pictures
  std::vector<BilingualText> notes;     // what was read as one of the things it can mean: 2568 in a date of Excel
};

}  // namespace base
