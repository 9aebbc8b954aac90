#include "tests/pipeline/case_files.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <sstream>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace scratch {
namespace {

constexpr std::string_view day_mark = "-- as of ", answer_mark = "-- answer ";

std::vector<Case> cases_of(const std::string& text) {
  std::vector<Case> cases;
  std::string* into = nullptr;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const bool is_section = line.starts_with("-- ") && line.ends_with(" --");
    if (line.starts_with("=== ")) {
      cases.push_back({line.substr(4), {}, {}, {}, {}});
      into = nullptr;
    } else if (is_section && line.starts_with(day_mark)) {
      cases.back().as_of = line.substr(day_mark.size(), line.size() - day_mark.size() - 3);
    } else if (is_section && line.starts_with(answer_mark)) {
      cases.back().answers.push_back(line.substr(answer_mark.size(), line.size() - answer_mark.size() - 3));
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

// Nothing where the file is to be left out.
std::optional<std::string> bytes_of_file(const std::string& text) {
  if (text.empty() || text == "\n") return std::nullopt;
  return bytes_of(text.ends_with("\n\n") ? text.substr(0, text.size() - 1) : text);
}

// An empty line ends the findings of a case in the file; it is no part of them.
std::string trimmed(std::string text) {
  while (text.ends_with("\n\n") || text == "\n") text.pop_back();
  return text;
}

// "https://example.org/a 404", "https://example.org/b 200 https://example.org/c"
base::LinkAnswers answers_of(const Case& c) {
  base::LinkAnswers out;
  for (const std::string& line : c.answers) {
    std::istringstream words(line);
    std::string address;
    base::LinkAnswer answer;
    words >> address >> answer.status >> answer.moved_to;
    if (answer.status == 0) answer.fault = base::LinkAnswer::Fault::refused;
    out.emplace(address, answer);
  }
  return out;
}

base::Report checked(const Folder& folder, const Case& c) {
  const base::LinkAnswers answers = answers_of(c);
  BuildOptions options = folder.options();
  options.is_check = true;
  if (!c.as_of.empty()) options.as_of = base::parse_date(c.as_of).value();
  if (!answers.empty()) options.link_answers = &answers;
  return ::build(options).report;
}

std::string found_in(const Case& c, const Wanted& wanted) {
  Folder folder;
  fs::copy(fs::path(source_dir) / "tests/content/base", folder.content(),
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  for (const auto& [name, text] : c.files) {
    if (const auto bytes = bytes_of_file(text))
      write(folder.content() / name, *bytes);
    else
      fs::remove(folder.content() / name);
  }
  BuildResult result = folder.build();
  if (!c.as_of.empty() || !c.answers.empty()) result.report = checked(folder, c);
  // Of several agencies, those without errors are published.
  const bool may_be_published = !result.report.has_errors() || (result.agencies > 1 && !result.held_back.empty());
  CHECK((result.is_published ? may_be_published : result.report.has_errors()));
  base::Report looked_at;
  for (const base::Finding& finding : result.report.findings())
    if (wanted(c, finding)) looked_at.add(finding);
  result.report = std::move(looked_at);
  return folder.findings(result);
}

void accept(const fs::path& file, const std::vector<Case>& cases, const std::vector<std::string>& found) {
  std::string out;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    out += "=== " + cases[i].name + "\n";
    for (const std::string& answer : cases[i].answers) out += std::string(answer_mark) + answer + " --\n";
    if (!cases[i].as_of.empty()) out += std::string(day_mark) + cases[i].as_of + " --\n";
    for (const auto& [name, text] : cases[i].files) out += "-- " + name + " --\n" + text;
    out += "-- findings --\n" + found[i] + "\n";
  }
  write(file, out);
}
}  // namespace

std::vector<fs::path> case_files(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<Case> read_cases(const fs::path& file) {
  std::vector<Case> cases = cases_of(read(file));
  for (Case& c : cases)
    for (auto& [name, text] : c.files) text = bytes_of_file(text).value_or("");
  return cases;
}

std::vector<Case> run_cases(const fs::path& file, const Wanted& wanted) {
  std::vector<Case> cases = cases_of(read(file));
  REQUIRE(!cases.empty());
  std::vector<std::string> found;
  for (const Case& c : cases) {
    INFO(file.parent_path().filename().string() << "/" << file.filename().string() << ": " << c.name);
    found.push_back(found_in(c, wanted));
    if (!accepts()) CHECK(found.back() == trimmed(c.findings));
  }
  if (accepts()) accept(file, cases, found);
  for (std::size_t i = 0; i < cases.size(); ++i) cases[i].findings = found[i];
  return cases;
}

}  // namespace scratch
