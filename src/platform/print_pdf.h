// Prints a page of HTML by the Chromium of this machine.
#pragma once

#include <optional>
#include <string>

#include "base/bilingual_text.h"

namespace platform {

// The bytes of a PDF of the page, which needs no other file. Nothing and `why` where there is no Chromium, or it does
// not print within a minute and a half.
std::optional<std::string> print_pdf(const std::string& html, base::BilingualText& why);

}  // namespace platform
