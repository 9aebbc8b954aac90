#include "tests/pipeline/scratch.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/finding_text.h"
#include "checks/checks.h"
#include "tests/source_dir.h"

namespace fs = std::filesystem;

namespace scratch {

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void write(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "prongsai-test-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no folder for a test");
  path = name;
  fs::create_directories(content());
  fs::create_directory_symlink(fs::path(source_dir) / "themes", path / "themes");
  fs::create_directory_symlink(fs::path(source_dir) / "frameworks", path / "frameworks");
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

BuildOptions Folder::options() const {
  BuildOptions options;
  options.content = content().string();
  options.out = out().string();
  options.jobs = 2;
  options.version = "test";
  options.document_reader = document_reader;
  return options;
}

BuildResult Folder::build(unsigned jobs, bool strict) const {
  BuildOptions chosen = options();
  chosen.jobs = jobs;
  chosen.strict = strict;
  return ::build(chosen);
}

std::string Folder::findings(const BuildResult& result) const {
  std::string out;
  const std::string root = path.string() + "/";
  for (base::Finding f : result.report.findings()) {
    if (f.path.starts_with(root)) f.path.erase(0, root.size());
    out += base::as_text(f, base::Language::en, false);
  }
  if (!result.failure.empty()) out += "failure: " + result.failure.en + "\n";
  return out;
}

std::map<std::string, std::string> Folder::site() const { return files_in(out()); }

std::map<std::string, std::string> files_in(const fs::path& folder) {
  std::map<std::string, std::string> out;
  if (!fs::exists(folder)) return out;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) out[entry.path().lexically_relative(folder).string()] = read(entry.path());
  return out;
}

bool is_advice(const base::Finding& finding) {
  if (finding.severity == base::Severity::error) return false;
  return std::any_of(checks::all_checks.begin(), checks::all_checks.end(),
                     [&](const checks::Check* check) { return check->code == finding.code; });
}

bool accepts() { return getenv("PRONGSAI_ACCEPT") != nullptr; }

}  // namespace scratch
