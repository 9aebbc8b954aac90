// What can be wrong with the meaning of an agency's content, one check a file. CMake lists the folder.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/link_answer.h"
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
  // What only `prongsai check` gives, where it is asked to; a build knows neither the day nor other hosts.
  std::optional<base::Date> as_of = std::nullopt;   // the day by which things are due
  const base::LinkAnswers* link_answers = nullptr;  // of all websites that content links to
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
  bool is_on_request = false;  // finds nothing unless `prongsai check` is asked for it: --as-of, --online
};

extern const std::span<const Check* const> all_checks;

}  // namespace checks
