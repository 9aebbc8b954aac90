// The five reports transcribed as they were printed, slips included: tests/checks/reports/. Of the slips that a rule
// can find, nine of ten are found; of those that need the sense of the words, half. slips.txt names them,
// findings.txt holds all that is found.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <vector>

#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace {

struct Slip {
  std::string number, kind, code, where;
};

std::vector<Slip> slips_of(const std::string& text) {
  std::vector<Slip> slips;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    Slip slip;
    std::istringstream(line) >> slip.number >> slip.kind >> slip.code >> slip.where;
    slips.push_back(slip);
  }
  return slips;
}

// What is found in the reports, with `framework` in place of ours of that name, if given.
BuildResult look(const scratch::Folder& folder, const fs::path& framework = {}) {
  const fs::path reports = fs::path(source_dir) / "tests/checks/reports";
  fs::copy(reports / "agencies", folder.content() / "agencies", fs::copy_options::recursive);
  fs::copy(fs::path(source_dir) / "frameworks", folder.content() / "frameworks", fs::copy_options::recursive);
  scratch::write(folder.content() / "site.yaml", "title: รายงานตามที่พิมพ์\nbase_url: https://example.go.th/\n");
  if (!framework.empty())
    fs::copy(framework, folder.content() / "frameworks" / framework.filename(), fs::copy_options::overwrite_existing);
  BuildOptions options;
  options.content = folder.content().string();
  options.is_check = true;
  options.version = "test";
  return build(options);
}

bool is_found(const Slip& slip, const BuildResult& result) {
  return std::any_of(result.report.findings().begin(), result.report.findings().end(), [&](const base::Finding& f) {
    return f.code == slip.code && f.path.ends_with("/" + slip.where);
  });
}

}  // namespace

TEST_CASE("the slips of the five reports are found") {
  const fs::path reports = fs::path(source_dir) / "tests/checks/reports";
  const scratch::Folder folder, other;
  BuildResult result = look(folder), bands = look(other, reports / "frameworks/ita-2565.yaml");
  const std::string findings =
      folder.findings(result) + "\nWith the band table as it was printed:\n" + other.findings(bands);
  if (scratch::accepts()) scratch::write(reports / "findings.txt", findings);
  CHECK(findings == scratch::read(reports / "findings.txt"));
  std::size_t all_v = 0, all_x = 0, found_v = 0, found_x = 0;
  for (const Slip& slip : slips_of(scratch::read(reports / "slips.txt"))) {
    INFO(slip.number << " " << slip.code << " " << slip.where);
    const bool found = slip.code != "-" && (is_found(slip, result) || is_found(slip, bands));
    CHECK(found == (slip.code != "-"));
    (slip.kind == "V" ? all_v : all_x) += 1;
    (slip.kind == "V" ? found_v : found_x) += found;
  }
  INFO("found: V " << found_v << " of " << all_v << ", X " << found_x << " of " << all_x);
  CHECK(found_v * 10 >= all_v * 9);
  CHECK(found_x * 2 >= all_x);
}
