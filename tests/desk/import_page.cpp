// A table that is dropped or pasted: what was recognised can be changed, and nothing is written before it is taken.
#include <catch2/catch.hpp>
#include <filesystem>

#include "desk/desk.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

constexpr const char* page = "agency/ban-khao/import";
const std::string measures =
    "โครงการ\tผู้รับผิดชอบ\tตัวชี้วัดความสำเร็จ\tระยะเวลา\n"
    "ไม่รับของขวัญ\tสำนักปลัด\tประกาศนโยบาย\tต.ค. 2567\n"
    "อบรมจริยธรรม\tกองคลัง\tอบรมสองครั้ง\tมี.ค. 2568\n";

class Desk {
 public:
  Desk()
      : desk({.content = folder.content().string(),
              .out = folder.out().string(),
              .version = "test",
              .document_reader = document_reader}) {
    fs::copy(fs::path(source_dir) / "tests/content/base", folder.content(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
  std::string get() { return desk.respond({.method = "GET", .path = page, .session = "one"}).body; }
  desk::Response post(desk::Fields fields, std::vector<desk::Upload> files = {}) {
    return desk.respond(
        {.method = "POST", .path = page, .form = std::move(fields), .uploads = std::move(files), .session = "one"});
  }
  // Paths below the agency's folder, hidden ones left out.
  std::string files() const {
    std::string out;
    for (const auto& [path, bytes] : scratch::files_in(folder.content() / "agencies/ban-khao")) out += path + "\n";
    return out;
  }

  scratch::Folder folder;
  desk::Desk desk;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

// The option that a select of this name has chosen.
std::string chosen(const std::string& body, const std::string& name) {
  const std::size_t select = body.find("name=\"" + name + "\"");
  const std::size_t selected = body.find("\" selected>", select), end = body.find("</select>", select);
  if (select == body.npos || selected == body.npos || selected > end) return "none";
  const std::size_t start = body.rfind("value=\"", selected) + 7;
  return body.substr(start, selected - start);
}

}  // namespace

TEST_CASE("a pasted table is shown as it was recognised, and written when it is taken over") {
  Desk desk;
  CHECK(desk.post({{"action", "read"}, {"year", "2568"}, {"text", measures}}).location == page);
  const std::string body = desk.get();
  CHECK(chosen(body, "kind0") == "measures");
  CHECK(chosen(body, "column0.0") == "title");
  CHECK(chosen(body, "column0.1") == "responsible");
  CHECK(has(body, "Its first value: ไม่รับของขวัญ</p>"));
  CHECK(has(body, "<option value=\"process-1\">"));
  CHECK(desk.files() == "agency.yaml\n");

  CHECK(desk.post({{"action", "take"}, {"dimension", "process-1"}}).location == "agency/ban-khao");
  CHECK(has(desk.files(), "2568/measures/01-"));
  CHECK(has(desk.files(), "2568/measures/02-"));
  for (const auto& [path, bytes] : scratch::files_in(desk.folder.content() / "agencies/ban-khao/2568/measures"))
    CHECK(has(bytes, "dimension: process-1"));
  CHECK(has(desk.get(), "Or paste a table"));
}

TEST_CASE("the kind of a table and what its columns become can be changed") {
  Desk desk;
  desk.post({{"action", "read"}, {"year", "2568"}, {"text", measures}});
  desk.post({{"action", "change"}, {"kind0", "measures"}, {"column0.1", "note"}, {"column0.3", ""}});
  std::string body = desk.get();
  CHECK(chosen(body, "column0.1") == "note");
  CHECK(chosen(body, "column0.3") == "");
  CHECK(has(body, "ต.ค. 2567</td></tr>"));  // left over

  desk.post({{"action", "change"}, {"kind0", "table"}});
  body = desk.get();
  CHECK(chosen(body, "kind0") == "table");
  CHECK(has(body, "agencies/ban-khao/2568/tables/"));
  CHECK_FALSE(has(body, "2568/measures/"));

  desk.post({{"action", "change"}, {"kind0", "left"}});
  CHECK(chosen(desk.get(), "kind0") == "left");

  desk.post({{"action", "change"}, {"kind0", "measures"}});
  desk.post({{"action", "take"}, {"column0.1", "note"}});
  for (const auto& [path, bytes] : scratch::files_in(desk.folder.content() / "agencies/ban-khao/2568/measures")) {
    CHECK(has(bytes, "note: "));
    CHECK_FALSE(has(bytes, "responsible: "));
  }
}

TEST_CASE("a file that is dropped is read in the sandboxed reader, and one that is none is told") {
  Desk desk;
  CHECK(desk.post({{"action", "read"}, {"year", "2568"}}, {{"files", "plan.tsv", measures}}).location == page);
  CHECK(has(desk.get(), "plan.tsv, fiscal year 2568."));
  CHECK(desk.post({{"action", "drop"}}).location == page);
  const desk::Response refused =
      desk.post({{"action", "read"}, {"year", "2568"}}, {{"files", "a.docx", "PK\x03\x04 no"}});
  CHECK(refused.status == 422);
  CHECK(has(refused.body, "a.docx"));
  CHECK(desk.files() == "agency.yaml\n");
}

TEST_CASE("an import without a year, a table or files that are still kept says what is missing") {
  Desk desk;
  CHECK(has(desk.post({{"action", "read"}, {"year", "68"}, {"text", measures}}).body, "like 2568"));
  CHECK(has(desk.post({{"action", "read"}, {"year", "2568"}}).body, "Choose a file or paste a table first."));
  CHECK(desk.post({{"action", "take"}}).status == 410);
}
