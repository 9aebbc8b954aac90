// What a copy of a site, in a folder or on a host, says that it holds.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "publish/public_manifest.h"

namespace deploy {

using publish::PublicFile;
using Paths = std::vector<std::string>;  // from the root of the site

// Brings the files of these paths below the folder `into`; those that are not there are left out. False and `why`
// where whether they are there cannot be known.
using Fetch = std::function<bool(const Paths& paths, const std::string& into, base::BilingualText& why)>;

struct NamedFiles {
  std::vector<PublicFile> files;  // of all manifests and the manifests themselves, each once, by path
  Paths manifests;                // of the agencies, by path
  bool has_manifest = false;      // at the top, one of ours
};

// The manifests at and below the top of a site in a folder. An agency's that is not there, or is none of ours, names
// nothing. A path that would lead out of the site is left out.
NamedFiles named_files(const std::string& folder);

// The same of a copy from which files have to be fetched. Of an agency's manifest that is the same as in the site
// `known`, that one is read; empty: none is.
std::optional<NamedFiles> named_files(const Fetch& fetch, const std::string& known, base::BilingualText& why);

// Null where there is none of this path. Requires files by path.
const PublicFile* find_named(const std::vector<PublicFile>& files, std::string_view path);

}  // namespace deploy
