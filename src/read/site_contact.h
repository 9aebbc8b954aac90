// Of site.yaml: who runs the site, and who hears of its flaws.
#pragma once

#include "model/settings.h"
#include "read/values.h"

namespace readers {

extern const KeySet site_contact_keys, security_keys;

model::SiteContact read_site_contact(ReadContext&, const YamlTree&, const YamlNode& map);
void read_security(ReadContext&, const YamlTree&, const YamlNode& map, model::Settings&);

}  // namespace readers
