// A theme as it is on disk: templates, words, styles, script and icon, those of `default` under those of the
// theme.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "base/translations.h"
#include "model/page_kind.h"
#include "theme/loader/theme_config.h"
#include "theme/theme.h"

struct ThemeFiles {
  std::string folder, default_folder;  // the same where the theme is `default`
  theme::Sources sources;
  std::vector<base::Translations> words;  // by Language
  // The styles of every page but the report, what is made for one sheet, pages of text and what leads to agencies,
  // and those of these; without needless bytes. That of the page of several years comes after the first.
  std::string css, report_css, sheet_css, text_css, history_css, portal_css, charts_css;
  std::string js, search_js, icon;
  std::string logo;           // bytes; empty where the theme has none
  theme::ThemeConfig config;  // of theme.yaml
};

struct ThemeFolders {
  std::string own, of_default;  // the same for `default`; empty where there is none
};
// Looks for `name` in `themes/` beside the content folder, beside the program, and in its share folder.
ThemeFolders folders_of_theme(const std::string& content_folder, std::string_view name);

// Reads the theme `name`. False, with an error at `location` (or of the theme's own files), where it cannot be used.
bool read_theme(const std::string& content_folder, std::string_view name, const base::SourceLocation& location,
                const model::PageKinds& kinds, ThemeFiles& files, base::Report& report);

// A file of the theme, kept with its sources; null where there is none, or where it cannot be read, which is
// reported.
const base::SourceFile* theme_file(const std::string& path, ThemeFiles& files, base::Report& report);
