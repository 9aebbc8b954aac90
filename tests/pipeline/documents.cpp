// Documents of an agency, as a whole build checks them. tests/documents/make says what is in them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/finding_text.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

class Agency : public scratch::Folder {
 public:
  explicit Agency(const std::vector<std::string>& documents) {
    fs::copy(fs::path(source_dir) / "tests/content/base", content(),
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    fs::create_directories(folder());
    for (const std::string& name : documents)
      fs::copy(fs::path(source_dir) / "tests/documents" / name, folder() / name);
  }
  fs::path folder() const { return content() / "agencies/ban-khao/documents"; }
  fs::path texts() const { return fs::path(out().string() + ".state/texts"); }

  // Those about documents, in `language`.
  std::string found(const BuildResult& result, base::Language language) const {
    std::string all;
    for (base::Finding f : result.report.findings()) {
      const std::size_t at = f.path.find("documents");
      if (at == std::string::npos) continue;
      f.path.erase(0, at);
      all += base::as_text(f, language, false);
    }
    return all;
  }
};

}  // namespace

TEST_CASE("a citizen's number in a document keeps the site from being published") {
  Agency agency({"thai.pdf", "letter.docx", "table.xlsx", "letter.odt", "table.ods", "escaped.json", "folded.ics",
                 "drawing.svg"});
  const BuildResult result = agency.build();
  CHECK(!result.is_published);
  const std::string advice =
      "  ลบเลขนี้ก่อนเผยแพร่ ถ้าไม่ใช่เลขประจำตัวประชาชน ให้เพิ่มใต้ checks: ignore ใน agency.yaml: {code: personal-id, value: "
      "\"0121\", reason: "
      "…}\n";
  std::string expected;
  for (const char* name : {"folded.ics", "letter.docx", "letter.odt", "table.ods", "table.xlsx"})
    expected +=
        std::string("documents/") + name + ": ผิด[personal-id]: เอกสารนี้มีเลขประจำตัวประชาชนที่ลงท้ายด้วย 0121\n" + advice;
  expected += "documents/thai.pdf: ผิด[personal-id]: หน้า 2 ของเอกสารนี้มีเลขประจำตัวประชาชนที่ลงท้ายด้วย 0121\n" + advice;
  CHECK(agency.found(result, base::Language::th) == expected);
}

TEST_CASE("documents that could not be read are reported, and published") {
  Agency agency({"scanned.pdf", "partly-scanned.pdf", "encrypted.pdf", "bundle-in-bundle.zip", "bomb.zip"});
  const BuildResult result = agency.build();
  CHECK(result.is_published);
  const std::string see = "  check yourself that it contains no personal data, such as citizens' numbers\n";
  CHECK(agency.found(result, base::Language::en) ==
        "documents/bomb.zip: note[unreadable-document]: it is too large to be checked completely\n" + see +
            "documents/bundle-in-bundle.zip: note[unreadable-document]: 1 of the 2 files in it could not be read\n" +
            see +
            "documents/encrypted.pdf: note[unreadable-document]: it is protected by a password, so it was not "
            "checked\n" +
            see +
            "documents/partly-scanned.pdf: note[unreadable-document]: 1 of 2 pages contain no text; they may be "
            "scanned\n" +
            see + "documents/scanned.pdf: note[unreadable-document]: it is scanned: there is no text to check\n" +
            see);
}

TEST_CASE("a list of many people is one mistake, told with twenty examples") {
  Agency agency({});
  std::string list;
  for (int i = 0; i < 10'000; ++i) list += std::to_string(1'234'567'890'121 + i) + "\n\n";
  scratch::write(agency.folder() / "list.txt", list);
  const BuildResult result = agency.build();
  CHECK(result.report.findings().size() == 21);
  const auto& all = result.report.findings();
  CHECK(std::count_if(all.begin(), all.end(),
                      [](const base::Finding& f) { return f.what.en.ends_with(" more citizens' numbers"); }) == 1);
}

TEST_CASE("a citizen's number is printed nowhere, whatever else is wrong with its line") {
  Agency agency({});
  scratch::write(agency.content() / "agencies/ban-khao/pages/about.md",
                 "---\ntitle: รายชื่อ\nsubject: 1234567890121\n---\n[1234567890121](documents/1234567890121.pdf) "
                 "**12345**67890121 [x](y)\n");
  const BuildResult result = agency.build();
  CHECK(result.report.findings().size() >= 4);
  for (const base::Finding& f : result.report.findings())
    for (base::Language language : {base::Language::th, base::Language::en}) {
      CHECK(base::as_json(f, language).find("1234567890121") == std::string::npos);
      CHECK(base::as_json(f, language).find("67890121") == std::string::npos);
    }
}

TEST_CASE("texts are kept beside the site, and a check keeps none") {
  Agency agency({"utf-16.txt", "scanned.pdf"});
  fs::remove(agency.folder() / "utf-16.txt");
  BuildOptions options;
  options.content = agency.content().string();
  options.out = agency.out().string();
  options.document_reader = document_reader;
  options.is_check = true;
  const std::string found = agency.found(build(options), base::Language::en);
  CHECK(!fs::exists(agency.texts()));
  CHECK(agency.build().is_published);
  CHECK(fs::exists(agency.texts() / "ban-khao"));
  CHECK(agency.found(build(options), base::Language::en) == found);
  CHECK(agency.found(agency.build(), base::Language::en) == found);
}

TEST_CASE("without the reader the site is published all the same") {
  Agency agency({"scanned.pdf", "utf-16.txt"});
  BuildOptions options;
  options.content = agency.content().string();
  options.out = agency.out().string();
  options.document_reader = "/not/there";
  const BuildResult result = build(options);
  CHECK(result.is_published);
  CHECK(agency.found(result, base::Language::en) ==
        "documents: note[unreadable-document]: the documents were not checked: prongsai-text was not found\n"
        "  put prongsai-text next to prongsai\n");
}
