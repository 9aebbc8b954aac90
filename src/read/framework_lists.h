// The lists of a framework file: instruments, indicators, grades, dimensions, sections, disclosure items.
#pragma once

#include "model/framework.h"
#include "read/values.h"

namespace readers {

extern const KeySet instrument_keys, indicator_keys, grade_keys, dimension_keys, section_keys, disclosure_item_keys;

// Indicators are read before the instruments, and sections before the items that name them: what is not there is an
// error.
void read_indicators(ReadContext&, const YamlTree&, const YamlNode&, model::Framework&);
void read_instruments(ReadContext&, const YamlTree&, const YamlNode&, model::Framework&);
void read_grades(ReadContext&, const YamlTree&, const YamlNode&, model::Framework&);
void read_dimensions(ReadContext&, const YamlTree&, const YamlNode&, model::Framework&);
void read_sections(ReadContext&, const YamlTree&, const YamlNode&, model::Framework&);
void read_disclosure_items(ReadContext&, const YamlTree&, const YamlNode&, model::Framework&);

}  // namespace readers
