// A year's content as a workbook that offices can read and change, and `import` reads back: read/year_sheets.h.
#pragma once

#include <string>

#include "export/year_values.h"
#include "model/framework.h"
#include "platform/spreadsheet.h"

namespace exporting {

struct WorkbookOptions {
  std::string agency;                           // slug
  int year = 0;                                 // Buddhist Era
  const model::Framework* framework = nullptr;  // null: no rows and lists that follow from one
  base::Language first = base::Language::th;    // the site's first language
  bool is_blank = false;                        // a form to be filled in: with rows for what may be stated
};

platform::Spreadsheet year_workbook(const WorkbookOptions& options, YearValues values);

}  // namespace exporting
