// A folder of this machine: a mounted share, a USB stick, the folder that a web server on this machine serves.
#include <cerrno>

#include "deploy/transport.h"
#include "platform/disk.h"
#include "platform/file_descriptor.h"
#include "platform/syscalls.h"
#include "platform/write_file.h"

namespace deploy {
namespace {

using platform::current_folder;
using platform::FileDescriptor;
using platform::real_syscalls;

// Each whole: what has come so far has another name. False and errno where it cannot be read or written.
bool copy_file(const std::string& from, const std::string& to) {
  const FileDescriptor in(platform::open_to_read(from));
  if (!in) return false;
  const std::string part = to + ".part";
  platform::unlink_file(part);
  FileDescriptor out(real_syscalls.open(current_folder, part.c_str(), platform::Opening::new_file, 0644));
  if (!out) return false;
  bool is_written = true;
  const bool is_read = platform::read_blocks(
      in.get(), [&](std::string_view block) { is_written = is_written && platform::write_all(out.get(), block); });
  const bool is_closed = out.close();
  if (is_read && is_written && is_closed && platform::rename_file(part, to)) return true;
  const int error = errno;
  platform::unlink_file(part);
  errno = error;
  return false;
}

class FolderTransport : public Transport {
 public:
  explicit FolderTransport(std::string folder) : folder_(std::move(folder) + "/") {}

  bool fetch(const Paths& paths, const std::string& into, base::BilingualText& why) override {
    for (const std::string& path : paths)
      if (platform::look(folder_ + path) && !copy(folder_ + path, into + "/" + path, why)) return false;
    return true;
  }

  std::optional<Paths> list(base::BilingualText& why) override {
    if (!platform::is_folder(folder_)) return Paths();
    Paths out;
    for (const platform::Entry& entry : platform::list(folder_, why)) out.push_back(entry.path);
    if (out.empty() && !why.empty()) return std::nullopt;
    return out;
  }

  bool send(const std::string& from, const Paths& paths, base::BilingualText& why) override {
    for (const std::string& path : paths)
      if (!copy(from + "/" + path, folder_ + path, why)) return false;
    return true;
  }

  bool remove(const Paths& paths, const Paths& emptied, base::BilingualText& why) override {
    for (const std::string& path : paths)
      if (!platform::unlink_file(folder_ + path) && errno != ENOENT && errno != ENOTDIR)
        return refuse(folder_ + path, platform::reason(errno), why);
    for (const std::string& path : emptied) remove_empty(folder_ + path);
    return true;
  }

 private:
  static bool refuse(const std::string& path, const base::BilingualText& reason, base::BilingualText& why) {
    why = {path + ": " + reason.th, path + ": " + reason.en};
    return false;
  }

  static bool copy(const std::string& from, const std::string& to, base::BilingualText& why) {
    base::BilingualText reason;
    if (!platform::make_folders_of(to, reason)) return refuse(to, reason, why);
    return copy_file(from, to) || refuse(to, platform::reason(errno), why);
  }

  static void remove_empty(const std::string& folder) {
    base::BilingualText unheard;
    for (const platform::Entry& entry : platform::list(folder, unheard))
      if (entry.type == platform::Entry::folder) remove_empty(folder + "/" + entry.path);
    real_syscalls.rmdir(current_folder, folder.c_str());
  }

  std::string folder_;  // ends in '/'
};

std::unique_ptr<Transport> open_folder(const model::DeployTarget& target, base::BilingualText&) {
  return std::make_unique<FolderTransport>(target.path);
}

}  // namespace

extern const TransportKind folder_transport{model::DeployKind::folder, open_folder};

}  // namespace deploy
