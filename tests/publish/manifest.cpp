#include "publish/manifest.h"

#include <catch2/catch.hpp>

#include "tests/damage.h"

using namespace publish;

namespace {

std::string sample() {
  std::vector<Record> made;
  for (std::string_view path : {"a", "a-b/x", "a/x y", "a/ข้อมูล.html", "b"})
    made.push_back({Record::added, {path, platform::hash(path), path.size(), -1'000'000'001, 0xffff'ffff'ffff'ffff}});
  return manifest_bytes("1.2.3", {"a", "old folder"}, RecordList(made));
}

}  // namespace

TEST_CASE("a manifest reads back as it was written") {
  const std::string bytes = sample();
  const Manifest manifest(Manifest::Archive::of(bytes));
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
}

TEST_CASE("a manifest that is damaged anywhere is none") {
  CHECK(first_damage_that_passes(sample(), [](const std::string& bytes) {
          return Manifest(Manifest::Archive::of(bytes)).size() > 0;
        }) == "");
  const Manifest none{std::nullopt};
  CHECK(none.size() == 0);
  CHECK(none.tool().empty());
  CHECK(none.find("a") == Manifest::none);
}
