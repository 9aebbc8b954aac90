// Figures that change between two publications, as commands print them.
#pragma once

#include <string>
#include <vector>

#include "base/language.h"
#include "deploy/figure_changes.h"

namespace cli {

// "ban-khao 2567 scores/IIT: 86.55 → 86.60 (reason)", one a line, and last how many; figures that are published for
// the first time are counted alone. Empty where nothing changes.
std::string figure_changes_text(const std::vector<deploy::FigureChange>& changes, base::Language language);

bool lacks_reasons(const std::vector<deploy::FigureChange>& changes);

}  // namespace cli
