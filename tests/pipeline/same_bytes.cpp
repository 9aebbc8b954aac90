// Same content, same bytes: on any number of threads, in any folder; and what did not change is not touched.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <set>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

// What a sync tool looks at.
struct Stamp {
  ino_t inode;
  timespec time;
  bool operator==(const Stamp& o) const {
    return inode == o.inode && time.tv_sec == o.time.tv_sec && time.tv_nsec == o.time.tv_nsec;
  }
};

std::map<std::string, Stamp> stamps(const fs::path& folder) {
  std::map<std::string, Stamp> out;
  if (!fs::exists(folder)) return out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    struct stat s {};
    REQUIRE(::stat(entry.path().c_str(), &s) == 0);
    if (S_ISREG(s.st_mode)) out[entry.path().lexically_relative(folder).string()] = {s.st_ino, s.st_mtim};
  }
  return out;
}

void copy_content(const scratch::Folder& folder) {
  fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
}

std::size_t must_publish(const scratch::Folder& folder, unsigned jobs = 2) {
  BuildResult result = folder.build(jobs);
  INFO(folder.findings(result));
  REQUIRE(result.is_published);
  return result.outcome.pages.added + result.outcome.pages.changed + result.outcome.pages.removed;
}

using Site = std::map<std::string, std::string>;

struct Difference {
  std::set<std::string> added, removed, changed;
};

Difference difference(const Site& before, const Site& after) {
  Difference d;
  for (const auto& [name, bytes] : after) {
    auto old = before.find(name);
    if (old == before.end())
      d.added.insert(name);
    else if (old->second != bytes)
      d.changed.insert(name);
  }
  for (const auto& [name, bytes] : before)
    if (!after.count(name)) d.removed.insert(name);
  return d;
}

// Files whose bytes are the same must be the same files: nothing else is written.
void check_only_changes_are_touched(const Difference& d, const std::map<std::string, Stamp>& before,
                                    const std::map<std::string, Stamp>& after) {
  for (const auto& [name, stamp] : after) {
    INFO(name);
    if (!d.added.count(name) && !d.changed.count(name)) CHECK(before.at(name) == stamp);
  }
}

// Where a measure of Dan Kwian's 2566 may be seen: with its scores of 2565, which say what they led to, but not on
// its channels, nor with other agencies.
bool may_show_measures(const std::string& path) {
  std::string_view name = path;
  if (name.starts_with("en/")) name.remove_prefix(3);
  static const std::set<std::string_view> files{"dan-kwian/index.html",
                                                "dan-kwian/sitemap.xml",
                                                "dan-kwian/search.js",
                                                "sitemap.xml",
                                                "data/data.json",
                                                "data/datapackage.json",
                                                "data/measures.csv",
                                                "data/measures.json",
                                                "data/index.html",
                                                "search.js",
                                                "dan-kwian/manifest.json",
                                                "manifest.json",
                                                "dan-kwian/2565/scores/index.html"};
  return files.count(name) || name.starts_with("dan-kwian/2566/") || name.starts_with("dan-kwian/data/");
}

void check_only_measures(const std::set<std::string>& paths) {
  for (const std::string& path : paths) {
    INFO(path);
    CHECK(may_show_measures(path));
  }
}

const char* const measure = "---\ntitle: {th: มาตรการใหม่, en: A new measure}\ndimension: IIT\n---\n";
const char* const folder_2566 = "agencies/dan-kwian/2566/measures";

}  // namespace

TEST_CASE("same bytes: with one thread and with eight, in two folders") {
  scratch::Folder one, eight;
  copy_content(one);
  copy_content(eight);
  must_publish(one, 1);
  must_publish(eight, 8);
  const Difference d = difference(one.site(), eight.site());
  CHECK(d.added.empty());
  CHECK(d.removed.empty());
  CHECK(d.changed.empty());
  CHECK(one.site().size() > 100);
}

TEST_CASE("same bytes: a second build touches nothing") {
  scratch::Folder folder;
  copy_content(folder);
  must_publish(folder);
  const auto before = stamps(folder.out());
  CHECK(must_publish(folder, 8) == 0);
  CHECK(stamps(folder.out()) == before);
}

