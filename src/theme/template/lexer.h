// A template file cut at its tags, with the whitespace control applied.
#pragma once

#include <string_view>
#include <vector>

#include "base/source_location.h"
#include "theme/diagnostics.h"

namespace theme {

inline constexpr std::string_view spaces = " \t\n\r\f\v";

// Literals and tags alternate, beginning and ending with a literal, which may be empty.
struct Lexeme {
  enum class Kind : unsigned char { literal, print, tag, comment } kind = Kind::literal;
  std::string_view text;    // with its braces
  std::string_view inside;  // print and tag: without them
  bool trim_before = false, trim_after = false;
};

// Empty where a tag is not closed, which is reported: nothing after it could be understood.
//
// A line of tags and comments alone leaves nothing, not even its line end; `{{ … }}` and `{% say %}` print, so
// their lines stay. A hyphen inside the braces takes all the whitespace on that side.
std::vector<Lexeme> cut(const base::SourceFile& file, Diagnostics& diagnostics);

}  // namespace theme
