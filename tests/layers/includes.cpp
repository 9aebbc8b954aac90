// Folders of src/ are layers: a file includes from its own folder and from those that this table lets it see. Headers
// of other projects are included by outside/ alone.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "tests/source_dir.h"

namespace {

using Names = std::set<std::string>;

// "" is src/ itself: the pipeline. src/README.md shows this table.
const std::map<std::string, Names> sees{
    {"core", {}},
    {"outside", {"core"}},
    {"model", {"core"}},
    {"read", {"core", "outside", "model"}},
    {"checks", {"core", "model"}},
    {"charts", {"core"}},
    {"parts", {"core", "model", "charts"}},
    {"pages", {"core", "model", "charts", "parts"}},
    {"portal", {"core", "model", "charts", "parts"}},
    {"feeds", {"core", "model", "parts"}},
    {"hosts", {"core", "model"}},
    {"theme", {"core", "outside", "model", "read"}},
    {"publish", {"core", "model", "outside"}},
    {"state", {"core", "model", "outside", "read", "publish"}},
    {"serve", {"", "core", "outside"}},
    {"verbs", {"", "core", "outside", "read", "checks", "serve"}},
    {"",
     {"core", "outside", "model", "read", "checks", "charts", "parts", "pages", "portal", "feeds", "hosts", "theme",
      "publish", "state", "verbs"}},
};

// Headers of C++ and of the system that are not C++'s own.
bool is_standard(const std::string& header) {
  static const Names system{"unistd.h",    "fcntl.h",    "sys/stat.h", "sys/syscall.h",  "sys/file.h",
                            "sys/types.h", "sys/wait.h", "dirent.h",   "linux/limits.h", "sys/statfs.h",
                            "sys/vfs.h",   "signal.h",   "errno.h",    "sys/sysmacros.h"};
  return header.find('.') == std::string::npos || system.count(header);
}

std::string folder_of(const std::string& path) {
  std::size_t slash = path.find('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

}  // namespace

TEST_CASE("each file includes only what its layer sees") {
  const std::filesystem::path source = std::filesystem::path(source_dir) / "src";
  std::string wrong;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
    const std::string name = entry.path().lexically_relative(source).string();
    if (!name.ends_with(".cpp") && !name.ends_with(".h")) continue;
    const std::string own = folder_of(name);
    REQUIRE(sees.count(own));
    std::ifstream in(entry.path());
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      if (line.rfind("#include ", 0) != 0) continue;
      const std::string header = line.substr(10, line.find_last_of("\">") - 10);
      const bool is_ours = line[9] == '"';
      const std::string layer = folder_of(header);
      const bool allowed =
          is_ours ? layer == own || sees.at(own).count(layer) : own == "outside" || is_standard(header);
      if (!allowed) wrong += name + ":" + std::to_string(number) + ": " + own + "/ may not include " + header + "\n";
    }
  }
  INFO(wrong);
  CHECK(wrong.empty());
}
