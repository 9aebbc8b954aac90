// Parts of a site, each made on its own: joined they are the site that one build makes, or nothing.
#include <catch2/catch.hpp>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

void set_up(const scratch::Folder& folder) {
  fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
  fs::copy(fs::path(source_dir) / "frameworks", folder.content() / "frameworks", fs::copy_options::recursive);
}

std::string part(const scratch::Folder& folder, unsigned i) {
  return (folder.path / ("part-" + std::to_string(i))).string();
}

BuildResult make_part(const scratch::Folder& folder, unsigned i, unsigned of, const std::string& painter = "") {
  BuildOptions options = folder.options();
  options.card_painter = painter;
  options.out = part(folder, i);
  options.shard = i;
  options.shards = of;
  return build(options);
}

BuildResult join(const scratch::Folder& folder, const std::vector<unsigned>& parts) {
  BuildOptions options = folder.options();
  options.card_painter = "/bin/false";  // it takes what the parts have drawn
  for (unsigned i : parts) options.join.push_back(part(folder, i));
  return build(options);
}

// The message with our own folder taken out of it.
std::string problem(const scratch::Folder& folder, const BuildResult& result) {
  std::string text = result.failure.en;
  const std::string own = folder.path.string() + "/";
  for (std::size_t at; (at = text.find(own)) != text.npos;) text.erase(at, own.size());
  return text;
}

void add_to(const fs::path& file, const std::string& text) { scratch::write(file, scratch::read(file) + text); }

}  // namespace

TEST_CASE("shards: joined they are the site of one build, byte for byte, with its findings") {
  scratch::Folder whole, parted;
  set_up(whole);
  set_up(parted);
  const BuildResult one = whole.build();
  REQUIRE(one.is_published);
  for (unsigned i = 1; i <= 3; ++i) REQUIRE(make_part(parted, i, 3).is_published);
  CHECK_FALSE(fs::exists(parted.out()));
  const BuildResult joined = join(parted, {3, 1, 2});
  CHECK(joined.failure.en == "");
  REQUIRE(joined.is_published);
  CHECK((parted.site() == whole.site()));
  CHECK(parted.findings(joined) == whole.findings(one));
  CHECK(joined.agencies == 5);

  // What was joined is known to the next build, and a second join touches nothing.
  const BuildResult next = parted.build();
  CHECK(next.rebuilt.empty());
  CHECK(next.portal_why.empty());
  CHECK(next.outcome.pages.untouched == next.outcome.pages.made);
  const BuildResult again = join(parted, {1, 2, 3});
  CHECK(again.outcome.pages.untouched == again.outcome.pages.made);
}

TEST_CASE("shards: the machine that joins them need not be able to draw pictures") {
  scratch::Folder folder;
  set_up(folder);
  for (unsigned i = 1; i <= 2; ++i) REQUIRE(make_part(folder, i, 2, card_painter).is_published);
  const BuildResult joined = join(folder, {1, 2});
  CHECK(joined.failure.en == "");
  REQUIRE(joined.is_published);
  CHECK_FALSE(joined.lacks_pictures);
  CHECK(fs::exists(folder.out() / "dan-kwian/2565/card.png"));

  fs::remove_all(part(folder, 2));
  REQUIRE(make_part(folder, 2, 2, "/bin/false").is_published);
  CHECK(join(folder, {1, 2}).lacks_pictures);
}

TEST_CASE("shards: a part that another version made is refused") {
  scratch::Folder folder;
  set_up(folder);
  for (unsigned i = 1; i <= 2; ++i) REQUIRE(make_part(folder, i, 2).is_published);
  BuildOptions newer = folder.options();
  newer.version = "newer";
  newer.join = {part(folder, 1), part(folder, 2)};
  CHECK(problem(folder, build(newer)) == "part-1 was built by another version of the program");
}

TEST_CASE("shards: more parts than agencies") {
  scratch::Folder whole, parted;
  set_up(whole);
  set_up(parted);
  REQUIRE(whole.build().is_published);
  for (unsigned i = 1; i <= 7; ++i) REQUIRE(make_part(parted, i, 7).is_published);
  REQUIRE(join(parted, {1, 2, 3, 4, 5, 6, 7}).is_published);
  CHECK((parted.site() == whole.site()));
}

