// frameworks/*.yaml -> model::Frameworks.
#pragma once

#include "base/report.h"
#include "model/frameworks.h"
#include "model/settings.h"
#include "read/discover.h"

namespace readers {

// Which of those that come with the program.
enum class BuiltIn : unsigned char { of_years_there, all };  // of years that an agency has a folder of

model::Frameworks read_frameworks(const Content& content, const model::Settings& settings, base::Report& report,
                                  BuiltIn which = BuiltIn::of_years_there);

}  // namespace readers
