// measures.csv: many measures as rows of a sheet.
#pragma once

#include <vector>

#include "base/report.h"
#include "model/agency.h"
#include "read/map_reader.h"

namespace readers {

std::vector<model::Measure> read_measures_csv(ReadContext& context, const base::SourceFile& file,
                                              const model::Framework* framework);

// The findings of the agency; those of its measures.csv say which row, as a spreadsheet counts them, and which
// column.
base::Report name_rows(const model::Agency& agency, base::Report&& found);

}  // namespace readers
