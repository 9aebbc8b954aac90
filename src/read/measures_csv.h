// measures.csv: many measures as rows of a sheet.
#pragma once

#include <vector>

#include "base/report.h"
#include "model/agency.h"
#include "read/map_reader.h"

namespace readers {

std::vector<model::Measure> read_measures_csv(ReadContext& context, const base::SourceFile& file,
                                              const model::Framework* framework);

}  // namespace readers
