#include "publish/manifest.h"

#include <catch2/catch.hpp>

using namespace publish;

namespace {

std::string sample() {
  std::vector<std::string> lines;
  for (std::string_view path : {"a", "a-b/x", "a/x y", "a/ข้อมูล.html", "b"})
    lines.push_back(line_of({path, outside::hash(path), path.size(), -1'000'000'001, 0xffff'ffff'ffff'ffff}));
  std::vector<Record> made;
  for (const std::string& line : lines) made.push_back({Record::added, line});
  return manifest_text("1.2.3", {"a", "old folder"}, made);
}

}  // namespace

TEST_CASE("a manifest reads back as it was written") {
  const Manifest manifest(sample());
  REQUIRE(manifest.size() == 5);
  CHECK(manifest.tool() == "1.2.3");
  CHECK(manifest.older_folders() == std::vector<std::string>{"a", "old folder"});
  std::size_t i = manifest.find("a/ข้อมูล.html");
  REQUIRE(i == 3);
  Made made = manifest[i];
  CHECK(made.path == "a/ข้อมูล.html");
  CHECK(made.hash == outside::hash("a/ข้อมูล.html"));
  CHECK(made.size == made.path.size());
  CHECK(made.mtime_ns == -1'000'000'001);
  CHECK(made.inode == 0xffff'ffff'ffff'ffff);
  CHECK(manifest.find("a/x") == Manifest::none);
  CHECK(manifest.find("c") == Manifest::none);
  CHECK(manifest.has_folder("a"));
  CHECK(manifest.has_folder("a-b"));
  CHECK_FALSE(manifest.has_folder("b"));
  CHECK_FALSE(manifest.has_folder("old folder"));
}

TEST_CASE("a manifest that is damaged anywhere is none") {
  const std::string good = sample();
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    CHECK(Manifest(bad).size() == 0);
    CHECK(Manifest(good.substr(0, i)).size() == 0);
  }
  CHECK(Manifest(good + "\n").size() == 0);
  // Whole, and not ours.
  CHECK(Manifest(with_checksum("prongsai manifest 2\n1\n0\n")).tool().empty());
  CHECK(Manifest(with_checksum("prongsai manifest 1\n1\n0\nshort\n")).tool().empty());
  CHECK(Manifest(with_checksum("prongsai manifest 1\n1\n9999999\n")).size() == 0);
  CHECK(Manifest(with_checksum("prongsai manifest 1\n1\n0\n")).tool() == "1");
}
