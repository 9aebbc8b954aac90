// Checks a Markdown text before cmark parses it, for what exceeds a limit or would take cmark too long.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"

namespace platform {

// What exceeds a limit, and where.
struct MarkdownExcess {
  std::size_t offset = 0;
  std::size_t bytes = 1;
  base::BilingualText what;
  base::BilingualText advice;
};

// "[label]: address"
struct ReferenceDefinition {
  std::string_view label, address;
  std::size_t offset = 0;  // of the address
};

// The first excess, if any; takes linear time. `definitions` gets all reference definitions in order, and perhaps
// text that looks like one but is none to cmark. Requires lines that end with LF.
std::optional<MarkdownExcess> find_excess(std::string_view text, std::vector<ReferenceDefinition>& definitions);

}  // namespace platform
