// Measures that go on in another year.
#pragma once

#include <string>
#include <vector>

#include "base/yaml_text.h"
#include "model/agency.h"

namespace create {

struct UnfinishedMeasure {
  std::string file;       // "10-no-gift.md"; its slug stays
  std::string dimension;  // its id in the framework of the new year; empty where that has none like it
  base::YamlValue plan;   // without what belongs to one year: times, figures, results, its dimension
};

// Those of the year that are neither done nor cancelled and have no results without a status. `first`: of the site's
// languages.
std::vector<UnfinishedMeasure> unfinished_measures(const model::Year& year, const model::Framework& next,
                                                   base::Language first);

}  // namespace create
