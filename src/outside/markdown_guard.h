// A look at a Markdown text before cmark gets it: what would pass a limit, or take cmark too long, is found here.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/message.h"

namespace outside {

// One thing that is too much, at a byte of the text.
struct MarkdownExcess {
  std::size_t offset = 0;
  std::size_t bytes = 1;
  core::Message what;
  core::Message advice;
};

// "[label]: address": what may define a reference.
struct ReferenceDefinition {
  std::string_view address;
  std::size_t offset = 0;
};

// Takes time linear in the text. `definitions` gets all that may be one, in order; some may be no definition to
// cmark. Lines must end with LF.
std::optional<MarkdownExcess> find_excess(std::string_view text, std::vector<ReferenceDefinition>& definitions);

}  // namespace outside
