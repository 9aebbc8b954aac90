#include "publish/manifest.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "publish/manifest_writer.h"
#include "tests/damage.h"

using namespace publish;

namespace {

// The two files of a manifest, as builds write them one after another.
class Tree {
 public:
  Manifest read() const { return Manifest::of(root, leaves); }
  // Keeps what `stays` has of the last files, and adds the others. `is_anew`: no leaf stays where it is.
  void write(const std::map<std::string, std::uint64_t>& files, bool is_anew = false) {
    const Manifest earlier = read();
    std::vector<Range> kept;
    std::vector<Record> records;
    for (const auto& [path, size] : files) {
      const std::size_t i = earlier.find(path);
      if (i != Manifest::none && earlier[i].size == size)
        kept.push_back({i, i + 1});
      else
        records.push_back({Record::added, entry(path, size)});
    }
    std::vector<const Record*> fresh;
    for (const Record& record : records) fresh.push_back(&record);
    std::string added;
    LeafWriter fresh_leaves(is_anew ? 0 : leaves.size(), [&](std::string_view bytes) {
      added += bytes;
      return true;
    });
    ManifestWriter writer(earlier, fresh_leaves);
    writer.add_leaves(MadeFiles(earlier, kept, fresh));
    REQUIRE(fresh_leaves.finish());
    root = writer.root("1.2.3", {"a", "old folder"});
    leaves = (is_anew ? "" : leaves) + added;
    written = added.size();
  }

  static ManifestEntry entry(std::string_view path, std::uint64_t size) {
    return {path, platform::hash(path), size, -1'000'000'001, 0xffff'ffff'ffff'ffff};
  }

  std::string root, leaves;
  std::size_t written = 0;  // bytes of leaves, the last time
};

Tree sample() {
  Tree tree;
  tree.write({{"a", 1}, {"a-b/x", 5}, {"a/x y", 5}, {"a/ข้อมูล.html", 25}, {"b", 1}});
  return tree;
}

// As a site has them: a home, a style, and so many agencies in two languages, each with 40 files.
std::map<std::string, std::uint64_t> site_of(int agencies) {
  std::map<std::string, std::uint64_t> files{{"index.html", 7}, {"assets/site.css", 8}, {"zzz.txt", 9}};
  for (int a = 0; a < agencies; ++a)
    for (int f = 0; f < 20; ++f)
      for (const char* language : {"", "en/"})
        files[language + ("agency-" + std::to_string(1000 + a)) + "/2568/" + std::to_string(f) + ".html"] = 100;
  return files;
}

void check_same(const Manifest& manifest, const std::map<std::string, std::uint64_t>& files) {
  REQUIRE(manifest.size() == files.size());
  std::size_t i = 0;
  Totals totals;
  for (const auto& [path, size] : files) {
    const ManifestEntry made = manifest[i];
    REQUIRE(made.path == path);
    REQUIRE((made.size == size && made.hash == platform::hash(path)));
    REQUIRE(manifest.find(path) == i++);
    totals.bytes += size;
    totals.pages += path.ends_with(".html");
  }
  const Totals all = manifest.totals({0, manifest.size()});
  CHECK((all.files == files.size() && all.bytes == totals.bytes && all.pages == totals.pages));
}

}  // namespace

