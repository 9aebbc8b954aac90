// Plots that stand in the cells of a table, one row a value: what they share (finding, key, axis) and the mark of
// each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/number.h"
#include "base/translations.h"
#include "views/charts/figure.h"
#include "views/charts/svg.h"

namespace charts {

struct RowValue {
  std::optional<base::Points> now;     // nothing: no mark
  std::optional<base::Points> before;  // of the year before
  bool is_comparable = true;           // else no line joins the two
  std::string name = {};               // for the finding; may be empty
};

struct Rows {
  enum class Of : unsigned char { indicators, questions, agencies };  // decides the words

  Of of = Of::indicators;
  std::string id;       // every id of the chart begins with it
  int year = 0;         // Buddhist Era
  int year_before = 0;  // of `before`; may be 0 where no row has one
  std::optional<base::Points> target = {};
  std::vector<RowValue> values = {};
  std::optional<base::Points> median = {};  // a line of its own

  // Sets the form: of agencies, points on an axis from the lowest ten below them and the target; else points where a
  // value of the year before is known (from 50 where every value is 50 or more, else from 0), or bars from 0.
  void choose_form();
  bool has_value() const;

  bool has_dots = false, has_before = false;
  Axis axis;
  int step = 2000;  // between the numbers of the axis, in hundredths
};

// A value equal to the target is at target; so is every one without a target.
bool is_below(base::Points value, std::optional<base::Points> target);

// "8 จาก 10 ตัวชี้วัดถึงเกณฑ์ 85 ต่ำสุดคือการใช้ทรัพย์สินของทางราชการ 84.47"; at most two are named.
std::string rows_finding(const Rows&, const base::Translations&);
// The finding; what is shown; order and where the axis starts. `is_grouped`: ordered within groups.
Caption rows_caption(const Rows&, bool is_grouped, const base::Translations&);

inline constexpr int axis_height = 42;  // px

// In a figure: the caption, the key; then a table, with the axis in the head of the plots' column.
Key rows_key(const Rows&, const base::Translations&);
base::Html rows_axis(const Rows&, const base::Translations&);  // numbers, target; and the lines that each row uses
base::Html rows_plot(const Rows&, const RowValue&);            // fills its cell

// How many have a value, how many of these are at target, and the highest and lowest.
struct Tally {
  int values = 0, absent = 0, at_target = 0;
  base::Points high, low;
};
Tally tally(const Rows&);

// The middle value, or the mean of the two middle ones rounded half up; nothing without values.
std::optional<base::Points> median(std::vector<base::Points> values);

}  // namespace charts
