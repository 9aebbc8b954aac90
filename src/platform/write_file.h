// Writes files of the content for a person: whole or not at all.
#pragma once

#include <string>
#include <string_view>

#include "base/bilingual_text.h"

namespace platform {

// Makes the folders that the path needs. False and `why` where that fails.
bool make_folders_of(const std::string& path, base::BilingualText& why);

// A file that is not there yet; with `replaces`, one in whose place the new text comes at once. False and `why` where
// it cannot be written, or is there already.
bool write_file(const std::string& path, std::string_view bytes, bool replaces, base::BilingualText& why);

}  // namespace platform