TEST_CASE("shards: an error in any part refuses the join, with the findings of all") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  const auto before = folder.site();
  for (const char* agency : {"dan-kwian", "rang-chorakhe"})
    add_to(folder.content() / "agencies" / agency / "agency.yaml", "wrong: 1\n");
  unsigned with_errors = 0;
  for (unsigned i = 1; i <= 2; ++i) with_errors += make_part(folder, i, 2).report.has_errors();
  CHECK(with_errors > 0);
  const BuildResult joined = join(folder, {1, 2});
  CHECK_FALSE(joined.is_published);
  CHECK(joined.report.count(base::Severity::error) == 2);
  CHECK((folder.site() == before));
}

TEST_CASE("shards: with each agency on its own, one with errors keeps what the site has of it") {
  scratch::Folder folder;
  set_up(folder);
  const fs::path settings = folder.content() / "site.yaml";
  std::string text = scratch::read(settings);
  text.replace(text.find("publish: whole"), 14, "publish: each-agency");
  scratch::write(settings, text);
  REQUIRE(folder.build().is_published);
  const auto before = folder.site();
  add_to(folder.content() / "agencies/dan-kwian/agency.yaml", "wrong: 1\n");
  for (unsigned i = 1; i <= 2; ++i) make_part(folder, i, 2);
  const BuildResult joined = join(folder, {1, 2});
  CHECK(joined.is_published);
  CHECK(joined.report.has_errors());
  CHECK((folder.site() == before));
}

TEST_CASE("shards: parts that do not make one site are refused") {
  scratch::Folder folder;
  set_up(folder);
  for (unsigned i = 1; i <= 2; ++i) REQUIRE(make_part(folder, i, 2).is_published);
  auto refused = [&](const std::vector<unsigned>& parts) {
    const BuildResult result = join(folder, parts);
    CHECK_FALSE(result.is_published);
    CHECK_FALSE(fs::exists(folder.out()));
    return problem(folder, result);
  };
  CHECK(refused({1}) == "of 2 shards these are missing: 2");
  CHECK(refused({1, 1}) == "part-1 and part-1 are both shard 1");
  CHECK(refused({1, 9}) == "part-9 is not a complete shard (build it with --shard)");

  const fs::path page = fs::path(part(folder, 1)) / "site/chiang-yuen/index.html";
  const std::string bytes = scratch::read(page);
  add_to(page, "<!-- by hand -->");
  CHECK(refused({1, 2}) == "part-1/site/chiang-yuen/index.html is not as it was built: build that shard again");
  scratch::write(page, bytes);

  const std::string state_file = part(folder, 2) + "/site.state/build-state";
  const std::string state = scratch::read(state_file);
  scratch::write(state_file, state.substr(0, state.size() / 2));
  CHECK(refused({1, 2}) == "part-2 is not a complete shard (build it with --shard)");
  scratch::write(state_file, state);

  add_to(folder.content() / "site.yaml", "# a comment\n");
  add_to(folder.content() / "frameworks/ita-2564.yaml", "# changed\n");
  CHECK(refused({1, 2}) == "part-1 was built with other frameworks");
  REQUIRE(make_part(folder, 1, 2).is_published);
  CHECK(refused({1, 2}) == "part-2 was built with other frameworks");
  REQUIRE(make_part(folder, 2, 2).is_published);

  fs::copy(folder.content() / "agencies/khok-sanga", folder.content() / "agencies/another",
           fs::copy_options::recursive);
  CHECK(refused({1, 2}) == "part-1 was built from another list of agencies");
  fs::remove_all(folder.content() / "agencies/another");

  REQUIRE(make_part(folder, 2, 3).is_published);
  CHECK(refused({1, 2}) == "part-1 is one of 2 shards, but part-2 is one of 3");
  REQUIRE(make_part(folder, 2, 2).is_published);

  std::string settings = scratch::read(folder.content() / "site.yaml");
  settings.replace(settings.find("\nnumerals: arabic"), 17, "\nnumerals: thai");
  scratch::write(folder.content() / "site.yaml", settings);
  CHECK(refused({1, 2}) == "part-1 was built with another site.yaml");
}
