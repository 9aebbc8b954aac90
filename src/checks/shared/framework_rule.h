// Findings of rules that a framework states: errors, but only warnings where that part of it is unverified.
#pragma once

#include <string_view>
#include <utility>

#include "base/report.h"
#include "model/framework.h"

namespace checks {

// `key` is the key of the framework's file that the rule rests on: "weights", "grades", "questions", "disclosures" …
inline void report_framework_rule(const model::Framework& framework, std::string_view key, base::Report& report,
                                  std::string_view code, const base::SourceLocation& location,
                                  base::BilingualText what, base::BilingualText advice) {
  if (framework.rests_on_unverified(key))
    report.warning(code, location, std::move(what), std::move(advice));
  else
    report.error(code, location, std::move(what), std::move(advice));
}

}  // namespace checks
