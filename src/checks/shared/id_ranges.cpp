#include "checks/shared/id_ranges.h"

#include <algorithm>

#include "base/ascii.h"

namespace checks {

namespace {

// "O11" is "O" and 11; the number is 0 where the id does not end in one.
struct IdParts {
  std::string_view before;
  int number = 0;
};

IdParts parts_of_id(std::string_view id) {
  constexpr std::size_t most_digits = 9;
  std::size_t digits = 0;
  while (digits < std::min(id.size(), most_digits) && base::is_digit(id[id.size() - digits - 1])) ++digits;
  IdParts parts{id.substr(0, id.size() - digits)};
  for (char c : id.substr(id.size() - digits)) parts.number = parts.number * 10 + (c - '0');
  return parts;
}

bool follows(std::string_view before, std::string_view after) {
  const IdParts a = parts_of_id(before), b = parts_of_id(after);
  return a.before == b.before && b.number == a.number + 1;
}

}  // namespace

std::string id_ranges(const std::vector<std::string>& ids) {
  std::string out;
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t last = i;
    while (last + 1 < ids.size() && follows(ids[last], ids[last + 1])) ++last;
    out += (out.empty() ? "" : ", ") + ids[i] + (last > i ? "–" + ids[last] : "");
    i = last + 1;
  }
  return out;
}

}  // namespace checks
