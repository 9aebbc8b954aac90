// A finding with a link to the form of the value that it is about.
#pragma once

#include "base/html.h"
#include "desk/checking.h"
#include "desk/desk_page.h"

namespace desk {

void add_finding(base::Html& out, const FieldFinding& finding, const Visit& visit);

}  // namespace desk
