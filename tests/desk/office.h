// A desk on a copy of some content, as one person uses it: requests go in, files change.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "tests/pipeline/scratch.h"
#include "tests/source_dir.h"

namespace desk_test {

namespace fs = std::filesystem;

class Office {
 public:
  explicit Office(const std::string& content)
      : desk_(
            {.content = folder_.content().string(), .out = folder_.out().string(), .language = base::Language::en}) {
    fs::copy(fs::path(source_dir) / content, folder_.content(), fs::copy_options::recursive);
  }

  desk::Response get(const std::string& path, desk::Fields query = {}) {
    return desk_.respond(
        {.method = "GET", .path = path, .query = std::move(query), .form = {}, .uploads = {}, .session = "s"});
  }
  desk::Response post(const std::string& path, desk::Fields form, std::vector<desk::Upload> uploads = {}) {
    return desk_.respond({.method = "POST",
                          .path = path,
                          .query = {},
                          .form = std::move(form),
                          .uploads = std::move(uploads),
                          .session = "s"});
  }
  std::string read(const std::string& path) { return scratch::read(folder_.content() / path); }
  std::string content() const { return folder_.content().string(); }
  std::string out() const { return folder_.out().string(); }
  void write(const std::string& path, const std::string& text) { scratch::write(folder_.content() / path, text); }
  std::string mark(const std::string& path) { return desk::Store::mark_of(read(path)); }
  // Fills in the values and saves.
  desk::Response save(const std::string& path, desk::Fields values, std::vector<desk::Upload> uploads = {}) {
    values.emplace_back("mark", mark(path));
    values.emplace_back("action", "save");
    return post("file/" + path, std::move(values), std::move(uploads));
  }

 private:
  scratch::Folder folder_;
  desk::Desk desk_;
};

// The text files below a folder of content, by path, sorted.
std::vector<std::string> content_files_in(const fs::path& root);

// The controls of a page with the values that a browser would send back.
desk::Fields sent_back(const std::string& html);

}  // namespace desk_test
