// Ids in a message, with a range for those that follow one another: "O1, O3–O8, O11".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace checks {

// The digits of an id as a number: 11 for "O11".
int number_in_id(std::string_view id);

// `ids` in the order in which they are to be named; two of them follow one another where their numbers do.
std::string id_ranges(const std::vector<std::string>& ids);

}  // namespace checks
