// The officer's desk as a function: a request goes in, a page comes out. It knows neither sockets nor cookies; what
// has been asked, and by whom, was judged before (desk/gate.h).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/language.h"
#include "desk/checking.h"
#include "desk/fields.h"
#include "desk/imports.h"
#include "desk/publishing.h"
#include "desk/shown_versions.h"
#include "desk/store.h"

namespace desk {

struct Upload {
  std::string field, name, bytes;  // `name`: of the file, as the browser states it, without folders
};

struct Request {
  std::string method;  // GET, POST
  std::string path;    // below /_desk/, decoded, without slashes at its ends: "" is the home page
  Fields query, form;  // lines end in LF
  std::vector<Upload> uploads;
  std::string session;  // random id of this browser
};

struct Response {
  unsigned status = 200;
  std::string type = "text/html; charset=utf-8", body;
  std::string location;  // with status 303: the path below /_desk/ to go on at, with its query; "" is the home page
};

// To go on there, as after each change.
inline Response see_other(std::string path) { return {303, {}, {}, std::move(path)}; }

struct Options {
  std::string content = "content", out = "site";
  base::Language language = base::Language::en;
  bool is_read_only = false;
  std::string version;
  std::string document_reader;  // prongsai-text; empty: the one that belongs to the running program
};

class Desk {
 public:
  explicit Desk(Options options);
  Response respond(const Request& request);

 private:
  Options options_;
  Store store_;
  Checking checking_;
  ShownVersions shown_;
  Publishing publishing_;
  Imports imports_;
};

}  // namespace desk
