// Charts as files of their own, for an <img>, a word processor or a newspaper: all paint is in attributes, in the
// light scheme, since a page's policy or program may ignore styles.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/html.h"
#include "base/translations.h"
#include "views/charts/figure.h"
#include "views/charts/rows.h"
#include "views/charts/units.h"

namespace charts {

// What stands beside the plot of a row.
struct RowTexts {
  std::string group;  // a heading above the row; empty where it goes on
  std::string name;
  std::string before, now, change;
  std::string remark = {};  // below the row, why there is no change; may be empty
};

// `texts` are those of rows.values, in their order; rows without a value of this year are left out. `source`: the
// last line.
std::string rows_file(const Rows& rows, const Caption& caption, std::span<const RowTexts> texts,
                      std::string_view source, const base::Translations& words);

// One line a group.
std::string units_file(const UnitsData&, std::string_view source, const base::Translations&);

// A chart that is a single image.
std::string figure_file(const Figure& figure, std::string_view source);

}  // namespace charts
