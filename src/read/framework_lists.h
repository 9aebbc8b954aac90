// The lists of a framework file: instruments, indicators, grades, dimensions, sections, disclosure items.
#pragma once

#include "model/framework.h"
#include "read/values.h"

namespace readers {

// Indicators are read before the instruments and sections before the items that name them: what is not there is an
// error.
void read_indicators(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_instruments(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_grades(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_dimensions(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_sections(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_disclosure_items(Reading&, const YamlTree&, const YamlNode&, model::Framework&);

}  // namespace readers
