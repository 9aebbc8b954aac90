// What a build looks at in the site that it finds: docs/decisions/0001-what-a-build-looks-at.md, sentence by
// sentence.
#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

const char* const slugs[] = {"chiang-yuen", "dan-kwian", "khok-sanga", "nong-saeng", "rang-chorakhe"};

void let_time_pass() { std::this_thread::sleep_for(std::chrono::milliseconds(20)); }

// The site of the five agencies, published so long ago that a file system's clock has gone on since.
void set_up(const scratch::Folder& folder) {
  fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
  REQUIRE(folder.build().is_published);
  let_time_pass();
  const fs::path settings = folder.content() / "site.yaml";
  std::string text = scratch::read(settings);
  scratch::write(settings, text.replace(text.find("hosting: [apache, netlify]"), 26, "hosting: [apache]"));
  REQUIRE(folder.build().is_published);
  let_time_pass();
}

std::vector<std::string> rebuilt(const BuildResult& result) {
  REQUIRE(result.failure.en == "");
  REQUIRE(result.is_published);
  std::vector<std::string> out;
  for (const Rebuilt& r : result.rebuilt) out.push_back(r.slug);
  return out;
}

void edit_in_place(const scratch::Folder& folder, const std::string& path) {
  scratch::write(folder.out() / path, scratch::read(folder.out() / path) + "<!-- by hand -->");
}

}  // namespace

TEST_CASE("looked at: a page of each agency that was edited in place is mended within sixteen builds") {
  scratch::Folder folder;
  set_up(folder);
  const auto site = folder.site();
  std::vector<std::string> found, all;
  for (const char* slug : slugs) {
    all.emplace_back(slug);
    edit_in_place(folder, std::string("en/") + slug + "/index.html");
  }
  for (int i = 0; i < 16; ++i) {
    const BuildResult result = folder.build();
    const auto mended = rebuilt(result);
    CHECK(result.outcome.altered.size() == mended.size());
    CHECK(mended.size() < all.size());
    found.insert(found.end(), mended.begin(), mended.end());
  }
  std::sort(found.begin(), found.end());
  CHECK(found == all);
  CHECK((folder.site() == site));
}

TEST_CASE("looked at: files that are added, removed or replaced by name, and whatever the portal has, at once") {
  scratch::Folder folder;
  set_up(folder);
  const auto site = folder.site();
  fs::remove(folder.out() / "dan-kwian/channels/index.html");
  scratch::write(folder.out() / "khok-sanga/index.html.new", "by an editor");
  fs::rename(folder.out() / "khok-sanga/index.html.new", folder.out() / "khok-sanga/index.html");
  scratch::write(folder.out() / "nong-saeng/2568/own.txt", "the owner's");
  edit_in_place(folder, "en/index.html");
  edit_in_place(folder, "manifest.json");
  const BuildResult result = folder.build();
  CHECK(rebuilt(result) == std::vector<std::string>{"dan-kwian", "khok-sanga"});
  CHECK(result.foreign == std::vector<std::string>{"nong-saeng/2568/own.txt"});
  CHECK(result.portal_why.en == "en/index.html of the site was altered or removed");
  fs::remove(folder.out() / "nong-saeng/2568/own.txt");
  CHECK((folder.site() == site));
}

TEST_CASE("looked at: with verify every byte, whatever size and time say") {
  scratch::Folder folder;
  set_up(folder);
  const auto site = folder.site();
  for (const char* path : {"nong-saeng/index.html", "index.html"}) {
    const fs::path file = folder.out() / path;
    const auto time = fs::last_write_time(file);
    std::string bytes = scratch::read(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    scratch::write(file, bytes);
    fs::last_write_time(file, time);
  }
  BuildOptions options = folder.options();
  options.verifies = true;
  const BuildResult result = build(options);
  CHECK(rebuilt(result) == std::vector<std::string>{"nong-saeng"});
  CHECK(result.outcome.altered == std::vector<std::string>{"index.html", "nong-saeng/index.html"});
  CHECK((folder.site() == site));
}
