// Lists out of word processors, as Markdown has them: "๑. ก", "• ก", "–ก".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

// A marker that was written anew: `written` bytes at `offset` of the text are `made` bytes at `made_at` of the text
// for cmark.
struct MarkerChange {
  std::size_t offset = 0, written = 0;
  std::size_t made_at = 0, made = 0;
};

// `text` with such markers as "1." and "- ", line by line; code between fences stays. `changes` gets them in order. A
// line that is only <br> becomes an empty one, for all below it would be HTML. Empty, and nothing is copied, where
// there is none of these.
std::string with_usual_markers(std::string_view text, std::vector<MarkerChange>& changes);
// Where a byte of the text for cmark is in the text itself.
std::size_t offset_as_written(const std::vector<MarkerChange>& changes, std::size_t made_at);
// Whether a line that begins so may have to change.
bool may_have_pasted_marker(std::string_view line);

}  // namespace platform
