// Findings of rules that come from the framework year: errors, but only warnings where the year is unverified.
#pragma once

#include <string_view>
#include <utility>

#include "core/report.h"
#include "model/framework.h"

namespace checks {

// `rests_on` is the framework's key that the rule reads: "weights", "grades", "questions", "disclosures".
inline void report_rule(const model::Framework& framework, std::string_view rests_on, core::Report& report,
                        std::string_view code, const core::Place& place, core::Message what, core::Message advice) {
  if (framework.rests_on_unverified(rests_on))
    report.warning(code, place, std::move(what), std::move(advice));
  else
    report.error(code, place, std::move(what), std::move(advice));
}

}  // namespace checks
