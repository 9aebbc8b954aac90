// `colours` of agency.yaml: the agency's own, for its pages alone.
#pragma once

#include "model/colours.h"
#include "read/values.h"

namespace readers {

extern const KeySet colour_keys;

// Code `colours`: unknown tokens, and what is not written as "#rrggbb". Contrast is judged where the theme is known.
model::Colours read_colours(ReadContext&, const YamlTree&, const YamlNode&);

}  // namespace readers
