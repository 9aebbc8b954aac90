#include "platform/disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include "platform/file_descriptor.h"

namespace platform {
namespace {

constexpr int deepest_folder = 32;
constexpr int one_level = -1;  // of FolderWalk::levels: the folder itself and no more
constexpr unsigned stat_fields = STATX_TYPE | STATX_SIZE | STATX_MTIME | STATX_CTIME | STATX_INO;

// What getdents64 gives; glibc's readdir() costs an allocation per folder and hides the type of the buffer.
struct KernelName {
  std::uint64_t inode;
  std::int64_t offset;
  unsigned short length;
  unsigned char type;
  char name[1];
};

Entry::Type type_of_mode(unsigned mode) {
  if (S_ISREG(mode)) return Entry::file;
  if (S_ISDIR(mode)) return Entry::folder;
  return S_ISLNK(mode) ? Entry::link : Entry::other;
}

std::int64_t nanoseconds(const struct statx_timestamp& time) { return time.tv_sec * 1'000'000'000 + time.tv_nsec; }

bool stat_entry(int folder, const char* name, Entry& entry) {
  struct statx seen;
  if (::statx(folder, name, AT_SYMLINK_NOFOLLOW, stat_fields, &seen)) return false;
  entry.type = type_of_mode(seen.stx_mode);
  entry.inode = seen.stx_ino;
  if (entry.type != Entry::file) return true;
  entry.size = seen.stx_size;
  entry.mtime_ns = nanoseconds(seen.stx_mtime);
  entry.ctime_ns = nanoseconds(seen.stx_ctime);
  return true;
}

Entry::Type type_of_name(unsigned char type) {
  if (type == DT_REG) return Entry::file;
  if (type == DT_DIR) return Entry::folder;
  return type == DT_LNK ? Entry::link : Entry::other;
}

struct FolderWalk {
  std::vector<Entry>& found;
  std::vector<Unread>& unread;
  const Filter& wanted;
  int levels;             // how many more may be entered
  std::string path = {};  // of the current folder, with its '/'; of an entry while that is handled

  void folder(int parent, const char* name, int flags);
  void entry(int folder, const KernelName& name);
  void failed(base::BilingualText why) {
    unread.push_back({path.substr(0, path.find_last_not_of('/') + 1), std::move(why)});
  }
  void failed(int error) {
    if (error != ENOENT || path.empty()) failed(reason(error));
  }
};

void FolderWalk::entry(int folder, const KernelName& name) {
  Entry entry;
  entry.inode = name.inode;
  entry.type = type_of_name(name.type);
  // Some file systems do not give the type with the name.
  bool seen = name.type == DT_UNKNOWN;
  if (seen && !stat_entry(folder, name.name, entry)) return failed(errno);
  if (wanted && !wanted(path, entry.type)) return;
  if (!seen && entry.type == Entry::file && !stat_entry(folder, name.name, entry)) return failed(errno);
  entry.path = path;
  bool enter = entry.type == Entry::folder && levels >= 0;
  found.push_back(std::move(entry));
  if (enter) {
    path += '/';
    this->folder(folder, name.name, O_NOFOLLOW);
  }
}

void FolderWalk::folder(int parent, const char* name, int flags) {
  if (levels == 0)
    return failed(base::msg("โฟลเดอร์ซ้อนกันลึกเกิน {} ชั้น", "folders are nested more than {} deep",
                            {std::to_string(deepest_folder)}));
  const FileDescriptor here(::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags));
  if (!here) return failed(errno);
  --levels;
  std::size_t length = path.size();
  alignas(KernelName) std::array<char, 16 * 1024> names;
  long got;
  while ((got = ::syscall(SYS_getdents64, here.get(), names.data(), names.size())) > 0) {
    for (long at = 0; at < got;) {
      const KernelName& next = *reinterpret_cast<const KernelName*>(names.data() + at);
      at += next.length;
      if (std::strcmp(next.name, ".") == 0 || std::strcmp(next.name, "..") == 0) continue;
      path += next.name;
      entry(here.get(), next);
      path.resize(length);
    }
  }
  if (got < 0) failed(errno);
  ++levels;
}

void sort_by_path(std::vector<Entry>& entries) {
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
}

bool has_mode(const std::string& path, mode_t kind) {
  struct stat seen;
  return ::stat(path.c_str(), &seen) == 0 && (seen.st_mode & S_IFMT) == kind;
}

struct ErrnoText {
  int error;
  const char* th;
};

// glibc has no Thai texts, and the English ones must not depend on the locale.
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
    {EDQUOT, "เกินโควตาพื้นที่เก็บข้อมูล"},
    {EROFS, "ระบบไฟล์อ่านได้อย่างเดียว"},
    {EIO, "อุปกรณ์เก็บข้อมูลอ่านหรือเขียนผิดพลาด"},
    {EXDEV, "อยู่คนละระบบไฟล์"},
    {EMFILE, "เปิดไฟล์พร้อมกันมากเกินไป"},
    {ENFILE, "เปิดไฟล์พร้อมกันมากเกินไป"},
    {EFBIG, "ไฟล์ใหญ่เกินไป"},
};

}  // namespace

