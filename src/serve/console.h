// The lines that `prongsai serve` prints.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "pipeline/build.h"

namespace serve {

// "content/site.yaml", "content/site.yaml and 3 more".
base::BilingualText named_paths(const std::vector<std::string>& paths);

// "12:04:11 content/site.yaml changed: 3 pages, 11 ms"; after errors, their number instead of the pages.
base::BilingualText change_line(const std::string& time, const std::vector<std::string>& paths,
                                const pipeline::BuildResult& result, long long milliseconds);

// The address of the site, what is watched, how to stop: three lines, or four with the address for others on the
// network.
base::BilingualText ready_lines(const std::vector<std::string>& addresses, const std::vector<std::string>& folders,
                                long long poll_milliseconds);

}  // namespace serve
