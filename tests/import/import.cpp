// Files of an office and the content that comes of them, many cases in a file of cases/:
//
//   === what the case shows
//   -- there 2568/report.md --          a file that the agency has already
//   -- import plan.csv year=2568 as=measures --
//   … the file …
//   -- gives --
//   … every file that is written, what is said, and the count …
//
// PRONGSAI_ACCEPT=1 rewrites what is expected: read the difference.
#include "import/import.h"

#include <stdlib.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "import/plan.h"
#include "platform/office_file.h"
#include "read/agency.h"
#include "read/framework.h"
#include "read/settings.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

void put(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

struct Section {
  std::string name, text;
};
struct ImportCase {
  std::string name;
  std::vector<Section> sections;
  std::string gives;
};

std::vector<ImportCase> cases_in(const std::string& text) {
  std::vector<ImportCase> out;
  std::string* into = nullptr;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("=== ")) {
      out.push_back({line.substr(4), {}, {}});
      into = nullptr;
    } else if (line == "-- gives --") {
      into = &out.back().gives;
    } else if (line.starts_with("-- ") && line.ends_with(" --")) {
      out.back().sections.push_back({line.substr(3, line.size() - 6), {}});
      into = &out.back().sections.back().text;
    } else if (into) {
      *into += line + "\n";
    }
  }
  for (ImportCase& one : out)
    while (one.gives.ends_with("\n\n")) one.gives.pop_back();
  return out;
}

// A content folder with one agency, gone with the test.
struct ContentFolder {
  fs::path path;
  ContentFolder() {
    std::string name = (fs::temp_directory_path() / "prongsai-import-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for a test");
    path = name;
    put(path / "site.yaml", "title: ทดสอบ\nlanguages: [th]\n");
    put(agency() / "agency.yaml", "name: องค์การบริหารส่วนตำบลบ้านเขา\ntype: อบต.\nprovince: ขอนแก่น\n");
    fs::create_directories(path / "frameworks");
    for (const char* file : {"ita-2567.yaml", "ita-2568.yaml"})
      fs::copy(fs::path(source_dir) / "frameworks" / file, path / "frameworks" / file);
  }
  ~ContentFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  fs::path agency() const { return path / "agencies/ban-khao"; }
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(agency()))
      if (entry.is_regular_file()) out[entry.path().lexically_relative(agency()).string()] = text_of(entry.path());
    return out;
  }
};

// "plan.csv year=2568 as=measures"
importing::Wishes wishes_of(std::istringstream& words) {
  importing::Wishes wishes;
  wishes.year = 2568;
  for (std::string word; words >> word;) {
    const std::string value = word.substr(word.find('=') + 1);
    if (word.starts_with("year=")) wishes.year = std::stoi(value);
    if (word.starts_with("as=")) wishes.as = importing::table_kinds.value_of(value).value();
    if (word.starts_with("dimension=")) wishes.dimension = value;
    if (word.starts_with("for=")) wishes.channels_for = value;
    if (word.starts_with("as-of=")) wishes.as_of = value;
    if (word == "keep-points") wishes.keeps_points = true;
  }
  return wishes;
}

std::string import_one(const ContentFolder& folder, const Section& section) {
  std::istringstream words(section.name);
  std::string verb, name;
  words >> verb >> name;
  const importing::Wishes wishes = wishes_of(words);
  base::BilingualText why;
  const auto document = platform::read_office_bytes(document_reader, section.text, name, why);
  if (!document) return "refused: " + why.en + "\n";
  base::Report report;
  const auto content = readers::discover(folder.path.string(), report);
  const auto settings = readers::read_settings(folder.path.string(), report);
  const model::Frameworks frameworks = readers::read_frameworks(*content, settings->settings, report);
  const auto agency =
      readers::read_agency(folder.path.string(), "ban-khao", settings->settings, frameworks, {}, report);
  importing::Draft draft;
  take_document(*document, folder.path.string(), wishes, *agency, frameworks, draft);
  const auto before = folder.files();
  const auto plan =
      importing::plan_files(draft, folder.agency().string(), *agency, wishes.year, name, base::Language::en, why);
  if (!plan) return "failed: " + why.en + "\n";
  REQUIRE(importing::write_plan(*plan, why));
  std::string out;
  for (const auto& [path, text] : folder.files()) {
    const auto own = before.find(path);
    if (own == before.end() || own->second != text) out += ">> " + path + "\n" + text;
    if (own != before.end()) CHECK(text.starts_with(own->second.substr(0, own->second.find('\n'))));
  }
  return out + ">> " + std::to_string(draft.placed) + " of " + std::to_string(draft.cells) + "\n";
}

std::string result_of(const ImportCase& one) {
  ContentFolder folder;
  std::string out;
  for (const Section& section : one.sections)
    if (section.name.starts_with("there "))
      put(folder.agency() / section.name.substr(6), section.text);
    else
      out += import_one(folder, section);
  return out;
}

}  // namespace

TEST_CASE("office files become content") {
  const fs::path folder = fs::path(source_dir) / "tests/import/cases";
  const bool accepts = getenv("PRONGSAI_ACCEPT") != nullptr;
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::string accepted;
    for (const ImportCase& one : cases_in(text_of(entry.path()))) {
      INFO(entry.path().filename().string() << ": " << one.name);
      const std::string result = result_of(one);
      if (!accepts) CHECK(result == one.gives);
      accepted += (accepted.empty() ? "" : "\n") + ("=== " + one.name) + "\n";
      for (const Section& section : one.sections) accepted += "-- " + section.name + " --\n" + section.text;
      accepted += "-- gives --\n" + result;
      ++count;
    }
    if (accepts) put(entry.path(), accepted);
  }
  CHECK(count >= 20);
}
