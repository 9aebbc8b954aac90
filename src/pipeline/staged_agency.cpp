#include "pipeline/staged_agency.h"

#include <algorithm>
#include <utility>

#include "views/shared/links.h"

namespace pipeline {
namespace {

std::string_view without_slash(std::string_view folder) { return folder.substr(0, folder.find_last_not_of('/') + 1); }

}  // namespace

StagedAgency::StagedAgency(const model::Settings& settings, const std::string& slug, publish::Site& site,
                           std::vector<std::string>& roots)
    : site_(site), roots_(roots), manifest_(views::agency_file(settings, slug, publish::manifest_file)) {
  const bool is_the_site = settings.root_agency == slug;
  for (base::Language language : settings.languages)
    if (!is_the_site) own_.emplace_back(without_slash(views::portal_folder(settings, language, slug)));
}

void StagedAgency::put(const std::string& path, std::string_view bytes, std::string_view sha256) {
  note(path);
  site_.put(path, bytes, &files_.emplace_back(), sha256);
}

void StagedAgency::copy(const std::string& path, readers::File& from) {
  note(path);
  const publish::Source seen{from.size, from.mtime_ns, from.inode, from.hash};
  publish::Source source = seen;
  const bool is_copied = site_.copy(path, from.on_disk, source, &files_.emplace_back());
  // What was seen before must be what was copied.
  from.hash = is_copied && source.looks_like(seen) ? source.hash : std::nullopt;
}

publish::PublicManifest StagedAgency::finish() {
  if (own_.empty()) return {{}, std::move(files_)};
  note(manifest_);
  publish::PublicManifest above;
  site_.put_manifest(manifest_, {{}, std::move(files_)}, &above.manifests.emplace_back());
  for (const std::string& folder : own_) site_.seal(folder);
  return above;
}

void StagedAgency::note(const std::string& path) {
  for (const std::string& folder : own_)
    if (path.starts_with(folder + "/")) return add(folder);
  add(path);
}

void StagedAgency::add(const std::string& root) {
  if (roots_.empty() ||
      (roots_.back() != root && (own_.empty() || std::find(roots_.begin(), roots_.end(), root) == roots_.end())))
    roots_.push_back(root);
}

}  // namespace pipeline
