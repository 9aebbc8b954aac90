// The rules of the content model, case by case. tests/content/<topic>.txt holds cases:
//
//   === what the case shows
//   -- agencies/ban-khao/agency.yaml --
//   … the file …
//   -- findings --
//   … every finding as the terminal shows it; nothing where all is well …
//
// Files that a case does not name are those of tests/content/base/; a file with no lines is left out of the content.
// `\xHH` in a line that begins with `\bytes ` stands for that byte.
#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <vector>

#include "tests/pipeline/scratch.h"

namespace fs = std::filesystem;

namespace {

struct Case {
  std::string name;
  std::vector<std::pair<std::string, std::string>> files;
  std::string findings;
};

std::vector<Case> cases_of(const std::string& text) {
  std::vector<Case> cases;
  std::string* into = nullptr;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    bool is_section = line.starts_with("-- ") && line.ends_with(" --");
    if (line.starts_with("=== ")) {
      cases.push_back({line.substr(4), {}, {}});
      into = nullptr;
    } else if (is_section && line == "-- findings --") {
      into = &cases.back().findings;
    } else if (is_section) {
      cases.back().files.emplace_back(line.substr(3, line.size() - 6), "");
      into = &cases.back().files.back().second;
    } else if (into) {
      *into += line + "\n";
    }
  }
  return cases;
}

std::string bytes_of(const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("\\bytes ")) {
      out += line + "\n";
      continue;
    }
    for (std::size_t i = 7; i < line.size(); ++i) {
      bool is_byte = line.compare(i, 2, "\\x") == 0 && i + 3 < line.size();
      out += is_byte ? static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16)) : line[i];
      if (is_byte) i += 3;
    }
  }
  return out;
}

// An empty line ends the findings of a case in the file; it is no part of them.
std::string trimmed(std::string text) {
  while (text.ends_with("\n\n") || text == "\n") text.pop_back();
  return text;
}

std::string found_in(const Case& c) {
  scratch::Folder folder;
  fs::copy(fs::path(SOURCE_DIR) / "tests/content/base", folder.content(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  for (const auto& [name, text] : c.files) {
    if (text.empty() || text == "\n")
      fs::remove(folder.content() / name);
    else
      scratch::write(folder.content() / name, bytes_of(text.ends_with("\n\n") ? text.substr(0, text.size() - 1) : text));
  }
  BuildResult result = folder.build();
  CHECK(result.is_published == !result.report.has_errors());
  return folder.findings(result);
}

void accept(const fs::path& file, const std::vector<Case>& cases, const std::vector<std::string>& found) {
  std::string out;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    out += "=== " + cases[i].name + "\n";
    for (const auto& [name, text] : cases[i].files) out += "-- " + name + " --\n" + text;
    out += "-- findings --\n" + found[i] + "\n";
  }
  scratch::write(file, out);
}

}  // namespace

TEST_CASE("content is read as the content model says") {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(SOURCE_DIR) / "tests/content"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  REQUIRE(!files.empty());
  for (const fs::path& file : files) {
    const std::vector<Case> cases = cases_of(scratch::read(file));
    REQUIRE(!cases.empty());
    std::vector<std::string> found;
    for (const Case& c : cases) {
      INFO(file.filename().string() << ": " << c.name);
      found.push_back(found_in(c));
      if (!scratch::accepts()) CHECK(found.back() == trimmed(c.findings));
    }
    if (scratch::accepts()) accept(file, cases, found);
  }
}
