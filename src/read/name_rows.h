// Which row and column of a sheet a finding means.
#pragma once

#include "base/report.h"
#include "model/agency.h"

namespace readers {

// The findings of the agency; those of its sheets (measures.csv, tables/) say which row, as a spreadsheet counts
// them, and which column, by its heading.
base::Report name_rows(const model::Agency& agency, base::Report&& found);

}  // namespace readers
