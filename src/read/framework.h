// frameworks/*.yaml -> model::Frameworks.
#pragma once

#include "base/report.h"
#include "model/frameworks.h"
#include "model/settings.h"
#include "read/discover.h"

namespace readers {

model::Frameworks read_frameworks(const Content& content, const model::Settings& settings, base::Report& report);

}  // namespace readers
