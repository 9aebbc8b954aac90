// The desk's own style, script and icon: desk.css, desk.js and icon.svg of this folder.
#pragma once

#include <string_view>

namespace desk {

extern const std::string_view desk_css, desk_js, desk_icon;

}  // namespace desk
