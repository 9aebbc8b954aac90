// The templates that are generated from theme.yaml and from the kinds of pages: the order of the home's blocks, the
// frame of the theme's own pages, and the style that 404.html carries.
#pragma once

#include "base/report.h"
#include "model/page_kind.h"
#include "theme/loader/theme_loader.h"

// Adds "home_blocks.html", "own_page.html", "not_found_style.html", and "search_kinds.html" with what the search
// calls each of the `kinds`. Errors, code `theme`, of blocks and pages that have no template, and of a home that
// leaves out a block or has one twice.
void add_generated_templates(ThemeFiles& files, const model::PageKinds& kinds, base::Report& report);
