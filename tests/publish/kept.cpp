// What a build takes over from the last publication without making it.
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "publish/site.h"
#include "tests/publish/scene.h"

using namespace scene;

namespace {

const Files first = {{"index.html", "home"},        {"assets/style.css", "body {}"}, {"a/index.html", "agency a"},
                     {"a/2568/index.html", "year"}, {"b/index.html", "agency b"},    {"a/data.json", "{}"}};

}  // namespace

TEST_CASE("folders that nobody has touched are kept unlisted, and what is altered in them is seen all the same") {
  Scene s;
  REQUIRE(s.build(first));
  // The site was published long ago: no folder is as young as the list of its files.
  const auto grow_old = [&] {
    for (const char* folder : {"site", "site/a", "site/a/2568", "site/b", "site/assets"}) {
      const timespec times[2] = {{1'700'000'000, 0}, {1'700'000'000, 0}};
      REQUIRE((::utimensat(AT_FDCWD, (s.root / folder).c_str(), times, 0) == 0 || errno == ENOENT));
    }
  };
  grow_old();
  std::string other;
  const auto build = [&] {
    auto site = s.open();
    REQUIRE(site);
    other.clear();
    const bool is_kept = site->keep_all({"a"}, other);
    if (!is_kept) return std::vector<std::string>{"not kept: " + other};
    for (const auto& [path, bytes] : first)
      if (!path.starts_with("a/")) site->put(path, bytes);
    REQUIRE(site->publish(s.outcome, s.why));
    return site->foreign();
  };
  using List = std::vector<std::string>;
  CHECK(build().empty());
  s.write("site/a/2568/own.txt", "the owner's");
  CHECK(build() == List{"a/2568/own.txt"});
  // It is known now; its folder need not look touched for it to be told of again.
  grow_old();
  CHECK(build() == List{"a/2568/own.txt"});
  fs::remove(s.root / "site/a/2568/own.txt");
  grow_old();
  CHECK(build().empty());
  CHECK(s.files("site.state").size() == 2);  // lock, manifest
  s.write("site/a/2568/index.html", "by hand");
  CHECK(build() == List{"not kept: a/2568/index.html"});
  fs::remove_all(s.root / "site/a/2568");
  CHECK(build() == List{"not kept: a/2568/index.html"});
  fs::rename(s.root / "site/b", s.root / "site/a/2568");
  grow_old();
  CHECK(build() == List{"not kept: a/2568/index.html"});
}
