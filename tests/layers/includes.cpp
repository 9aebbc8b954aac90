// The structure of src/: which folder may include which, in both directions, and what a header is for.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/source_dir.h"

namespace {

using Names = std::set<std::string>;

// The folders of src/ from the lowest to the highest, each with those that it includes from. src/README.md shows this
// table.
const std::vector<std::pair<std::string, Names>> layers{
    {"base", {}},
    {"platform", {"base"}},
    {"model", {"base"}},
    {"read", {"base", "platform", "model"}},
    {"edit", {"base", "platform", "read"}},
    {"checks", {"base", "model"}},
    {"views", {"base", "model"}},
    {"hosts", {"base", "model"}},
    {"theme", {"base", "platform", "model", "read"}},
    {"publish", {"base", "platform"}},
    {"state", {"base", "platform", "model", "read", "publish"}},
    {"import", {"base", "platform", "model", "read", "edit"}},
    {"create", {"base", "platform", "model", "read"}},
    {"export", {"base", "platform", "model", "read", "views"}},
    {"deploy", {"base", "platform", "model", "hosts", "publish"}},
    {"pipeline",
     {"base", "platform", "model", "read", "checks", "views", "hosts", "theme", "publish", "state", "deploy"}},
    {"desk",
     {"base", "platform", "model", "read", "edit", "views", "theme", "publish", "import", "create", "deploy",
      "pipeline"}},
    {"console", {"base", "platform", "checks", "pipeline"}},
    {"serve", {"base", "platform", "console", "pipeline"}},
    {"cli",
     {"base", "platform", "hosts", "read", "checks", "import", "create", "export", "deploy", "pipeline", "console",
      "serve", "desk"}},
};

struct Include {
  std::string from, header;  // "views/scores/scores_page.cpp", "base/date.h"
  int line = 0;
  bool is_ours = false;  // in quotation marks
};

std::string first_folder(const std::string& path) {
  const std::size_t slash = path.find('/');
  return slash == path.npos ? "" : path.substr(0, slash);
}

// "views/scores" of "views/scores/score_rows.h".
std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

std::vector<Include> all_includes(const std::string& folder) {
  std::vector<Include> out;
  const std::filesystem::path root = std::filesystem::path(source_dir) / folder;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string name = entry.path().lexically_relative(root).string();
    if (!name.ends_with(".cpp") && !name.ends_with(".h")) continue;
    std::ifstream in(entry.path());
    std::string text;
    for (int line = 1; std::getline(in, text); ++line)
      if (text.starts_with("#include "))
        out.push_back({name, text.substr(10, text.find_last_of("\">") - 10), line, text[9] == '"'});
  }
  return out;
}

// Headers of C++ have no extension; all others are of a system, or of another project.
bool is_of_cpp(const std::string& header) { return header.find('.') == header.npos; }

// What is not C++ stands in platform/, and what is a system's own in the folder of that system.
bool is_of_a_system(const std::string& header) {
  static const Names own{"unistd.h",  "fcntl.h",    "signal.h",   "dirent.h",    "poll.h",     "spawn.h",
                         "termios.h", "pthread.h",  "pwd.h",      "grp.h",       "netdb.h",    "elf.h",
                         "link.h",    "dlfcn.h",    "ifaddrs.h",  "windows.h",   "io.h",       "direct.h",
                         "process.h", "conio.h",    "winsock2.h", "ws2tcpip.h",  "iphlpapi.h", "shellapi.h",
                         "shlobj.h",  "winternl.h", "bcrypt.h",   "emscripten.h"};
  static const Names folders{"sys", "net", "netinet", "arpa", "linux", "asm", "emscripten"};
  return own.count(header) || folders.count(first_folder(header));
}

bool is_in_folder_of_system(const std::string& file) {
  for (const char* system : {"posix", "windows", "web"})
    if (file.starts_with("platform/") && file.find(std::string("/") + system + "/") != file.npos) return true;
  return false;
}

std::string place_of(const Include& i) {
  return i.from + ":" + std::to_string(i.line) + ": includes " + i.header + "\n";
}

using Graph = std::map<std::string, Names>;

