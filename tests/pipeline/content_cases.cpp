// The rules of the content model, case by case: tests/content/<topic>.txt. (case_files.h says how they are written.)
// A case shows errors, what readers warn of, and of the checks those that its title names: the others have cases of
// their own in tests/checks/.
#include <catch2/catch.hpp>

#include "tests/pipeline/case_files.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

TEST_CASE("content is read as the content model says") {
  const auto files = scratch::case_files(std::string(source_dir) + "/tests/content");
  REQUIRE(!files.empty());
  for (const auto& file : files)
    scratch::run_cases(file, [](const scratch::Case& c, const base::Finding& finding) {
      return !scratch::is_advice(finding) || c.name.find(finding.code) != std::string::npos;
    });
}
