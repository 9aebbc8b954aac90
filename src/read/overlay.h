// Content as it would be: what is typed and not saved, read in place of what is on disk.
#pragma once

#include <map>
#include <optional>
#include <string>

namespace readers {

// By the path below the content folder, with names that content may have: the bytes of the file; nothing where the
// file would not be there. Files of documents/ can be taken away, their bytes are always those on disk.
using Overlay = std::map<std::string, std::optional<std::string>, std::less<>>;

}  // namespace readers
