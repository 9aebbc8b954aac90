// Bodies outside the agencies that take complaints: those of site.yaml, and the national ones of
// data/help_bodies.yaml.
#pragma once

#include <vector>

#include "model/settings.h"
#include "read/values.h"

namespace readers {

// Of `help:`: the word `default`, or a list that may hold it among the site's own.
std::vector<model::HelpBody> read_help(ReadContext&, const YamlTree&, const YamlNode&);
// What `default` stands for.
std::vector<model::HelpBody> national_bodies(ReadContext&);

}  // namespace readers
