#include "publish/site.h"

#include <algorithm>
#include <cerrno>

#include "platform/disk.h"
#include "platform/hash.h"
#include "platform/sha256.h"
#include "publish/journal.h"
#include "publish/site_inside.h"
#include "publish/turn.h"

namespace publish {
namespace {

using platform::Entry;
using platform::Hash;

}  // namespace

bool Site::Inside::read_earlier(base::BilingualText& why) {
  is_new = true;
  std::vector<platform::Unread> unread;
  if (folders.out_folder) platform::scan(folders.real_out, unread, [&](auto, auto) { return is_new = false; });
  if (!unread.empty()) return why = base::msg("อ่าน {} ไม่ได้", "cannot read {}", {folders.out}), false;
  published_ns = stat_at(folders.state_folder.get(), manifest_root_file).mtime_ns;
  earlier = Manifest::open(folders.real_state);
  if (earlier.tool().empty()) {
    published_ns = 0;
    if (!is_new) recognise();
  }
  foreign_then = read_foreign();
  turn = read_turn(folders);
  if (may_seal()) open_leaves();
  return true;
}

// True where the file that stands at `path` has these bytes, and is entered as such. Else `kind` says what writing it
// will be.
bool Site::Inside::is_in_place(const std::string& path, std::uint64_t size, const Hash& hash, Record::Kind& kind) {
  kind = Record::added;
  if (is_new) return false;
  std::size_t i = earlier.find(path);
  ManifestEntry left = i == Manifest::none ? ManifestEntry{} : earlier[i];
  if (i != Manifest::none && (left.size != size || left.hash != hash)) return kind = Record::changed, false;
  // Links on the way do no harm here: nothing is written, and a file that must be written will not follow them.
  Stat seen = stat_at(folders.out_folder.get(), path.c_str());
  if (seen.is_absent()) return false;
  kind = Record::changed;
  if (!seen.is(Entry::file) || seen.size != size) return false;
  if (i != Manifest::none && seen.mtime_ns == left.mtime_ns && seen.inode == left.inode && has_bytes(left))
    return index.keep({i, i + 1}), true;
  if (hash_of(folders.out_folder.get(), path.c_str()) != hash) return false;
  return index.add(Record::adopted, {path, hash, size, seen.mtime_ns, seen.inode}), true;
}

bool Site::Inside::add(Record::Kind kind, const std::optional<ManifestEntry>& made, base::BilingualText&& why) {
  if (!made) return failed(std::move(why));
  return index.add(kind, *made), true;
}

void Site::leave_staging() { inside_->leaves_staging = true; }
base::SiteSize Site::extent(std::uint64_t above) const { return inside_->index.extent(above); }
void Site::set_tool(std::string tool) { inside_->tool = std::move(tool); }

std::unique_ptr<Site> Site::open(Target target, base::BilingualText& why) {
  std::optional<Folders> folders = open_folders(target.out, target.sources, *target.system, why);
  if (!folders) return nullptr;
  auto inside = std::make_unique<Inside>();
  inside->folders = std::move(*folders);
  inside->tool = target.tool;
  inside->verifies = target.verifies;
  if (!finish_interrupted(inside->folders, why) || !inside->staging.open(inside->folders, why) ||
      !inside->read_earlier(why))
    return nullptr;
  return std::unique_ptr<Site>(new Site(std::move(inside)));
}

Site::Site(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

Site::~Site() {
  if (inside_->is_committed) return;
  if (!inside_->leaves_staging) inside_->staging.drop(inside_->folders);
  for (const std::string& name : inside_->states)
    inside_->folders.system->unlink(inside_->folders.state_folder.get(), (name + ".new").c_str());
}

bool Site::put(std::string_view path, std::string_view bytes, PublicFile* made_public, std::string_view sha256) {
  Inside& in = *inside_;
  if (!is_proper(path)) return in.failed(base::msg("ชื่อไฟล์ '{}' ใช้ไม่ได้", "'{}' is not a valid file name", {path}));
  Hash hash = platform::hash(bytes);
  Record::Kind kind;
  const bool is_in_place = in.is_in_place(std::string(path), bytes.size(), hash, kind);
  if (made_public) {
    // What the last publication left, its manifest knows.
    const bool is_known = !sha256.empty() || (is_in_place && in.earlier.has(path));
    *made_public = {std::string(path), bytes.size(), is_known ? std::string(sha256) : platform::sha256(bytes)};
  }
  if (is_in_place) return true;
  base::BilingualText why;
  std::optional<ManifestEntry> made = in.staging.write(path, bytes, hash, why);
  return in.add(kind, made, std::move(why));
}

bool Site::copy(std::string_view path, const std::string& from, Source& source, PublicFile* made_public) {
  Inside& in = *inside_;
  if (!is_proper(path)) return in.failed(base::msg("ชื่อไฟล์ '{}' ใช้ไม่ได้", "'{}' is not a valid file name", {path}));
  Handle file(platform::open_to_read(from));
  if (!file) return in.failed(cannot(Operation::read, from, errno));
  const Stat now = stat_at(file.get(), "");
  if (!now.is(Entry::file)) return in.failed(base::msg("{} ไม่ใช่ไฟล์ธรรมดา", "{} is not a plain file", {from}));
  Source read{now.size, now.mtime_ns, now.inode};
  if (read.looks_like(source)) read.hash = source.hash;
  if (made_public) *made_public = {std::string(path), now.size, {}};
  Record::Kind kind = Record::added;
  if (!in.is_new) {
    if (!read.hash) read.hash = platform::hash_of_file(file.get());
    if (!read.hash) return in.failed(cannot(Operation::read, from, errno));
    source = read;
    if (in.is_in_place(std::string(path), now.size, *read.hash, kind)) {
      if (!made_public || in.earlier.has(path)) return true;
      const auto sha256 = platform::sha256_of_file(file.get());
      if (!sha256) return in.failed(cannot(Operation::read, from, errno));
      return made_public->sha256 = *sha256, true;
    }
  }
  base::BilingualText why;
  platform::Sha256 sum;
  const std::optional<ManifestEntry> made =
      in.staging.copy(path, file.get(), from, made_public ? &sum : nullptr, why);
  if (made && made_public) *made_public = {std::string(path), made->size, sum.hex()};
  source = read;
  if (made) source.hash = made->hash;
  return in.add(kind, made, std::move(why));
}

}  // namespace publish
