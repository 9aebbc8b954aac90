// What prongsai-text reads of documents, and that none of them, nor a reader gone wrong, can hold up or harm the
// caller. tests/documents/make says what is in them.
#include "platform/document_text.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "tests/source_dir.h"

namespace fs = std::filesystem;
using base::ExtractedText;
using State = base::ExtractedText::State;

namespace {

// Cells end in `|`, pages in `¶`.
std::string visible(const std::string& text) {
  std::string out;
  for (char c : text)
    if (c == base::cell_end)
      out += "|";
    else if (c == base::page_end)
      out += "¶";
    else
      out += c;
  return out;
}

std::vector<ExtractedText> read(const std::vector<std::string>& names, const platform::DocumentLimits& limits = {},
                                const std::string& reader = document_reader) {
  std::vector<platform::WantedDocument> documents;
  for (const std::string& name : names)
    documents.push_back({name[0] == '/' ? name : std::string(source_dir) + "/tests/documents/" + name,
                         std::string_view(name).substr(name.rfind('.') + 1)});
  return platform::read_documents(reader, documents, limits);
}

ExtractedText read(const std::string& name) { return read(std::vector{name}).front(); }

// A reader that is a script.
class Script {
 public:
  explicit Script(const std::string& lines) {
    std::string name = (fs::temp_directory_path() / "prongsai-reader-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()));
    folder_ = name;
    std::ofstream(path()) << "#!/bin/sh\n" << lines;
    ::chmod(path().c_str(), 0755);
  }
  ~Script() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  std::string path() const { return (folder_ / "reader").string(); }

 private:
  fs::path folder_;
};

platform::DocumentLimits hurried() {
  platform::DocumentLimits limits;
  limits.waiting = std::chrono::seconds(1);
  return limits;
}

}  // namespace

TEST_CASE("each format gives its words, cells apart") {
  struct {
    const char *name, *text;
  } cases[] = {
      {"thai.pdf", "Sample|รายงานผล ปี ๒๕๖๘\nเทศบาลตำบลตัวอย่าง\n\n¶หน้าสอง เลข 1-2345-67890-12-1\n\n¶"},
      {"letter.docx", "ชื่อเรื่อง||เรียน นายก\nเลข 1-2345-67890-12-1\n1234567\n|890121\n|บรรทัด\nถัดไป\n|หัวกระดาษ\n|"},
      {"table.xlsx", "ชื่อ|เลขประจำตัว||||นายตัวอย่าง|1234567890121|2568|91.96||"},
      {"letter.odt", "เลข 1234567890121\nสอง\tช่อง\n|"},
      {"table.ods", "1234567890121|1.23E+12\n|ข\n||"},
      {"windows-874.csv", "ชื่อ|เลข\r|\"นาย;ก\"|1234567\r|"},
      {"utf-16.txt", "รายชื่อ 1234567890121\r\n"},
      {"escaped.json", "||ชื่อ|| |ก\n1234567|| |เลข|| |890121| 1||\n"},
      {"folded.ics", "BEGIN:VEVENT|SUMMARY:1234567890121|END:VEVENT|"},
      {"drawing.svg", "ภาพ|1234567|\n890\n121|"},
      {"bundle.zip", "รายชื่อ-1234567890121.txt|letter.docx|photo.jpg|ข้อความ|ในซิป 1-2345-67890-12-1\n||"},
  };
  for (const auto& c : cases) {
    INFO(c.name);
    const ExtractedText words = read(c.name);
    CHECK(words.state == State::read);
    CHECK(visible(words.text) == c.text);
    CHECK(words.unread_parts == 0);
  }
}

TEST_CASE("what cannot be looked into says why") {
  CHECK(read("scanned.pdf").state == State::scanned);
  CHECK(read("encrypted.pdf").state == State::encrypted);
  CHECK(read("locked.docx").state == State::encrypted);
  CHECK(read("locked.ods").state == State::encrypted);
  CHECK(read("broken-off.pdf").state == State::damaged);
  CHECK(read("not-a.docx").state == State::damaged);
  CHECK(read("laughs.svg").state == State::damaged);
  CHECK(read("not-there.pdf").state == State::damaged);
  CHECK(read("bomb.docx").state == State::too_large);
  CHECK(read("bomb.zip").state == State::too_large);
  const ExtractedText pages = read("partly-scanned.pdf"), bundle = read("bundle-in-bundle.zip");
  CHECK(pages.state == State::partly);
  CHECK((pages.parts == 2 && pages.unread_parts == 1));
  CHECK(pages.text.find("มีตัวหนังสือ") != std::string::npos);
  CHECK(bundle.state == State::partly);
  CHECK((bundle.parts == 2 && bundle.unread_parts == 1));
}

TEST_CASE("a document larger than the limit is not opened") {
  platform::DocumentLimits limits;
  limits.largest_mib = 1;
  const std::string large =
      (fs::temp_directory_path() / ("prongsai-large-" + std::to_string(::getpid()) + ".txt")).string();
  std::ofstream(large) << "1234567890121";
  fs::resize_file(large, 2 << 20);
  const auto words = read({large, "utf-16.txt"}, limits);
  CHECK(words[0].state == State::too_large);
  CHECK(words[1].state == State::read);
  fs::remove(large);
}

TEST_CASE("a document that ends its reader does not take the next ones with it") {
  Script crashes_at_first("mkdir \"$0.seen\" 2> /dev/null && kill -SEGV $$\nexec " + std::string(document_reader) +
                          " \"$@\"\n");
  const auto words = read({"utf-16.txt", "letter.odt"}, {}, crashes_at_first.path());
  CHECK(words[0].state == State::damaged);
  CHECK(words[1].state == State::read);
}

TEST_CASE("a reader that does not come to an end is ended") {
  const auto start = std::chrono::steady_clock::now();
  for (const char* lines :
       {"while :; do :; done\n", "exec sleep 600\n", "printf '1 0 0 5\\nabc'\nexec sleep 600\n"}) {
    INFO(lines);
    CHECK(read({"utf-16.txt"}, hurried(), Script(lines).path()).front().state == State::too_slow);
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("a reader that talks nonsense is not believed") {
  for (const char* lines :
       {"exec yes\n", "exec tr '\\0' a < /dev/zero\n", "echo '1 0 0 99999999999'\n", "echo '7 0 0 0'\n",
        "echo '-1 0 0 0'\n", "printf '1 0 0 1\\n\\377'\n", "echo\n", "exit 3\n", ""}) {
    INFO(lines);
    CHECK(read({"utf-16.txt"}, hurried(), Script(lines).path()).front().state == State::damaged);
  }
}

TEST_CASE("where there is no reader, or it does not run, nothing is read") {
  const Script cannot_run("exit 127\n");
  for (const std::string& reader : {std::string(), std::string("/not/there"), cannot_run.path()}) {
    const auto words = read({"utf-16.txt", "letter.odt"}, {}, reader);
    CHECK(words[0].state == State::no_reader);
    CHECK(words[1].state == State::no_reader);
  }
}

TEST_CASE("without documents no reader is started") {
  Script leaves_a_mark("touch \"$0.started\"\n");
  CHECK(read(std::vector<std::string>{}, {}, leaves_a_mark.path()).empty());
  CHECK(!fs::exists(leaves_a_mark.path() + ".started"));
}
