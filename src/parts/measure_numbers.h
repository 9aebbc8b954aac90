// The measures of a year by dimension, with their numbers: "2.1", or "IIT 1" where dimensions are instruments.
#pragma once

#include <string>
#include <vector>

#include "core/html.h"
#include "core/language.h"
#include "model/agency.h"

namespace parts {

struct NumberedMeasure {
  const model::Measure* measure = nullptr;
  std::string number;  // "2.1", "IIT 1"
};

struct DimensionMeasures {
  const model::Dimension* dimension = nullptr;  // null: measures of a dimension that the framework does not have
  std::string number;                           // "2", "IIT"; empty without a dimension
  std::vector<NumberedMeasure> measures;  // in the order of the list; empty: "ไม่มีมาตรการ"
};

// Every dimension of the set in use, in the framework's order; then, without a dimension, measures that have none of
// it. Empty where the year has no measures.
std::vector<DimensionMeasures> measures_by_dimension(const model::Year& year);

// The number of one measure of the year; empty where it is not of the year.
std::string measure_number(const model::Year& year, const model::Measure& measure);

// What goes before a dimension's name in a heading: "2."; empty where the name says its number itself ("… (IIT)").
std::string heading_number(const DimensionMeasures& group, core::Language language);

// "2. การให้บริการและระบบ E-Service"; empty without a dimension.
core::Html dimension_heading(const DimensionMeasures& group, core::Language language);

// The id of the dimension's section on the page of measures: "t-process-2"; "t-other" without a dimension.
std::string dimension_anchor(const DimensionMeasures& group);

}  // namespace parts
