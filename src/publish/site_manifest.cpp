// The manifests that a site carries, and what can be known by them once its state is lost.
#include <algorithm>
#include <cerrno>
#include <iterator>

#include "platform/disk.h"
#include "platform/sha256.h"
#include "publish/manifest_writer.h"
#include "publish/site_inside.h"

namespace publish {
namespace {

constexpr std::uint64_t most_bytes_of_a_manifest = 256u << 20;

Handle open_at(int folder, const std::string& path) {
  return Handle(platform::real_syscalls.open(folder, path.c_str(), Opening::file, 0));
}

const PublicFile* find_file(const std::vector<PublicFile>& sorted, std::string_view path) {
  auto at = std::lower_bound(sorted.begin(), sorted.end(), path,
                             [](const PublicFile& file, std::string_view wanted) { return file.path < wanted; });
  return at != sorted.end() && at->path == path ? &*at : nullptr;
}

std::string_view path_of(const PublicFile& file) { return file.path; }
std::string_view path_of(const Record& record) { return record.path(); }

// By path; of those with one path only one stays, so that none is looked at twice.
template <class Item>
void sort_once(std::vector<Item>& items) {
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return path_of(a) < path_of(b); });
  items.erase(
      std::unique(items.begin(), items.end(), [](const Item& a, const Item& b) { return path_of(a) == path_of(b); }),
      items.end());
}

}  // namespace

// The manifest that is at `path`; an empty one where what is there is none.
PublicManifest Site::Inside::manifest_at(const std::string& path) const {
  base::BilingualText why;
  const auto bytes = platform::read_file(folders.real_out + "/" + path, most_bytes_of_a_manifest, why);
  return (bytes ? read_public_manifest(*bytes) : std::nullopt).value_or(PublicManifest{});
}

// The same, where the last publication left it so: then its files are as it says, unless they were made anew.
PublicManifest Site::Inside::manifest_left_at(const std::string& path) const {
  const std::size_t own = earlier.find(path);
  return own != Manifest::none && is_left(own) ? manifest_at(path) : PublicManifest{};
}

// False where it was kept unseen, and is gone.
bool Site::Inside::is_there(const std::string& path) {
  {
    std::lock_guard hold(lock);
    if (std::none_of(unseen.begin(), unseen.end(), [&](const std::string& kept) { return is_within(path, kept); }))
      return true;
  }
  const Stat seen = stat_at(folders.out_folder.get(), path.c_str());
  return seen.error ? !seen.is_absent() : seen.is(platform::Entry::file);
}

// Sets what is not known of files that are as the last publication left them; those that are not there are left out.
bool Site::Inside::complete(std::vector<PublicFile>& files, const std::vector<PublicFile>& then,
                            base::BilingualText& why) {
  std::vector<PublicFile> there;
  for (PublicFile& file : files) {
    if (file.sha256.empty()) {
      if (!is_there(file.path)) continue;
      if (const PublicFile* known = find_file(then, file.path))
        file = *known;
      else if (!sum_up(file, why))
        return false;
    }
    there.push_back(std::move(file));
  }
  files = std::move(there);
  return true;
}

bool Site::Inside::sum_up(PublicFile& file, base::BilingualText& why) const {
  const Handle opened = open_at(folders.out_folder.get(), file.path);
  const auto sha256 = opened ? platform::sha256_of_file(opened.get()) : std::nullopt;
  if (!sha256) return why = cannot(Operation::read, folders.out + "/" + file.path, errno), false;
  file.bytes = stat_at(opened.get(), "").size;
  file.sha256 = *sha256;
  return true;
}

bool Site::had(std::string_view path) const { return inside_->earlier.has(path); }

bool Site::put_manifest(const std::string& path, PublicManifest manifest, PublicFile* made) {
  Inside& in = *inside_;
  const PublicManifest then = in.manifest_left_at(path);
  base::BilingualText why;
  if (!in.complete(manifest.manifests, then.manifests, why) || !in.complete(manifest.files, then.files, why))
    return in.failed(std::move(why));
  return put(path, public_manifest_bytes(std::move(manifest)), made);
}

// The file as it is, read once, if it is the one that a manifest names. `content`, where somebody wants it, is set to
// its bytes.
std::optional<ManifestEntry> Site::Inside::recognised(const PublicFile& named, std::string* content) const {
  if (!is_proper(named.path)) return {};
  const Handle file = open_at(folders.out_folder.get(), named.path);
  const Stat seen = file ? stat_at(file.get(), "") : Stat{};
  if (!file || !seen.is(platform::Entry::file) || seen.size != named.bytes) return {};
  platform::Hasher hash;
  platform::Sha256 sum;
  const bool is_read = platform::read_blocks(file.get(), [&](std::string_view block) {
    hash.add(block);
    sum.add(block);
    if (content) content->append(block);
  });
  if (!is_read || sum.hex() != named.sha256) return {};
  return ManifestEntry{named.path, hash.value(), seen.size, seen.mtime_ns, seen.inode};
}

void Site::Inside::take_for_earlier(const std::vector<Record>& ours) {
  const Manifest none;
  std::vector<const Record*> files;
  for (const Record& record : ours) files.push_back(&record);
  LeafWriter found(0, [&](std::string_view bytes) {
    recognised_leaves += bytes;
    return true;
  });
  ManifestWriter writer(none, found);
  writer.add_leaves(MadeFiles(none, {}, std::move(files)));
  found.finish();
  recognised_root = writer.root("recognised", {});
  earlier = Manifest::of(recognised_root, recognised_leaves);
}

// Without a state: what the site's own manifests name is ours while it is as they say. An altered manifest vouches
// for nothing. (The one above them is vouched for by none; it is ours where it has the form of ours.)
void Site::Inside::recognise() {
  base::BilingualText why;
  const std::string top(manifest_file);
  auto bytes = platform::read_file(folders.real_out + "/" + top, most_bytes_of_a_manifest, why);
  auto above = bytes ? read_public_manifest(*bytes) : std::nullopt;
  if (!above) return;
  above->manifests.push_back({top, bytes->size(), platform::sha256(*bytes)});
  sort_once(above->manifests);
  std::vector<PublicFile> named = std::move(above->files);
  std::vector<Record> ours;
  for (const PublicFile& manifest : above->manifests) {
    bytes->clear();
    if (manifest.bytes > most_bytes_of_a_manifest) continue;
    const auto entry = recognised(manifest, &*bytes);
    if (!entry) continue;
    ours.push_back({Record::adopted, *entry});
    auto own = manifest.path == top ? std::nullopt : read_public_manifest(*bytes);
    if (own) std::move(own->files.begin(), own->files.end(), std::back_inserter(named));
  }
  sort_once(named);
  for (const PublicFile& file : named)
    if (const auto entry = recognised(file, nullptr)) ours.push_back({Record::adopted, *entry});
  sort_once(ours);
  take_for_earlier(ours);
}

}  // namespace publish
