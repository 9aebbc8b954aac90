// What all agencies share: settings, frameworks, the compiled theme. Read once, then immutable.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "build.h"
#include "core/words.h"
#include "model/frameworks.h"
#include "parts/context.h"
#include "read/discover.h"
#include "read/settings.h"
#include "theme/theme.h"

// The programs of every kind of page in one language, in the order of pages::all and portal::all.
struct LanguagePrograms {
  core::Words words;
  std::vector<theme::Program> pages, portal;
};

struct Inputs {
  readers::Content content;
  std::unique_ptr<readers::SettingsFile> settings_file;
  model::Frameworks frameworks;
  std::string theme_folder, default_theme_folder;  // the same where the theme is `default`
  std::string css, js, icon, logo;                 // bytes of the shared files
  parts::Assets assets;
  std::vector<LanguagePrograms> languages;         // in the order of the settings

  const model::Settings& settings() const { return settings_file->settings; }
};

// Null where an error keeps the build from starting.
std::unique_ptr<Inputs> read_inputs(const BuildOptions& options, core::Report& report);
