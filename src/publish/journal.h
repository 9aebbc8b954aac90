// The steps that publish a site, once all of it is ready: written down, then done by this build or, where it is
// broken off, by the next.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "publish/folders.h"

namespace publish {

struct Step {
  enum Kind : unsigned char {
    remove,         // the file `path` of the site, if it still is the one with this inode
    remove_folder,  // the folder `path` of the site, if it is empty
    move,           // `path`, a file or a whole folder, from staging into the site, over the file that is there
    state           // `path`.new in the state folder becomes `path`
  };
  Kind kind;
  std::string path;
  std::uint64_t inode = 0;
};

// An archive. Empty where there are more steps than one can hold.
std::string journal_bytes(const std::vector<Step>& steps);
// Nothing where the bytes are damaged.
std::optional<std::vector<Step>> read_journal(std::string_view bytes);

// Brings the journal to disk, with all that it names. After this the new site will be published, whatever happens.
// `committed` is set where that may be so even though a call failed.
bool write_journal(const Folders& folders, const std::vector<Step>& steps, bool& committed, base::BilingualText& why);

// Does the steps in their order. A step that was done before is skipped, so this may be broken off at any point and
// done again.
bool apply(Folders& folders, const std::vector<Step>& steps, base::BilingualText& why);
// Brings what was done to disk and forgets the journal, which had so many steps.
bool drop_journal(const Folders& folders, std::size_t steps, base::BilingualText& why);

// Applies the journal that an interrupted publication left, if there is one.
bool finish_interrupted(Folders& folders, base::BilingualText& why);

}  // namespace publish
