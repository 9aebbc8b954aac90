// The preview's own script and style: preview.js and preview.css of this folder.
#pragma once

#include <string_view>

namespace serve {

extern const std::string_view preview_js, preview_css;

}  // namespace serve
