// The content folder: which agencies and files are there. Names that cannot become URLs and files that nothing names
// are errors here, before anything is read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/report.h"
#include "model/settings.h"
#include "platform/disk.h"
#include "platform/hash.h"
#include "read/overlay.h"

namespace readers {

struct Content {
  std::string root;                     // as given
  std::vector<std::string> frameworks;  // file names, sorted
  std::vector<std::string> agencies;    // slugs, sorted
  Overlay overlay = {};                 // read in place of what is on disk
};

// Looks at the top of the content folder. Nothing, with an error, where there is no such folder.
std::optional<Content> discover(const std::string& root, base::Report& report, const Overlay& overlay = {});

// A file of an agency's folder.
struct File {
  std::string path;  // below the agency's folder
  // Where to read it: differs from folder + path where a link leads to another place of the content.
  std::string on_disk;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::int64_t ctime_ns = 0;
  std::uint64_t inode = 0;
  std::optional<platform::Hash> hash = {};  // of its bytes, where they have been read
  const std::string* typed = nullptr;       // its bytes, in the overlay of the scan; null: those on disk
};

// What is in one agency's folder, each list sorted. Links that stay in the content folder are followed. Nothing,
// with an error, where the folder itself is a link that does not.
struct AgencyFiles {
  std::vector<File> files;
  std::vector<std::string> folders;  // below the agency's folder
};
std::optional<AgencyFiles> scan_agency(const std::string& root, const std::string& slug, base::Report& report,
                                       const Overlay& overlay = {});

}  // namespace readers
