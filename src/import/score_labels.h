// What a text of a table of scores names: an indicator, an instrument, the total, the grade.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework.h"

namespace importing {

struct ScoreLabel {
  enum class Kind : unsigned char { none, indicator, instrument, total, grade };
  Kind kind = Kind::none;
  std::string id;
  int weight = 0;  // points that the label says it has: "OIT (40 คะแนน)"
};

class ScoreLabels {
 public:
  explicit ScoreLabels(const model::Framework& framework);
  ScoreLabel of(std::string_view written) const;

 private:
  struct Called {
    ScoreLabel label;
    std::vector<std::string> words;  // squeezed
    std::size_t length = 0;          // of its name
  };
  const model::Framework& framework_;
  std::vector<Called> indicators_, instruments_;
};

}  // namespace importing
