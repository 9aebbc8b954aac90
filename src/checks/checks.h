// What can be wrong with the meaning of an agency's content, one check a file. CMake lists the folder.
#pragma once

#include <span>
#include <string_view>

#include "core/report.h"
#include "model/agency.h"
#include "model/frameworks.h"
#include "model/settings.h"

namespace checks {

// `code` is the file's name with hyphens: score_range.cpp, "score-range".
struct Check {
  std::string_view code;
  // Looks at one agency; null where the check has nothing to say of agencies.
  void (*agency)(const model::Agency& agency, const model::Frameworks& frameworks, core::Report& report);
  // Looks at one framework; null likewise.
  void (*framework)(const model::Framework& framework, core::Report& report) = nullptr;
};

struct Named {
  std::string_view name;
  const Check* check;
};
extern const std::span<const Named> all;

}  // namespace checks
