// <year>/complaints.yaml: how many complaints there were.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/date.h"
#include "model/printed.h"
#include "model/stated.h"

namespace model {

// Whole numbers of 0 or more. Zero is a fact; an absent value is not.
struct Counts {
  Stated<std::int64_t> received, closed;
  bool is_given() const { return received || closed; }
};

struct ComplaintMonth {
  core::Month month;
  Counts corruption, general;
  core::Place place;  // of the month
};

struct Complaints {
  std::optional<core::Date> as_of;
  std::vector<ComplaintMonth> months;      // in the order of the calendar
  Counts corruption_total, general_total;  // as stated
  Stated<std::int64_t> corruption_open_before, general_open_before;
  std::vector<core::Text> statements;
  core::Text note;
  Remarks remarks;
  core::Place place;
};

}  // namespace model
