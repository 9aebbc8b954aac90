// Links, pipes and names in the content folder.
#include "read/discover.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "model/frameworks.h"
#include "read/agency.h"
#include "read/framework.h"
#include "read/names.h"
#include "read/settings.h"
#include "tests/read/folder.h"

namespace {

// Everything that is found in the content: its top, and one agency after the other.
std::string findings(const folder::Content& c) {
  base::Report report;
  auto content = readers::discover(c.root(), report);
  auto settings = readers::read_settings(c.root(), report);
  if (content && settings) {
    const model::Frameworks frameworks = readers::read_frameworks(*content, settings->settings, report);
    for (const std::string& slug : content->agencies)
      readers::read_agency(c.root(), slug, settings->settings, frameworks, model::PageKinds{}, report);
  }
  return c.shown(report);
}

std::vector<std::string> paths_of(const folder::Content& c, const std::string& slug) {
  base::Report report;
  auto files = readers::scan_agency(c.root(), slug, report);
  std::vector<std::string> out;
  for (const readers::File& f : files ? files->files : std::vector<readers::File>{}) out.push_back(f.path);
  CHECK(c.shown(report) == "");
  return out;
}

const std::string advice = "  put the file or folder itself here instead of a link\n";

}  // namespace

TEST_CASE("a content folder that is well") {
  folder::Content c;
  CHECK(findings(c) == "");
}

TEST_CASE("links that stay in the content are followed") {
  folder::Content c;
  c.put("content/agencies/khok/agency.yaml", "{name: ข, type: other, province: ข}\n");
  c.put("content/agencies/khok/documents/form.pdf", "x");
  c.link("content/agencies/ban-khao/documents/form.pdf", "../../khok/documents/form.pdf");
  c.link("content/agencies/ban-khao/documents/shared", "../../khok/documents");
  c.link("content/agencies/third", "khok");
  CHECK(findings(c) == "");
  CHECK(paths_of(c, "ban-khao") ==
        std::vector<std::string>{"agency.yaml", "documents/form.pdf", "documents/shared/form.pdf"});
  CHECK(paths_of(c, "third") == std::vector<std::string>{"agency.yaml", "documents/form.pdf"});
}

TEST_CASE("the content folder may itself be a link") {
  folder::Content c;
  std::filesystem::create_directory_symlink("content", c.path / "linked");
  c.link("content/agencies/ban-khao/documents/up.pdf", "../agency.yaml");
  base::Report report;
  CHECK(readers::scan_agency((c.path / "linked").string(), "ban-khao", report)->files.size() == 2);
  CHECK(c.shown(report) == "");
}

TEST_CASE("links that leave the content, lead nowhere or back are errors at their own place") {
  folder::Content c;
  c.put("secret.pdf", "x");
  c.put("elsewhere/agency.yaml", "{name: ข, type: other, province: ข}\n");
  const std::string a = "content/agencies/ban-khao/documents/";
  c.link(a + "a.pdf", "../../../../secret.pdf");
  c.link(a + "b.pdf", (c.path / "secret.pdf").string());
  c.link(a + "c", "../../../../elsewhere");
  c.link(a + "d.pdf", "nothing.pdf");
  c.link(a + "e", "..");
  c.link(a + "f", ".");
  c.link(a + "g", "../../../../content-of-another");
  c.link("content/agencies/outside", "../../elsewhere");
  c.link("content/agencies/up", "..");
  const std::string leaves = ": error[unknown-file]: this link leaves the content folder\n" + advice;
  const std::string back = ": error[unknown-file]: this link leads back to itself\n" + advice;
  const std::string nothing = ": error[unknown-file]: this link leads to nothing\n" + advice;
  CHECK(findings(c) == a + "a.pdf" + leaves + a + "b.pdf" + leaves + a + "c" + leaves + a + "d.pdf" + nothing + a +
                           "e" + back + a + "f" + back + a + "g" + nothing + "content/agencies/outside" + leaves +
                           "content/agencies/up" + back);
}

TEST_CASE("the folders of frameworks and agencies do not leave, either") {
  for (const std::string name : {"frameworks", "agencies"}) {
    folder::Content c;
    std::filesystem::rename(c.path / "content" / name, c.path / "elsewhere");
    c.link("content/" + name, "../elsewhere");
    CHECK(findings(c) == "content/" + name + ": error[unknown-file]: this link leaves the content folder\n" + advice);
  }
}

TEST_CASE("site.yaml and frameworks are files, no links") {
  folder::Content c;
  c.put("elsewhere.yaml", "title: ก\n");
  std::filesystem::remove(c.path / "content/site.yaml");
  c.link("content/site.yaml", "../elsewhere.yaml");
  c.link("content/frameworks/ita-2569.yaml", "ita-2568.yaml");
  const std::string found = findings(c);
  CHECK(found ==
        "content/frameworks/ita-2569.yaml: error[unknown-file]: 'ita-2569.yaml' does not belong in this folder\n"
        "  only framework files belong here, named like ita-2568.yaml\n"
        "content/site.yaml: error[unreadable]: this is a link\n"
        "  put the file itself here instead of a link\n");
}

