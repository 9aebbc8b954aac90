// What stays of the last publication, and what else is in the output folder.
#include <algorithm>

#include "platform/disk.h"
#include "publish/site_inside.h"
#include "publish/turn.h"

namespace publish {
namespace {

using platform::Entry;

// The owner's .git, .gitignore, .well-known: on purpose where they are, so nobody need hear of them.
bool is_hidden(std::string_view path) { return name_of(path).starts_with('.'); }

bool is_same(const ManifestEntry& left, const Entry& now) {
  return now.type == Entry::file && now.size == left.size && now.mtime_ns == left.mtime_ns && now.inode == left.inode;
}

}  // namespace

// Where that is wanted: whether the bytes are those that we left. Their size and time say nothing of a bad disk.
bool Site::Inside::has_bytes(const ManifestEntry& left) const {
  return !verifies || hash_of(folders.out_folder.get(), std::string(left.path).c_str()) == left.hash;
}

bool Site::Inside::is_left(std::size_t i) const {
  ManifestEntry left = earlier[i];
  Stat seen = stat_at(folders.out_folder.get(), std::string(left.path).c_str());
  return seen.is(Entry::file) && seen.size == left.size && seen.mtime_ns == left.mtime_ns &&
         seen.inode == left.inode && has_bytes(left);
}

// Nobody has put a name into this folder, taken one out, or put another folder in its place since the last
// publication: its own times would tell.
bool Site::Inside::is_settled(std::string_view folder) const {
  const Stat seen = stat_at(folders.out_folder.get(), std::string(folder).c_str());
  return seen.is(Entry::folder) && std::max(seen.mtime_ns, seen.ctime_ns) < published_ns;
}

// A folder that holds the names that we left and no others, seen without listing one. False where that is not
// certain.
bool Site::Inside::is_untouched(std::string_view folder, Range files) const {
  const auto is_below = [&](std::string_view path) { return is_within(path, folder); };
  return published_ns && std::none_of(foreign_then.begin(), foreign_then.end(), is_below) &&
         earlier.all_folders_of(files, [&](std::string_view path) { return !is_below(path) || is_settled(path); });
}

// A folder, name by name. `other` is set to the first file that is not as it was left.
bool Site::Inside::is_left(std::string_view folder, Range files, std::vector<std::string>& strange,
                           std::string& other) const {
  if (!stat_at(folders.out_folder.get(), std::string(folder).c_str()).is(Entry::folder)) return other = folder, false;
  const std::string top = std::string(folder) + "/";
  std::vector<platform::Unread> unread;
  std::string full;
  auto entries = platform::scan(
      folders.real_out + "/" + std::string(folder), unread, [&](std::string_view path, Entry::Type type) {
        ((full = top) += path) += type == Entry::folder ? "/" : "";
        const std::size_t i = earlier.lower_bound(full);
        const bool ours =
            i < files.end && (type == Entry::folder ? earlier.path(i).starts_with(full) : earlier.path(i) == full);
        if (!ours && !is_hidden(path)) strange.push_back(full);
        return ours;
      });
  std::size_t next = files.first;
  for (const Entry& e : entries) {
    if (e.type == Entry::folder) continue;
    if (next == files.end) break;
    const ManifestEntry left = earlier[next];
    if (left.path.substr(top.size()) != e.path || !is_same(left, e) || !has_bytes(left)) break;
    ++next;
  }
  if (next < files.end) other = earlier.path(next);
  return next == files.end && unread.empty();
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
  const std::size_t own = in.earlier.find(path);
  const Range below = in.earlier.below(path);
  bool good = own == Manifest::none || whatever_they_hold || in.is_left(own);
  for (std::size_t i = below.first; good && i < below.end; ++i) good = whatever_they_hold || in.is_left(i);
  if (!good || (own == Manifest::none && below.empty())) return false;
  if (own != Manifest::none) in.index.keep({own, own + 1});
  in.index.keep(below);
  std::lock_guard hold(in.lock);
  if (whatever_they_hold) in.unseen.emplace_back(path);
  return true;
}

bool Site::keep_all(const std::vector<std::string>& paths, std::string& other) {
  Inside& in = *inside_;
  const bool looks_at_files = in.verifies || !in.turn || paths.empty() || is_in_turn(paths.front(), *in.turn);
  std::vector<Range> kept;
  std::vector<std::string> strange, whole;
  for (const std::string& path : paths) {
    const std::size_t own = in.earlier.find(path);
    const Range below = in.earlier.below(path);
    other = path;
    if (own == Manifest::none && below.empty()) return false;
    if (own != Manifest::none) {
      if (!in.is_left(own)) return false;
      kept.push_back({own, own + 1});
    }
    if (below.empty()) continue;
    const bool is_seen = !looks_at_files && in.is_untouched(path, below);
    if (!is_seen && !in.is_left(path, below, strange, other)) return false;
    kept.push_back(below);
    whole.push_back(path);
  }
  for (const Range& range : kept) in.index.keep(range);
  std::lock_guard hold(in.lock);
  in.kept_folders.insert(whole.begin(), whole.end());
  in.foreign.insert(in.foreign.end(), strange.begin(), strange.end());
  return true;
}

std::vector<std::string> Site::foreign() const {
  const MadeFiles& now = inside_->published;
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
  inside_->note_foreign(found);
  return found;
}

// A list that cannot be read says that there are none: they are told of again when their turn comes.
std::vector<std::string> Site::Inside::read_foreign() const {
  base::BilingualText why;
  const auto bytes = platform::read_file(folders.real_state + "/" + foreign_files, any_size, why);
  std::vector<std::string> found;
  for (std::string_view rest = bytes ? *bytes : std::string_view(); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\0'), rest.size() - 1);
    found.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return found;
}

void Site::Inside::note_foreign(const std::vector<std::string>& found) const {
  if (found == foreign_then) return;
  const Syscalls& system = *folders.system;
  const int state = folders.state_folder.get();
  const std::string fresh = std::string(foreign_files) + ".new";
  std::string bytes;
  for (const std::string& path : found) (bytes += path) += '\0';
  if (found.empty()) {
    system.unlink(state, foreign_files);
    return;
  }
  Handle file(system.open(state, fresh.c_str(), Opening::overwritten_file, 0644));
  if (file && platform::write_all(file.get(), bytes, system.write) && file.close())
    system.rename(state, fresh.c_str(), state, foreign_files);
}

}  // namespace publish
