// Writes instructions: merges neighbouring literals and fills in the targets of jumps.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "theme/template/code.h"

namespace theme {

struct Emitter {
  Program::Code& code;
  std::size_t barrier = 0;  // a jump lands here: the literal before must not grow past it

  void literal(std::string_view text, std::span<const Boundary> boundaries = {});
  std::uint32_t add(const Op& op);  // gives its number
  std::uint32_t here();             // a place to jump to
};

// Jumps whose target is not yet known.
using Jumps = std::vector<std::uint32_t>;
void land(Emitter&, const Jumps&);  // here

// True where the program is larger than any template of good will makes it.
bool is_too_large(const Program::Code&);

}  // namespace theme
