// What the types of values are called, for those who read a schema or a guide.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/language.h"
#include "read/keys.h"

namespace readers {

struct TypeNames {
  std::string_view id;      // of the type's definition in a schema
  std::string_view th, en;  // in a guide's table; empty where the key itself says what may be written
};
inline constexpr std::size_t type_count = static_cast<std::size_t>(Type::map) + 1;
const TypeNames& names_of_type(Type type);

inline std::string_view in(base::Language language, std::string_view th, std::string_view en) {
  return language == base::Language::th ? th : en;
}

}  // namespace readers
