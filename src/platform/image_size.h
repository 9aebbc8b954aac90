// The size of a picture, read from its first bytes.
#pragma once

#include <string>

namespace platform {

struct ImageSize {
  int width = 0, height = 0;  // pixels; 0 where the file is not a picture of a known format
};

// PNG, JPEG and WebP.
ImageSize image_size(const std::string& path);

}  // namespace platform
