// site.yaml -> model::Settings.
#pragma once

#include <memory>
#include <string>

#include "base/arena.h"
#include "base/report.h"
#include "model/settings.h"
#include "platform/hash.h"
#include "read/overlay.h"

namespace readers {

struct SettingsFile {
  base::Arena arena;
  std::unique_ptr<base::SourceFile> file;
  model::Settings settings;
  // Of what it says, without comments: of all, and of what agencies' pages rest on.
  platform::Hash mark, mark_for_agencies;
};

// Null, with errors in `report`, where the file is not there or cannot be used.
// `base_url`, where it is not empty, replaces the file's: one that is_base_url. The file is that of `overlay`, where
// that names it.
std::unique_ptr<SettingsFile> read_settings(const std::string& content_root, base::Report& report,
                                            std::string_view base_url = {}, const Overlay& overlay = {});

// An https address without a query or a part of a page.
bool is_base_url(std::string_view text);

}  // namespace readers
