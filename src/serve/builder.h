// Builds the site into the preview's folder, again and again.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/language.h"
#include "pipeline/build.h"
#include "serve/preview.h"

namespace serve {

class PreviewBuilder {
 public:
  PreviewBuilder(pipeline::BuildOptions options, base::Language language, Preview& preview);

  // Builds, and shows the result to open pages. `changed`: the paths of edited files.
  pipeline::BuildResult build(const std::vector<std::string>& changed);
  // Prints all findings the first time, then the new ones only.
  void print_findings(const pipeline::BuildResult& result);

  long long milliseconds() const { return milliseconds_; }  // of the last build

 private:
  pipeline::BuildOptions options_;
  const base::Language language_;
  Preview& preview_;
  std::set<std::string> printed_;
  bool has_printed_ = false;
  long long milliseconds_ = 0;
};

// Names that the page of an edited file may have: "20-complaints" and "complaints" of ".../20-complaints.md".
std::vector<std::string> page_names(const std::vector<std::string>& paths);

}  // namespace serve
