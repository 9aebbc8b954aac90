// The manifests that a site carries, and what is known by them when its state is lost.
#include "publish/public_manifest.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>

#include "platform/sha256.h"
#include "tests/publish/scene.h"

using publish::PublicFile;
using publish::PublicManifest;
using scene::Files;
using scene::same_time;
using scene::Scene;
using scene::shown;
namespace fs = scene::fs;

namespace {

const Files own_files{{"a/index.html", "home"}, {"a/old/index.html", "old"}, {"en/a/index.html", "home in English"}};
const Files portal_files{{"index.html", "portal"}, {"site.css", "css"}};

PublicFile put(publish::Site& site, const std::string& path, const std::string& bytes) {
  PublicFile made;
  site.put(path, bytes, &made);
  return made;
}

// A site of one agency, with its manifests, as a pipeline makes it.
bool build_with_manifests(Scene& s, const Files& agency = own_files, const Files& portal = portal_files) {
  auto site = s.open();
  if (!site) return false;
  PublicManifest own, all;
  for (const auto& [path, bytes] : agency) own.files.push_back(put(*site, path, bytes));
  for (const auto& [path, bytes] : portal) all.files.push_back(put(*site, path, bytes));
  site->put_manifest("a/manifest.json", own, &all.manifests.emplace_back());
  site->put_manifest("manifest.json", all);
  return site->publish(s.outcome, s.why);
}

// Its files without the manifests.
Files pages_of(const Scene& s) {
  Files found = s.files();
  found.erase("manifest.json");
  found.erase("a/manifest.json");
  return found;
}

Files together(const Files& a, const Files& b) {
  Files all = a;
  all.insert(b.begin(), b.end());
  return all;
}

const std::string hash_of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

}  // namespace

TEST_CASE("a public manifest is sorted, and reads back as it was written") {
  const PublicManifest manifest{{{"b/manifest.json", 7, hash_of_abc}, {"a/manifest.json", 12, hash_of_abc}},
                                {{"z.txt", 3, hash_of_abc}, {"a b/ก.txt", 0, hash_of_abc}}};
  const std::string bytes = publish::public_manifest_bytes(manifest);
  CHECK(bytes == R"({"manifests":[
{"path":"a/manifest.json","bytes":12,"sha256":")" +
                     hash_of_abc + R"("},
{"path":"b/manifest.json","bytes":7,"sha256":")" +
                     hash_of_abc + R"("}
],
"files":[
{"path":"a b/ก.txt","bytes":0,"sha256":")" +
                     hash_of_abc + R"("},
{"path":"z.txt","bytes":3,"sha256":")" +
                     hash_of_abc + R"("}
]}
)");
  const auto read = publish::read_public_manifest(bytes);
  REQUIRE(read);
  REQUIRE(read->manifests.size() == 2);
  REQUIRE(read->files.size() == 2);
  CHECK(read->manifests[1].path == "b/manifest.json");
  CHECK(read->files[1].bytes == 3);
  CHECK(read->files[1].sha256 == hash_of_abc);
  CHECK(publish::read_public_manifest(publish::public_manifest_bytes({})));
}

TEST_CASE("what is not byte for byte a public manifest is none") {
  const std::string good =
      publish::public_manifest_bytes({{{"a/manifest.json", 12, hash_of_abc}}, {{"b", 3, hash_of_abc}}});
  REQUIRE(publish::read_public_manifest(good));
  for (std::size_t i = 0; i < good.size(); ++i) {
    INFO(i);
    CHECK_FALSE(publish::read_public_manifest(good.substr(0, i)));
    std::string spaced = good;
    CHECK_FALSE(publish::read_public_manifest(spaced.insert(i, 1, '\n')));
  }
  CHECK_FALSE(publish::read_public_manifest(good + "\n"));
  CHECK_FALSE(publish::read_public_manifest(good + good));
}

TEST_CASE("a manifest states size and SHA-256 of the files, also of those that it is not told") {
  Scene s;
  const std::string last = GENERATE(as<std::string>{}, "second", "third");
  s.write("content/abc.txt", "abc");
  auto build = [&](const std::string& page) {
    auto site = s.open();
    REQUIRE(site);
    PublicManifest all;
    publish::Source source;
    all.files.push_back(put(*site, "index.html", page));
    site->copy("abc.txt", s.at("content/abc.txt"), source, &all.files.emplace_back());
    site->put_manifest("manifest.json", all);
    REQUIRE(site->publish(s.outcome, s.why));
    const auto read = publish::read_public_manifest(s.read("site/manifest.json"));
    REQUIRE(read);
    REQUIRE(read->files.size() == 2);
    CHECK(read->files[0].path == "abc.txt");
    CHECK(read->files[0].bytes == 3);
    CHECK(read->files[0].sha256 == hash_of_abc);
    CHECK(read->files[1].bytes == page.size());
    CHECK(read->files[1].sha256 == platform::sha256(page));
  };
  build("first");
  build("second");  // the document is as it was left
  SECTION("where the manifest was altered") { s.write("site/manifest.json", "{}"); }
  SECTION("where it is gone") { fs::remove(s.root / "site/manifest.json"); }
  SECTION("where the document was made anew with the same bytes") {
    fs::remove(s.root / "site/abc.txt");
    s.write("site/abc.txt", "abc");
  }
  build(last);
}

