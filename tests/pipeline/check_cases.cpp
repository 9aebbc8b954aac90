// Every check finds what it should and passes what is close to it: tests/checks/<check>/*.txt, of which each case
// shows the findings of that check alone. (case_files.h says how they are written.)
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "checks/checks.h"
#include "tests/pipeline/case_files.h"
#include "tests/source_dir.h"

namespace {

// "score_range" of the code "score-range".
std::string file_name(const checks::Check& check) {
  std::string name(check.code);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

void run_cases_of(const checks::Check& check) {
  const auto files = scratch::case_files(std::string(source_dir) + "/tests/checks/" + file_name(check));
  CHECK(!files.empty());
  std::vector<scratch::Case> cases;
  for (const auto& file : files)
    for (auto& c :
         scratch::run_cases(file, [&](const auto&, const base::Finding& f) { return f.code == check.code; }))
      cases.push_back(c);
  CHECK(std::any_of(cases.begin(), cases.end(), [](const auto& c) { return !c.findings.empty(); }));
  CHECK(std::any_of(cases.begin(), cases.end(), [](const auto& c) { return c.findings.empty(); }));
}

}  // namespace

// A section of its own for each: `-c small-count` runs one.
TEST_CASE("each check has cases that it finds and cases that it passes") {
  for (const checks::Check* check : checks::all_checks) {
    DYNAMIC_SECTION(check->code) { run_cases_of(*check); }
  }
}

TEST_CASE("each check explains itself in both languages") {
  for (const checks::Check* named : checks::all_checks) {
    const checks::Check& check = *named;
    INFO(check.code);
    CHECK(std::filesystem::exists(std::string(source_dir) + "/src/checks/" + file_name(check) + ".cpp"));
    CHECK(check.explanation.example.ends_with('\n'));
    for (const checks::BilingualLiteral& words :
         {check.explanation.looks_for, check.explanation.why, check.explanation.source}) {
      CHECK(!words.th.empty());
      CHECK(!words.en.empty());
    }
  }
}