// A cycle of the graph through `node` as "a → b → a"; empty where there is none.
std::string cycle_from(const Graph& graph, const std::string& node, std::vector<std::string>& path, Names& done) {
  for (std::size_t i = 0; i < path.size(); ++i)
    if (path[i] == node) {
      std::string out;
      for (; i < path.size(); ++i) out += path[i] + " → ";
      return out + node;
    }
  if (done.count(node)) return {};
  path.push_back(node);
  if (auto it = graph.find(node); it != graph.end())
    for (const std::string& next : it->second)
      if (std::string cycle = cycle_from(graph, next, path, done); !cycle.empty()) return cycle;
  path.pop_back();
  done.insert(node);
  return {};
}

std::string any_cycle(const Graph& graph) {
  Names done;
  for (const auto& [node, edges] : graph) {
    std::vector<std::string> path;
    if (std::string cycle = cycle_from(graph, node, path, done); !cycle.empty()) return cycle;
  }
  return {};
}

}  // namespace

TEST_CASE("each file includes only from the folders that its layer sees") {
  std::map<std::string, Names> sees(layers.begin(), layers.end());
  std::string wrong;
  for (const Include& i : all_includes("src")) {
    const std::string own = first_folder(i.from);
    if (own.empty()) {
      CHECK(i.from == "main.cpp");
      continue;
    }
    INFO(i.from << " is in a folder that the table lacks");
    REQUIRE(sees.count(own));
    const std::string layer = first_folder(i.header);
    const bool is_allowed =
        i.is_ours ? layer == own || sees.at(own).count(layer) : own == "platform" || is_of_cpp(i.header);
    if (!is_allowed) wrong += place_of(i);
  }
  INFO(wrong);
  CHECK(wrong.empty());
}

TEST_CASE("no file but those of platform/posix, windows and web knows a system") {
  std::string wrong;
  for (const Include& i : all_includes("src")) {
    const bool is_inside = i.is_ours && is_in_folder_of_system(i.header);
    if ((is_of_a_system(i.header) || is_inside) && !is_in_folder_of_system(i.from)) wrong += place_of(i);
  }
  INFO(wrong);
  CHECK(wrong.empty());
}

TEST_CASE("each entry of the table is used, and goes downwards") {
  std::map<std::string, Names> used;
  for (const Include& i : all_includes("src"))
    if (i.is_ours) used[first_folder(i.from)].insert(first_folder(i.header));
  Names lower;
  for (const auto& [layer, seen] : layers) {
    for (const std::string& other : seen) {
      INFO(layer << " sees " << other);
      CHECK(used[layer].count(other));
      CHECK(lower.count(other));
    }
    lower.insert(layer);
  }
}

TEST_CASE("the topics of views/ and the folders of other layers include one another without a cycle") {
  Graph graph;
  for (const Include& i : all_includes("src")) {
    const std::string from = folder_of(i.from), to = folder_of(i.header);
    if (i.is_ours && from != to && first_folder(from) == first_folder(to) && i.from.find('/') != i.from.npos)
      graph[from].insert(to);
  }
  CHECK(any_cycle(graph) == "");
}

TEST_CASE("a topic shares with others through views/shared, which knows none of them") {
  std::string wrong;
  for (const Include& i : all_includes("src"))
    if (i.from.starts_with("views/shared/") && i.header.starts_with("views/") &&
        !i.header.starts_with("views/shared/") && !i.header.starts_with("views/charts/") &&
        folder_of(i.header) != "views")
      wrong += place_of(i);
  INFO(wrong);
  CHECK(wrong.empty());
}

// A header with one user is a part of that user, unless the user is in another layer.
TEST_CASE("each header of views/ and checks/ has more than one user") {
  std::map<std::string, Names> users;
  for (const char* folder : {"src", "tests", "bench"})
    for (const Include& i : all_includes(folder))
      if (i.is_ours && i.header.substr(0, i.header.rfind('.')) != i.from.substr(0, i.from.rfind('.')))
        users[i.header].insert(std::string(folder) + "/" + i.from);
  std::string wrong;
  for (const auto& [header, by] : users)
    if (by.size() == 1 && first_folder(header) == first_folder(by.begin()->substr(by.begin()->find('/') + 1)) &&
        (header.starts_with("views/") || header.starts_with("checks/")))
      wrong += header + " is included by " + *by.begin() + " alone\n";
  INFO(wrong);
  CHECK(wrong.empty());
}
