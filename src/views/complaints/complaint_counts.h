// Complaints of one kind in one year: what is stated, what is added up, and what is missing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/agency.h"

namespace views {

enum class Complaint : unsigned char { corruption, general };

// A number that the source states, or that is added up from its months.
struct Count {
  std::optional<std::int64_t> value;
  bool is_computed = false;
  int months = 0;  // computed: over how many months with data
};

struct MonthOfComplaints {
  base::Month month;
  std::optional<model::Counts> counts = {};  // nothing: a month without data
  std::size_t position = 0;                  // in the file, from 1
};

struct ComplaintCounts {
  std::vector<MonthOfComplaints>
      months;                      // from October to the month of `as_of` or the last with data; empty without any
  Count received, closed;          // the stated total, else the sum
  Count received_sum, closed_sum;  // of the months
  std::optional<std::int64_t> open_before;
  Count open;  // as stated, else open_before + received - closed; without open_before only of this year
  int months_with_data = 0;
  bool has_groups = false;  // subjects or ways with counts of this kind

  bool has_totals() const { return received.value || closed.value || open.value; }
  bool is_given() const { return has_totals() || has_groups; }
  // A month up to `as_of` has no number, and no stated total makes up for it.
  bool lacks_months() const;
  // Every number is 0, and received is one of them.
  bool is_all_zero() const;
};

ComplaintCounts complaint_counts(const model::Complaints& complaints, int year, Complaint about);

}  // namespace views
