// From what is published and what has been made: the steps that turn the one into the other.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "publish/folders.h"
#include "publish/journal.h"
#include "publish/made_files.h"
#include "publish/manifest.h"

namespace publish {

struct Plan {
  std::vector<Step> steps;
  std::vector<std::string> older_folders;  // for the new manifest
  std::vector<std::string> altered;        // files that are replaced, and hold other bytes than we left in them
};

// False and `why` where a path is made twice, where what is in the way was not made
// by an earlier build, or where a folder cannot be written. Files that have another owner by now are left out of the
// removals.
bool make_plan(const Manifest& earlier, const MadeFiles& made, const Folders& folders, Plan& plan,
               base::BilingualText& why);

// The same of a site with sealed folders: there was nothing before.
bool plan_new_site(const MadeFiles& made, const Folders& folders, Plan& plan, base::BilingualText& why);

}  // namespace publish
