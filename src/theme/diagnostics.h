// The mistakes found while one template is compiled: each is reported once, and no more of them than anyone reads.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "base/source_location.h"

namespace theme {

struct Diagnostics {
  base::Report& report;
  std::size_t count = 0;       // also of those that are not reported
  std::set<std::string> told;  // a file that is included ten times has its mistake once

  explicit Diagnostics(base::Report& to) : report(to) {}
  // Requires: `at` is a part of `file.text`.
  void add(const base::SourceFile& file, std::string_view at, base::BilingualText what,
           base::BilingualText advice = {}, std::string_view code = "template");
  // Of the file as a whole.
  void add(const base::SourceFile& file, base::BilingualText what, base::BilingualText advice = {});
};

// `text` as a message shows it: its first line, cut where it is long.
std::string shown(std::string_view text);

// What to write instead of `wrong`: the nearest of the known names, and all of them where they are few. May be empty.
base::BilingualText nearest_of(std::string_view wrong, std::vector<std::string_view> known);

}  // namespace theme
