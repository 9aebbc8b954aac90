// A QR code as a drawing: one path, with the margin that scanners need around it.
#pragma once

#include <string_view>

#include "base/html.h"
#include "base/qr_code.h"

namespace charts {

// Nothing of a code without squares. `title` says where it leads.
base::Html qr_drawing(const base::QrCode&, std::string_view title);

}  // namespace charts
