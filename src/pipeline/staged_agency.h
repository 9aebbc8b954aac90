// The files that a build makes of one agency, on their way into the new site.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/settings.h"
#include "publish/site.h"
#include "read/agency.h"

namespace pipeline {

// Puts them there, notes where they are (the agency's folder in each language, and what is elsewhere, as `roots`),
// and lists them in its manifest.
class StagedAgency {
 public:
  StagedAgency(const model::Settings& settings, const std::string& slug, publish::Site& site,
               std::vector<std::string>& roots);

  void put(const std::string& path, std::string_view bytes, std::string_view sha256 = {});
  void copy(const std::string& path, readers::File& from);
  // Last. What the manifest above says of the agency: its own, or, where it is the whole site, its files.
  publish::PublicManifest finish();

 private:
  void note(const std::string& path);
  void add(const std::string& root);

  publish::Site& site_;
  std::vector<std::string>& roots_;
  std::string manifest_;
  std::vector<std::string> own_;
  std::vector<publish::PublicFile> files_;
};

}  // namespace pipeline
