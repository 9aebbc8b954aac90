// Names of files and folders that become URLs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/bilingual_text.h"

namespace readers {

inline constexpr std::size_t longest_path = 180;  // characters; hosts and archives cut longer ones

// Left behind by editors, archives and operating systems: passed over without a word.
bool is_passed_over(std::string_view name);

// Why a name, Latin or not, can be no name of content: a sync service made this copy, its bytes are no UTF-8 or steer
// a terminal. Nothing where it can.
struct NameFault {
  base::BilingualText what, advice;
};
std::optional<NameFault> fault_of_copy(std::string_view name);
std::optional<NameFault> fault_of_bytes(std::string_view name);
// The path with bytes that are no UTF-8 and controls as "\xC3", part by part.
std::string with_escapes(std::string_view path);

// Why a folder's or file's name (without its extension) cannot be part of a URL; nothing where it can.
std::optional<base::BilingualText> why_not_a_name(std::string_view name);

// What to name it instead: "name it like my-report".
base::BilingualText another_name(std::string_view name);

// A short name for what has this title, in Latin letters, cut between words where it can be; empty where none can be
// made.
std::string slug_of(std::string_view title);

// Below which address a file or folder of documents/ is published: a name of a-z, 0-9 and '-' stays, any other is put
// into Latin letters. Requires valid UTF-8.
std::string published_name(std::string_view name);
// The same of a whole path that ends in a file: its extension is in lower case.
std::string published_path(std::string_view path);

// Extensions of documents/, lower-case.
bool is_document_extension(std::string_view extension);

}  // namespace readers
