// Why figures that were published have changed: entries of an agency's corrections.yaml.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "deploy/figure_changes.h"
#include "desk/store.h"

namespace desk {

using Reasons = std::vector<std::pair<deploy::FigureChange, std::string>>;  // the change, and why

// Adds them to the files of their agencies, each dated today. False and `why` where a file cannot be read or saved;
// those of agencies before it are saved then.
bool save_reasons(Store& store, const Reasons& reasons, base::BilingualText& why);

}  // namespace desk