TEST_CASE("a manifest reads back as it was written") {
  const Tree tree = sample();
  const Manifest manifest = tree.read();
  REQUIRE(manifest.size() == 5);
  CHECK(manifest.tool() == "1.2.3");
  CHECK(manifest.older_folders() == std::vector<std::string>{"a", "old folder"});
  std::size_t i = manifest.find("a/ข้อมูล.html");
  REQUIRE(i == 3);
  ManifestEntry made = manifest[i];
  CHECK(made.path == "a/ข้อมูล.html");
  CHECK(made.hash == platform::hash("a/ข้อมูล.html"));
  CHECK(made.size == made.path.size());
  CHECK(made.mtime_ns == -1'000'000'001);
  CHECK(made.inode == 0xffff'ffff'ffff'ffff);
  CHECK(manifest.find("a/x") == Manifest::none);
  CHECK(manifest.find("c") == Manifest::none);
  CHECK(manifest.lower_bound("a/") == 2);
  CHECK(manifest.lower_bound("c") == 5);
  CHECK(manifest.has_folder("a"));
  CHECK(manifest.has_folder("a-b"));
  CHECK_FALSE(manifest.has_folder("b"));
  CHECK_FALSE(manifest.has_folder("old folder"));
  CHECK((manifest.below("a").first == 2 && manifest.below("a").end == 4));
  CHECK(manifest.below("").size() == 5);
  std::vector<std::string> folders, large;
  manifest.all_folders_of({0, 5}, [&](std::string_view path) { return folders.emplace_back(path), true; });
  CHECK(folders == std::vector<std::string>{"a-b", "a"});
  manifest.for_each_larger({0, 5}, 5, [&](std::string_view path, std::uint64_t) { large.emplace_back(path); });
  CHECK(large == std::vector<std::string>{"a/ข้อมูล.html"});
}

TEST_CASE("a manifest that is damaged anywhere is none") {
  static const Tree good = sample();
  CHECK(first_damage_that_passes(
            good.root, [](const std::string& bytes) { return Manifest::of(bytes, good.leaves).size() > 0; }) == "");
  // What is behind the leaves that the root names is of a build that was broken off, and does no harm.
  CHECK(first_damage_that_passes(good.leaves, [](const std::string& bytes) {
          return bytes.size() <= good.leaves.size() && Manifest::of(good.root, bytes).size() > 0;
        }) == "");
  CHECK(Manifest::of(good.root, good.leaves + "half a leaf").size() == 5);
  CHECK(Manifest::of(good.root, sample().leaves).size() == 5);
  Tree other = sample();
  other.write({{"a", 2}}, true);
  CHECK(Manifest::of(good.root, other.leaves).size() == 0);
  const Manifest none;
  CHECK(none.size() == 0);
  CHECK(none.tool().empty());
  CHECK(none.find("a") == Manifest::none);
}

TEST_CASE("a manifest of many agencies has a leaf for each in each language, and a change writes no others") {
  Tree tree;
  auto files = site_of(100);
  tree.write(files);
  check_same(tree.read(), files);
  const std::size_t whole = tree.written;
  CHECK(tree.read().leaves() == 100 + 100 + 1 + 1);  // assets; index.html and zzz.txt, which lie side by side
  std::vector<std::string> folders;
  const Manifest manifest = tree.read();
  manifest.all_folders_of(manifest.below("en/agency-1007"),
                          [&](auto path) { return folders.emplace_back(path), true; });
  CHECK(folders == std::vector<std::string>{"en", "en/agency-1007", "en/agency-1007/2568"});

  files["agency-1007/2568/3.html"] = 101;
  files["agency-1007/2568/new.html"] = 102;
  files.erase("agency-1007/2568/4.html");
  tree.write(files);
  check_same(tree.read(), files);
  CHECK(tree.written < whole / 100);

  files = site_of(99);
  tree.write(files);
  check_same(tree.read(), files);
  tree.write(files, true);
  check_same(tree.read(), files);
  CHECK(tree.written < whole);
  tree.write({});
  check_same(tree.read(), {});
  CHECK(tree.read().tool() == "1.2.3");
}

TEST_CASE("whatever changes from build to build, a manifest names all files and no others") {
  std::mt19937 random(2569);
  Tree tree;
  std::map<std::string, std::uint64_t> files;
  const auto name = [&](unsigned most) { return std::string(1, static_cast<char>('a' + random() % most)); };
  for (int build = 0; build < 60; ++build) {
    const auto changes = static_cast<unsigned>(build % 10 == 0 ? 1500 : random() % 30);
    for (unsigned i = 0; i < changes; ++i) {
      std::string path = name(3);
      for (unsigned depth = random() % 4; depth > 0; --depth) path += (random() % 8 ? "/" : "-") + name(26);
      files[path + "/" + std::to_string(random() % 9) + (random() % 2 ? ".html" : "")] = random() % 1000;
      if (random() % 3 == 0) files.erase(std::next(files.begin(), static_cast<long>(random() % files.size())));
    }
    tree.write(files, random() % 8 == 0);
    INFO("build " << build);
    check_same(tree.read(), files);
  }
}
