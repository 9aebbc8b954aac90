// A folder of its own for each test, a site in it, and a system whose n-th call fails.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <boost/filesystem.hpp>
#include <cerrno>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "publish/cannot.h"
#include "publish/site.h"

namespace scene {

namespace fs = boost::filesystem;
using Files = std::map<std::string, std::string>;

// Which call goes wrong, counted from 1; 0: none. `log` names the calls if it is there.
struct Fault {
  int at = 0;
  int error = EIO;
  bool kills = false;
  int calls = 0;
  std::vector<std::string>* log = nullptr;
};
inline Fault fault;

inline bool goes_wrong(const std::string& what) {
  if (fault.log) fault.log->push_back(what);
  if (++std::atomic_ref(fault.calls) != fault.at) return false;
  if (fault.kills) ::_exit(99);
  errno = fault.error;
  return true;
}

inline const platform::Syscalls& real = platform::real_syscalls;

// As the real one, but that nothing waits for a disk: other tests may be keeping it busy.
inline const publish::Syscalls unreliable = {
    [](int folder, const char* path, platform::Opening opening, unsigned rights) {
      const bool makes = opening >= platform::Opening::new_file;
      return goes_wrong(std::string(makes ? "create " : "open ") + path) ? -1
                                                                         : real.open(folder, path, opening, rights);
    },
    [](int file, const void* bytes, std::size_t count) {
      return goes_wrong("write") ? -1 : real.write(file, bytes, count);
    },
    [](int from, const char* path, int to, const char* new_path) {
      return goes_wrong(std::string("rename ") + path + " " + new_path) ? -1 : real.rename(from, path, to, new_path);
    },
    [](int folder, const char* path) {
      return goes_wrong(std::string("unlink ") + path) ? -1 : real.unlink(folder, path);
    },
    [](int folder, const char* path) {
      return goes_wrong(std::string("unlink ") + path) ? -1 : real.rmdir(folder, path);
    },
    [](int folder, const char* path, unsigned rights) {
      return goes_wrong(std::string("mkdir ") + path) ? -1 : real.mkdir(folder, path, rights);
    },
    [](int) { return goes_wrong("sync") ? -1 : 0; },
    [](int) { return goes_wrong("sync all") ? -1 : 0; },
};

// One line a file, so that a failed comparison can be read.
inline std::ostream& operator<<(std::ostream& out, const Files& files) {
  for (const auto& [path, bytes] : files) out << path << ": " << bytes.substr(0, 40) << "\n";
  return out;
}

// Hundreds of sites are made here: in memory, where that can be had.
inline fs::path somewhere() {
  return ::access("/dev/shm", W_OK) == 0 ? fs::path("/dev/shm") : fs::temp_directory_path();
}

struct Scene {
  fs::path root = somewhere() / fs::unique_path("prongsai-%%%%-%%%%-%%%%");
  std::string out = (root / "site").string();
  bool verifies = false;
  base::BilingualText why;
  publish::Outcome outcome;

  Scene() {
    fs::create_directories(root);
    fault = {};
  }
  ~Scene() { fs::remove_all(root); }

  std::unique_ptr<publish::Site> open() {
    why = {};
    return publish::Site::open({out, {(root / "content").string()}, "1.2.3", verifies, &unreliable}, why);
  }
  bool put_and_publish(publish::Site& site, const Files& files) {
    for (const auto& [path, bytes] : files) site.put(path, bytes);
    return site.publish(outcome, why);
  }
  bool build(const Files& files) {
    auto site = open();
    return site && put_and_publish(*site, files);
  }
  // The message with our own folder taken out of it.
  std::string problem() const {
    std::string text = why.en;
    for (std::size_t at; (at = text.find(root.string() + "/")) != text.npos;)
      text.erase(at, root.string().size() + 1);
    return text;
  }

  void write(const std::string& path, const std::string& bytes) const {
    fs::create_directories((root / path).parent_path());
    std::ofstream((root / path).string(), std::ios::binary) << bytes;
  }
  std::string read(const std::string& path) const {
    std::ifstream in((root / path).string(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  struct stat stat(const std::string& path) const {
    struct stat seen {};
    ::lstat((root / path).c_str(), &seen);
    return seen;
  }
  bool has(const std::string& path) const { return fs::symlink_status(root / path).type() != fs::file_not_found; }

  // All that lies in a folder; folders with nothing in them end in '/', links say where they lead.
  Files files(const std::string& folder = "site") const {
    Files found;
    if (!has(folder)) return found;
    fs::path top = root / folder;
    for (fs::recursive_directory_iterator at(top), end; at != end; ++at) {
      std::string path = fs::relative(at->path().parent_path(), top).string() + "/" + at->path().filename().string();
      if (path.substr(0, 2) == "./") path.erase(0, 2);
      auto type = at->symlink_status().type();
      if (type == fs::symlink_file) {
        found[path] = "-> " + fs::read_symlink(at->path()).string();
      } else if (type == fs::directory_file) {
        if (fs::is_empty(at->path())) found[path + "/"];
      } else {
        found[path] = read(folder + "/" + path);
      }
    }
    return found;
  }
};

// "5 made, 1 added, 1 changed, 1 removed, 3 untouched"
inline std::string shown(const publish::Counts& c) {
  std::ostringstream out;
  out << c.made << " made, " << c.added << " added, " << c.changed << " changed, " << c.removed << " removed, "
      << c.untouched << " untouched";
  return out.str();
}

// The same file, untouched.
inline bool same_time(const struct stat& a, const struct stat& b) {
  return a.st_ino == b.st_ino && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

}  // namespace scene
