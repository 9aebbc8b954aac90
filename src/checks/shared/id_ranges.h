// Ids in a message, with a range for those that follow one another: "O1, O3–O8, O11".
#pragma once

#include <string>
#include <vector>

namespace checks {

// `ids` in the order in which they are to be named; two of them follow one another where the numbers at their ends
// do.
std::string id_ranges(const std::vector<std::string>& ids);

}  // namespace checks
