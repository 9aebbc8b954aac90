// The lists of a framework file: instruments, indicators, grades, dimensions, sections, disclosure items.
#pragma once

#include "model/framework.h"
#include "read/values.h"

namespace readers {

void read_instruments(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_indicators(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
// What one list of the framework names of another is there.
void check_references(Reading&, const model::Framework&);
void read_grades(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_dimensions(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_sections(Reading&, const YamlTree&, const YamlNode&, model::Framework&);
void read_disclosure_items(Reading&, const YamlTree&, const YamlNode&, model::Framework&);

}  // namespace readers
