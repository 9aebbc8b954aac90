// The style of the desk's pages.
#include "desk/desk_page.h"
#include "desk/own_files.h"

namespace desk {
namespace {

Response show_style(const Visit&) { return {.type = "text/css; charset=utf-8", .body = std::string(desk_css)}; }

}  // namespace

extern const DeskPage style_page{"desk.css", show_style};

}  // namespace desk
