// Which figures of agencies differ between two publications of a site: by data/figures.json, and the reasons by
// data/corrections.json of the newer one.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "deploy/named_files.h"

namespace deploy {

struct FigureChange {
  std::string agency;
  int year = 0;               // Buddhist Era
  std::string figure;         // its id below agency and year: "scores/IIT"
  std::string before, after;  // as data files have them: "86.55", "A"; empty where it is not published
  bool is_computed = false;   // worked out by the site from figures that changed
  bool is_closed = false;     // of a year before the newest that has an assessment
  base::BilingualText reason;

  // A figure that people may have cited has changed, and nobody says why.
  bool lacks_reason() const { return is_closed && !is_computed && !before.empty() && reason.empty(); }
};

// Of the agency whose figures these are, in their order. All three are bytes of files; `corrections` may be empty.
std::vector<FigureChange> figure_changes(std::string_view older, std::string_view newer,
                                         std::string_view corrections);

// The files of figures among those of a site, by path.
Paths figure_files(const std::vector<PublicFile>& files);

// Of all agencies that have figures in both folders; `files` are paths of figures.json.
std::vector<FigureChange> figure_changes_between(const std::string& older, const std::string& newer,
                                                 const Paths& files);

}  // namespace deploy
