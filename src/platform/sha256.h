// SHA-256, with which anyone can check that a file is as it was published: `sha256sum`.
#pragma once

#include <string>
#include <string_view>

namespace platform {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);
// In base64, as a Content-Security-Policy names a style.
std::string sha256_base64(std::string_view bytes);

}  // namespace platform
