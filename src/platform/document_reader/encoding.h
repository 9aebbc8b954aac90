// Decodes text files in the encodings that Thai offices use.
#pragma once

#include <string>
#include <string_view>

namespace document_reader {

// The bytes as UTF-8: from UTF-8 or UTF-16 with a byte-order mark, from UTF-8 where they are valid, else from
// Windows-874 (TIS-620). Bytes without a character become U+FFFD; NUL is dropped.
std::string to_utf8(std::string_view bytes);

}  // namespace document_reader
