#include "model/agency.h"

#include <algorithm>

namespace model {

const Year* Agency::year(int buddhist_year) const {
  for (const Year& y : years)
    if (y.year == buddhist_year) return &y;
  return nullptr;
}

const DocumentFile* Agency::document(std::string_view file_path) const {
  auto found = std::lower_bound(documents.begin(), documents.end(), file_path,
                                [](const DocumentFile& d, std::string_view p) { return d.path < p; });
  return found != documents.end() && found->path == file_path ? &*found : nullptr;
}

}  // namespace model
