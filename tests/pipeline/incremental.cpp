// A build after edits equals a build of the same content from nothing, byte for byte, whatever was edited.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/pipeline/editor.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

bool is_long() { return std::getenv("PRONGSAI_LONG") != nullptr; }

// Two of the five agencies, and a theme folder of their own.
void set_up(const scratch::Folder& folder) {
  const fs::path source(source_dir);
  fs::copy(source / "content", folder.content(), fs::copy_options::recursive);
  fs::copy(source / "frameworks", folder.content() / "frameworks", fs::copy_options::recursive);
  for (const char* agency : {"chiang-yuen", "nong-saeng", "rang-chorakhe"})
    fs::remove_all(folder.content() / "agencies" / agency);
  fs::remove(folder.path / "themes");
  fs::copy(source / "themes", folder.path / "themes", fs::copy_options::recursive);
}

void add_to(const fs::path& file, const std::string& text) { scratch::write(file, scratch::read(file) + text); }

void change(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = scratch::read(file);
  REQUIRE(text.find(from) != text.npos);
  scratch::write(file, text.replace(text.find(from), from.size(), to));
}

// The same content built from nothing, beside.
BuildResult build_anew(const scratch::Folder& folder, std::map<std::string, std::string>& site) {
  const fs::path out = folder.path / "anew";
  fs::remove_all(out);
  fs::remove_all(folder.path / "anew.state");
  BuildOptions options = folder.options();
  options.out = out.string();
  BuildResult result = build(options);
  site = scratch::files_in(out);
  return result;
}

void require_same(const std::map<std::string, std::string>& wanted, const std::map<std::string, std::string>& site) {
  for (const auto& [path, bytes] : wanted) {
    INFO(path);
    REQUIRE(site.count(path));
    REQUIRE((site.at(path) == bytes));
  }
  REQUIRE(site.size() == wanted.size());
}

// Also where a file of the site was altered by hand, which other builds may find later.
BuildResult build_verified(const scratch::Folder& folder) {
  BuildOptions options = folder.options();
  options.verifies = true;
  return build(options);
}

void require_as_from_nothing(const scratch::Folder& folder, const BuildResult& now) {
  std::map<std::string, std::string> wanted;
  const BuildResult anew = build_anew(folder, wanted);
  REQUIRE(folder.findings(now) == folder.findings(anew));
  if (anew.report.has_errors()) return;
  REQUIRE(now.is_published);
  require_same(wanted, folder.site());
}

// A build after each edit; every `step` edits it is compared.
void check_random_edits(bool each_agency, unsigned seed, int edits, int step) {
  scratch::Folder folder;
  set_up(folder);
  if (each_agency) change(folder.content() / "site.yaml", "publish: whole", "publish: each-agency");
  REQUIRE(folder.build().is_published);
  scratch::Editor editor(folder, seed);
  std::string story;
  for (int i = 1; i <= edits; ++i) {
    story += editor.edit() + "\n";
    INFO(story);
    BuildResult now = folder.build(1 + static_cast<unsigned>(i % 3));
    REQUIRE(now.failure.empty());
    if (i % step) continue;
    now = build_verified(folder);
    require_as_from_nothing(folder, now);
    if (!editor.mend()) continue;
    story += "mend\n";
    now = build_verified(folder);
    require_as_from_nothing(folder, now);
  }
}

std::string why(const BuildResult& result) {
  std::string out;
  for (const Rebuilt& r : result.rebuilt) out += (r.slug.empty() ? "all" : r.slug) + ": " + r.why.en + "\n";
  return out + (result.portal_why.empty() ? "" : "portal: " + result.portal_why.en + "\n");
}

std::string why_now(const scratch::Folder& folder) {
  const BuildResult result = folder.build();
  INFO(folder.findings(result));
  REQUIRE(result.is_published);
  return why(result);
}

}  // namespace

TEST_CASE("incremental: after any edit the site is what a build from nothing makes") {
  check_random_edits(false, 2569, is_long() ? 1500 : 150, is_long() ? 1 : 30);
}

TEST_CASE("incremental: the same where each agency is published on its own") {
  check_random_edits(true, 2570, is_long() ? 500 : 50, is_long() ? 1 : 25);
}

