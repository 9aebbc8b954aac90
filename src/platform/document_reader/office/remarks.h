// What is said of a file beside its text: what was not read of it, and what was read as one of the things it can
// mean.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/office_document.h"

namespace document_reader::office {

// How many of each were not read.
struct LeftOut {
  std::size_t pictures = 0, deleted = 0, comments = 0, hidden = 0, embedded = 0;
};
void say_left_out(const LeftOut& counts, base::OfficeDocument& out);

// Cells of a sheet, of which the first are named: "C7, D9, …".
class NamedCells {
 public:
  void add(std::string place) {
    if (places_.size() <= most_named) places_.push_back(std::move(place));
  }
  bool empty() const { return places_.empty(); }
  std::string text() const;

 private:
  static constexpr std::size_t most_named = 20;
  std::vector<std::string> places_;
};

// Formulas that failed, and dates that were typed with a year of the Buddhist Era.
struct SpecialCells {
  NamedCells errors, typed_dates;
};
void say_special_cells(const std::string& sheet, const SpecialCells& cells, base::OfficeDocument& out);
void say_hidden_sheet(const std::string& sheet, base::OfficeDocument& out);

}  // namespace document_reader::office
