// Which names are looked at for changes: not those that the content's readers pass over.
#pragma once

#include <string_view>

namespace outside {

inline bool is_watched_name(std::string_view name) { return !name.starts_with('.') && !name.starts_with("~$"); }

}  // namespace outside
