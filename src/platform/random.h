// Random bytes that nobody can guess.
#pragma once

#include <cstddef>
#include <string>

namespace platform {

// So many bytes from the system's source of random numbers, as lower-case hexadecimal digits. Throws
// std::system_error where the system has none.
std::string random_hex(std::size_t bytes);

}  // namespace platform
