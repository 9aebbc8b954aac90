// Documents are added under their own names, never over one that is there without asking, and come back.
#include <catch2/catch.hpp>
#include <filesystem>

#include "desk/desk.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

constexpr const char* page = "agency/ban-khao/documents";

class Cabinet {
 public:
  explicit Cabinet(bool is_read_only = false)
      : desk({.content = folder.content().string(),
              .out = folder.out().string(),
              .is_read_only = is_read_only,
              .version = "test"}) {
    fs::copy(fs::path(source_dir) / "tests/content/base", folder.content(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
  desk::Response get(desk::Fields query = {}) {
    return desk.respond({.method = "GET", .path = page, .query = std::move(query), .session = "one"});
  }
  desk::Response add(std::vector<desk::Upload> files, const std::string& year = "") {
    return desk.respond({.method = "POST",
                         .path = page,
                         .form = {{"action", "add"}, {"year", year}},
                         .uploads = std::move(files),
                         .session = "one"});
  }
  desk::Response settle(const std::string& action, const std::string& path) {
    return desk.respond(
        {.method = "POST", .path = page, .form = {{"action", action}, {"path", path}}, .session = "one"});
  }
  std::string file(const std::string& name) const {
    return scratch::read(folder.content() / "agencies/ban-khao/documents" / name);
  }

  scratch::Folder folder;
  desk::Desk desk;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

const std::string form = "agencies/ban-khao/documents/form.txt";

}  // namespace

TEST_CASE("files are added under their own names, and shown with what they are") {
  Cabinet cabinet;
  CHECK(has(cabinet.get().body, "There are no documents yet."));
  const desk::Response added =
      cabinet.add({{"files", "form.txt", "one\n"}, {"files", "แผน ๒๕๖๘.txt", "two\n"}}, "2568");
  CHECK(has(added.body, "form.txt is there now."));
  CHECK(cabinet.file("2568/form.txt") == "one\n");
  CHECK(cabinet.file("2568/แผน ๒๕๖๘.txt") == "two\n");
  CHECK(has(cabinet.get().body, "4 B · no page links to it"));
}

TEST_CASE("what can be no document is refused by name, and the others are added") {
  Cabinet cabinet;
  const std::string body = cabinet
                               .add({{"files", "run.exe", "x"},
                                     {"files", ".hidden.txt", "x"},
                                     {"files", "../agency.yaml", "x"},
                                     {"files", "empty.txt", ""},
                                     {"files", "form.txt", "one\n"}})
                               .body;
  CHECK(has(body, "run.exe: files of this kind are not published."));
  CHECK(has(body, ".hidden.txt: this cannot be the name of a file."));
  CHECK(has(body, "../agency.yaml: this cannot be the name of a file."));
  CHECK(has(body, "empty.txt is empty."));
  CHECK(has(body, "form.txt is there now."));
  CHECK(has(cabinet.add({}).body, "No file was chosen."));
}

TEST_CASE("a file of a name that is there waits until it is said which it shall be") {
  Cabinet cabinet;
  cabinet.add({{"files", "form.txt", "one\n"}});
  CHECK(has(cabinet.add({{"files", "form.txt", "one\n"}}).body, "form.txt is there now."));
  CHECK(has(cabinet.add({{"files", "form.txt", "two\n"}}).body, "There is a file called form.txt already"));
  CHECK(cabinet.file("form.txt") == "one\n");
  CHECK(has(cabinet.settle("both", form).body, "form-2.txt is there now."));
  CHECK(cabinet.file("form.txt") + cabinet.file("form-2.txt") == "one\ntwo\n");

  cabinet.add({{"files", "form.txt", "three\n"}});
  CHECK(has(cabinet.settle("keep", form).body, "form.txt stays as it was."));
  CHECK(cabinet.settle("replace", form).status == 410);
  cabinet.add({{"files", "form.txt", "three\n"}});
  cabinet.settle("replace", form);
  CHECK(cabinet.file("form.txt") == "three\n");
}

TEST_CASE("a document that was taken away comes back") {
  Cabinet cabinet;
  cabinet.add({{"files", "form.txt", "one\n"}});
  CHECK(cabinet.settle("remove", form).location ==
        std::string(page) + "?removed=agencies%2Fban-khao%2Fdocuments%2Fform.txt");
  CHECK(cabinet.file("form.txt").empty());
  CHECK(has(cabinet.get({{"removed", form}}).body, "form.txt was taken away"));
  CHECK(has(cabinet.settle("restore", form).body, "form.txt is back."));
  CHECK(cabinet.file("form.txt") == "one\n");
  CHECK(cabinet.settle("remove", "agencies/ban-khao/agency.yaml").status == 400);
  CHECK(cabinet.settle("remove", "agencies/ban-khao/documents/../agency.yaml").status == 400);
}

TEST_CASE("a desk for reading shows documents, and takes none") {
  Cabinet cabinet(true);
  CHECK_FALSE(has(cabinet.get().body, "<form"));
  CHECK(cabinet.add({{"files", "form.txt", "one\n"}}).status == 403);
}
