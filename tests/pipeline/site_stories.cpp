// Whole sites: tests/sites/<story>/content must give the files named in files.txt, and of the pages in expected/ the
// <main> that stands there; findings.txt holds what is found on the way, without the advice of checks.
#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

// From <main to </main>: the frame may change without a hundred stories changing. Other files are compared whole.
std::string main_of(const std::string& bytes) {
  std::size_t start = bytes.find("<main"), end = bytes.find("</main>");
  return start == bytes.npos || end == bytes.npos ? bytes : bytes.substr(start, end + 7 - start) + "\n";
}

// Names of shared files carry a hash of what a theme looks like today.
bool is_asset(const std::string& path) { return path.starts_with("assets/"); }

void compare_text(const fs::path& expected, const std::string& found) {
  if (scratch::accepts()) return scratch::write(expected, found);
  INFO(expected.string());
  CHECK(found == scratch::read(expected));
}

void tell(const fs::path& story) {
  scratch::Folder folder;
  fs::copy(story / "content", folder.content(), fs::copy_options::recursive);
  BuildResult result = folder.build();
  base::Report looked_at;
  for (const base::Finding& finding : result.report.findings())
    if (!scratch::is_advice(finding)) looked_at.add(finding);
  result.report = std::move(looked_at);
  compare_text(story / "findings.txt", folder.findings(result));
  const auto site = folder.site();
  std::string names;
  for (const auto& [name, bytes] : site)
    if (!is_asset(name)) names += name + "\n";
  compare_text(story / "files.txt", names);
  if (!fs::exists(story / "expected")) return;
  for (const auto& entry : fs::recursive_directory_iterator(story / "expected")) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().lexically_relative(story / "expected").string();
    INFO(name);
    REQUIRE(site.count(name));
    compare_text(entry.path(), main_of(site.at(name)));
  }
}

}  // namespace

TEST_CASE("stories of whole sites") {
  std::vector<fs::path> stories;
  for (const auto& entry : fs::directory_iterator(fs::path(source_dir) / "tests/sites"))
    if (entry.is_directory()) stories.push_back(entry.path());
  std::sort(stories.begin(), stories.end());
  REQUIRE(!stories.empty());
  for (const fs::path& story : stories) {
    INFO(story.filename().string());
    tell(story);
  }
}
