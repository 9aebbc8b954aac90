// Which measures answer a weak point that an assessment found.
#pragma once

#include <vector>

#include "model/agency.h"

namespace views {

struct FindingAnswer {
  const model::Year* year;
  const model::Measure* measure;
};

// Measures of the finding's year or the next, by questions and disclosures; by indicator where the finding has
// neither, or no measure names them.
std::vector<FindingAnswer> answers_to(const model::Finding&, const model::Agency&, const model::Year&);

// Whether the year or the next has any measures.
bool has_measures_to_answer(const model::Agency&, const model::Year&);

}  // namespace views
