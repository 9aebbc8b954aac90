// The two stylesheets of a site: of every page but the report, and of the report.
#pragma once

#include "base/report.h"
#include "theme/loader/theme_loader.h"

// The base: styles/common/*.css of the default theme in the order of their names, then styles/site.css, or
// styles/report.css on the report; a file that the theme has below styles/ takes the place of the default's of that
// name. In it the colours, font and corners of theme.yaml take the place of the default's; then comes theme.css, so
// that it wins. Errors, code `theme`, of stylesheets that nothing would read. Requires the look.
void add_styles(ThemeFiles& files, base::Report& report);
