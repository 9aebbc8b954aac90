// Ids of published figures: a promise (docs/data.en.md). They are made of what a figure says, never of where it is
// shown.
#pragma once

#include <set>
#include <string>

#include "model/assessment.h"

namespace views {

// Names of the figures of one list, in its order: two things with the same words get two names.
class FigureNames {
 public:
  // "E7", or as of_words where the question has no code.
  std::string of_question(const model::Question&);
  // "question-1f2e3d4c": `kind`, and what the Thai words hash to (FNV-1a, 32 bits); "…-2" where they occur again.
  std::string of_words(const std::string& kind, const base::LocalizedText& words);

 private:
  std::set<std::string> taken_;
};

}  // namespace views
