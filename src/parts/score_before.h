// Scores of the year before: those of its own assessment, else what this year's file says of it.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "model/agency.h"

namespace parts {

struct ScoresBefore {
  int year = 0;  // Buddhist Era; 0 where no score of it is known
  std::optional<core::Points> total;
  std::map<std::string_view, core::Points> instruments;  // by id
  std::map<int, core::Points> indicators;                // by id of this year's framework
};

// Stated scores only. An indicator counts as the same where both frameworks give one number the same name or alias.
ScoresBefore scores_before(const model::Agency&, const model::Year&);

// What the question scored the year before: as its own `previous` says, else by the code that it had then.
std::optional<core::Points> score_before(const model::Agency&, const model::Year&, const model::Question&);

}  // namespace parts
