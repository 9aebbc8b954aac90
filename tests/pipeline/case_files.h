// Cases of content with the findings that they give, many in a file:
//
//   === what the case shows
//   -- as of 2568-03-31 --              (perhaps: `prongsai check --as-of`, else a build)
//   -- answer https://example.org/a 404 --   (perhaps: what --online was told; 0 where the host refuses to answer)
//   -- agencies/ban-khao/agency.yaml --
//   … the file …
//   -- findings --
//   … every finding as the terminal shows it; nothing where all is well …
//
// Files that a case does not name are those of tests/content/base/; a file with no lines is left out of the content.
// `\xHH` in a line that begins with `\bytes ` stands for that byte.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/report.h"

namespace scratch {

struct Case {
  std::string name;
  std::vector<std::pair<std::string, std::string>> files;
  std::string findings;
  std::vector<std::string> answers;
  std::string as_of;  // a date; empty: a build
};

// The cases of the file with the bytes of their files; a file that is to be left out has none.
std::vector<Case> read_cases(const std::filesystem::path& file);

// Which findings of a case are looked at.
using Wanted = std::function<bool(const Case&, const base::Finding&)>;

// Builds every case of the file and compares; with PRONGSAI_ACCEPT the file is rewritten with what was found.
// Gives back the cases with what was found.
std::vector<Case> run_cases(const std::filesystem::path& file, const Wanted& wanted);

// Files *.txt of a folder, sorted.
std::vector<std::filesystem::path> case_files(const std::filesystem::path& folder);

}  // namespace scratch
