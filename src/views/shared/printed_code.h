// The code of an address, which a telephone reads from paper.
#pragma once

#include <string_view>

#include "base/html.h"
#include "base/url.h"
#include "views/shared/context.h"

namespace views {

// Empty of what is no address of the web, and where codes cannot be made.
base::Html printed_code(const Site&, const base::Url&, std::string_view title);

}  // namespace views
