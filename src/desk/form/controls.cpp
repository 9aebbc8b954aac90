#include "desk/form/controls.h"

#include <algorithm>

#include "base/utf8.h"

namespace desk {

using readers::Type;

bool is_number(Type type) {
  return type == Type::number || type == Type::score || type == Type::change || type == Type::whole ||
         type == Type::count || type == Type::amount || type == Type::year || type == Type::indicator;
}

bool is_short(Type type) {
  return is_number(type) || type == Type::date || type == Type::month || type == Type::date_or_month ||
         type == Type::deadline || type == Type::code;
}

// Lines that a text of this length wants, at about sixty letters a line.
std::size_t lines_of(const Field& field) {
  const auto breaks = static_cast<std::size_t>(std::count(field.value.begin(), field.value.end(), '\n'));
  const std::size_t least = field.type == Type::markdown ? 2 : 1;
  return std::clamp(base::count_code_points(field.value) / 60 + breaks + 1, least, std::size_t{16});
}

// "a date" of a "list of dates": the example of one item, without the brackets of YAML.
std::string_view plain_example(std::string_view example) {
  if (example.starts_with('"') && example.ends_with('"') && example.size() > 1)
    return example.substr(1, example.size() - 2);
  return example.starts_with('{') || example.starts_with('[') ? std::string_view() : example;
}

}  // namespace desk
