// The theme as pages are made with it.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/translations.h"
#include "model/colours.h"
#include "pipeline/build.h"
#include "platform/hash.h"
#include "read/discover.h"
#include "theme/theme.h"
#include "views/shared/context.h"
#include "views/shared/page.h"

namespace pipeline {

// The programs of every kind of page in one language, in the order of all_agency_pages and all_portal_pages.
struct LanguagePrograms {
  base::Translations words;
  std::vector<theme::Program> pages, portal;
};

// Immutable. Of a theme with an error only the folders are of use.
struct CompiledTheme {
  std::string folder, default_folder;                 // the same where the theme is `default`; empty: there is none
  std::vector<views::File> shared_files;              // styles, scripts and pictures of the theme
  views::Assets assets;                               // where these are, and what else pages show of the theme
  model::Palette palette = model::default_palette();  // the colours of the theme
  std::vector<LanguagePrograms> languages;            // in the order of the settings
};

// Keeps the theme of one build for the next, which takes it where no byte of its files has changed: for programs that
// build again and again. From any thread.
class ThemeCache {
 public:
  std::shared_ptr<const CompiledTheme> find(const platform::Hash& mark);
  void keep(const platform::Hash& mark, std::shared_ptr<const CompiledTheme> theme);

 private:
  std::mutex changing_;
  platform::Hash mark_;
  std::shared_ptr<const CompiledTheme> theme_;
};

// What is wrong with the theme is in `report`.
std::shared_ptr<const CompiledTheme> compile_theme(const BuildOptions& options, const readers::Content& content,
                                                   const model::Settings& settings, base::Report& report);

// Ten letters that change with the bytes: a file that has them in its name may be kept for ever.
std::string name_of_bytes(std::string_view bytes);

}  // namespace pipeline
