// A content folder of a test's own, and findings as one text.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/finding_text.h"

namespace folder {

class Content {
 public:
  Content() {
    std::string name = (std::filesystem::temp_directory_path() / "prongsai-read-XXXXXX").string();
    path = ::mkdtemp(name.data());
    put("content/site.yaml", "title: ก\nbase_url: https://a.go.th/\n");
    put("content/frameworks/ita-2568.yaml",
        "{id: ita-2568, year: 2568, name: ก, instruments: [{id: IIT, name: ก, indicators: [1]}], indicators: [{id: "
        "1, "
        "name: ก}]}\n");
    put("content/agencies/ban-khao/agency.yaml", "{name: ก, type: other, province: ก}\n");
  }
  ~Content() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }

  void put(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
  }
  void link(const std::string& name, const std::string& target) const {
    std::filesystem::create_directories((path / name).parent_path());
    std::filesystem::create_symlink(target, path / name);
  }
  std::string root() const { return (path / "content").string(); }

  // As the terminal shows them, paths from the content folder on.
  std::string shown(base::Report& report) const {
    std::string out;
    report.sort();
    for (base::Finding f : report.findings()) {
      const std::string start = path.string() + "/";
      if (f.path.starts_with(start)) f.path.erase(0, start.size());
      out += base::as_text(f, base::Language::en, false);
    }
    return out;
  }

  std::filesystem::path path;
};

}  // namespace folder
