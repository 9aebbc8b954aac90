#include "publish/dirfd_tree.h"

#include <algorithm>
#include <cerrno>
#include <vector>

namespace publish {
namespace {

constexpr std::size_t longest_path = 4000;  // the system's own limit is 4,095, and we put names before it
constexpr std::size_t longest_name = 255;

bool is_proper_name(std::string_view name) {
  if (name.empty() || name == "." || name == ".." || name.size() > longest_name) return false;
  return std::none_of(name.begin(), name.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

// Calls `visit` with each part; stops and gives false when it does.
template <class Visit>
bool for_each_part(std::string_view path, Visit visit) {
  while (true) {
    std::size_t end = path.find('/');
    if (!visit(path.substr(0, end))) return false;
    if (end == path.npos) return true;
    path.remove_prefix(end + 1);
  }
}

}  // namespace

bool is_proper(std::string_view path) { return path.size() <= longest_path && for_each_part(path, is_proper_name); }

std::string_view folder_of(std::string_view path) {
  std::size_t end = path.rfind('/');
  return end == path.npos ? std::string_view{} : path.substr(0, end);
}
std::string_view name_of(std::string_view path) {
  std::size_t end = path.rfind('/');
  return end == path.npos ? path : path.substr(end + 1);
}
bool is_within(std::string_view path, std::string_view folder) {
  if (folder.empty() || path == folder) return true;
  return path.size() > folder.size() && path[folder.size()] == '/' && path.substr(0, folder.size()) == folder;
}

bool is_page(std::string_view path) { return path.size() > 5 && path.substr(path.size() - 5) == ".html"; }

std::optional<platform::Hash> hash_of(int folder, const char* path) {
  Handle file(platform::real_syscalls.open(folder, path, Opening::file, 0));
  if (!file || !stat_at(file.get(), "").is(platform::Entry::file)) return {};
  return platform::hash_of_file(file.get());
}

int DirfdTree::folder(std::string_view path) {
  if (path.empty()) return levels_.clear(), root_;
  std::size_t depth = 0;
  bool all = for_each_part(path, [&](std::string_view name) {
    if (depth < levels_.size() && levels_[depth].name == name) return ++depth, true;
    if (!is_proper_name(name)) return errno = EINVAL, false;
    levels_.resize(depth);
    int above = depth == 0 ? root_ : levels_.back().handle.get();
    std::string own(name);
    Handle opened(system_.open(above, own.c_str(), Opening::way, 0));
    if (!opened) return false;
    levels_.push_back({std::move(own), std::move(opened)});
    return ++depth, true;
  });
  if (!all) return -1;
  levels_.resize(depth);
  return levels_.back().handle.get();
}

bool make_folders(const Syscalls& system, int root, std::string_view path) {
  std::string own(path);
  if (path.empty() || system.mkdir(root, own.c_str(), 0755) == 0 || errno == EEXIST) return true;
  if (errno != ENOENT || folder_of(path) == path || path == "/") return false;
  if (!make_folders(system, root, folder_of(path))) return false;
  return system.mkdir(root, own.c_str(), 0755) == 0 || errno == EEXIST;
}

bool remove_all(const Syscalls& system, int folder, const char* name) {
  // Most often it is an empty folder.
  if (system.rmdir(folder, name) == 0 || errno == ENOENT) return true;
  if (errno == ENOTDIR) return system.unlink(folder, name) == 0 || errno == ENOENT;
  if (errno != ENOTEMPTY && errno != EEXIST) return false;
  int error = 0;
  {
    const Handle opened(system.open(folder, name, Opening::folder, 0));
    if (!opened) return false;
    const bool is_listed = platform::for_each_name(opened.get(), [&](const platform::FolderName& next) {
      const char* entry = next.name.data();
      const bool is_gone = next.has_type && next.type == platform::Entry::file
                               ? system.unlink(opened.get(), entry) == 0 || errno == ENOENT
                               : remove_all(system, opened.get(), entry);
      if (!is_gone) error = errno;
    });
    if (!is_listed && !error) error = errno;
  }
  if (error) return errno = error, false;
  return system.rmdir(folder, name) == 0;
}

}  // namespace publish
