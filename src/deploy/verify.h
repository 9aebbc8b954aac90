// Whether a copy of a site is as its manifests say.
#pragma once

#include <span>

#include "deploy/named_files.h"

namespace deploy {

struct Verification {
  std::size_t same = 0;
  Paths missing, different;  // by path
  Paths unnamed;             // of a folder: files that no manifest names, save those whose names begin with a dot

  bool is_good() const { return missing.empty() && different.empty(); }
};

// Looks at files that are in a folder; `unnamed` is left alone. A link or a folder in the place of a file is another
// file.
void compare(const std::string& folder, std::span<const PublicFile> files, Verification& out);

// Files of `folder` that are not among those.
Paths unnamed_files(const std::string& folder, const std::vector<PublicFile>& files);

// Fetches them, some at a time, and compares. False and `why` where that fails.
bool compare_fetched(const Fetch& fetch, const std::vector<PublicFile>& files, Verification& out,
                     base::BilingualText& why);

// Fetches from a web address, which ends in '/'. A file is taken for missing where the host answers 403, 404 or 410;
// another answer, or none, is a failure.
Fetch fetch_from(std::string address);

}  // namespace deploy
