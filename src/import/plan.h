// Which files a draft becomes: new ones, and what is added to those that are there. Nothing that is there changes.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "import/draft.h"

namespace importing {

struct PlannedFile {
  std::string path;  // below the content's folder as given
  std::string text;  // the whole file; empty where `copy_of` is set
  std::string copy_of;
  bool is_new = true;
};

struct Plan {
  std::vector<PlannedFile> files;
  std::string remainder;  // the path of import.md; empty where nothing is left
};

// `folder`: the agency's. What has another value there already joins what is left in the draft. `sources`: the names
// of the files that were read. Nothing and `why` where a file that is there cannot be read.
std::optional<Plan> plan_files(Draft& draft, const std::string& folder, const model::Agency& agency, int year,
                               const std::string& sources, base::Language language, base::BilingualText& why);

bool write_plan(const Plan& plan, base::BilingualText& why);

}  // namespace importing
