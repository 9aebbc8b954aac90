// Names of files and folders that become URLs.
#pragma once

#include <optional>
#include <string_view>

#include "base/bilingual_text.h"

namespace readers {

inline constexpr std::size_t longest_path = 180;  // characters; hosts and archives cut longer ones

// Begins with '.' or '~$', Thumbs.db, desktop.ini: passed over without a word.
bool is_passed_over(std::string_view name);

// Why a folder's or file's name (without its extension) cannot be part of a URL; nothing where it can.
std::optional<base::BilingualText> why_not_a_name(std::string_view name);

// What to name it instead: "name it like my-report".
base::BilingualText another_name(std::string_view name);

// Extensions of documents/, lower-case.
bool is_document_extension(std::string_view extension);

}  // namespace readers