TEST_CASE("incremental: what is made again, and why") {
  scratch::Folder folder;
  set_up(folder);
  const fs::path agencies = folder.content() / "agencies", report = agencies / "dan-kwian/2566/report.md";
  CHECK(why_now(folder) == "all: this is the first build\nportal: this is the first build\n");
  CHECK(why_now(folder) == "");
  add_to(report, "\nก\n");
  CHECK(why_now(folder) == "dan-kwian: 2566/report.md changed\n");
  scratch::write(agencies / "khok-sanga/pages/new.md", "---\ntitle: {th: ก, en: A}\n---\nก\n");
  // The portal as well where the page takes the agency's search index over the next 8 KiB.
  CHECK(why_now(folder).starts_with("khok-sanga: pages/new.md was added\n"));
  fs::remove(agencies / "khok-sanga/pages/new.md");
  CHECK(why_now(folder).starts_with("khok-sanga: pages/new.md was removed\n"));
  fs::last_write_time(report, fs::file_time_type::clock::now());
  CHECK(why_now(folder) == "");
  fs::remove(folder.out() / "khok-sanga/index.html");
  CHECK(why_now(folder) == "khok-sanga: khok-sanga/index.html of the site was altered or removed\n");
  fs::remove(folder.out() / "index.html");
  CHECK(why_now(folder) == "portal: index.html of the site was altered or removed\n");
  add_to(folder.content() / "site.yaml", "# a comment\n");
  CHECK(why_now(folder) == "");
  change(folder.content() / "site.yaml", "hosting: [apache, netlify]", "hosting: [apache]");
  CHECK(why_now(folder) == "portal: site.yaml changed\n");
  change(folder.content() / "site.yaml", "\nnumerals: arabic", "\nnumerals: thai");
  CHECK(why_now(folder) == "all: site.yaml changed\nportal: site.yaml changed\n");
  add_to(folder.path / "themes/default/styles/site.css", ".new{color:red}\n");
  CHECK(why_now(folder) == "all: the theme changed\nportal: the theme changed\n");
  add_to(folder.content() / "frameworks/ita-2564.yaml", "# a comment\n");
  const std::string after_framework = why_now(folder);
  CHECK(after_framework.find("all: ") == after_framework.npos);
  CHECK(after_framework.find("portal: what it shows of agencies or frameworks changed\n") != after_framework.npos);
  BuildOptions other = folder.options();
  other.version = "another";
  CHECK(why(build(other)) == "all: prongsai was updated\nportal: prongsai was updated\n");
  other.is_full = true;
  CHECK(why(build(other)) == "all: --full was given\n");
}

TEST_CASE("incremental: a framework that comes with the program changes the agencies that follow it, and no other") {
  scratch::Folder folder;
  set_up(folder);
  fs::remove_all(folder.content() / "frameworks");
  fs::remove(folder.path / "frameworks");
  fs::copy(fs::path(source_dir) / "frameworks", folder.path / "frameworks", fs::copy_options::recursive);
  REQUIRE(folder.build().is_published);
  change(folder.path / "frameworks/ita-2565.yaml", "target: 85", "target: 90");
  CHECK(why_now(folder) ==
        "dan-kwian: the frameworks of the year 2565 changed\nkhok-sanga: the frameworks of the year 2565 changed\n"
        "portal: what it shows of agencies or frameworks changed\n");
  change(folder.path / "frameworks/moph-2569.yaml", "id: MOIT, name: {th: ", "id: MOIT, name: {th: ใหม่");
  CHECK(why_now(folder) == "");
  require_as_from_nothing(folder, folder.build());
  CHECK(folder.site().at("dan-kwian/2565/scores/index.html").find("90") != std::string::npos);
}

