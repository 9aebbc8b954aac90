// The templates that are made of theme.yaml: the order of the home's blocks, the frame of the theme's own pages, and
// the style that 404.html carries.
#pragma once

#include "core/report.h"
#include "theme/loader/theme_loader.h"

// Adds "home_blocks.html", "own_page.html" and "not_found_style.html". Errors, code `theme`, of blocks and pages that
// have no template, and of a home that leaves out a block or has one twice.
void add_made_templates(ThemeFiles& files, core::Report& report);
