// What a form or the query of an address says.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace desk {

using Fields = std::vector<std::pair<std::string, std::string>>;  // names and values as they were sent, in order

// The value of the first field of this name; null where there is none.
inline const std::string* find_field(const Fields& fields, std::string_view name) {
  for (const auto& [own, value] : fields)
    if (own == name) return &value;
  return nullptr;
}
// The same; empty where there is none.
inline std::string field_value(const Fields& fields, std::string_view name) {
  const std::string* value = find_field(fields, name);
  return value ? *value : std::string();
}

}  // namespace desk
