#include "desk/content_folder.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <thread>

#include "base/utf8.h"

namespace desk {
namespace {

using platform::Entry;
using publish::folder_of;
using publish::Handle;
using publish::name_of;
using publish::Opening;
using publish::Stat;

constexpr std::uint64_t most_bytes = 256u << 20;
constexpr auto longest_wait = std::chrono::seconds(5);
constexpr auto between_tries = std::chrono::milliseconds(5);
const std::string own_folder = ".desk", history_folder = ".history", lock_file = ".desk/lock",
                  prepared_file = ".desk/prepared";

std::string own_name(const std::string& path) { return std::string(name_of(path)); }

bool makes_folders_of(const publish::Syscalls& system, const std::string& path) {
  return publish::make_folders(system, platform::current_folder, path);
}

}  // namespace

bool is_content_path(std::string_view path) {
  return publish::is_proper(path) && !path.starts_with('.') && path.find("/.") == path.npos &&
         path.find('\\') == path.npos && base::first_invalid_utf8(path) == path.npos;
}

ContentFolder::ContentFolder(const std::string& path, bool makes, const publish::Syscalls& system)
    : system_(system),
      root_(makes && !makes_folders_of(system, path)
                ? -1
                : system.open(platform::current_folder, path.c_str(), Opening::linked_way, 0)),
      tree_(system, root_.get()) {}

Stat ContentFolder::look(const std::string& path) {
  const int folder = tree_.folder(folder_of(path));
  if (folder >= 0) return publish::stat_at(folder, own_name(path).c_str());
  Stat nothing;
  nothing.error = errno;
  return nothing;
}

std::optional<std::string> ContentFolder::read(const std::string& path) {
  const int folder = tree_.folder(folder_of(path));
  if (folder < 0) return std::nullopt;
  const Handle file(system_.open(folder, own_name(path).c_str(), Opening::file, 0));
  if (!file) return std::nullopt;
  const Stat seen = publish::stat_at(file.get(), "");
  if (seen.error || !seen.is(Entry::file)) return errno = seen.error ? seen.error : EISDIR, std::nullopt;
  std::string bytes;
  return platform::read_all(file.get(), seen.size, most_bytes, bytes) ? std::optional(std::move(bytes))
                                                                      : std::nullopt;
}

std::vector<std::pair<std::string, Stat>> ContentFolder::files(const std::string& folder) {
  std::vector<std::pair<std::string, Stat>> found;
  const int opened = tree_.folder(folder);
  const Handle readable(opened < 0 ? -1 : system_.open(opened, ".", Opening::folder, 0));
  if (!readable) return found;
  platform::for_each_name(readable.get(), [&](const platform::FolderName& next) {
    if (const Stat seen = publish::stat_at(readable.get(), next.name.data()); seen.is(Entry::file))
      found.emplace_back(next.name, seen);
  });
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return found;
}

// What the desk keeps beside the content is nothing to share: git passes over a folder that says so itself.
void ContentFolder::hide_from_git(int folder) {
  const Handle file(system_.open(folder, ".gitignore", Opening::new_file, 0666));
  if (file) platform::write_all(file.get(), "*\n", system_.write);
}

// A folder, made where it is not there yet, with those above it.
int ContentFolder::folder_for(std::string_view path) {
  const int there = tree_.folder(path);
  if (there >= 0 || errno != ENOENT) return there;
  const int above = folder_for(folder_of(path));
  if (above < 0) return -1;
  if (system_.mkdir(above, std::string(name_of(path)).c_str(), 0777) && errno != EEXIST) return -1;
  const int made = tree_.folder(path);
  if (made >= 0 && (path == own_folder || path == history_folder)) hide_from_git(made);
  return made;
}

bool ContentFolder::flush_folder(std::string_view path) {
  const int folder = tree_.folder(path);
  const Handle readable(folder < 0 ? -1 : system_.open(folder, ".", Opening::folder, 0));
  return readable && system_.sync(readable.get()) == 0;
}

bool ContentFolder::lock() {
  const int folder = folder_for(own_folder);
  if (folder < 0) return false;
  lock_ = Handle(system_.open(folder, own_name(lock_file).c_str(), Opening::kept_file, 0666));
  if (!lock_) return false;
  const auto end = std::chrono::steady_clock::now() + longest_wait;
  while (!platform::try_lock(lock_.get())) {
    if (errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS) return true;
    if ((errno != EWOULDBLOCK && errno != EINTR) || std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(between_tries);
  }
  return true;
}

bool ContentFolder::prepare(const std::string& path, std::string_view bytes, unsigned mode) {
  if (folder_for(folder_of(path)) < 0) return false;
  const int folder = folder_for(own_folder);
  if (folder < 0) return false;
  const std::string name = own_name(prepared_file);
  if (system_.unlink(folder, name.c_str()) && errno != ENOENT) return false;
  Handle file(system_.open(folder, name.c_str(), Opening::new_file, 0666));
  if (file && mode) platform::set_rights(file.get(), mode & 0777);  // a file system without rights has none to keep
  const bool is_written =
      file && platform::write_all(file.get(), bytes, system_.write) && system_.sync(file.get()) == 0 && file.close();
  if (is_written) return true;
  const int error = errno;
  system_.unlink(folder, name.c_str());
  return errno = error, false;
}

bool ContentFolder::place(const std::string& path) { return move(prepared_file, path); }

bool ContentFolder::move(const std::string& from, const std::string& to) {
  publish::DirfdTree source_tree(system_, root_.get());  // a tree has the handle of one folder at a time
  const int source_folder = source_tree.folder(folder_of(from));
  const int target_folder = source_folder < 0 ? -1 : folder_for(folder_of(to));
  return target_folder >= 0 &&
         system_.rename(source_folder, own_name(from).c_str(), target_folder, own_name(to).c_str()) == 0 &&
         flush_folder(folder_of(to));
}

bool ContentFolder::remove(const std::string& path) {
  const int folder = tree_.folder(folder_of(path));
  return folder >= 0 && system_.unlink(folder, own_name(path).c_str()) == 0 && flush_folder(folder_of(path));
}

}  // namespace desk