TEST_CASE("incremental: a new version of the program keeps the pages of an agency with errors and makes all others") {
  scratch::Folder folder;
  set_up(folder);
  change(folder.content() / "site.yaml", "publish: whole", "publish: each-agency");
  REQUIRE(folder.build().is_published);
  const auto before = folder.site();
  add_to(folder.content() / "agencies/dan-kwian/agency.yaml", "wrong: 1\n");
  add_to(folder.content() / "agencies/khok-sanga/2566/report.md", "\nก\n");
  BuildOptions newer = folder.options();
  newer.version = "newer";
  const BuildResult result = build(newer);
  CHECK(result.failure.en == "");
  REQUIRE(result.is_published);
  CHECK(result.held_back == std::vector<std::string>{"dan-kwian"});
  const auto now = folder.site();
  for (const auto& [path, bytes] : before)
    if (path.starts_with("dan-kwian/")) {
      INFO(path);
      CHECK((now.contains(path) && now.at(path) == bytes));
    }
  CHECK((now.at("khok-sanga/2566/report/index.html") != before.at("khok-sanga/2566/report/index.html")));
  CHECK(now.at("index.html").find("dan-kwian/") != std::string::npos);
}

TEST_CASE("incremental: a file that kept its size and its time of change is seen to be another") {
  scratch::Folder folder;
  set_up(folder);
  const fs::path file = folder.content() / "agencies/dan-kwian/2566/report.md";
  const auto time = fs::last_write_time(file);
  REQUIRE(folder.build().is_published);
  std::string text = scratch::read(file);
  const auto at = text.find("การ");
  REQUIRE(at != text.npos);
  scratch::write(file, text.replace(at, 9, "กาล"));
  fs::last_write_time(file, time);
  CHECK(why_now(folder) == "dan-kwian: 2566/report.md changed\n");
}

TEST_CASE("incremental: warnings of agencies that were not opened are seen again, and --strict holds") {
  scratch::Folder folder;
  set_up(folder);
  add_to(folder.content() / "agencies/dan-kwian/channels.yaml", "tracking:\n  note: ติดตามเรื่อง # ทุกวัน\n");
  const BuildResult first = folder.build();
  REQUIRE(first.report.count(base::Severity::warning) > 0);
  const BuildResult second = folder.build();
  CHECK(second.rebuilt.empty());
  CHECK(second.agencies_with_findings == first.agencies_with_findings);
  CHECK(folder.findings(second) == folder.findings(first));
  CHECK(second.silenced.findings().size() == first.silenced.findings().size());
  CHECK_FALSE(folder.build(2, true).is_published);
}

TEST_CASE("incremental: a state that is lost, cut or damaged costs time and nothing else") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  const auto site = folder.site();
  std::mt19937 random(7);
  for (int i = 0; i < (is_long() ? 200 : 4); ++i) {
    const fs::path state_file =
        folder.path / (i % 4 < 2 ? "site.state/build-state-leaves" : "site.state/build-state");
    std::string bytes = scratch::read(state_file);
    REQUIRE(!bytes.empty());
    const std::size_t at = random() % bytes.size();
    if (i == 0)
      bytes.clear();
    else if (i % 2)
      bytes.resize(at);
    else
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
    scratch::write(state_file, bytes);
    const BuildResult result = folder.build();
    REQUIRE(result.is_published);
    CHECK(why(result).find("all: nothing is known of the last build\n") == 0);
    CHECK(result.outcome.pages.changed + result.outcome.pages.added + result.outcome.pages.removed == 0);
    require_same(site, folder.site());
  }
  fs::remove_all(folder.path / "site.state");
  REQUIRE(folder.build().is_published);
  require_same(site, folder.site());
}

// The site's own manifests say then what is ours.
TEST_CASE("incremental: after any edit and without a state the site is what a build from nothing makes") {
  scratch::Folder folder;
  set_up(folder);
  REQUIRE(folder.build().is_published);
  scratch::Editor editor(folder, 2570);
  std::string story;
  for (int i = 1; i <= (is_long() ? 100 : 6); ++i) {
    const fs::path site = folder.path / "site", kept = folder.path / "kept";
    fs::copy(site, kept, fs::copy_options::recursive);
    for (int n = 0; n < 10; ++n) story += editor.edit() + "\n";
    INFO(story);
    editor.mend();
    fs::remove_all(site);  // with what was edited there
    fs::rename(kept, site);
    fs::remove_all(folder.path / "site.state");
    const BuildResult now = folder.build();
    REQUIRE(now.failure.empty());
    require_as_from_nothing(folder, now);
  }
}
