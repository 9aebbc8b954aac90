// A folder of its own for one test: content written into it, built in this process, findings read back.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "pipeline/build.h"

using namespace pipeline;

namespace scratch {

std::string read(const std::filesystem::path& file);  // empty where there is none
void write(const std::filesystem::path& file, const std::string& bytes);

// Every file below a folder with its bytes, by its path; none where there is no folder.
std::map<std::string, std::string> files_in(const std::filesystem::path& folder);

class Folder {
 public:
  Folder();   // below the system's folder for such things, with a link to our themes
  ~Folder();  // gone with all that is in it

  std::filesystem::path path;
  std::filesystem::path content() const { return path / "content"; }
  std::filesystem::path out() const { return path / "site"; }

  BuildResult build(unsigned jobs = 2, bool strict = false) const;
  BuildOptions options() const;  // as build() has them
  // The findings as the terminal shows them in English, paths from the content folder on, with the counts.
  std::string findings(const BuildResult& result) const;
  // Every file of the site with its bytes, by its path.
  std::map<std::string, std::string> site() const;
};

// A warning or note of a check: these have cases of their own in tests/checks/, and other tests leave them out.
bool is_advice(const base::Finding& finding);

// Rewrites what is expected instead of comparing, where PRONGSAI_ACCEPT is set: read the difference afterwards.
bool accepts();

}  // namespace scratch
