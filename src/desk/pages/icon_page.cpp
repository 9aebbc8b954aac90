// The picture of the desk in the browser's tab.
#include "desk/desk_page.h"
#include "desk/own_files.h"

namespace desk {
namespace {

Response show_icon(const Visit&) { return {.type = "image/svg+xml", .body = std::string(desk_icon)}; }

}  // namespace

extern const DeskPage icon_page{"icon.svg", show_icon};

}  // namespace desk
