// What control a value wants, by its type and length.
#pragma once

#include <cstddef>
#include <string_view>

#include "desk/form/field.h"

namespace desk {

bool is_number(readers::Type type);
bool is_short(readers::Type type);  // a few letters at most: a number, a date, a code

// Lines that a text of this length wants, at about sixty letters a line; 16 at most.
std::size_t lines_of(const Field& field);

// The example of one value as a person writes it: without quotation marks, and empty where it is a map or a list of
// YAML.
std::string_view plain_example(std::string_view example);

}  // namespace desk
