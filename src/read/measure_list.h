// The measures of one year as a list: their order, their names, the set of dimensions that they share.
#pragma once

#include "base/report.h"
#include "model/agency.h"

namespace readers {

// Files of measures/ by number, then the rows of measures.csv in their order. Two files of one slug, and dimensions
// of two sets, are errors.
void order_measures(model::Year& year, base::Report& report);

}  // namespace readers
