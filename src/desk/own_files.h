// The desk's own style and script: desk.css and desk.js of this folder.
#pragma once

#include <string_view>

namespace desk {

extern const std::string_view desk_css, desk_js;

}  // namespace desk
