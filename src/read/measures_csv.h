// measures.csv: many measures as rows of a sheet.
#pragma once

#include <vector>

#include "core/report.h"
#include "model/agency.h"
#include "read/map_reader.h"

namespace readers {

std::vector<model::Measure> read_measures_csv(ReadContext& context, const core::SourceFile& file,
                                              const model::Framework* framework);

// The findings of the agency; those of its measures.csv say which row, as a spreadsheet counts them, and which
// column.
core::Report name_rows(const model::Agency& agency, core::Report&& found);

}  // namespace readers
