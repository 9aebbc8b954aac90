// Which sixteenth of a site a build looks at file by file; of the others it looks at the folders alone. Why that is
// enough: docs/decisions/0001-what-a-build-looks-at.md.
#pragma once

#include <optional>
#include <string_view>

#include "base/bilingual_text.h"
#include "publish/folders.h"

namespace publish {

inline constexpr unsigned turns = 16;
inline constexpr const char* turn_file = "turn";  // in the state folder

// 0 to 15. Nothing where all of it is to be looked at, as after a publication that was broken off.
std::optional<unsigned> read_turn(const Folders& folders);
// After a build that has published: the next has the next turn. A failure costs the next build a longer look.
void end_turn(const Folders& folders, std::optional<unsigned> turn);
// Until the next end_turn() all of it is to be looked at.
bool forget_turn(const Folders& folders, base::BilingualText& why);

// Each name has the same of all turns for ever, whichever others there are.
bool is_in_turn(std::string_view name, unsigned turn);

}  // namespace publish
