// What can be wrong with the meaning of an agency's content, one check a file. CMake lists the folder.
#pragma once

#include <span>
#include <string_view>

#include "base/report.h"
#include "model/agency.h"
#include "model/agency_pages.h"
#include "model/frameworks.h"
#include "model/settings.h"

namespace checks {

// What a check sees: one agency, whole, and what all agencies share.
struct CheckContext {
  const model::Agency& agency;
  const model::Frameworks& frameworks;
  const model::Settings& settings;
  const model::AgencyPages& pages;
};

struct BilingualLiteral {
  std::string_view th, en;

  std::string_view in(base::Language language) const { return language == base::Language::th ? th : en; }
};

// What `prongsai check --explain CODE` prints.
struct Explanation {
  BilingualLiteral looks_for;  // one sentence
  BilingualLiteral why;        // what harm is done by what it finds
  std::string_view example;    // content that it finds; lines end with \n
  BilingualLiteral source;     // where the rule comes from
};

struct Check {
  std::string_view code;                            // the file's name with hyphens: score_range.cpp, "score-range"
  base::Severity severity = base::Severity::error;  // the worst that it gives
  Explanation explanation;
  // Looks at one agency; null where readers find it, or where it has nothing to say of agencies.
  void (*agency)(const CheckContext& context, base::Report& report) = nullptr;
  // Looks at one framework; null likewise.
  void (*framework)(const model::Framework& framework, base::Report& report) = nullptr;
};

extern const std::span<const Check* const> all_checks;

}  // namespace checks
