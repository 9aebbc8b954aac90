// The templates that are made of theme.yaml: the order of the home's blocks, and the frame of the theme's own pages.
#pragma once

#include "core/report.h"
#include "theme_files.h"

// Adds "home_blocks.html" and "own_page.html". Errors, code `theme`, of blocks and pages that have no template, and
// of a home that leaves out a block or has one twice.
void add_made_templates(ThemeFiles& files, core::Report& report);
