// Findings in the formats of other programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"

namespace console {

// A workflow command of GitHub Actions, with its line end: it puts the finding beside the line in a pull request.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
std::string as_github(const base::Finding& finding, base::Language language);

struct SarifRule {
  std::string_view code, description;
};

// A log of SARIF 2.1.0 (OASIS), with its line end; columns count code points. Rules that no finding names are left
// out.
std::string as_sarif(const base::Report& report, base::Language language, std::string_view version,
                     const std::vector<SarifRule>& rules);

}  // namespace console
