// A Link of a list of addresses: an Href, or {title, href, date, group}.
#pragma once

#include "read/values.h"

namespace readers {

// `href` is absent where it cannot be read, which is an error.
model::TitledLink read_titled_link(ReadContext&, const YamlTree&, const YamlNode&);
// The same with a title that must be there.
model::TitledLink read_evidence(ReadContext&, const YamlTree&, const YamlNode&);

}  // namespace readers
