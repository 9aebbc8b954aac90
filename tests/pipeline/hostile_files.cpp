// Files that are no content: whatever stands in the folder, a build ends soon, says where it is wrong, and leaves the
// site.
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "tests/pipeline/hostile.h"

namespace fs = std::filesystem;
using hostile::repeated;
using hostile::Scene;

namespace {

const std::string agency = "agencies/ban-khao/";
const std::string year = agency + "2568/";

void check_refused(Scene& scene, const std::string& what, const std::map<std::string, std::string>& files,
                   const std::string& code) {
  const std::string findings = scene.attempt(what, files);
  INFO(what << "\n" << findings.substr(0, 2000));
  CHECK(!scene.was_published);
  CHECK(findings.find("error[" + code + "]") != findings.npos);
}

}  // namespace

TEST_CASE("hostile: YAML that is deep, wide, tied in knots or no YAML") {
  Scene scene;
  const std::string file = year + "assessment.yaml";
  const std::map<std::string, std::pair<std::string, std::string>> cases{
      {"deep flow lists", {"notes: " + repeated("[", 100000), "yaml"}},
      {"deep maps", {"notes: " + repeated("{a: ", 100000), "yaml"}},
      {"deep dashes", {"notes:\n  " + repeated("- ", 100000), "yaml"}},
      {"deep keys", {repeated("? ", 100000), "yaml"}},
      {"an alias of itself", {"notes: &a [*a]\n", "yaml"}},
      {"a billion laughs", {"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nnotes: [*c, *c]\n", "yaml"}},
      {"a merge key", {"total: 1\n<<: {total: 2}\n", "yaml"}},
      {"a tag", {"total: !!python/object 1\n", "yaml"}},
      {"two documents", {"total: 1\n---\ntotal: 2\n", "yaml"}},
      {"an open quote", {"grade: \"A\nnotes: [\n", "yaml"}},
      {"only brackets that close", {repeated("]", 50000), "yaml"}},
      {"tabs", {"\ttotal: 1\n", "yaml"}},
  };
  for (const auto& [what, c] : cases) {
    const std::string findings = scene.attempt(what, {{file, c.first}});
    INFO(what << "\n" << findings.substr(0, 2000));
    CHECK(!scene.was_published);
    CHECK(findings.find(file + ":") != findings.npos);  // file:line
  }
}

TEST_CASE("hostile: many keys, long keys and long values") {
  Scene scene;
  std::string keys, duplicates = "total: 1\n", list = "notes:\n";
  for (int i = 0; i < 20000; ++i) keys += "key" + std::to_string(i) + ": 1\n";
  for (int i = 0; i < 20000; ++i) duplicates += "total: 1\n";
  for (int i = 0; i < 20000; ++i) list += "  - ก\n";
  for (const std::string& text : {keys, duplicates, repeated("k", 200000) + ": 1\n"}) {
    scene.attempt("keys", {{year + "assessment.yaml", text}});
    CHECK(!scene.was_published);
  }
  scene.attempt("20,000 notes", {{year + "assessment.yaml", list}});
  CHECK(scene.was_published);
  scene.attempt("a note of 3 MB", {{year + "assessment.yaml", "notes: [" + repeated("ก", 1000000) + "]\n"}});
}

TEST_CASE("hostile: bytes that are no text, and files too large") {
  Scene scene;
  std::string utf16 = "\xFF\xFE", binary;
  for (char c : std::string("total: 1\n")) utf16 += {c, '\0'};
  for (int i = 0; i < 50000; ++i) binary += static_cast<char>((i * 7919) >> 3);
  for (const std::string& name :
       {std::string("site.yaml"), std::string("frameworks/ita-2568.yaml"), agency + "agency.yaml",
        agency + "channels.yaml", year + "assessment.yaml", year + "complaints.yaml", year + "disclosures.yaml",
        year + "report.md", year + "measures/10-a.md", year + "measures.csv", agency + "pages/a.md",
        agency + "updates/2568-01-01-a.md"}) {
    for (const std::string& bytes :
         {utf16, binary, std::string("title: \xE0\xB8"), std::string("a\0b", 3), std::string()}) {
      const std::string findings = scene.attempt(name, {{name, bytes}});
      INFO(name << "\n" << findings.substr(0, 1000));
      if (!bytes.empty()) CHECK(!scene.was_published);
      if (!bytes.empty()) CHECK(findings.find(name) != findings.npos);
    }
  }
  const std::string large = repeated("# a comment\n", 4 * 1024 * 1024 / 12 + 10);
  check_refused(scene, "a file over 4 MiB", {{year + "assessment.yaml", large}}, "limit");
}

