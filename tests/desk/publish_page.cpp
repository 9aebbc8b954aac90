// The publish page: what it shows before and after, reasons for closed years, and what it refuses.
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <thread>

#include "desk/desk.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

class Office {
 public:
  explicit Office(bool is_read_only = false) {
    fs::copy(fs::path(source_dir) / "tests/content/base", folder.content(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    std::string framework = scratch::read(folder.content() / "frameworks/ita-2568.yaml");
    for (std::size_t at = framework.find("2568"); at != framework.npos; at = framework.find("2568"))
      framework[at + 3] = '7';
    put("frameworks/ita-2567.yaml", framework);
    put("agencies/ban-khao/2567/assessment.yaml", "total: 80.00\n");
    put("agencies/ban-khao/2568/assessment.yaml", "total: 90.00\n");
    desk = std::make_unique<desk::Desk>(desk::Options{.content = folder.content().string(),
                                                      .out = folder.out().string(),
                                                      .language = base::Language::en,
                                                      .is_read_only = is_read_only,
                                                      .version = "test"});
  }
  void put(const std::string& path, const std::string& bytes) { scratch::write(folder.content() / path, bytes); }
  std::string read(const std::string& path) const { return scratch::read(folder.content() / path); }

  // The page once nothing is being done any more.
  std::string page() {
    for (int tries = 0; tries < 1000; ++tries) {
      const desk::Response got = desk->respond({.method = "GET", .path = "publish"});
      REQUIRE(got.status == 200);
      if (got.body.find("data-poll") == std::string::npos) return got.body;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    FAIL("it takes longer than 20 s");
    return {};
  }
  desk::Response send(desk::Fields form) {
    return desk->respond({.method = "POST", .path = "publish", .form = std::move(form)});
  }

  scratch::Folder folder;
  std::unique_ptr<desk::Desk> desk;
};

bool has(const std::string& page, std::string_view text) { return page.find(text) != page.npos; }

}  // namespace

TEST_CASE("an officer publishes: nothing yet, then the site in its folder and as one file") {
  Office office;
  std::string page = office.page();
  CHECK(has(page, "<h1>Publish</h1>"));
  CHECK(has(page, "Nothing has been published yet: all pages are new."));
  CHECK(has(page, "<a href=\"/_desk/new/deploy\">Set up a web host</a>"));
  CHECK(office.desk->respond({.method = "GET", .path = "publish/site.zip"}).status == 404);

  CHECK(office.send({}).location == "publish");
  page = office.page();
  CHECK(has(page, "<code>" + office.folder.out().string() + "</code>"));
  CHECK(has(page, "Nothing has changed since the last publication."));
  const desk::Response zip = office.desk->respond({.method = "GET", .path = "publish/site.zip"});
  CHECK(zip.type == "application/zip");
  CHECK(zip.body.starts_with("PK"));
  CHECK(has(zip.body, "ban-khao/index.html"));
}

TEST_CASE("a figure of a closed year is published with the reason that was asked for") {
  Office office;
  office.page();
  office.send({});
  office.page();
  office.put("agencies/ban-khao/2567/assessment.yaml", "total: 81.00\n");
  office.put("agencies/ban-khao/corrections.yaml", "# of the office\n[]\n");
  std::string page = office.page();
  CHECK(has(page,
            "<td>Ban Khao Subdistrict Administrative Organization · Fiscal year 2567</td><th scope=\"row\">Total "
            "score</th><td>80.00</td><td>81.00</td>"));
  CHECK(has(page, "Why Total score of Ban Khao Subdistrict Administrative Organization · Fiscal year 2567 changes"));
  CHECK(has(page, ">Save the reasons</button>"));

  const desk::Response refused = office.send({});
  CHECK(refused.status == 422);
  CHECK(has(refused.body, "Say why the figures of closed years change."));

  CHECK(office.send({{"reason/ban-khao/2567/scores/total", "แก้ตามหนังสือ: ป.ป.ช."}}).location == "publish?reasons=1");
  const std::string corrections = office.read("agencies/ban-khao/corrections.yaml");
  CHECK(corrections.starts_with("# of the office\n"));
  CHECK(has(corrections, "scores/total"));
  CHECK(has(corrections, "แก้ตามหนังสือ: ป.ป.ช."));
  page = office.page();
  CHECK_FALSE(has(page, "Save the reasons"));
  CHECK(has(page, "81.00 <span class=\"meta\">(แก้ตามหนังสือ: ป.ป.ช.)</span>"));
  office.send({});
  CHECK(has(office.page(), "1 page new or changed") == false);
  CHECK(has(scratch::read(office.folder.out() / "ban-khao/data/corrections.json"), "แก้ตามหนังสือ"));
}

TEST_CASE("what holds a publication back is a link to the field of its form") {
  Office office;
  office.put("agencies/ban-khao/agency.yaml", "name: ก\ntype: other\nprovince: ขอนแก่น\ncontact:\n  colour: red\n");
  const std::string page = office.page();
  INFO(page);
  CHECK(has(page, "With these errors nothing is published."));
  CHECK(has(page, "<a href=\"/_desk/file/agencies/ban-khao/agency.yaml#v/contact/colour\">"));
  CHECK_FALSE(has(page, "Publish now"));
}

TEST_CASE("the host's own words are shown, and a folder of others is confirmed first") {
  Office office;
  const fs::path host = office.folder.path / "host";
  scratch::write(host, "a file where the folder shall be\n");
  scratch::write(office.folder.path / "deploy.yaml",
                 "targets:\n  web:\n    kind: folder\n    path: " + host.string() + "\n");
  CHECK(has(office.page(), ">web (" + host.string() + ")</option>"));
  office.send({{"target", "web"}});
  std::string page = office.page();
  CHECK(has(page, "<b>It was not published:</b> " + host.string()));
  CHECK(has(page, ">Try again</button>"));

  fs::remove(host);
  scratch::write(host / "old-page.php", "theirs\n");
  office.send({{"target", "web"}});
  page = office.page();
  CHECK(has(page, "old-page.php. They are never removed"));
  CHECK(has(page, "Yes, this is meant"));
  office.send({{"target", "web"}, {"confirm", "1"}});
  page = office.page();
  CHECK(has(page, "were fetched back and are the same"));
  CHECK(scratch::read(host / "old-page.php") == "theirs\n");
}

TEST_CASE("a desk for reading shows what would change, and publishes nothing") {
  Office office(true);
  CHECK_FALSE(has(office.page(), "Publish now"));
  CHECK(office.send({}).status == 403);
  CHECK_FALSE(fs::exists(office.folder.out()));
}
