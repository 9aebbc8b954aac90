// What stays of the last publication, and what else is in the output folder.
#include <fcntl.h>

#include <algorithm>

#include "platform/disk.h"
#include "publish/site_inside.h"

namespace publish {
namespace {

using platform::Entry;

// The files of the manifest at `path` and below it. A folder's files do not begin at the folder's own name, for "a-b"
// comes between "a" and "a/c".
struct Part {
  std::size_t own = Manifest::none;  // the file `path` itself
  std::size_t first = 0, end = 0;    // the files below
};

Part part_of(const Manifest& m, std::string_view path) {
  Part part{m.find(path), 0, m.size()};
  if (path.empty()) return part;
  part.first = m.lower_bound(std::string(path) + "/");
  part.end = m.lower_bound(std::string(path) + static_cast<char>('/' + 1));
  return part;
}

// The owner's .git, .gitignore, .well-known: on purpose where they are, so nobody need hear of them.
bool is_hidden(std::string_view path) { return name_of(path).starts_with('.'); }

bool is_same(const ManifestEntry& left, const Entry& now) {
  return now.type == Entry::file && now.size == left.size && now.mtime_ns == left.mtime_ns && now.inode == left.inode;
}

}  // namespace

bool Site::Inside::is_left(std::size_t i) const {
  ManifestEntry left = earlier[i];
  Stat seen = stat_at(folders.out_folder.get(), std::string(left.path).c_str());
  return seen.is(Entry::file) && seen.size == left.size && seen.mtime_ns == left.mtime_ns && seen.inode == left.inode;
}

// Nobody has put a name into this folder or taken one out since the last publication: its own time would tell. (Our
// own moves into it, which come after that moment, do so too; then it is listed until the next publication.)
bool Site::Inside::is_settled(std::string_view folder) const {
  const Stat seen = stat_at(folders.out_folder.get(), std::string(folder).c_str());
  return seen.is(Entry::folder) && seen.mtime_ns < published_ns;
}

// A folder with nothing but the files that we left, seen without listing one: that is half of what a build costs
// which finds nothing changed. False where that is not certain.
bool Site::Inside::is_untouched(std::string_view folder, std::size_t first, std::size_t end) const {
  if (!published_ns || !is_settled(folder)) return false;
  std::string_view last = folder;  // settled, as all above it up to `folder`
  for (std::size_t i = first; i < end; ++i) {
    const std::string_view path = earlier.path(i), own = folder_of(path);
    for (std::size_t at = folder.size(); !is_within(last, own) && at < own.size();) {
      at = std::min(own.find('/', at + 1), own.size());
      if (!is_within(last, own.substr(0, at)) && !is_settled(own.substr(0, at))) return false;
    }
    last = own;
    if (!is_left(i)) return false;
  }
  return true;
}

void Site::Inside::note_foreign_files(bool are_any) const {
  const Syscalls& system = *folders.system;
  const int state = folders.state_folder.get();
  if (stat_at(state, foreign_files_flag).is_absent() != are_any) return;
  if (!are_any)
    system.unlink(state, foreign_files_flag, 0);
  else
    Handle(system.open(state, foreign_files_flag, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644));
}

// A folder, name by name. `other` is set to the first file that is not as it was left.
bool Site::Inside::is_left(std::string_view folder, std::size_t first, std::size_t end,
                           std::vector<std::string>& strange, std::string& other) const {
  if (!stat_at(folders.out_folder.get(), std::string(folder).c_str()).is(Entry::folder)) return other = folder, false;
  const std::string top = std::string(folder) + "/";
  std::vector<platform::Unread> unread;
  std::string full;
  auto entries = platform::scan(
      folders.real_out + "/" + std::string(folder), unread, [&](std::string_view path, Entry::Type type) {
        ((full = top) += path) += type == Entry::folder ? "/" : "";
        std::size_t i = earlier.lower_bound(full, first, end);
        bool ours = i < end && (type == Entry::folder ? earlier.path(i).starts_with(full) : earlier.path(i) == full);
        if (!ours && !is_hidden(path)) strange.push_back(full);
        return ours;
      });
  std::size_t next = first;
  for (const Entry& e : entries) {
    if (e.type == Entry::folder) continue;
    if (next == end || earlier.path(next).substr(top.size()) != e.path) break;
    if (!is_same(earlier[next], e)) break;
    ++next;
  }
  if (next < end) other = earlier.path(next);
  return next == end && unread.empty();
}

std::optional<std::string> Site::left_at(std::string_view path) const {
  const Inside& in = *inside_;
  const std::size_t i = in.earlier.find(path);
  if (i == Manifest::none) return {};
  const ManifestEntry left = in.earlier[i];
  base::BilingualText why;
  auto bytes = platform::read_file(in.folders.real_out + "/" + std::string(path), left.size, why);
  if (bytes && platform::hash(*bytes) != left.hash) bytes.reset();
  return bytes;
}

bool Site::keep(std::string_view path, bool whatever_they_hold) {
  Inside& in = *inside_;
  const Manifest& earlier = in.earlier;
  std::size_t own = earlier.find(path);
  std::size_t first = path.empty() ? 0 : earlier.lower_bound(std::string(path) + "/");
  std::size_t end = first;
  bool good = own == Manifest::none || whatever_they_hold || in.is_left(own);
  for (; good && end < earlier.size() && is_within(earlier.path(end), path); ++end)
    good = whatever_they_hold || in.is_left(end);
  if (!good || (own == Manifest::none && first == end)) return false;
  if (own != Manifest::none) in.index.keep(own, own + 1);
  in.index.keep(first, end);
  return true;
}

bool Site::keep_all(const std::vector<std::string>& paths, std::string& other) {
  Inside& in = *inside_;
  std::vector<Part> parts;
  std::vector<std::string> strange, whole;
  for (const std::string& path : paths) {
    const Part part = part_of(in.earlier, path);
    other = path;
    if (part.own == Manifest::none && part.first == part.end) return false;
    if (part.own != Manifest::none && !in.is_left(part.own)) return false;
    const bool is_untouched = part.first < part.end && in.is_untouched(path, part.first, part.end);
    if (part.first < part.end && !is_untouched && !in.is_left(path, part.first, part.end, strange, other))
      return false;
    if (part.first < part.end) whole.push_back(path);
    parts.push_back(part);
  }
  for (const Part& part : parts) {
    if (part.own != Manifest::none) in.index.keep(part.own, part.own + 1);
    in.index.keep(part.first, part.end);
  }
  std::lock_guard hold(in.lock);
  in.kept_folders.insert(whole.begin(), whole.end());
  in.foreign.insert(in.foreign.end(), strange.begin(), strange.end());
  return true;
}

std::vector<std::string> Site::foreign() const {
  const RecordList& now = inside_->published;
  std::vector<std::string> found = inside_->foreign;
  if (inside_->is_new) return found;
  std::vector<platform::Unread> unread;
  platform::scan(inside_->folders.real_out, unread, [&](std::string_view path, Entry::Type type) {
    if (type == Entry::folder && inside_->kept_folders.contains(path)) return false;
    bool ours = type == Entry::folder ? now.has_folder(path) : now.has(path);
    if (!ours && !is_hidden(path)) found.push_back(std::string(path) + (type == Entry::folder ? "/" : ""));
    return ours && type == Entry::folder;
  });
  std::sort(found.begin(), found.end());
  inside_->note_foreign_files(!found.empty());
  return found;
}

}  // namespace publish
