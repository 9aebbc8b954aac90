#include "deploy/named_files.h"

#include <algorithm>

#include "platform/disk.h"
#include "platform/sha256.h"
#include "platform/temporary_folder.h"
#include "publish/dirfd_tree.h"

namespace deploy {
namespace {

constexpr std::uint64_t most_bytes_of_a_manifest = 256u << 20;
const std::string top(publish::manifest_file);

bool by_path(const PublicFile& a, const PublicFile& b) { return a.path < b.path; }

// The bytes of the file at `path`, and what it is as a file; nothing where it is not there.
std::optional<std::string> manifest_bytes_at(const std::string& folder, const std::string& path) {
  base::BilingualText unheard;
  return platform::read_file(folder + "/" + path, most_bytes_of_a_manifest, unheard);
}

std::optional<publish::PublicManifest> manifest_at(const std::string& folder, const std::string& path) {
  const auto bytes = manifest_bytes_at(folder, path);
  return bytes ? publish::read_public_manifest(*bytes) : std::nullopt;
}

struct Top {
  publish::PublicManifest manifest;
  PublicFile itself;
};

std::optional<Top> top_of(const std::string& folder) {
  const auto bytes = manifest_bytes_at(folder, top);
  auto manifest = bytes ? publish::read_public_manifest(*bytes) : std::nullopt;
  if (!manifest) return std::nullopt;
  std::erase_if(manifest->manifests, [](const PublicFile& file) { return !publish::is_proper(file.path); });
  return Top{std::move(*manifest), {top, bytes->size(), platform::sha256(*bytes)}};
}

// `folder_of` tells where each agency's manifest is read.
NamedFiles all_of(Top above, const std::function<const std::string&(const PublicFile&)>& folder_of) {
  NamedFiles out;
  out.has_manifest = true;
  out.files = std::move(above.manifest.files);
  out.files.push_back(std::move(above.itself));
  for (PublicFile& manifest : above.manifest.manifests) {
    if (auto own = manifest_at(folder_of(manifest), manifest.path))
      std::move(own->files.begin(), own->files.end(), std::back_inserter(out.files));
    out.manifests.push_back(manifest.path);
    out.files.push_back(std::move(manifest));
  }
  std::erase_if(out.files, [](const PublicFile& file) { return !publish::is_proper(file.path); });
  std::stable_sort(out.files.begin(), out.files.end(), by_path);
  out.files.erase(std::unique(out.files.begin(), out.files.end(),
                              [](const PublicFile& a, const PublicFile& b) { return a.path == b.path; }),
                  out.files.end());
  std::sort(out.manifests.begin(), out.manifests.end());
  return out;
}

}  // namespace

NamedFiles named_files(const std::string& folder) {
  auto above = top_of(folder);
  if (!above) return {};
  return all_of(std::move(*above), [&](const PublicFile&) -> const std::string& { return folder; });
}

std::optional<NamedFiles> named_files(const Fetch& fetch, const std::string& known, base::BilingualText& why) {
  const auto fetched = platform::TemporaryFolder::make("prongsai-manifests", why);
  if (!fetched || !fetch({top}, fetched->path(), why)) return std::nullopt;
  auto above = top_of(fetched->path());
  if (!above) return NamedFiles{};
  const auto local = known.empty() ? std::nullopt : top_of(known);
  auto is_known = [&](const PublicFile& manifest) {
    const PublicFile* ours = local ? find_named(local->manifest.manifests, manifest.path) : nullptr;
    return ours && ours->sha256 == manifest.sha256;
  };
  Paths others;
  for (const PublicFile& manifest : above->manifest.manifests)
    if (!is_known(manifest)) others.push_back(manifest.path);
  if (!others.empty() && !fetch(others, fetched->path(), why)) return std::nullopt;
  return all_of(std::move(*above), [&](const PublicFile& manifest) -> const std::string& {
    return is_known(manifest) ? known : fetched->path();
  });
}

const PublicFile* find_named(const std::vector<PublicFile>& files, std::string_view path) {
  const auto at =
      std::lower_bound(files.begin(), files.end(), path,
                       [](const PublicFile& file, std::string_view wanted) { return file.path < wanted; });
  return at != files.end() && at->path == path ? &*at : nullptr;
}

}  // namespace deploy
