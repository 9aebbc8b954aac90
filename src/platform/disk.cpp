#include "platform/disk.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <utility>

#include "platform/file_descriptor.h"
#include "platform/syscalls.h"

namespace platform {
namespace {

constexpr int deepest_folder = 32;
constexpr int one_level = -1;  // of FolderWalk::levels: the folder itself and no more

void fill(Entry& entry, const Stat& seen) {
  entry.type = seen.type;
  entry.inode = seen.inode;
  if (entry.type != Entry::file) return;
  entry.size = seen.size;
  entry.mtime_ns = seen.mtime_ns;
  entry.ctime_ns = seen.ctime_ns;
}

// False and errno.
bool stat_entry(int folder, const char* name, Entry& entry) {
  const Stat seen = stat_at(folder, name);
  if (seen.error) return errno = seen.error, false;
  fill(entry, seen);
  return true;
}

struct FolderWalk {
  std::vector<Entry>& found;
  std::vector<Unread>& unread;
  const Filter& wanted;
  int levels;             // how many more may be entered
  std::string path = {};  // of the current folder, with its '/'; of an entry while that is handled

  void folder(int parent, const char* name, Opening opening);
  void entry(int folder, const FolderName& name);
  void failed(base::BilingualText why) {
    unread.push_back({path.substr(0, path.find_last_not_of('/') + 1), std::move(why)});
  }
  void failed(int error) {
    if (error != ENOENT || path.empty()) failed(reason(error));
  }
};

void FolderWalk::entry(int folder, const FolderName& name) {
  Entry entry;
  entry.inode = name.inode;
  entry.type = name.type;
  bool seen = !name.has_type;
  if (seen && !stat_entry(folder, name.name.data(), entry)) return failed(errno);
  if (wanted && !wanted(path, entry.type)) return;
  if (!seen && entry.type == Entry::file) {
    if (name.is_whole)
      fill(entry, {.type = name.type,
                   .size = name.size,
                   .mtime_ns = name.mtime_ns,
                   .ctime_ns = name.ctime_ns,
                   .inode = name.inode});
    else if (!stat_entry(folder, name.name.data(), entry))
      return failed(errno);
  }
  entry.path = path;
  bool enter = entry.type == Entry::folder && levels >= 0;
  found.push_back(std::move(entry));
  if (enter) {
    path += '/';
    this->folder(folder, name.name.data(), Opening::folder);
  }
}

void FolderWalk::folder(int parent, const char* name, Opening opening) {
  if (levels == 0)
    return failed(base::msg("โฟลเดอร์ซ้อนกันลึกเกิน {} ชั้น", "folders are nested more than {} deep",
                            {std::to_string(deepest_folder)}));
  const FileDescriptor here(real_syscalls.open(parent, name, opening, 0));
  if (!here) return failed(errno);
  --levels;
  const std::size_t length = path.size();
  const auto take = [&](const FolderName& next) {
    path += next.name;
    entry(here.get(), next);
    path.resize(length);
  };
  if (!for_each_name(here.get(), std::ref(take))) failed(errno);  // by reference: no memory is asked for
  ++levels;
}

void sort_by_path(std::vector<Entry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
}

struct ErrnoText {
  int error;
  const char* th;
};

// No system has Thai ones.
constexpr ErrnoText errno_texts[] = {
    {EACCES, "ไม่มีสิทธิ์"},
    {EPERM, "ระบบไม่อนุญาต"},
    {ENOENT, "ไม่พบไฟล์หรือโฟลเดอร์นี้"},
    {EEXIST, "มีอยู่แล้ว"},
    {ENOTDIR, "ไม่ใช่โฟลเดอร์"},
    {EISDIR, "เป็นโฟลเดอร์"},
    {ENOTEMPTY, "โฟลเดอร์ไม่ว่าง"},
    {ELOOP, "เป็นลิงก์ หรือลิงก์วนกลับมาที่เดิม"},
    {ENAMETOOLONG, "ชื่อยาวเกินไป"},
    {ENOSPC, "พื้นที่เก็บข้อมูลเต็ม"},
#ifdef EDQUOT  // Windows has none
    {EDQUOT, "เกินโควตาพื้นที่เก็บข้อมูล"},
#endif
    {EROFS, "ระบบไฟล์อ่านได้อย่างเดียว"},
    {EIO, "อุปกรณ์เก็บข้อมูลอ่านหรือเขียนผิดพลาด"},
    {EXDEV, "อยู่คนละระบบไฟล์"},
    {EMFILE, "เปิดไฟล์พร้อมกันมากเกินไป"},
    {ENFILE, "เปิดไฟล์พร้อมกันมากเกินไป"},
    {EFBIG, "ไฟล์ใหญ่เกินไป"},
};

}  // namespace

base::BilingualText reason(int error) {
  std::string en = error_text(error);
  for (const ErrnoText& t : errno_texts) {
    if (t.error == error) return {std::string(t.th) + " (" + en + ")", en};
  }
  return {en, en};
}

std::vector<Entry> scan(const std::string& root, std::vector<Unread>& unread, const Filter& wanted) {
  std::vector<Entry> found;
  FolderWalk walk{found, unread, wanted, deepest_folder};
  walk.folder(current_folder, root.c_str(), Opening::linked_folder);
  sort_by_path(found);
  return found;
}

std::vector<Entry> list(const std::string& folder, base::BilingualText& why) {
  std::vector<Entry> found;
  std::vector<Unread> unread;
  const Filter all;
  FolderWalk walk{found, unread, all, one_level};
  walk.folder(current_folder, folder.c_str(), Opening::linked_folder);
  sort_by_path(found);
  if (!unread.empty()) {
    why = unread.front().why;
    found.clear();
  }
  return found;
}

std::optional<Entry> look(const std::string& path) {
  Entry entry;
  if (!stat_entry(current_folder, path.c_str(), entry)) return {};
  entry.path = path;
  return entry;
}

bool is_folder(const std::string& path) { return stat_linked(path).is(Entry::folder); }
bool is_file(const std::string& path) { return stat_linked(path).is(Entry::file); }

std::optional<std::string> read_file(const std::string& path, std::uint64_t max_bytes, base::BilingualText& why) {
  const FileDescriptor file(open_to_read(path));
  if (!file) return why = reason(errno), std::nullopt;
  const Stat seen = stat_at(file.get(), "");
  if (seen.error) return why = reason(seen.error), std::nullopt;
  if (!seen.is(Entry::file)) return why = base::msg("ไม่ใช่ไฟล์ธรรมดา", "not a plain file"), std::nullopt;
  std::string bytes;
  if (read_all(file.get(), seen.size, max_bytes, bytes)) return bytes;
  why = errno == EFBIG
            ? base::msg("ไฟล์ใหญ่กว่า {} ไบต์", "the file is larger than {} bytes", {std::to_string(max_bytes)})
            : reason(errno);
  return std::nullopt;
}

bool read_blocks(int file, const std::function<void(std::string_view)>& take) {
  constexpr std::size_t block_size = 128 * 1024;
  const auto block = std::make_unique_for_overwrite<char[]>(block_size);
  std::uint64_t at = 0;
  while (true) {
    const std::ptrdiff_t got = read_at(file, block.get(), block_size, at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    take({block.get(), static_cast<std::size_t>(got)});
    at += static_cast<std::uint64_t>(got);
  }
}

std::optional<Hash> hash_of_file(int file) {
  Hasher hasher;
  if (!read_blocks(file, [&](std::string_view block) { hasher.add(block); })) return {};
  return hasher.value();
}

std::optional<Hash> hash_of_file(const std::string& path) {
  const FileDescriptor file(open_to_read(path));
  if (!file || !stat_at(file.get(), "").is(Entry::file)) return {};
  return hash_of_file(file.get());
}

}  // namespace platform
