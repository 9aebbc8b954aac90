// Which files of an agency's folder may be where they are.
#pragma once

#include <string>
#include <vector>

#include "base/report.h"
#include "read/discover.h"
#include "read/paths.h"

namespace readers {

struct GoodFile {
  File& file;
  PathParts parts;
  std::string published;  // the path of a document as it is published; else the file's own
};

// `path`: of the agency's folder, as messages call it. Those that may not be there are errors in `report`; what is in
// a folder that cannot be is not looked at.
std::vector<GoodFile> good_files(AgencyFiles& found, const std::string& path, base::Report& report);

}  // namespace readers
