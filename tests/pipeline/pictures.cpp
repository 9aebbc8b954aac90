// The pictures of shared links: drawn once, kept while what they say is the same, drawn again where it is not.
#include <catch2/catch.hpp>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

void change(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = scratch::read(file);
  REQUIRE(text.find(from) != text.npos);
  scratch::write(file, text.replace(text.find(from), from.size(), to));
}

BuildResult build_with(const scratch::Folder& folder, const std::string& painter, bool verifies = false) {
  BuildOptions options = folder.options();
  options.card_painter = painter;
  options.verifies = verifies;
  return build(options);
}

const std::string og_image =
    "<meta property=\"og:image\" content=\"https://prongsai.example.go.th/dan-kwian/2565/card.png\">";

}  // namespace

TEST_CASE("an agency's pages name the picture of their year, which is drawn when what it says changes") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
  const BuildResult first = build_with(folder, card_painter);
  REQUIRE(first.is_published);
  CHECK_FALSE(first.lacks_pictures);
  const std::string drawn = scratch::read(folder.out() / "dan-kwian/2565/card.png");
  CHECK(drawn.starts_with("\x89PNG"));
  CHECK(scratch::read(folder.out() / "dan-kwian/index.html").find(og_image) != std::string::npos);
  CHECK(scratch::read(folder.out() / "dan-kwian/2565/scores/index.html").find(og_image) != std::string::npos);

  // Another edit: the picture is kept, and nothing is asked of the program, which would fail.
  change(folder.content() / "agencies/dan-kwian/agency.yaml", "name:", "# a remark\nname:");
  const BuildResult second = build_with(folder, "/bin/false");
  REQUIRE(second.is_published);
  CHECK_FALSE(second.lacks_pictures);
  CHECK(scratch::read(folder.out() / "dan-kwian/2565/card.png") == drawn);

  // What is kept is in the manifest as what is made.
  BuildOptions anew = folder.options();
  anew.card_painter = card_painter;
  anew.out = (folder.path / "anew").string();
  REQUIRE(build(anew).is_published);
  CHECK((scratch::files_in(anew.out) == folder.site()));

  // Somebody changed the picture: it is drawn again.
  scratch::write(folder.out() / "dan-kwian/2565/card.png", drawn + "more");
  const BuildResult third = build_with(folder, card_painter, true);
  REQUIRE(third.is_published);
  CHECK(scratch::read(folder.out() / "dan-kwian/2565/card.png") == drawn);

  change(folder.content() / "site.yaml", "th: ศูนย์ข้อมูลคุณธรรมและความโปร่งใส", "th: ชื่ออื่น");
  const BuildResult fourth = build_with(folder, card_painter);
  REQUIRE(fourth.is_published);
  CHECK(scratch::read(folder.out() / "dan-kwian/2565/card.png") != drawn);
}

TEST_CASE("no page names a picture that somebody has altered and that cannot be drawn again") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
  REQUIRE(build_with(folder, card_painter).is_published);
  const fs::path picture = folder.out() / "dan-kwian/2565/card.png";
  const std::string drawn = scratch::read(picture);
  scratch::write(picture, drawn + "more");
  const BuildResult altered = build_with(folder, "/bin/false", true);
  REQUIRE(altered.is_published);
  CHECK(altered.lacks_pictures);
  CHECK(scratch::read(folder.out() / "dan-kwian/index.html").find("2565/card.png") == std::string::npos);
  CHECK(scratch::read(folder.out() / "dan-kwian/manifest.json").find("2565/card.png") == std::string::npos);
}

TEST_CASE(
    "pictures that could not be drawn are drawn by the first build that can, and only their agencies are made") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
  // The others have no score, so no picture to lack.
  REQUIRE(build_with(folder, "/bin/false").is_published);
  const BuildResult again = build_with(folder, "/bin/false");
  CHECK(again.lacks_pictures);
  CHECK(again.rebuilt.empty());
  const BuildResult able = build_with(folder, card_painter);
  REQUIRE(able.is_published);
  CHECK_FALSE(able.lacks_pictures);
  REQUIRE(able.rebuilt.size() == 1);
  CHECK(able.rebuilt[0].slug == "dan-kwian");
  CHECK(able.rebuilt[0].why.en == "pictures of shared links could not be drawn the last time, and now they can");
  CHECK(scratch::read(folder.out() / "dan-kwian/index.html").find(og_image) != std::string::npos);
  CHECK(fs::exists(folder.out() / "dan-kwian/2565/card.png"));
  CHECK(build_with(folder, card_painter).rebuilt.empty());
  CHECK(build_with(folder, "/bin/false").rebuilt.empty());
}

TEST_CASE("where no picture can be drawn, the site is published without and the build says so") {
  scratch::Folder folder;
  fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
  const BuildResult result = build_with(folder, "/bin/false");
  REQUIRE(result.is_published);
  CHECK(result.lacks_pictures);
  CHECK_FALSE(fs::exists(folder.out() / "dan-kwian/2565/card.png"));
  CHECK(scratch::read(folder.out() / "dan-kwian/index.html").find("card.png") == std::string::npos);
}
