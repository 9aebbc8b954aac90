// The printed form below its table: problems and suggestions, evidence with its addresses.
#pragma once

#include <string>
#include <vector>

#include "parts/linked.h"
#include "parts/report_rows.h"

namespace parts {

struct ReportProblem {
  std::string number;
  core::Phrase title;
  core::Html problems, suggestions;  // as the source states them, else that it does not
};
// The measures that state problems or suggestions.
std::vector<ReportProblem> report_problems(const ReportInput&);

struct ReportEvidence {
  std::string number;  // of the measure
  Linked link;         // its `href` is empty where it leads to nothing
  core::Html date;     // empty where none is stated
  core::Html mark;
  std::string address;  // the full address, to be read from paper
};
std::vector<ReportEvidence> report_evidence(const ReportInput&);

REFLECTED(ReportProblem);
REFLECTED(ReportEvidence);

}  // namespace parts
