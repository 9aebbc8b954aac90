// The columns of the data sets: their names, and what their cells may hold (Table Schema 1.0). Names and meanings
// stay; new columns come last.
#pragma once

#include <span>
#include <string_view>

#include "model/value_names.h"

namespace parts {

struct Column {
  std::string_view name;                          // "fiscal_year_be"; words "data.column_fiscal_year_be"
  std::string_view type = "string";               // of Table Schema: string integer number boolean date yearmonth
  bool is_required = false;                       // no cell is empty
  std::string_view minimum, maximum;              // of numbers; empty where there is none
  std::string_view values;                        // where only some words may stand: "month|total"
  std::span<const model::ValueName> value_names;  // or the ids of these

  constexpr Column(const char* column_name) : name(column_name) {}  // NOLINT: implicit on purpose
  constexpr Column(std::string_view column_name, std::string_view column_type)
      : name(column_name), type(column_type) {}
  constexpr Column required() const {
    return with([](Column& c) { c.is_required = true; });
  }
  constexpr Column from(std::string_view least) const {
    return with([=](Column& c) { c.minimum = least; });
  }
  constexpr Column to(std::string_view most) const {
    return with([=](Column& c) { c.maximum = most; });
  }
  constexpr Column one_of(std::string_view words) const {
    return with([=](Column& c) { c.values = words; });
  }
  constexpr Column one_of(std::span<const model::ValueName> names) const {
    return with([=](Column& c) { c.value_names = names; });
  }

 private:
  template <class Change>
  constexpr Column with(Change change) const {
    Column column = *this;
    change(column);
    return column;
  }
};

namespace columns {

extern const std::span<const Column> scores, measures, channels, complaints, disclosures, findings, documents,
    updates;

// Of all agencies.
extern const std::span<const Column> all_agencies, all_scores, all_measures;

}  // namespace columns
}  // namespace parts
