// The charts of one year's scores, from the same figures as the tables beside them.
#pragma once

#include "parts/score_tables.h"

namespace parts {

// Empty where an instrument has no score or no weight: it would look like lost points.
core::Html instrument_chart(const ScoreInput&);
// Empty where no indicator has a score.
core::Html indicator_chart(const ScoreInput&);
// Empty where no question has a score.
core::Html question_chart(const ScoreInput&);

}  // namespace parts
