// What a person does beside filling in: puts in order, adds a document to a field, says why a warning is none.
#include <catch2/catch.hpp>

#include "desk/content_file.h"
#include "desk/figure_words.h"
#include "desk/form/plain_words.h"
#include "tests/desk/office.h"

using namespace desk_test;

namespace {

const std::string everything = "tests/sites/everything/content", agency = "agencies/ban-khao/";

bool has(const desk::Response& page, const std::string& text) { return page.body.find(text) != std::string::npos; }

// The measures of a year in the order of their files.
std::vector<std::string> measures(Office& office) {
  std::vector<std::string> out;
  for (const std::string& path : content_files_in(office.content()))
    if (path.find("/2568/measures/") != path.npos) out.push_back(path.substr(path.rfind('/') + 1));
  return out;
}

struct FiveMeasures : Office {
  FiveMeasures() : Office("tests/content/base") {
    fs::remove_all(content() + "/agencies/ban-khao/2568/measures");
    for (const std::string name : {"10-a", "20-b", "30-c", "40-d", "50-e"})
      write(folder + name + ".md", "---\ntitle: " + name.substr(3) + "\ndimension: process-1\n---\n");
  }
  std::string moved(const std::string& name, const std::string& how, const std::string& value = "1") {
    post("agency/ban-khao/2568/measures", {{"path", folder + name + ".md"}, {how, value}});
    std::string out;
    for (const std::string& file : measures(*this)) out += file.substr(0, file.find('.')) + " ";
    return out;
  }
  const std::string folder = agency + "2568/measures/";
};

}  // namespace

TEST_CASE("a measure goes up, down and to a place; its number is that of the place") {
  FiveMeasures office;
  CHECK(office.moved("20-b", "up") == "10-b 20-a 30-c 40-d 50-e ");
  CHECK(office.moved("10-b", "up") == "10-b 20-a 30-c 40-d 50-e ");
  CHECK(office.moved("10-b", "down") == "10-a 20-b 30-c 40-d 50-e ");
  CHECK(office.moved("50-e", "down") == "10-a 20-b 30-c 40-d 50-e ");
  CHECK(office.moved("10-a", "to", "4") == "10-b 20-c 30-d 40-a 50-e ");
  CHECK(office.moved("40-a", "to", "๑") == "10-a 20-b 30-c 40-d 50-e ");
  CHECK(office.moved("20-b", "to", "99") == "10-a 20-c 30-d 40-e 50-b ");
  CHECK(office.moved("20-c", "to", "no") == "10-a 20-c 30-d 40-e 50-b ");
  CHECK(office.moved("20-x", "to", "1") == "10-a 20-c 30-d 40-e 50-b ");
}

TEST_CASE("a file that is chosen beside a field is a document, and the field says where it is") {
  Office office("tests/content/base");
  const std::string path = agency + "2568/disclosures.yaml";
  office.write(path, "items: {}\n");
  const desk::Upload pdf{"f/items/O1/href/-0/href", "แผน 2568.pdf", "%PDF-1.4\n"};
  CHECK(office.save(path, {{"v/items/O1/href/-0/href", ""}}, {pdf}).location == "file/" + path + "?saved=1");
  CHECK(office.read(agency + "documents/2568/แผน 2568.pdf") == pdf.bytes);
  CHECK(office.read(path).find("documents/2568/แผน 2568.pdf") != std::string::npos);
  CHECK_FALSE(has(office.get("file/" + path), "remark error"));

  // The same file again is the same document; another one of its name keeps both.
  CHECK(office.save(path, {}, {{"f/items/O2/href/-0/href", pdf.name, pdf.bytes}}).status == 303);
  CHECK(office.save(path, {}, {{"f/items/O1/href/-0/href", pdf.name, "%PDF-1.5\n"}}).status == 303);
  CHECK(office.read(agency + "documents/2568/แผน 2568.pdf") == pdf.bytes);
  CHECK(office.read(agency + "documents/2568/แผน 2568-2.pdf") == "%PDF-1.5\n");

  // What cannot be a document is said, and nothing is written.
  const std::string before = office.read(path);
  const desk::Response answer =
      office.save(path, {{"v/items/O2/note/th", "typed"}}, {{"f/items/O2/href/-0/href", "run.exe", "MZ"}});
  CHECK(answer.status == 422);
  CHECK(has(answer, "run.exe"));
  CHECK(has(answer, "typed"));
  CHECK(office.save(path, {}, {{"f/items/O2/href/-0/href", "../../x.pdf", "%PDF"}}).status == 422);
  CHECK(office.read(path) == before);
}

