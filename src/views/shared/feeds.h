// Files besides the pages, one file a feed: FEED_feed.cpp defines one Feed, `FEED_feed`; CMake lists these files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/summary.h"
#include "views/shared/context.h"
#include "views/shared/data_sets.h"
#include "views/shared/page.h"

namespace views {

// What a feed of an agency sees and adds to.
struct AgencyWork {
  const views::Context& context;
  views::AgencyData& data;  // made in the stages `data` and `package`
  // In all languages; there in the stage `files`, where `files` begins with their bytes.
  const std::vector<views::Page>& pages;
  std::vector<File>& files;
};

// The same of the whole site, in its first language.
struct SiteWork {
  const views::Site& site;
  const std::vector<model::Summary>& summaries;  // of the agencies, sorted by slug
  views::PortalData& data;
  const std::vector<views::Page>& pages;  // of the portal
  std::vector<File>& files;
};

// What a feed adds, in the order in which the stages are run; each sees what those before it have made. Null where it
// adds nothing.
template <class Work>
struct Stages {
  using Add = void (*)(const Work& work);
  Add data = nullptr;     // before the pages, which say how much data there is: the rows of a set, figures, news
  Add package = nullptr;  // then, of all sets: datapackage.json and the archive
  Add files = nullptr;    // after the pages
};

struct Feed {
  Stages<AgencyWork> of_agency = {};
  Stages<SiteWork> of_site = {};
  // Adds the files that each language of the site has; `site` is in that language.
  void (*of_language)(const views::Site& site, const std::vector<model::Summary>& summaries,
                      std::vector<File>& files) = nullptr;
};

extern const std::span<const Feed* const> all_feeds;

// Runs a stage of all feeds: run(&Stages<AgencyWork>::data, work).
void run(Stages<AgencyWork>::Add Stages<AgencyWork>::*stage, const AgencyWork& work);
void run(Stages<SiteWork>::Add Stages<SiteWork>::*stage, const SiteWork& work);

}  // namespace views
