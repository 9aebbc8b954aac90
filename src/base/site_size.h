// The size of a site, as hosts count it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace base {

struct BigFile {
  std::string path;  // below the site's root
  std::uint64_t bytes = 0;
};

struct SiteSize {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::vector<BigFile> big;  // files above a given size, the largest first
};

}  // namespace base
