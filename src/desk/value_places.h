// Which value of a file of the content stands at a line and column.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/source_location.h"

namespace desk {

class ValuePlaces {
 public:
  // A file as read_source gives it: YAML, or Markdown whose front matter is YAML. A file of another kind, and YAML
  // that cannot be read, has no values.
  explicit ValuePlaces(const base::SourceFile& file);

  // The JSON Pointer (RFC 6901) of the value: "/results/0/text". Of a key it is that of its value. Empty: the file as
  // a whole, or the text below the front matter.
  // `length`: of what is meant there, in code points: a map begins where its first key does.
  std::string at(std::uint32_t line, std::uint32_t column, std::uint32_t length = 1) const;
  bool is_in_body(std::uint32_t line) const { return body_line_ && line >= body_line_; }

 private:
  struct Mark {
    std::uint32_t line = 0, column = 0;
    auto operator<=>(const Mark&) const = default;
  };
  struct Place {
    Mark key, value;  // the key is 0:0 where the value has none
    std::uint32_t key_length = 0;
    std::string pointer;
  };
  class Walk;

  std::vector<Place> places_;    // in the order of the file
  std::uint32_t body_line_ = 0;  // of the first line below the front matter; 0 where there is no such text
};

}  // namespace desk
