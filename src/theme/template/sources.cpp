#include <algorithm>

#include "theme/theme.h"

namespace theme {

const base::SourceFile* Sources::find(std::string_view name) const {
  auto found = std::lower_bound(templates.begin(), templates.end(), name,
                                [](const Named& a, std::string_view wanted) { return a.name < wanted; });
  return found != templates.end() && found->name == name ? found->file : nullptr;
}

}  // namespace theme
