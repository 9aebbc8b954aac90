// What serve prints.
#pragma once

#include <string>
#include <vector>

#include "build.h"
#include "core/message.h"

namespace serve {

// "content/site.yaml", "content/site.yaml and 3 more".
core::Message named_paths(const std::vector<std::string>& paths);

// "12:04:11 content/site.yaml changed: 3 pages, 11 ms"; with errors their number in place of the pages.
core::Message change_line(const std::string& time, const std::vector<std::string>& paths, const BuildResult& result,
                          long long milliseconds);

// Where the site can be seen, what is watched, how to end it: three lines, or four with the address for others on the
// network.
core::Message ready_lines(const std::vector<std::string>& addresses, const std::vector<std::string>& folders,
                          long long poll_milliseconds);

}  // namespace serve
