// measures.csv: many measures as rows of a sheet.
#pragma once

#include <vector>

#include "model/framework.h"
#include "model/measure.h"
#include "read/fields.h"

namespace readers {

std::vector<model::Measure> read_measures_csv(Reading& reading, const core::SourceFile& file, const model::Framework* framework);

}  // namespace readers
