// The pages of the desk, one a file: pages/NAME_page.cpp defines one DeskPage, `NAME_page`; CMake lists them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/desk.h"

namespace desk {

// The parts of a path that a pattern leaves open, by name.
using Parts = std::vector<std::pair<std::string_view, std::string>>;

// A request at the page that answers it.
struct Visit {
  const Request& request;
  const Options& options;
  Store& store;
  Checking& checking;
  ShownVersions& shown;
  Publishing& publishing;
  Imports& imports;
  Parts parts;

  // Requires: the page's pattern has {name}.
  const std::string& part(std::string_view name) const;
};

struct DeskPage {
  // "agency/{slug}/{year}/measures": each {name} stands for one part. "file/{path...}" takes all that is left, with
  // its slashes. Of two that match, the one with fewer open parts answers.
  std::string_view pattern;
  Response (*show)(const Visit& visit);  // GET
  Response (*change)(const Visit& visit) =
      nullptr;  // POST; none: the page takes none. Never called in a read-only desk
};

extern const std::span<const DeskPage* const> all_desk_pages;

}  // namespace desk
