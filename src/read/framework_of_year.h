// Which framework an agency uses in a year of its own.
#pragma once

#include <vector>

#include "model/agency.h"
#include "model/frameworks.h"
#include "read/discover.h"

namespace readers {

// What agency.yaml chooses must be there.
void check_frameworks_chosen(const model::Agency&, const model::Frameworks&, base::Report&);

// Null, after an error where one is needed: by files of the year, or since several could be meant. `files` are those
// of the agency, sorted.
const model::Framework* framework_of_year(const model::Agency&, int buddhist_year, const std::vector<File>& files,
                                          const model::Frameworks&, base::Report&);

}  // namespace readers
