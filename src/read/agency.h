// One agency's folder -> model::Agency.
#pragma once

#include <memory>
#include <string>

#include "base/report.h"
#include "model/agency.h"
#include "model/frameworks.h"
#include "model/settings.h"
#include "read/discover.h"

namespace readers {

// Reads everything in `<content_root>/agencies/<slug>`. What could not be read is absent, and is in `report`.
// `files` is set to what was found there before any of it was read, with the hashes of what was: `scanned`, where the
// folder was scanned before without a finding. `overlay` is read in place of what is on disk.
// `page_kinds` are those that links of the content can lead to.
// `frameworks` is null where they could not be read: then no year has one, and what rests on them is not looked at.
std::unique_ptr<model::Agency> read_agency(const std::string& content_root, const std::string& slug,
                                           const model::Settings& settings, const model::Frameworks* frameworks,
                                           const model::PageKinds& page_kinds, base::Report& report,
                                           AgencyFiles& files, std::optional<AgencyFiles> scanned = {},
                                           const Overlay& overlay = {});
inline std::unique_ptr<model::Agency> read_agency(const std::string& content_root, const std::string& slug,
                                                  const model::Settings& settings,
                                                  const model::Frameworks& frameworks,
                                                  const model::PageKinds& page_kinds, base::Report& report) {
  AgencyFiles files;
  return read_agency(content_root, slug, settings, &frameworks, page_kinds, report, files);
}

}  // namespace readers
