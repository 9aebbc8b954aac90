// Whether a file is what its extension says, by its first bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/file_fault.h"

namespace platform {

// `size` in bytes; `extension` in lower case. No fault where the file cannot be read or its kind cannot be told.
base::FileFault fault_of_file(const std::string& path, std::string_view extension, std::uint64_t size);

}  // namespace platform
