// What was meant by an address or path that leads nowhere, for messages.
#pragma once

#include <string>
#include <string_view>

#include "base/bilingual_text.h"
#include "read/map_reader.h"

namespace readers {

// "write it like mailto:…"
base::BilingualText how_to_write_address(std::string_view scheme);

// "write mailto:a@b.go.th" of an address without its scheme, else `other`.
base::BilingualText address_meant(std::string_view text, base::BilingualText other);

// The file that is nearest to `path`, else the address that `written` may be without its scheme, else what to do.
base::BilingualText file_meant(std::string_view path, std::string_view written, const FileIndex& files);

}  // namespace readers
