// ~~Struck out~~ words: cmark's own extension for them is not safe on several threads (design/libraries.md 1.2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace outside {

// Two tildes that may begin or end struck words: a text node "~~" of its own.
struct StrikeMark {
  std::uint32_t node = 0;
  std::uint32_t parent = 0;  // the node whose child it is
  bool can_open = false;     // no space behind it
  bool can_close = false;    // no space before it
};

// Pairs the marks, which stand in document order behind `first`: the node of the first of a pair becomes the parent
// of all up to the second, which is removed. Marks without a partner stay text. Nodes that hold `first` must still be
// open, that is have no `end` yet.
void pair_strike_marks(core::Tree& tree, std::uint32_t first, const std::vector<StrikeMark>& marks);

// cmark tells "\~" and "~" apart no more once it has parsed. So what it gets has U+009F for "\~", a control character
// of as many bytes, which is then shown as the tilde, or as both characters in code.
inline constexpr std::string_view hidden_tilde = "\xC2\x9F";
std::string with_hidden_tildes(std::string_view text);
std::string with_shown_tildes(std::string_view text, std::string_view as);

}  // namespace outside
