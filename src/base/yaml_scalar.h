// Texts as YAML writes them: plain, in quotes, as lines below a '|'.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// Whether the text means itself without quotes. `in_flow`: inside of [] or {}.
bool is_plain_yaml(std::string_view text, bool in_flow);

// In double quotes on one line, whatever the text is.
std::string yaml_quoted(std::string_view text);

// Plain where that is possible, else in double quotes.
std::string yaml_scalar(std::string_view text, bool in_flow);

// Whether the text can stand as lines below '|'. Not where its end or a line that looks empty would be lost on the
// way.
bool fits_yaml_block(std::string_view text);

// The lines of a text below "|" or "|-", each after a line feed and `indent` blanks in; empty lines without blanks.
// Requires fits_yaml_block.
std::string yaml_block_lines(std::string_view text, std::size_t indent);
// "|" of a text that ends in a line feed, else "|-".
std::string_view yaml_block_mark(std::string_view text);

}  // namespace base
