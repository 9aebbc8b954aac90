// The preview: builds, shows the site on a port of this machine, and builds again when something changes.
#pragma once

#include <functional>
#include <string>

#include "base/language.h"
#include "pipeline/build.h"
#include "platform/http.h"

namespace serve {

// What is shown below /_desk/ beside the site, to this machine alone: the officer's desk.
struct DeskHandler {
  // `path` is decoded and without slashes at its ends: "" is the home page.
  std::function<platform::HttpResponse(const platform::HttpRequest& request, const std::string& path)> respond;
  platform::HttpServer::BodyLimit body_limit;
  std::string query;          // of the address that is printed
  std::string opening_query;  // of the address that the browser is opened at
};

struct Options {
  pipeline::BuildOptions build;  // `out` is not touched: the preview has a temporary folder of its own
  std::string host = "127.0.0.1";
  unsigned port = 0;  // 0: the first free one from 4000
  unsigned poll_milliseconds = 0;
  bool reloads = true;
  bool follows = false;
  bool opens = false;
  // Without `respond` there is none, as in `prongsai serve`. With it the folder of content may be missing.
  DeskHandler desk;
  base::Language language = base::Language::en;
};

// Returns when it is interrupted. Exit status 0, or 2 where it could not start.
int run(const Options& options);

}  // namespace serve
