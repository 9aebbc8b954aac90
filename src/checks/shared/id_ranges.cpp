#include "checks/shared/id_ranges.h"

#include "base/ascii.h"

namespace checks {

int number_in_id(std::string_view id) {
  int number = 0;
  for (char c : id)
    if (base::is_digit(c)) number = number * 10 + (c - '0');
  return number;
}

std::string id_ranges(const std::vector<std::string>& ids) {
  std::string out;
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t last = i;
    while (last + 1 < ids.size() && number_in_id(ids[last + 1]) == number_in_id(ids[last]) + 1) ++last;
    out += (out.empty() ? "" : ", ") + ids[i] + (last > i ? "–" + ids[last] : "");
    i = last + 1;
  }
  return out;
}

}  // namespace checks
