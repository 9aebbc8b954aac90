// closed-figure: figures of closed years that the site is about to show otherwise than before, and nobody says why.
#pragma once

#include <vector>

#include "base/report.h"
#include "model/agency.h"
#include "model/settings.h"
#include "views/shared/page.h"

namespace pipeline {

// Compares the agency's new data, among `files`, with what `site` has of it: the folder of the last publication.
// Warns of each figure; the reason belongs into corrections.yaml. It is no check of content, which does not know what
// was published.
void compare_closed_figures(const std::string& site, const model::Settings& settings, const model::Agency& agency,
                            const std::vector<views::File>& files, base::Report& report);

}  // namespace pipeline
