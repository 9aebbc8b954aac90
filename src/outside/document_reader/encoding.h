// Bytes of a text file as UTF-8, whatever a Thai office saved them in.
#pragma once

#include <string>
#include <string_view>

namespace document_reader {

// UTF-8 and UTF-16 by their marks, UTF-8 where it is valid, else Windows-874 (TIS-620). What has no character becomes
// U+FFFD; NUL is dropped.
std::string to_utf8(std::string_view bytes);

}  // namespace document_reader
