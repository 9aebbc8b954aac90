#include "platform/real_path.h"

#include <boost/filesystem/operations.hpp>

namespace platform {

std::string real_path(const std::string& path) {
  boost::system::error_code error;
  auto real = boost::filesystem::canonical(path, error);
  return error ? std::string() : real.string();
}

}  // namespace platform
