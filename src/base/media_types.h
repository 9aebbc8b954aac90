// The media types (MIME) of all files that a site can have, by their extension.
#pragma once

#include <span>
#include <string_view>

namespace base {

struct MediaType {
  std::string_view ending;  // ".css"
  std::string_view type;    // "text/css"
  bool is_text = false;     // in UTF-8, and sent with `charset=utf-8`
};
extern const std::span<const MediaType> media_types;

// By the extension of a file name; null where no file of a site has it.
const MediaType* media_type_of(std::string_view file);

}  // namespace base
