// A folder of its own for each test, a site in it, and a system whose n-th call fails.
#pragma once

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "platform/random.h"
#include "platform/real_path.h"
#include "platform/syscalls.h"
#include "publish/cannot.h"
#include "publish/site.h"

namespace scene {

namespace fs = std::filesystem;
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
constexpr int status_of_killed = 99;

inline bool goes_wrong(const std::string& what) {
  if (fault.log) fault.log->push_back(what);
  if (++std::atomic_ref(fault.calls) != fault.at) return false;
  if (fault.kills) std::_Exit(status_of_killed);
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
  const std::string in_memory = platform::real_path("/dev/shm");
  return platform::may_change(platform::current_folder, in_memory.c_str()) ? fs::path(in_memory)
                                                                           : fs::temp_directory_path();
}

struct Scene {
  fs::path root;
  std::string out = at("site");
  bool verifies = false;
  base::BilingualText why;
  publish::Outcome outcome;

  Scene() : Scene(somewhere() / ("prongsai-" + platform::random_hex(6))) {}
  explicit Scene(fs::path folder) : root(std::move(folder)) {
    fs::create_directories(root);
    fault = {};
  }
  ~Scene() { fs::remove_all(root); }

  // As the program is given paths: with '/' between the parts.
  std::string at(const std::string& path) const { return (root / path).generic_string(); }

  std::unique_ptr<publish::Site> open() {
    why = {};
    return publish::Site::open({out, {at("content")}, "1.2.3", verifies, &unreliable}, why);
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
    const std::string own = at("");
    for (std::size_t found; (found = text.find(own)) != text.npos;) text.erase(found, own.size());
    return text;
  }

  void write(const std::string& path, const std::string& bytes) const {
    fs::create_directories((root / path).parent_path());
    std::ofstream(at(path), std::ios::binary) << bytes;
  }
  std::string read(const std::string& path) const {
    std::ifstream in(at(path), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  platform::Stat stat(const std::string& path) const {
    return platform::stat_at(platform::current_folder, at(path).c_str());
  }
  bool has(const std::string& path) const { return fs::exists(fs::symlink_status(root / path)); }

  // All that lies in a folder; folders with nothing in them end in '/', links say where they lead.
  Files files(const std::string& folder = "site") const {
    Files found;
    if (!has(folder)) return found;
    fs::path top = root / folder;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(top)) {
      const std::string path = entry.path().lexically_relative(top).generic_string();
      if (entry.is_symlink()) {
        found[path] = "-> " + fs::read_symlink(entry.path()).generic_string();
      } else if (entry.is_directory()) {
        if (fs::is_empty(entry.path())) found[path + "/"];
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
inline bool same_time(const platform::Stat& a, const platform::Stat& b) {
  return a.inode == b.inode && a.mtime_ns == b.mtime_ns;
}

}  // namespace scene
