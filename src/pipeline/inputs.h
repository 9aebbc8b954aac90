// What all agencies share: settings, frameworks, the compiled theme. Read once, then immutable.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/translations.h"
#include "model/colours.h"
#include "model/frameworks.h"
#include "pipeline/build.h"
#include "platform/card_painter.h"
#include "read/discover.h"
#include "read/document_texts.h"
#include "read/settings.h"
#include "theme/theme.h"
#include "views/shared/context.h"
#include "views/shared/page.h"

namespace pipeline {

// The programs of every kind of page in one language, in the order of all_agency_pages and all_portal_pages.
struct LanguagePrograms {
  base::Translations words;
  std::vector<theme::Program> pages, portal;
};

struct Inputs {
  std::string out;        // the site's folder
  std::string published;  // that of the last publication; empty where the new one is none that people see
  readers::Content content;
  int newest_result = 0;         // the newest year of which an agency has scores, also where only some are built
  platform::Hash agencies_mark;  // of the names of all agencies, also where only some are built
  std::unique_ptr<readers::SettingsFile> settings_file;
  model::Frameworks frameworks;
  bool has_frameworks = true;  // false: one could not be read; then agencies are read without, and no code is judged
  // False: settings, a framework or the theme has an error; then nothing is made, only checked.
  bool is_usable = true;
  std::string theme_folder, default_theme_folder;     // the same where the theme is `default`
  std::vector<views::File> shared_files;              // styles, scripts and pictures of the theme
  views::Assets assets;                               // where these are, and what else pages show of the theme
  model::Palette palette = model::default_palette();  // the colours of the theme
  readers::DocumentReading documents;
  std::optional<base::Date> as_of;                  // as in BuildOptions
  const base::LinkAnswers* link_answers = nullptr;  // likewise
  std::unique_ptr<platform::CardPainter> painter;   // null where no pictures are wanted
  std::vector<LanguagePrograms> languages;          // in the order of the settings

  const model::Settings& settings() const { return settings_file->settings; }
  // `publish`: whether an agency with errors does not hold up the others.
  bool publishes_each_agency() const {
    return settings().root_agency.empty() && settings().publish_each_agency.value_or(content.agencies.size() > 1);
  }
};

// Null where there is no content. After another error the agencies are still worth reading, so that one run shows
// all.
std::unique_ptr<Inputs> read_inputs(const BuildOptions& options, base::Report& report);

// Ten letters that change with the bytes: a file that has them in its name may be kept for ever.
std::string name_of_bytes(std::string_view bytes);

}  // namespace pipeline
