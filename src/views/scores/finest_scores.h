// The scores of the finest kind that a year publishes: of indicators, else of questions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/language.h"
#include "base/number.h"
#include "model/agency.h"

namespace views {

struct Scored {
  std::string key;  // in the assessment's file
  base::Html name;
  base::Points score;
  bool reads_negative = false;  // views/scores/score_tables.h
};

struct FinestScores {
  std::string_view kind = "indicators";  // of words and of the place on the scores page; else "questions"
  std::size_t all = 0;                   // how many the framework has; 0 where that is not known
  std::vector<Scored> scores;            // the lowest first; those of one score as in the framework or the file

  bool is_complete() const { return scores.size() == all; }
};

// Requires an assessment and a framework.
FinestScores finest_scores(const model::Year&, base::Language);

// Those below it; none without a target.
std::vector<Scored> below_target(const FinestScores&, const std::optional<base::Points>& target);

}  // namespace views
