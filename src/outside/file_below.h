// Reading below one folder, so that nothing outside it is ever reached.
#pragma once

#include <cstdint>
#include <string>

namespace outside {

enum class Below { nothing, file, folder };

// What stands at `path`, parts joined by '/', below the folder `root`; the bytes of a file, too. Links are followed
// nowhere but in `root` itself, and are nothing, as are devices, pipes and files of more than `most_bytes`. Requires:
// no part is empty, "." or "..".
Below read_below(const std::string& root, const std::string& path, std::uint64_t most_bytes, std::string& bytes);

}  // namespace outside
