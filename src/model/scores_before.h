// The scores of the year before, which those of a year are compared with.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "base/number.h"
#include "model/agency.h"

namespace model {

struct ScoresBefore {
  int year = 0;  // Buddhist Era; 0 where no score of it is known
  std::optional<base::Points> total;
  std::map<std::string_view, base::Points> instruments;  // by id
  std::map<int, base::Points> indicators;                // by id of this year's framework
};

// Stated scores only: of that year's own assessment, else as this year's states them. An indicator counts as the same
// where both frameworks give one number the same name or alias.
ScoresBefore scores_before(const Agency&, const Year&);

}  // namespace model
