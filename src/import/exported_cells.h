// The cells of a workbook that `prongsai export` wrote, as values of content.
#pragma once

#include <string>

#include "base/language.h"
#include "base/office_document.h"
#include "base/yaml_text.h"
#include "model/framework.h"
#include "read/year_sheets.h"

namespace importing {

// As content writes it: dates of the Buddhist Era, numbers without commas, ids of choices and dimensions.
std::string written(const base::OfficeCell& cell, const readers::SheetColumn& column,
                    const model::Framework* framework);

// Puts that text at the column's key; of a list each line. False where it does not fit there.
bool put_cell(base::YamlValue& row, const readers::SheetColumn& column, const std::string& text,
              base::Language first);

}  // namespace importing
