// The two folders of a site: what is published, and its state beside it, where only we write.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "publish/cannot.h"

namespace publish {

struct Folders {
  const Syscalls* system = &platform::real_syscalls;
  std::string out;       // as given, for messages
  std::string state;     // likewise: `out` with ".state"
  std::string real_out;  // where they are, without links on the way
  std::string real_state;
  Handle parent;      // holds `state`, and `out` too unless that is a link
  std::string name;   // of `out` in `parent`
  Handle out_folder;  // none as long as there is no such folder
  Handle state_folder;
  Handle lock;
};

// Finds both, makes the state folder where it is missing, and locks it against other processes until the Folders go.
// `out` may be a link to a folder; its state is then beside the link. None of `sources` (the folders that are
// read for the site) may hold `out` or its state, or lie in them. Nothing and `why` where that or the system forbids
// it.
std::optional<Folders> open_folders(const std::string& out, const std::vector<std::string>& sources,
                                    const Syscalls& system, base::BilingualText& why);

}  // namespace publish
