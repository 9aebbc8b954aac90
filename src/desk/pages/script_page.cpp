// The script of the desk's pages.
#include "desk/desk_page.h"
#include "desk/own_files.h"

namespace desk {
namespace {

Response show_script(const Visit&) {
  return {.type = "text/javascript; charset=utf-8", .body = std::string(desk_js)};
}

}  // namespace

extern const DeskPage script_page{"desk.js", show_script};

}  // namespace desk