TEST_CASE("what is kept whatever it holds, and is gone, is in no manifest") {
  Scene s;
  REQUIRE(build_with_manifests(s));
  auto build = [&] {
    auto site = s.open();
    REQUIRE(site);
    REQUIRE(site->keep("a", true));
    site->keep("en/a", true);
    PublicManifest all{{{"a/manifest.json"}}, {}};
    for (const auto& [path, bytes] : portal_files) all.files.push_back(put(*site, path, bytes));
    site->put_manifest("manifest.json", all);
    CHECK(site->publish(s.outcome, s.why));
    CHECK(s.problem() == "");
  };
  fs::remove(s.root / "site/a/manifest.json");
  SECTION("where the one above is there") {}
  SECTION("where that is gone as well") { fs::remove(s.root / "site/manifest.json"); }
  SECTION("where a folder is in its place") { fs::create_directory(s.root / "site/a/manifest.json"); }
  build();
  build();
  const auto above = publish::read_public_manifest(s.read("site/manifest.json"));
  REQUIRE(above);
  CHECK(above->manifests.empty());
  CHECK(above->files.size() == portal_files.size());
  CHECK(s.read("site/a/index.html") == "home");
}

TEST_CASE("bytes of the last publication are given while they are as they were left") {
  Scene s;
  REQUIRE(build_with_manifests(s));
  s.write("site/a/old/index.html", "0ld");
  s.write("site/own.txt", "the owner's");
  fs::remove(s.root / "site/site.css");
  auto site = s.open();
  REQUIRE(site);
  CHECK(site->left_at("a/index.html") == "home");
  for (const char* other : {"a/old/index.html", "site.css", "own.txt", "nowhere", ""})
    CHECK_FALSE(site->left_at(other));
}

TEST_CASE("broken off at any call and its state lost, a site is still known by its manifests") {
  const Files changed{{"a/index.html", "another home"}, {"a/new/index.html", "new"}, {"en/a/index.html", "as well"}};
  const Files portal{{"index.html", "another portal"}, {"site.css", "another css"}};
  for (int call = 1, calls = 1; call <= calls; ++call) {
    INFO("call " << call);
    Scene s;
    REQUIRE(build_with_manifests(s));
    scene::fault = {call, EIO};
    build_with_manifests(s, changed, portal);
    calls = std::max(calls, scene::fault.calls);
    scene::fault = {};
    fs::remove_all(s.root / "site.state");
    CHECK(build_with_manifests(s, changed, portal));
    CHECK(s.problem() == "");
    CHECK(pages_of(s) == together(changed, portal));
  }
}

TEST_CASE("a manifest that names one file again and again costs no more than one that names it once") {
  Scene s;
  const std::string large(16 << 20, 'x');
  s.write("site/large.bin", large);
  const bool as_manifests = GENERATE(false, true);
  PublicManifest all;
  (as_manifests ? all.manifests : all.files).assign(4'000, {"large.bin", large.size(), hash_of_abc});
  s.write("site/manifest.json", publish::public_manifest_bytes(all));
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(s.build(portal_files));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));  // each time: minutes
  CHECK(s.read("site/large.bin") == large);
}

TEST_CASE("without its state, a site is known by its manifests") {
  Scene s;
  REQUIRE(build_with_manifests(s));
  const auto lose = GENERATE(0, 1, 2);
  const std::string state = s.read("site.state/manifest");
  if (lose == 0) fs::remove_all(s.root / "site.state");
  if (lose == 1) s.write("site.state/manifest", "");
  if (lose == 2) s.write("site.state/manifest", state.substr(0, state.size() / 2));
  const Files changed{
      {"a/index.html", "another home"}, {"a/new/index.html", "new"}, {"en/a/index.html", "home in English"}};

  SECTION("what changed is replaced, what went is removed, the rest keeps its time") {
    const auto css = s.stat("site/site.css");
    REQUIRE(build_with_manifests(s, changed));
    CHECK(pages_of(s) == together(changed, portal_files));
    CHECK(shown(s.outcome.pages) == "4 made, 1 added, 1 changed, 1 removed, 2 untouched");
    CHECK(same_time(s.stat("site/site.css"), css));
    REQUIRE(build_with_manifests(s, changed));
    CHECK(shown(s.outcome.pages) == "4 made, 0 added, 0 changed, 0 removed, 4 untouched");
  }
  SECTION("the owner's files stay and are reported") {
    s.write("site/a/photo.jpg", "a photo");
    auto site = s.open();
    REQUIRE(site);
    REQUIRE(s.put_and_publish(*site, changed));
    CHECK(site->foreign() == std::vector<std::string>{"a/photo.jpg"});
    CHECK(s.files() == together(changed, {{"a/photo.jpg", "a photo"}}));
  }
  SECTION("a file that was edited is not ours: it is neither removed nor overwritten") {
    s.write("site/a/old/index.html", "by hand");
    REQUIRE(build_with_manifests(s, changed));
    CHECK(s.read("site/a/old/index.html") == "by hand");
    fs::remove_all(s.root / "site.state");
    s.write("site/a/index.html", "by hand");
    CHECK_FALSE(build_with_manifests(s));
    CHECK(
        s.problem() ==
        "site/a/index.html was not made by an earlier build and will not be overwritten: move it away (and 1 more)");
    CHECK(s.read("site/a/index.html") == "by hand");
  }
  SECTION("an altered manifest vouches for nothing") {
    s.write("site/a/manifest.json", s.read("site/a/manifest.json") + " ");
    CHECK_FALSE(build_with_manifests(s, changed));
    CHECK(s.read("site/a/index.html") == "home");
  }
}

TEST_CASE("without its state, a site whose folder is now a link is not followed outside", "[links]") {
  Scene s;
  REQUIRE(build_with_manifests(s));
  fs::remove_all(s.root / "site.state");
  s.write("elsewhere/index.html", "home");
  fs::remove_all(s.root / "site/en/a");
  fs::create_directory_symlink(s.root / "elsewhere", s.root / "site/en/a");
  REQUIRE(build_with_manifests(s, {{"a/index.html", "another home"}}));
  CHECK(s.read("elsewhere/index.html") == "home");
}
