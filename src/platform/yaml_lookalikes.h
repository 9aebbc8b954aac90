// Characters that look like the spaces and colons of YAML and are none, and other slips that yaml-cpp reports at
// another place than where they are.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/bilingual_text.h"

namespace platform {

struct YamlSlip {
  std::size_t offset = 0, bytes = 1;
  base::BilingualText what, advice;
};

// The length of the look-alike of a space (a no-break space, a character without width) that `text` begins with; 0
// where it begins with none.
std::size_t lookalike_space(std::string_view text);
// "U+00A0 looks like a space", of the look-alike at `at`.
YamlSlip slip_of_space(std::string_view text, std::size_t at);

// The last of these at or before the line of `error`, where YAML wants a space or colon: in an indentation, behind a
// key's colon, in place of a colon.
std::optional<YamlSlip> lookalike_before(std::string_view text, std::size_t error);

// Where the line of `error`, or the one before, is rather the next line of the text above it than a key.
std::optional<YamlSlip> line_of_paragraph(std::string_view text, std::size_t error);

// How to write the value of the line of `error`, where it begins with a quote: in the other kind of quotes.
std::optional<base::BilingualText> in_other_quotes(std::string_view text, std::size_t error);

}  // namespace platform
