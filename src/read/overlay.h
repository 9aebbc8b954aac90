// Content as it would be: what is typed and not saved, read in place of what is on disk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readers {

// By the path below the content folder, with names that content may have: the bytes of the file; nothing where the
// file would not be there. Files of documents/ can be taken away, their bytes are always those on disk.
using Overlay = std::map<std::string, std::optional<std::string>, std::less<>>;

// The bytes that the file would have; null where the overlay does not name it, and where it would not be there.
const std::string* typed_bytes(const Overlay& overlay, std::string_view path);

// The files that are named below `folder` ("agencies/ban-khao/"), as paths below that; with null for those that would
// not be there.
std::vector<std::pair<std::string, const std::string*>> typed_below(const Overlay& overlay, std::string_view folder);

}  // namespace readers
