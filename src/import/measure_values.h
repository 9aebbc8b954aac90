// What the cells of a table of measures say, as values of a measure.
#pragma once

#include <string>
#include <vector>

#include "import/draft.h"

namespace importing {

class MeasureValues {
 public:
  MeasureValues(Importing& in, int year) : in_(in), year_(year) {}

  // False where the cell is nothing that this key can hold.
  bool put(MeasureDraft& measure, const std::string& key, const Cell& cell);
  // Quarters or months that are ticked.
  void put_times(MeasureDraft& measure, const std::vector<std::string>& times);
  // Its id; empty where the text is none.
  std::string dimension_called(const std::string& text) const;

 private:
  bool put_dimension(YamlValue& front, const std::string& text);
  YamlValue period_of(const Cell& cell);
  bool put_end(YamlValue& front, const std::string& end, const Cell& cell);
  bool put_due(YamlValue& front, const Cell& cell);

  Importing& in_;
  int year_;
  bool is_told_of_slashes_ = false;
};

}  // namespace importing
