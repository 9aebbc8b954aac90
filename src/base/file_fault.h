// What is wrong with a file that is published as it is.
#pragma once

#include <string_view>

namespace base {

struct FileFault {
  enum class Kind : unsigned char {
    none,
    empty,
    other_kind,  // than its extension says
    not_utf8,    // a CSV
    not_json     // of a file named so
  };
  Kind kind = Kind::none;
  std::string_view seems = {};  // what it seems to be instead: "HTML", "PDF"; empty where that cannot be told
};

}  // namespace base