TEST_CASE("a warning that is right as it is goes with its reason") {
  Office office("tests/content/base");
  const std::string path = agency + "2568/measures/10-gifts.md";
  office.write(
      path, "---\ntitle: ไม่รับของขวัญ\ndimension: process-1\nresponsible: สำนักปลัด\ndue: วันจันทร์ที่ 30 กันยายน 2568\n---\n");
  const std::string shown = office.get("file/" + path).body, start = "class=\"ignore\" href=\"/_desk/";
  const std::size_t link = shown.find(start);
  REQUIRE(link != shown.npos);
  const std::string address =
      shown.substr(link + start.size(), shown.find('"', link + start.size()) - link - start.size());
  const std::string page = address.substr(0, address.find('?')), code = address.substr(address.find("code=") + 5);
  CHECK(has(office.get(page, {{"code", code}}), "name=\"reason\""));
  const std::string before = office.read(agency + "agency.yaml");
  CHECK(office.post(page, {{"code", code}, {"reason", " "}}).status == 422);
  CHECK(office.read(agency + "agency.yaml") == before);
  CHECK(office.post(page, {{"code", code}, {"reason", "เอกสารพิมพ์เช่นนี้"}}).location == "file/" + path + "?ignored=1");
  const std::string after = office.read(agency + "agency.yaml");
  CHECK(after.starts_with(before));
  CHECK(after.find("code: " + code) != after.npos);
  CHECK(after.find("in: 2568/measures/10-gifts.md") != after.npos);
  CHECK_FALSE(has(office.get("file/" + path), "?code=" + code + "\""));
  CHECK(office.get(page, {{"code", code}}).status == 404);
  CHECK(office.get("ignore/site.yaml", {{"code", code}}).status == 404);
}

TEST_CASE("an item of a list goes up, down and to a place, with what was typed into it") {
  Office office("tests/content/base");
  const std::string path = agency + "channels.yaml", four = "criteria: [one, two, three, four]\n";
  office.write(path, four);
  const std::string shown = office.get("file/" + path).body;
  CHECK(shown.find("value=\"/criteria/0 1\">Move no. 1 down<") != shown.npos);
  CHECK(shown.find("value=\"/criteria/3 2\">Move no. 4 up<") != shown.npos);
  CHECK(shown.find(">Move no. 1 up<") == shown.npos);
  CHECK(shown.find(">Move no. 4 down<") == shown.npos);
  const auto moved = [&](const std::string& move, desk::Fields typed = {}) {
    office.write(path, four);
    typed.emplace_back("move", move);
    office.save(path, std::move(typed));
    return office.read(path);
  };
  CHECK(moved("/criteria/0 1") == "criteria: [two, one, three, four]\n");
  CHECK(moved("/criteria/3 0") == "criteria: [four, one, two, three]\n");
  CHECK(moved("/criteria/0 99") == "criteria: [two, three, four, one]\n");
  CHECK(moved("/criteria/2 0", {{"v/criteria/2/th", "typed"}, {"v/criteria/-0/th", "new"}}) ==
        "criteria: [typed, one, two, four, new]\n");
  CHECK(moved("/criteria/3 1", {{"d/criteria/0", "1"}}) == "criteria: [four, two, three]\n");
  for (const std::string none :
       {"", "/criteria/2", "/criteria/9 0", "/criteria/2 x", "/criteria/2 2", "/criteria/-0 0"})
    CHECK(moved(none) == four);
}

TEST_CASE("keys are called as their fields are") {
  const readers::ContentKind& kind = *desk::content_file(agency + "2568/disclosures.yaml")->kind;
  const auto said = [&](base::Language language, std::string_view text) {
    return desk::in_words_of_form(text, kind, desk::words_of(language));
  };
  using base::Language;
  CHECK(said(Language::en, "write 'href' if it is published, 'none' with the reason") ==
        "write “Link or file” if it is published, “Nothing to publish, because” with the reason");
  CHECK(said(Language::en, "none of the notes") == "none of the notes");
  CHECK(said(Language::th, "เขียน href ถ้าเผยแพร่แล้ว") == "เขียน “ลิงก์หรือไฟล์” ถ้าเผยแพร่แล้ว");
  CHECK(said(Language::th, "ใส่ `none` แทน") == "ใส่ “ไม่มีให้เผยแพร่ เพราะ” แทน");
  CHECK(said(Language::th, "{href: documents/none.pdf}") == "{href: documents/none.pdf}");
  CHECK(said(Language::th, "ดู[การตรวจ](checks.th.md#none) ใน README") == "ดูการตรวจ ใน README");
}

TEST_CASE("figures that change are called by words") {
  for (const auto& [id, words] :
       {std::pair("scores/total", "Total score"),
        {"scores/IIT", "IIT"},
        {"scores/indicator-3/previous", "3, the year before"},
        {"complaints/2567-10/general/received", "General complaints received October 2024"},
        {"complaints/total/corruption/closed", "Complaints of corruption closed whole year"},
        {"complaints/open/general", "General complaints open"},
        {"measures/box/budget-planned", "Budget of the measure box"},
        {"measures/box/budget-2568", "Budget of 2568 of the measure box"},
        {"counts/with-results", "Measures with results"},
        {"other/1", "other/1"}})
    CHECK(desk::figure_in_words(id, nullptr, desk::words_of(base::Language::en)) == words);
}
