// Reads files below one folder; nothing outside it can be reached.
#pragma once

#include <cstdint>
#include <string>

namespace platform {

enum class Below { nothing, file, folder };

// What is at `path`, parts joined by '/', below the folder `root`; of a file `bytes` gets the content. Links are only
// followed in `root` itself; below it they count as nothing, as do devices, pipes and files of more than `max_bytes`.
// Requires: no part is empty, "." or "..".
Below read_below(const std::string& root, const std::string& path, std::uint64_t max_bytes, std::string& bytes);

}  // namespace platform
