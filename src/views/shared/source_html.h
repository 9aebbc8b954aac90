// A source, as pages name it.
#pragma once

#include "base/html.h"
#include "model/assessment.h"
#include "views/shared/links.h"

namespace views {

// The address that a source leads to: its own, or its title where this is one; empty where there is neither.
base::Url source_url(const AgencyLinks& links, const model::Source& source);
// Its title, which leads to its address; the address alone where it has no title. Empty without both.
// Whether it names a document that leads nowhere.
bool is_not_on_file(const AgencyLinks& links, const model::Source& source);

base::Html source_html(const AgencyLinks& links, const model::Source& source);

}  // namespace views
