// The preview: builds, shows the site on a port of this machine, and builds again when something changes.
#pragma once

#include <string>

#include "base/language.h"
#include "pipeline/build.h"

namespace serve {

struct Options {
  pipeline::BuildOptions build;  // `out` is not touched: the preview has a temporary folder of its own
  std::string host = "127.0.0.1";
  unsigned port = 0;  // 0: the first free one from 4000
  unsigned poll_milliseconds = 0;
  bool reloads = true;
  bool follows = false;
  bool opens = false;
  base::Language language = base::Language::en;
};

// Returns when it is interrupted. Exit status 0, or 2 where it could not start.
int run(const Options& options);

}  // namespace serve
