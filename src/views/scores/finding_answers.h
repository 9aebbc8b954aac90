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

// Whether it is about an indicator as a whole of which other findings name questions or items of disclosure: it heads
// them, and says nothing that is not counted with them.
bool heads_others(const model::Finding&, const model::Assessment&);

// How many of the findings do not head others.
std::size_t count_weak_points(const model::Assessment&);

// Whether the year or the next has any measures.
bool has_measures_to_answer(const model::Agency&, const model::Year&);

}  // namespace views