TEST_CASE("pipes are no plain files, and none makes us wait") {
  folder::Content c;
  std::filesystem::create_directories(c.path / "content/agencies/ban-khao/documents");
  const std::string a = "content/agencies/ban-khao/";
  for (const std::string& name :
       {a + "channels.yaml", a + "documents/x.pdf", std::string("content/frameworks/x.yaml")})
    REQUIRE(::mkfifo((c.path / name).c_str(), 0600) == 0);
  const std::string refused =
      ": error[unknown-file]: this is not a plain file\n  remove it from the content folder\n";
  CHECK(findings(c) == a + "channels.yaml" + refused + a + "documents/x.pdf" + refused +
                           "content/frameworks/x.yaml: error[unknown-file]: 'x.yaml' does not belong in this folder\n"
                           "  only framework files belong here, named like ita-2568.yaml\n");
}

TEST_CASE("no content, no frameworks, no agencies") {
  folder::Content c;
  base::Report report;
  CHECK(!readers::discover((c.path / "nothing").string(), report));
  CHECK(c.shown(report) == "nothing: error[unreadable]: there is no such content folder\n  name it with --content\n");
  std::filesystem::remove_all(c.path / "content/agencies");
  std::filesystem::remove_all(c.path / "content/frameworks");
  CHECK(findings(c) ==
        "content/agencies: error[missing-file]: there is no agency yet\n"
        "  make a folder such as agencies/ban-khao with an agency.yaml\n");
}

TEST_CASE("links to links end after some") {
  folder::Content c;
  c.put("content/agencies/a/agency.yaml", "{name: ข, type: other, province: ข}\n");
  c.put("content/agencies/a/documents/x.pdf", "x");
  c.link("content/agencies/a/documents/to-b", "../../b/documents");
  c.put("content/agencies/b/agency.yaml", "{name: ข, type: other, province: ข}\n");
  c.put("content/agencies/b/documents/y.pdf", "x");
  c.link("content/agencies/b/documents/to-a", "../../a/documents");
  CHECK(findings(c).find("links lead to links too many times") != std::string::npos);
}

TEST_CASE("names that are no UTF-8 are refused with their bytes, once, and with what they seem to say") {
  folder::Content c;
  c.put("content/agencies/ban-khao/documents/\xE1\xBC\xB9.pdf", "x");
  c.put("content/agencies/ban-khao/documents/\xFF\xFE.pdf", "x");
  c.put("content/agencies/ban-khao/documents/\xBB\xD5/a.pdf", "x");
  c.put("content/agencies/ban-khao/documents/a\nb.pdf", "x");
  CHECK(findings(c) ==
        "content/agencies/ban-khao/documents/\\xBB\\xD5: error[name]: the name '\\xBB\\xD5' is not UTF-8; it seems "
        "to be "
        "in the old Thai encoding (TIS-620 or Windows-874)\n  name it 'ปี'\n"
        "content/agencies/ban-khao/documents/\\xE1\\xBC\\xB9.pdf: error[name]: the name '\\xE1\\xBC\\xB9.pdf' is not "
        "UTF-8; it seems to be in the old Thai encoding (TIS-620 or Windows-874)\n  name it 'แผน.pdf'\n"
        "content/agencies/ban-khao/documents/\\xFF\\xFE.pdf: error[name]: the name '\\xFF\\xFE.pdf' is not UTF-8\n  "
        "give "
        "it a name of a-z, 0-9 and '-'\n"
        "content/agencies/ban-khao/documents/a\\x0Ab.pdf: error[name]: the name 'a\\x0Ab.pdf' holds a control "
        "character "
        "that cannot be seen\n  rename it without that character\n");
}

TEST_CASE("documents are published under Latin names, the same for the same name") {
  const std::pair<const char*, const char*> names[] = {
      {"documents/report-2568.pdf", "documents/report-2568.pdf"},
      {"documents/-a--b.pdf", "documents/-a--b.pdf"},
      {"documents/SCAN_001.PDF", "documents/scan-001.pdf"},
      {"documents/ปี ๒๕๖๘/แผน (2).csv", "documents/pi-2568/phaen-2.csv"},
      {"documents/ประจ\u0E4D\u0E32ปี.pdf", "documents/prachampi.pdf"},
      {"documents/ประจำปี.pdf", "documents/prachampi.pdf"}};
  for (const auto& [own, published] : names) CHECK(readers::published_path(own) == published);
  std::string longest = "documents/" + std::string(100, 'A') + ".pdf",
              other = "documents/" + std::string(101, 'A') + ".pdf";
  CHECK(readers::published_path(longest).size() == 10 + 80 + 4);
  CHECK(readers::published_path(longest) != readers::published_path(other));
  CHECK(readers::published_path("documents/报告 1.pdf") != readers::published_path("documents/计划 1.pdf"));
}