TEST_CASE("hostile: links and devices in the content") {
  Scene scene;
  const fs::path secret = scene.folder.path / "secret.pdf", documents = scene.in_content(agency + "documents");
  scratch::write(secret, "%PDF-1.4 secret");
  fs::create_directories(documents);
  auto refused = [&](const std::string& what) {
    const std::string findings = scene.attempt(what);
    INFO(what << "\n" << findings);
    CHECK(!scene.was_published);
    CHECK(findings.find("error[") != findings.npos);
    fs::remove_all(documents);
    fs::create_directories(documents);
  };
  fs::create_symlink(secret, documents / "report.pdf");
  refused("a link out of the content");
  fs::create_symlink("../../../../secret.pdf", documents / "report.pdf");
  refused("a relative link out of the content");
  fs::create_symlink("report.pdf", documents / "report.pdf");
  refused("a link to itself");
  fs::create_symlink("nowhere.pdf", documents / "report.pdf");
  refused("a link to nothing");
  fs::create_directory_symlink(scene.folder.path, documents / "all");
  refused("a folder that is a link out");
  fs::create_directory_symlink("..", documents / "up");
  refused("a folder that is a link to its parent");
  REQUIRE(::mkfifo((documents / "report.pdf").c_str(), 0600) == 0);
  refused("a named pipe");
  REQUIRE(::mkfifo(scene.in_content(agency + "channels.yaml").c_str(), 0600) == 0);
  refused("a named pipe in place of a file");
  fs::remove(scene.in_content(agency + "channels.yaml"));
  fs::create_directory(scene.in_content(agency + "channels.yaml"));
  refused("a folder in place of a file");
  fs::remove(scene.in_content(agency + "channels.yaml"));
  fs::remove_all(documents);
  CHECK(scene.attempt("all of it gone").find("error") == std::string::npos);
}

TEST_CASE("hostile: names that cannot be addresses, and agencies named like parts of the site") {
  Scene scene;
  const std::string text = scratch::read(scene.in_content(agency + "agency.yaml"));
  for (const char* slug : {"en", "th", "assets", "compare", "data", "province", "search", "type", "con", "nul",
                           "com1", "cgi-bin", "Ban-Na", "ban_na", "บ้านนา", "ban na", "-", "404.html", "%2e%2e"}) {
    const std::string findings = scene.attempt(slug, {{std::string("agencies/") + slug + "/agency.yaml", text}});
    INFO(slug << "\n" << findings);
    if (std::string(slug) != "-") CHECK(!scene.was_published);
  }
  for (const char* name :
       {"pages/Über.md", "pages/a b.md", "pages/aux.md", "pages/a.html", "documents/run.exe", "documents/a.svgz",
        "documents/page.html", "documents/a.pdf.exe", "notes.txt", "2568/scores.yaml", "2568/measures/a.txt",
        "25680/assessment.yaml", "updates/report.md", "updates/2568-02-30-x.md", "2500/assessment.yaml"}) {
    scene.attempt(name, {{agency + name, "---\ntitle: ก\n---\n"}});
    INFO(name);
    CHECK(!scene.was_published);
  }
  scene.attempt("a long path", {{agency + "pages/" + repeated("a", 190) + ".md", "---\ntitle: ก\n---\n"}});
  CHECK(!scene.was_published);
}

TEST_CASE("hostile: two files that would be one page") {
  Scene scene;
  const std::string m = "---\ntitle: ก\ndimension: process-1\n---\n", page = "---\ntitle: ก\n---\n";
  scene.attempt("measures alike after the number", {{year + "measures/10-a.md", m}, {year + "measures/20-a.md", m}});
  CHECK(!scene.was_published);
  scene.attempt("a measure in the sheet too",
                {{year + "measures/10-a.md", m}, {year + "measures.csv", "slug,title,dimension\na,ก,process-1\n"}});
  CHECK(!scene.was_published);
  scene.attempt("a slug twice in the sheet",
                {{year + "measures.csv", "slug,title,dimension\na,ก,process-1\na,ข,process-1\n"}});
  CHECK(!scene.was_published);
  scene.attempt(
      "pages named like the others",
      {{agency + "pages/channels.md", page}, {agency + "pages/index.md", page}, {agency + "pages/data.md", page}});
  CHECK(scene.was_published);
  CHECK(fs::exists(scene.folder.out() / "ban-khao/pages/channels/index.html"));
}
