// QR codes by libqrencode.
#pragma once

#include <string>

#include "base/qr_code.h"

namespace platform {

// The smallest code that can be read with a seventh of it damaged.
base::QrCode qr_code(const std::string& text);

}  // namespace platform
