#include "platform/places.h"

#include "platform/real_path.h"

namespace platform {
namespace {

std::string folder_above(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

}  // namespace

std::array<std::string, 4> places_of(const std::string& content_folder, std::string_view name) {
  const std::string program = folder_above(program_path()), below = "/" + std::string(name) + "/";
  return {folder_above(real_path(content_folder)) + below, program + below, folder_above(program) + below,
          folder_above(program) + "/share/prongsai" + below};
}

std::string without_final_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return path;
}

std::string path_beside(const std::string& folder, std::string_view name) {
  const std::size_t last = folder.rfind('/') + 1;  // 0 without a slash
  const std::string_view own = std::string_view(folder).substr(last);
  const std::string above = own == "." || own == ".." ? folder + "/../" : folder.substr(0, last);
  return above + std::string(name);
}

}  // namespace platform
