// <year>/complaints.yaml: how many complaints there were.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/date.h"
#include "model/as_printed.h"
#include "model/field.h"

namespace model {

// Whole numbers of 0 or more. Zero is a fact; an absent value is not.
struct Counts {
  Field<std::int64_t> received, closed, pending;
  bool is_given() const { return received || closed || pending; }
};

struct ComplaintMonth {
  base::Month month;
  Counts corruption, general;
  base::SourceLocation location;  // of the month
};

// A subject of complaints, or a way by which they came.
struct ComplaintGroup {
  base::LocalizedText name;
  Counts corruption, general;
};

struct Complaints {
  std::optional<base::Date> as_of;
  std::vector<ComplaintMonth> months;      // in the order of the calendar
  Counts corruption_total, general_total;  // as stated
  Field<std::int64_t> corruption_open_before, general_open_before;
  std::vector<ComplaintGroup> subjects, by_channel;
  std::vector<base::LocalizedText> statements;
  base::LocalizedText note;
  Annotations remarks;
  base::SourceLocation location;
};

}  // namespace model
