// Charts of one row a value: label and value are text, the mark is below them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/number.h"
#include "base/translations.h"
#include "views/charts/svg.h"

namespace charts {

struct Row {
  base::Html label;  // begins and ends with its own elements
  std::optional<base::Points> now, before;
  bool with_change = false;  // the change follows the value
};

struct RowChart {
  std::string_view id;
  int year = 0, year_before = 0;
  std::optional<base::Points> target;
  std::vector<Row> rows;
  bool two_years = false;  // ring and dot; else bars from 0
  Axis axis;

  // Sets the form and the axis by what the rows hold.
  void choose_form();
  bool has_value() const;
};

// A value equal to the target is at target; so is every one without a target.
bool is_below(base::Points value, std::optional<base::Points> target);

// High to low, rows without a value last; the order of equal ones stays.
void sort_high_to_low(std::vector<Row>&);

// In this order in a figure: the key; then inside .pad the head (target, definitions), the lists, the numbers below.
base::Html rows_key(const RowChart&, const base::Translations&);
base::Html rows_head(const RowChart&, const base::Translations&);
base::Html rows_list(const RowChart&, const std::vector<Row>&, std::string_view labelled_by,
                     const base::Translations&);
base::Html rows_numbers(const RowChart&);

// How many have a value, how many of these are at target, and the highest and lowest.
struct Tally {
  int values = 0, absent = 0, at_target = 0;
  base::Points high, low;
};
Tally tally(const RowChart&);

}  // namespace charts
