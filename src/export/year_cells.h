// Values of content as cells of a sheet.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "export/year_values.h"
#include "model/framework.h"
#include "platform/spreadsheet.h"
#include "read/year_sheets.h"

namespace exporting {

platform::SpreadsheetCell text_cell(std::string_view text);
platform::SpreadsheetCell label_cell(std::string_view text);
// A number, a date, a month or a choice as such where the text is one, else the text.
platform::SpreadsheetCell cell_of(const readers::SheetColumn& column, std::string_view text,
                                  const model::Framework* framework);

// What a cell of the column shows of the record, which is taken from it; what the cell cannot show stays in the
// record, for the sheet of what is left.
std::string take_cell(Record& record, const readers::SheetColumn& column, base::Language first);

// The pieces in which a sheet can hold a text; each but the first begins with readers::continues.
std::vector<std::string> pieces_of(std::string_view text);

}  // namespace exporting
