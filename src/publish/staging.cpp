#include "publish/staging.h"

#include <cerrno>
#include <memory>
#include <utility>

#include "publish/dirfd_tree.h"

namespace publish {

bool Staging::open(const Folders& f, base::BilingualText& why) {
  system_ = f.system;
  shown_ = f.state + "/staging";
  int state = f.state_folder.get();
  if (!drop(f)) return why = cannot(Operation::remove, shown_, errno), false;
  if (system_->mkdir(state, "staging", 0755)) return why = cannot(Operation::make_folder, shown_, errno), false;
  folder_ = Handle(system_->open(state, "staging", Opening::folder, 0));
  return folder_ || (why = cannot(Operation::open, shown_, errno), false);
}

bool Staging::drop(const Folders& f) {
  folder_ = Handle();
  return remove_all(*f.system, f.state_folder.get(), "staging");
}

Handle Staging::make(const std::string& path, base::BilingualText& why) {
  std::string_view folder = folder_of(path);
  bool is_made = folder.empty() || last_folder_.use([&](const std::string& last) { return last == folder; });
  if (!is_made) {
    if (!make_folders(*system_, folder_.get(), folder))
      return why = cannot(Operation::make_folder, shown_ + "/" + std::string(folder), errno), Handle();
    last_folder_.use([&](std::string& last) { last = folder; });
  }
  Handle file(system_->open(folder_.get(), path.c_str(), Opening::new_file, 0644));
  if (file) return file;
  if (errno == EEXIST) {
    why = base::msg("{} ถูกสร้างสองครั้งในเว็บไซต์เดียว", "{} is made twice in one site", {path});
  } else {
    why = cannot(Operation::write, shown_ + "/" + path, errno);
  }
  return file;
}

// What is half written must not be taken for the file.
bool Staging::undo(const std::string& path, base::BilingualText& why, int error) {
  why = cannot(Operation::write, shown_ + "/" + path, error);
  system_->unlink(folder_.get(), path.c_str());
  return false;
}

std::optional<ManifestEntry> Staging::finish(Handle file, std::string_view path, const platform::Hash& hash,
                                             base::BilingualText& why) {
  Stat seen = stat_at(file.get(), "");
  if (seen.error || !file.close()) return undo(std::string(path), why, seen.error ? seen.error : errno), std::nullopt;
  return ManifestEntry{path, hash, seen.size, seen.mtime_ns, seen.inode};
}

std::optional<ManifestEntry> Staging::write(std::string_view path, std::string_view bytes, const platform::Hash& hash,
                                            base::BilingualText& why) {
  std::string own(path);
  Handle file = make(own, why);
  if (!file) return {};
  if (!platform::write_all(file.get(), bytes, system_->write)) return undo(own, why, errno), std::nullopt;
  return finish(std::move(file), path, hash, why);
}

std::optional<ManifestEntry> Staging::copy(std::string_view path, int source, const std::string& source_path,
                                           platform::Sha256* sum, base::BilingualText& why) {
  std::string own(path);
  Handle file = make(own, why);
  if (!file) return {};
  constexpr std::size_t size = 256 * 1024;
  auto block = std::make_unique<char[]>(size);
  platform::Hasher hasher;
  std::uint64_t at = 0;
  while (true) {
    const std::ptrdiff_t got = platform::read_at(source, block.get(), size, at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      int error = errno;
      undo(own, why, error);
      return why = cannot(Operation::read, source_path, error), std::nullopt;
    }
    if (got == 0) return finish(std::move(file), path, hasher.value(), why);
    std::size_t count = static_cast<std::size_t>(got);
    hasher.add({block.get(), count});
    if (sum) sum->add({block.get(), count});
    if (!platform::write_all(file.get(), {block.get(), count}, system_->write))
      return undo(own, why, errno), std::nullopt;
    at += count;
  }
}

}  // namespace publish
