// A finding with a link to the form of the value that it is about.
#pragma once

#include "base/html.h"
#include "base/language.h"
#include "desk/checking.h"

namespace desk {

void add_finding(base::Html& out, const FieldFinding& finding, base::Language language);

}  // namespace desk
