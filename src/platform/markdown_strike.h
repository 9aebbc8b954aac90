// ~~Strikethrough~~: the extension of cmark writes to a global table while it parses, so it is not safe on threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/markdown_document.h"

namespace platform {

// Two tildes that may begin or end strikethrough: a text node "~~".
struct StrikeDelimiter {
  std::uint32_t node = 0;
  std::uint32_t parent = 0;  // the node whose child it is
  bool can_open = false;     // no space after it
  bool can_close = false;    // no space before it
};

// Pairs the delimiters, which are in document order after `first`: the first node of a pair becomes the parent of all
// up to the second, which is removed. Delimiters without a partner stay text. Nodes that contain `first` must still
// be open, that is, have no `end` yet.
void pair_strike_delimiters(base::Tree& tree, std::uint32_t first, const std::vector<StrikeDelimiter>& delimiters);

// cmark's result does not distinguish "\~" from "~". So cmark gets U+009F for "\~", a control character of as many
// bytes, which is then replaced by the tilde, or by both characters in code.
inline constexpr std::string_view hidden_tilde = "\xC2\x9F";
std::string with_hidden_tildes(std::string_view text);
std::string with_shown_tildes(std::string_view text, std::string_view as);

}  // namespace platform
