// Builds the site into the preview's folder, again and again.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "build.h"
#include "core/language.h"
#include "serve/preview.h"

namespace serve {

class PreviewBuilder {
 public:
  PreviewBuilder(BuildOptions options, core::Language language, Preview& preview)
      : options_(std::move(options)), language_(language), preview_(preview) {}

  // Builds, and shows the result to open pages. `changed`: the paths of edited files.
  BuildResult build(const std::vector<std::string>& changed);
  // Prints all findings the first time, then the new ones only.
  void print_findings(const BuildResult& result);

  long long milliseconds() const { return milliseconds_; }  // of the last build

 private:
  const BuildOptions options_;
  const core::Language language_;
  Preview& preview_;
  std::set<std::string> printed_;
  bool has_printed_ = false;
  long long milliseconds_ = 0;
};

// Names that the page of an edited file may have: "20-complaints" and "complaints" of ".../20-complaints.md".
std::vector<std::string> page_names(const std::vector<std::string>& paths);

}  // namespace serve
