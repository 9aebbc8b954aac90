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

}  // namespace platform
