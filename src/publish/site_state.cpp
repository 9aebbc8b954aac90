// Bytes beside the site that change together with it.
#include <algorithm>
#include <cerrno>

#include "base/ascii.h"
#include "platform/disk.h"
#include "publish/site_inside.h"
#include "publish/turn.h"

namespace publish {
namespace {

constexpr std::uint64_t remains_are_few = 1 << 20;  // bytes

bool is_state_name(std::string_view name) {
  bool letters = std::all_of(name.begin(), name.end(), [](char c) { return base::is_lower(c) || c == '-'; });
  const auto ours = {std::string_view(manifest_root_file), std::string_view(manifest_leaves_file),
                     std::string_view(foreign_files),      std::string_view(turn_file),
                     std::string_view("journal"),          std::string_view("lock"),
                     std::string_view("staging")};
  return letters && !name.empty() && std::find(ours.begin(), ours.end(), name) == ours.end();
}

}  // namespace

std::optional<std::string> Site::state(std::string_view name) const {
  const Folders& folders = inside_->folders;
  std::string own(name);
  if (!is_state_name(name) || !stat_at(folders.state_folder.get(), own.c_str()).is(platform::Entry::file)) return {};
  base::BilingualText why;
  return platform::read_file(folders.real_state + "/" + own, any_size, why);
}

std::optional<platform::MappedFile> Site::mapped_state(std::string_view name) const {
  if (!is_state_name(name)) return {};
  return platform::MappedFile::open(inside_->folders.real_state + "/" + std::string(name));
}

bool Site::Inside::write_state(const std::string& name, std::string_view bytes, base::BilingualText& why) {
  const Syscalls& system = *folders.system;
  std::string path = name + ".new";
  {
    std::lock_guard hold(lock);
    states.insert(name);
  }
  Handle file(system.open(folders.state_folder.get(), path.c_str(), Opening::overwritten_file, 0644));
  if (file && platform::write_all(file.get(), bytes, system.write) && file.close()) return true;
  return why = cannot(Operation::write, folders.state + "/" + path, errno), false;
}

bool Site::put_state(std::string_view name, std::string_view bytes) {
  if (!is_state_name(name))
    return inside_->failed(base::msg("ชื่อ '{}' ใช้ไม่ได้", "'{}' is not a valid name for a state", {name}));
  Stat seen = stat_at(inside_->folders.state_folder.get(), std::string(name).c_str());
  if (seen.size == bytes.size() && state(name) == bytes) return true;
  base::BilingualText why;
  return inside_->write_state(std::string(name), bytes, why) || inside_->failed(std::move(why));
}

LeafWriter Site::leaf_writer(std::string_view name, std::uint64_t in_use) {
  return inside_->leaf_writer(std::string(name), in_use);
}

bool Site::put_leaves(std::string_view name, LeafWriter& leaves) {
  if (leaves.finish()) return true;
  const int error = errno;
  return inside_->failed(cannot(Operation::write, inside_->folders.state + "/" + std::string(name), error));
}

// Adds to the leaves that are there, as long as those that the last root names are half of them.
LeafWriter Site::Inside::leaf_writer(const std::string& name, std::uint64_t in_use) {
  const Stat there = stat_at(folders.state_folder.get(), name.c_str());
  const bool adds = in_use > 0 && there.size <= 2 * in_use + remains_are_few;
  return LeafWriter(adds ? there.size : 0, [this, name, adds](std::string_view bytes) {
    const Handle& file = leaf_file(name, adds);
    return file && platform::write_all(file.get(), bytes, folders.system->write);
  });
}

// Opens it where that was not done. Leaves that are written anew are put in place with the root that names them.
Handle& Site::Inside::leaf_file(const std::string& name, bool adds) {
  std::lock_guard hold(lock);
  Handle& file = leaf_files[name];
  if (file) return file;
  if (!adds) states.insert(name);
  file = Handle(folders.system->open(folders.state_folder.get(), (name + (adds ? "" : ".new")).c_str(),
                                     adds ? Opening::appended_file : Opening::overwritten_file, 0644));
  return file;
}

bool Site::Inside::close_leaves(base::BilingualText& why) {
  for (auto& [name, file] : leaf_files)
    if (file && !file.close()) return why = cannot(Operation::write, folders.state + "/" + name, errno), false;
  return true;
}

std::string_view Site::earlier_tool() const { return inside_->earlier.tool(); }

}  // namespace publish
