// What all agencies share: settings, frameworks, the compiled theme. Read once, then immutable.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/frameworks.h"
#include "pipeline/build.h"
#include "pipeline/compiled_theme.h"
#include "platform/card_painter.h"
#include "read/discover.h"
#include "read/document_texts.h"
#include "read/settings.h"

namespace pipeline {

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
  std::shared_ptr<const CompiledTheme> theme;  // never null
  readers::DocumentReading documents;
  std::optional<base::Date> as_of;                  // as in BuildOptions
  const base::LinkAnswers* link_answers = nullptr;  // likewise
  std::unique_ptr<platform::CardPainter> painter;   // null where no pictures are wanted

  const model::Settings& settings() const { return settings_file->settings; }
  // `publish`: whether an agency with errors does not hold up the others.
  bool publishes_each_agency() const {
    return settings().root_agency.empty() && settings().publish_each_agency.value_or(content.agencies.size() > 1);
  }
};

// Null where there is no content. After another error the agencies are still worth reading, so that one run shows
// all.
std::unique_ptr<Inputs> read_inputs(const BuildOptions& options, base::Report& report);

}  // namespace pipeline
