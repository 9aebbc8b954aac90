// Leaves that are added to those of the last publication, in the file of a state.
#include "publish/leaves.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <tuple>

#include "tests/publish/scene.h"

namespace {

using namespace publish;

struct Format {
  static constexpr std::string_view name = "sample";
  static constexpr std::uint32_t version = 1;
  struct Number {
    std::uint64_t value = 0;
  };
  using Rows = std::tuple<Number>;
};

std::string archive(std::uint64_t value, std::string_view text) {
  platform::ArchiveWriter<Format> out;
  out.rows<Format::Number>().push_back({value});
  out.add_text(text);
  return out.bytes();
}

// A site whose state `tree-leaves` holds these numbers, with a page that names their places.
struct Leafy : scene::Scene {
  std::vector<LeafPlace> places;  // of the last publication

  std::uint64_t in_use() const {
    std::uint64_t sum = 0;
    for (const LeafPlace& place : places) sum += place.size;
    return sum;
  }
  static constexpr const char* page = "index.html";
  // Replaces the first leaf, or adds all where there are none that can stay.
  bool build(std::uint64_t first, std::size_t text = 0, std::size_t count = 3) {
    auto site = open();
    if (!site) return false;
    LeafWriter leaves = site->leaf_writer("tree-leaves", in_use());
    std::vector<LeafPlace> now = places;
    now.resize(count);
    for (std::size_t i = 0; i < now.size(); ++i)
      if (i == 0 || !leaves.keeps_leaves()) now[i] = leaves.add(archive(first + i, std::string(text, 'x')));
    site->put(page, std::to_string(first));
    site->put_leaves("tree-leaves", leaves);
    const bool is_published = site->publish(outcome, why);
    // What is in the journal will be published.
    if (is_published || has("site.state/journal")) places = now;
    return is_published;
  }
  std::vector<std::uint64_t> values() const {
    const std::string bytes = read("site.state/tree-leaves");
    const std::vector<std::uint64_t> aligned(bytes.size() / 8 + 1);
    std::memcpy(const_cast<std::uint64_t*>(aligned.data()), bytes.data(), bytes.size());
    std::vector<std::uint64_t> found;
    for (const LeafPlace& place : places) {
      const auto leaf = leaf_at<Format>(place, {reinterpret_cast<const char*>(aligned.data()), bytes.size()});
      found.push_back(leaf ? leaf->rows<Format::Number>()[0].value : 0);
    }
    return found;
  }
  std::size_t size() const { return read("site.state/tree-leaves").size(); }
};

using Values = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("leaves are added to those that are there, and are written anew when most of them are of no use") {
  Leafy scene;
  REQUIRE(scene.build(10));
  CHECK(scene.values() == Values{10, 11, 12});
  const std::size_t once = scene.size();
  REQUIRE(scene.build(20, 400'000));
  CHECK(scene.values() == Values{20, 11, 12});
  CHECK(scene.size() == once + scene.places[0].size);
  // Twice what was in use, and a little more, may be there.
  for (std::uint64_t n = 30; n < 100; n += 10) REQUIRE(scene.build(n, 400'000));
  CHECK(scene.size() <= 3 * scene.in_use() + (1 << 20));
  CHECK(scene.values()[0] == 90);
  CHECK_FALSE(scene.has("site.state/tree-leaves.new"));
}

TEST_CASE("leaves: whichever call fails, the last publication has its own, and the next adds to them") {
  Leafy scene;
  REQUIRE(scene.build(10));
  std::vector<std::string> calls;
  for (int at = 1;; ++at) {
    INFO("call " << at);
    scene::fault = {.at = at};
    scene::fault.log = &calls;
    calls.clear();
    const Values before = scene.values();
    const bool is_published = scene.build(1'000 + static_cast<std::uint64_t>(at), 600'000);
    const bool is_over = scene::fault.calls < at;
    scene::fault = {};
    if (is_over) break;
    CHECK((is_published || !scene.problem().empty()));
    if (!is_published && !scene.has("site.state/journal")) CHECK(scene.values() == before);
    REQUIRE(scene.build(2'000 + static_cast<std::uint64_t>(at)));
    CHECK(scene.values()[0] == 2'000 + static_cast<std::uint64_t>(at));
    CHECK(scene.values()[2] != 0);
    CHECK_FALSE(scene.has("site.state/tree-leaves.new"));
  }
  CHECK(std::find(calls.begin(), calls.end(), "create tree-leaves") != calls.end());
}
