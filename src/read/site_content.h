// What a content folder holds, for commands that add to it. Errors of the content are passed over: `check` tells of
// them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "model/agency.h"
#include "model/frameworks.h"
#include "read/settings.h"

namespace readers {

struct SiteContent {
  std::string root;  // as given
  std::unique_ptr<SettingsFile> settings;
  std::vector<std::string> agencies;  // slugs, sorted
  model::Frameworks frameworks;       // and all that come with the program
};

// Nothing and `why` where the folder has no site.yaml that can be read.
std::optional<SiteContent> read_site_content(const std::string& root, base::BilingualText& why);

// The one that is named, else the only one there is. Empty and `why` where it has to be named.
std::string chosen_agency(const SiteContent& content, const std::string& named, base::BilingualText& why);

// Null and `why` where there is no such agency. It points into `content`. `page_kinds` are those that links of the
// content can lead to; those that lead elsewhere are passed over.
std::unique_ptr<model::Agency> read_agency_of(const SiteContent& content, const std::string& slug,
                                              base::BilingualText& why, const model::PageKinds& page_kinds = {});

}  // namespace readers
