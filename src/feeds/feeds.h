// Files besides the pages, one file a feed: FEED.cpp defines one Feed, `FEED_feed`; CMake lists the folder.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/summary.h"
#include "parts/context.h"
#include "parts/data_sets.h"
#include "parts/page.h"

namespace feeds {

struct File {
  std::string path;  // below the site's root
  std::string bytes;
};

// When a feed is made. Each stage sees what those before it have made.
enum class Stage : unsigned char {
  data,     // before the pages, which say how much data there is: the rows of a set, figures, news
  package,  // then, of all sets: datapackage.json and the archive
  files     // after the pages
};

// What a feed of an agency sees and adds to.
struct AgencyWork {
  const parts::Context& context;
  parts::AgencyData& data;                // of the stages `data` and `package`
  const std::vector<parts::Page>& pages;  // in all languages, of the stage `files`: `files` begins with their bytes
  std::vector<File>& files;
};

// The same of the whole site, in its first language.
struct SiteWork {
  const parts::Site& site;
  const std::vector<model::Summary>& summaries;  // of the agencies, sorted by slug
  parts::PortalData& data;
  const std::vector<parts::Page>& pages;  // of the portal
  std::vector<File>& files;
};

struct Feed {
  Stage stage;
  // Null where the feed has none of an agency, or none of the site.
  void (*add_of_agency)(const AgencyWork& work) = nullptr;
  void (*add_of_site)(const SiteWork& work) = nullptr;
  // Adds the files that each language of the site has; `site` is in that language.
  void (*add_of_language)(const parts::Site& site, const std::vector<model::Summary>& summaries,
                          std::vector<File>& files) = nullptr;
};

extern const std::span<const Feed* const> all_feeds;

void run(Stage stage, const AgencyWork& work);
void run(Stage stage, const SiteWork& work);

}  // namespace feeds