TEST_CASE("same bytes: after an error the site is as it was") {
  scratch::Folder folder;
  copy_content(folder);
  must_publish(folder);
  const auto before = stamps(folder.out());
  const Site site = folder.site();
  scratch::write(folder.content() / folder_2566 / "90-new.md", measure);
  scratch::write(folder.content() / "agencies/khok-sanga/2565/assessment.yaml", "total: 900\n");
  BuildResult result = folder.build();
  CHECK(!result.is_published);
  CHECK(result.report.has_errors());
  CHECK(stamps(folder.out()) == before);
  CHECK(folder.site() == site);
}

TEST_CASE("same bytes: a measure that is added, renamed and removed changes its own pages only") {
  scratch::Folder folder;
  copy_content(folder);
  must_publish(folder);
  const Site first = folder.site();
  auto before = stamps(folder.out());

  scratch::write(folder.content() / folder_2566 / "90-new.md", measure);
  must_publish(folder);
  const Site with_new = folder.site();
  Difference d = difference(first, with_new);
  CHECK(d.added ==
        std::set<std::string>{"dan-kwian/2566/measures/new/index.html", "en/dan-kwian/2566/measures/new/index.html"});
  CHECK(d.removed.empty());
  check_only_measures(d.changed);
  for (const char* page :
       {"dan-kwian/index.html", "dan-kwian/2566/measures/index.html", "dan-kwian/2566/report/index.html",
        "dan-kwian/data/measures.csv", "dan-kwian/2566/measures/audit-results/index.html"}) {
    INFO(page);
    CHECK(d.changed.count(page));
  }
  check_only_changes_are_touched(d, before, stamps(folder.out()));

  before = stamps(folder.out());
  fs::rename(folder.content() / folder_2566 / "90-new.md", folder.content() / folder_2566 / "90-other.md");
  must_publish(folder);
  d = difference(with_new, folder.site());
  CHECK(d.added == std::set<std::string>{"dan-kwian/2566/measures/other/index.html",
                                         "en/dan-kwian/2566/measures/other/index.html"});
  CHECK(d.removed ==
        std::set<std::string>{"dan-kwian/2566/measures/new/index.html", "en/dan-kwian/2566/measures/new/index.html"});
  CHECK(!fs::exists(folder.out() / "dan-kwian/2566/measures/new"));
  check_only_measures(d.changed);
  check_only_changes_are_touched(d, before, stamps(folder.out()));

  fs::remove(folder.content() / folder_2566 / "90-other.md");
  must_publish(folder);
  CHECK(folder.site() == first);
}

TEST_CASE("same bytes: a file that the owner put into the site stays, and is named") {
  scratch::Folder folder;
  copy_content(folder);
  must_publish(folder);
  scratch::write(folder.out() / "googleabc.html", "mine");
  scratch::write(folder.out() / "dan-kwian/2566/measures/old/note.txt", "mine too");
  scratch::write(folder.content() / folder_2566 / "90-new.md", measure);
  BuildResult result = folder.build();
  REQUIRE(result.is_published);
  CHECK(scratch::read(folder.out() / "googleabc.html") == "mine");
  CHECK(scratch::read(folder.out() / "dan-kwian/2566/measures/old/note.txt") == "mine too");
  CHECK(result.foreign == std::vector<std::string>{"dan-kwian/2566/measures/old/", "googleabc.html"});
}

TEST_CASE("same bytes: an agency that leaves takes its pages with it, and no others") {
  scratch::Folder folder;
  copy_content(folder);
  must_publish(folder);
  const Site before = folder.site();
  fs::remove_all(folder.content() / "agencies/khok-sanga");
  must_publish(folder);
  const Difference d = difference(before, folder.site());
  CHECK(d.added.empty());
  for (const std::string& path : d.removed) {
    INFO(path);
    bool is_its_own = path.find("khok-sanga/") != path.npos || path.find("compare/") != path.npos ||
                      path.find("province/khon-kaen/") != path.npos;  // it was the only one there
    CHECK(is_its_own);
  }
  for (const std::string& path : d.changed) {
    INFO(path);
    bool is_of_another = path.find("dan-kwian/") != path.npos || path.find("nong-saeng/") != path.npos ||
                         path.find("chiang-yuen/") != path.npos;
    CHECK(!is_of_another);
  }
  CHECK(!fs::exists(folder.out() / "khok-sanga"));
  CHECK(!fs::exists(folder.out() / "en/khok-sanga"));
}
