// Which key of a measure each column of measures.csv holds, by its heading.
#pragma once

#include <string>
#include <vector>

#include "read/sheet.h"

namespace readers {

// The keys that a sheet of measures has a column for, in the order of the guide; one that ends in a full stop goes on
// with a year: "budget.years.".
const std::vector<std::string>& known_columns();

// The columns of the headings by their place: "budget.planned". Empty where a heading is not known, or means a column
// that is there already; model::passed_over_column where the column only numbers the rows.
std::vector<std::string> columns_of(const Row& headings);

// The row of headings: the first with two that are known, else with two cells that are not blank.
std::size_t headings_of_measures(const std::vector<Row>& rows);

// Errors of the headings that are none; `rows` begin with the headings.
void refuse_headings(const std::vector<Row>& rows, const std::vector<std::string>& columns, base::Report& report);

}  // namespace readers
