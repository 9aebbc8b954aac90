// The folder of content as the desk reaches it: nothing outside of it, and files whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "publish/dirfd_tree.h"

namespace desk {

// The path of a file that may be content: parts joined by '/', none of them empty, hidden (begins with '.', as ".."
// and
// ".git" do) or too long, in UTF-8 without control characters and '\'.
bool is_content_path(std::string_view path);

// The folder, open. Paths are below it, and may be hidden ones, too; no link is followed. Where a function fails,
// errno says why.
class ContentFolder {
 public:
  // With `makes`, it is made where it is not there yet. False where it cannot be opened.
  ContentFolder(const std::string& path, bool makes, const publish::Syscalls& system);
  explicit operator bool() const { return static_cast<bool>(root_); }

  publish::Stat look(const std::string& path);
  // Of a plain file of at most 256 MB.
  std::optional<std::string> read(const std::string& path);
  // Names and facts of the plain files in a folder, by name. None where there is no such folder.
  std::vector<std::pair<std::string, publish::Stat>> files(const std::string& folder);

  // Waits for all others who hold it to let it go, until the ContentFolder ends: a few seconds, then EWOULDBLOCK. On
  // a file system without locks it is had at once.
  bool lock();
  // Puts the bytes on disk beside the content, to come in the place of `path` by place(): both under the lock, so
  // that there is one such file at most, also after a crash. The folders that the path needs are made. `mode`: the
  // rights of the file that is replaced; 0: as the system gives them.
  bool prepare(const std::string& path, std::string_view bytes, unsigned mode = 0);
  bool place(const std::string& path);
  bool write(const std::string& path, std::string_view bytes) { return prepare(path, bytes) && place(path); }
  bool move(const std::string& from, const std::string& to);
  bool remove(const std::string& path);

 private:
  void hide_from_git(int folder);
  int folder_for(std::string_view path);
  bool flush_folder(std::string_view path);

  const publish::Syscalls& system_;
  publish::Handle root_, lock_;
  publish::DirfdTree tree_;
};

}  // namespace desk
