#include "read/overlay.h"

namespace readers {

const std::string* typed_bytes(const Overlay& overlay, std::string_view path) {
  const auto file = overlay.find(path);
  return file == overlay.end() || !file->second ? nullptr : &*file->second;
}

std::vector<std::pair<std::string, const std::string*>> typed_below(const Overlay& overlay, std::string_view folder) {
  std::vector<std::pair<std::string, const std::string*>> out;
  for (auto file = overlay.lower_bound(folder); file != overlay.end() && file->first.starts_with(folder); ++file)
    out.emplace_back(file->first.substr(folder.size()), file->second ? &*file->second : nullptr);
  return out;
}

}  // namespace readers