base::BilingualText reason(int error) {
  const char* words = ::strerrordesc_np(error);
  std::string en = words ? words : "unknown error";
  for (const ErrnoText& t : errno_texts) {
    if (t.error == error) return {std::string(t.th) + " (" + en + ")", en};
  }
  return {en, en};
}

std::vector<Entry> scan(const std::string& root, std::vector<Unread>& unread, const Filter& wanted) {
  std::vector<Entry> found;
  FolderWalk walk{found, unread, wanted, deepest_folder};
  walk.folder(AT_FDCWD, root.c_str(), 0);
  sort_by_path(found);
  return found;
}

std::vector<Entry> list(const std::string& folder, base::BilingualText& why) {
  std::vector<Entry> found;
  std::vector<Unread> unread;
  const Filter all;
  FolderWalk walk{found, unread, all, one_level};
  walk.folder(AT_FDCWD, folder.c_str(), 0);
  sort_by_path(found);
  if (!unread.empty()) {
    why = unread.front().why;
    found.clear();
  }
  return found;
}

std::optional<Entry> look(const std::string& path) {
  Entry entry;
  if (!stat_entry(AT_FDCWD, path.c_str(), entry)) return {};
  entry.path = path;
  return entry;
}

bool is_folder(const std::string& path) { return has_mode(path, S_IFDIR); }
bool is_file(const std::string& path) { return has_mode(path, S_IFREG); }

std::optional<std::string> read_file(const std::string& path, std::uint64_t max_bytes, base::BilingualText& why) {
  // O_NONBLOCK: a pipe that nobody writes to opens at once, and is refused below.
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat seen;
  if (!file || ::fstat(file.get(), &seen)) return why = reason(errno), std::nullopt;
  if (!S_ISREG(seen.st_mode)) return why = base::msg("ไม่ใช่ไฟล์ธรรมดา", "not a plain file"), std::nullopt;
  std::string bytes;
  if (read_all(file.get(), static_cast<std::uint64_t>(seen.st_size), max_bytes, bytes)) return bytes;
  why = errno == EFBIG
            ? base::msg("ไฟล์ใหญ่กว่า {} ไบต์", "the file is larger than {} bytes", {std::to_string(max_bytes)})
            : reason(errno);
  return std::nullopt;
}

bool read_blocks(int file, const std::function<void(std::string_view)>& take) {
  constexpr std::size_t block_size = 128 * 1024;
  const auto block = std::make_unique<char[]>(block_size);
  off_t at = 0;
  while (true) {
    const ssize_t got = ::pread(file, block.get(), block_size, at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    take({block.get(), static_cast<std::size_t>(got)});
    at += got;
  }
}

std::optional<Hash> hash_of_file(int file) {
  Hasher hasher;
  if (!read_blocks(file, [&](std::string_view block) { hasher.add(block); })) return {};
  return hasher.value();
}

std::optional<Hash> hash_of_file(const std::string& path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat seen;
  if (!file || ::fstat(file.get(), &seen) || !S_ISREG(seen.st_mode)) return {};
  return hash_of_file(file.get());
}

}  // namespace platform
