#include "publish/system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "outside/disk.h"

namespace publish {
namespace {

int open_file(int folder, const char* path, int flags, mode_t mode) { return ::openat(folder, path, flags, mode); }

int no_sync(int) { return 0; }

struct Words {
  const char* th;
  const char* en;
};

Words words(Deed deed) {
  switch (deed) {
    case Deed::open:
      return {"เปิด", "open"};
    case Deed::read:
      return {"อ่าน", "read"};
    case Deed::write:
      return {"เขียน", "write"};
    case Deed::make_folder:
      return {"สร้างโฟลเดอร์", "make the folder"};
    case Deed::move:
      return {"นำเข้าที่", "put in place"};
    case Deed::remove:
      return {"ลบ", "remove"};
    case Deed::sync:
      return {"บันทึกลงดิสก์", "flush to disk"};
    case Deed::lock:
      return {"ล็อก", "lock"};
  }
  return {"ใช้", "use"};
}

}  // namespace

const System unflushed_system = {open_file, ::write, ::renameat, ::unlinkat, ::mkdirat, no_sync, no_sync};
const System real_system = {open_file, ::write, ::renameat, ::unlinkat, ::mkdirat, ::fsync, ::syncfs};

bool Handle::close() {
  int fd = std::exchange(fd_, -1);
  return fd < 0 || ::close(fd) == 0;
}

core::Message cannot(Deed deed, const std::string& path, int error) {
  core::Message why = outside::reason(error);
  Words w = words(deed);
  return {std::string(w.th) + " " + path + " ไม่ได้: " + why.th,
          std::string("cannot ") + w.en + " " + path + ": " + why.en};
}

bool write_all(const System& system, int file, const char* bytes, std::size_t count) {
  while (count > 0) {
    ssize_t done = system.write(file, bytes, count);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return false;
    if (done == 0) return errno = ENOSPC, false;
    bytes += done;
    count -= static_cast<std::size_t>(done);
  }
  return true;
}

}  // namespace publish
