// Paths below a folder that we hold open. No link is followed on the way, so nothing outside that folder is reached.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/hash.h"
#include "publish/cannot.h"

namespace publish {

// True for a path that this program may make: parts joined by '/', none of them empty, "." or "..", no control
// character.
bool is_proper(std::string_view path);

// "a/b" of "a/b/c"; empty at the top.
std::string_view folder_of(std::string_view path);
std::string_view name_of(std::string_view path);
// True where `path` is `folder` or in it, at any depth. Everything is in "".
bool is_within(std::string_view path, std::string_view folder);
// What people look at in a browser: *.html.
bool is_page(std::string_view path);

// As platform::hash_of_file(), of a file below a folder.
std::optional<platform::Hash> hash_of(int folder, const char* path);

// The folders below one root, opened part by part. Those on the way to the last one asked for are kept open, and no
// others: some systems remove no folder that is open.
class DirfdTree {
 public:
  DirfdTree(const Syscalls& system, int root) : system_(system), root_(root) {}

  // The handle of a folder, valid until the next call; -1 and errno where it is not a folder, or where the way to it
  // leads over a link.
  int folder(std::string_view path);
  // Call it when folders were moved or removed.
  void forget() { levels_.clear(); }

 private:
  struct Level {
    std::string name;
    Handle handle;
  };
  const Syscalls& system_;
  int root_;
  std::vector<Level> levels_;
};

// Makes `path` and the folders above it, where they are missing. False and errno.
bool make_folders(const Syscalls& system, int root, std::string_view path);

// Removes what is at `name` with all that is in it. True where nothing is left of it; else errno.
bool remove_all(const Syscalls& system, int folder, const char* name);

}  // namespace publish
