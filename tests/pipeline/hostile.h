// A published site, and attempts on it: bad content is put in, built, timed, judged, and taken out again.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "tests/pipeline/scratch.h"

namespace hostile {

class Scene {
 public:
  explicit Scene(const std::string& story = "tests/content/base");

  scratch::Folder folder;

  // Where an attempt puts its files: "agencies/ban-khao/agency.yaml" and the like.
  std::filesystem::path in_content(const std::string& name) const { return folder.content() / name; }

  // Builds, and checks what always holds: quick, no failure of the machine; with an error it has a place and the site
  // is as it was; without, no page holds anything that could run. The findings as text.
  std::string attempt(const std::string& what);
  // The same with these files, afterwards put back as they were.
  std::string attempt(const std::string& what, const std::map<std::string, std::string>& files);

  bool was_published = false;  // by the last attempt

 private:
  std::map<std::string, std::string> site_;
};

// A text so long that it would be a page of its own: `n` times `text`.
std::string repeated(const std::string& text, std::size_t n);

}  // namespace hostile
