// What a host takes, compared with the site that is about to be published.
#include <catch2/catch.hpp>

#include "base/finding_text.h"
#include "hosts/shared/site_limits.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

const std::string settings =
    "title: ข้อมูล\n"
    "base_url: https://ita.example.go.th/\n"
    "hosting:\n"
    "  - gitlab\n"
    "  - cloudflare\n";

const std::string too_large =
    "content/site.yaml:5:5: warning[host-limit]: Cloudflare Pages accepts at most 25 MiB per file, but there is "
    "ban-khao/documents/photos.zip (25.1 MiB)\n"
    "  5 |   - cloudflare\n"
    "    |     ^^^^^^^^^^\n"
    "  make the document smaller or split it, keep it elsewhere and link to it, or choose another host\n";

void set_up(const scratch::Folder& folder) {
  fs::copy(fs::path(source_dir) / "tests/sites/smallest/content", folder.content(), fs::copy_options::recursive);
  scratch::write(folder.content() / "site.yaml", settings);
}

// All zeros, which take no room on the disk.
void add_document(const scratch::Folder& folder, std::uintmax_t bytes) {
  const fs::path file = folder.content() / "agencies/ban-khao/documents/photos.zip";
  scratch::write(file, "");
  fs::resize_file(file, bytes);
}

std::string of_hosts(const scratch::Folder& folder, BuildResult result) {
  base::Report own;
  for (const base::Finding& f : result.report.findings())
    if (f.code.starts_with("host-")) own.add(f);
  result.report = std::move(own);
  return folder.findings(result);
}

// What a host with these limits says of a site, in both languages.
std::string said(const hosts::Limits& limits, const hosts::SiteNeeds& needs) {
  const base::SourceFile file{"site.yaml", "hosting: tiny"};
  const hosts::Host host{model::Hosting::gitlab, nullptr, limits};
  base::Report report;
  hosts::check_limits(host, base::location_at(file, 9, 4), needs, report);
  std::string out;
  for (const base::Finding& f : report.findings()) {
    REQUIRE((f.line == 1 && f.column == 10 && f.length == 4));
    out += f.what.th + " | " + f.advice.th + "\n" + f.what.en + " | " + f.advice.en + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("hosts: a site at each limit is taken, and one above is told of each") {
  const hosts::Limits limits{.files = 3, .bytes = 2'000'000, .bytes_of_a_file = 1u << 20};
  CHECK(said(limits, {{3, 2'000'000, {{"a.pdf", 1u << 20}}}, 0}) == "");
  CHECK(said({}, {{9'000, 1u << 30, {{"a.pdf", 1u << 29}}}, 7}) == "");
  CHECK(said(limits, {{1'004, 2'000'001, {{"b.pdf", (1u << 20) + 1}, {"a.pdf", 1u << 20}}}, 0}) ==
        "เว็บไซต์มี 1,004 ไฟล์ แต่ GitLab Pages รับได้ไม่เกิน 3 ไฟล์โดยไม่คิดค่าบริการ | ใช้โฮสต์อื่น หรือแยกหน่วยงานเป็นหลายเว็บไซต์\n"
        "the site has 1,004 files, but GitLab Pages accepts at most 3 free of charge | choose another host, or "
        "publish the "
        "agencies as several sites\n"
        "เว็บไซต์มีขนาด 2.1 MB แต่ GitLab Pages รับได้ไม่เกิน 2 MB | เก็บสำเนาเอกสารในเว็บไซต์ให้น้อยลงโดยใส่ลิงก์แทน ใช้โฮสต์อื่น "
        "หรือแยกหน่วยงานเป็นหลายเว็บไซต์\n"
        "the size of the site is 2.1 MB, but GitLab Pages accepts at most 2 MB | keep fewer copies of documents and "
        "link to them instead, "
        "choose another host, or publish the agencies as several sites\n"
        "GitLab Pages รับได้ไม่เกินไฟล์ละ 1 MiB แต่มี b.pdf (1.1 MiB) | ลดขนาดหรือแบ่งเอกสาร วางไว้ที่อื่นแล้วใส่ลิงก์ หรือใช้โฮสต์อื่น\n"
        "GitLab Pages accepts at most 1 MiB per file, but there is b.pdf (1.1 MiB) | make the document smaller or "
        "split it, keep "
        "it elsewhere and link to it, or choose another host\n");
}

TEST_CASE("hosts: a paid plan is spoken of where it would do, and the first few files are named") {
  const hosts::Limits limits{.files = 3, .bytes_of_a_file = 1'000'000, .files_paid = 5};
  CHECK(said(limits, {{5, 0, {}}, 0}).find("use a paid plan, which allows 5 files, choose another host") !=
        std::string::npos);
  CHECK(said(limits, {{6, 0, {}}, 0}).find("paid plan") == std::string::npos);
  const std::string many =
      said(limits,
           {{2, 0, {{"e", 9'000'000}, {"d", 8'000'000}, {"c", 3'000'000}, {"b", 2'000'000}, {"a", 1'000'001}}}, 0});
  CHECK(many.find("แต่มี e (9 MB), d (8 MB), c (3 MB) และอีก 2 ไฟล์ |") != std::string::npos);
  CHECK(many.find("but there is e (9 MB), d (8 MB), c (3 MB) and 2 more |") != std::string::npos);
}

TEST_CASE("hosts: a file above the limit is told of at each build, and keeps nothing from being published") {
  scratch::Folder folder;
  set_up(folder);
  add_document(folder, 25u << 20);
  BuildResult result = folder.build();
  REQUIRE(result.is_published);
  CHECK(of_hosts(folder, result) == "");
  add_document(folder, (25u << 20) + 1);
  result = folder.build();
  REQUIRE(result.is_published);
  CHECK(of_hosts(folder, result) == too_large);
  result = folder.build();  // nothing is opened
  REQUIRE(result.is_published);
  CHECK(result.rebuilt.empty());
  CHECK(of_hosts(folder, result) == too_large);
  const auto before = folder.site();
  scratch::write(folder.content() / "agencies/ban-khao/documents/more.txt", "more");
  CHECK_FALSE(folder.build(2, true).is_published);
  CHECK((folder.site() == before));

  BuildOptions part = folder.options(), join = folder.options();
  part.out = (folder.path / "part").string();
  part.shard = part.shards = 1;
  result = build(part);
  REQUIRE(result.is_published);
  CHECK(of_hosts(folder, result) == "");
  join.out = (folder.path / "joined").string();
  join.join = {part.out};
  result = build(join);
  REQUIRE(result.is_published);
  CHECK(of_hosts(folder, result) == too_large);
}

TEST_CASE("hosts: redirects that Cloudflare would cut off are told of at each build") {
  scratch::Folder folder;
  set_up(folder);
  std::string page = "---\ntitle: หน้า\naliases:\n";
  for (int i = 0; i < 2'003; ++i) page += "  - old/" + std::to_string(i) + "/\n";
  scratch::write(folder.content() / "agencies/ban-khao/pages/about.md", page + "---\nข้อความ\n");
  const std::string left_out =
      "content/site.yaml:5:5: note[host-redirects]: Cloudflare Pages accepts at most 2,000 redirects of 100 "
      "KB in total; 3 more old addresses are redirected by the page at that address instead\n"
      "  5 |   - cloudflare\n"
      "    |     ^^^^^^^^^^\n";
  for (int i = 0; i < 2; ++i) {
    const BuildResult result = folder.build();
    REQUIRE(result.is_published);
    CHECK(result.portal_why.empty() == (i == 1));
    CHECK(of_hosts(folder, result) == left_out);
  }
}
