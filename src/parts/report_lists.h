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

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::ReportProblem> = core::shape<parts::ReportProblem>(
    "report problem", core::field<&parts::ReportProblem::number>("number"),
    core::field<&parts::ReportProblem::title>("title"), core::field<&parts::ReportProblem::problems>("problems"),
    core::field<&parts::ReportProblem::suggestions>("suggestions"));
template <>
inline const core::Shape core::shape_of<parts::ReportEvidence> = core::shape<parts::ReportEvidence>(
    "report evidence", core::field<&parts::ReportEvidence::number>("number"),
    core::field<&parts::ReportEvidence::link>("link"), core::field<&parts::ReportEvidence::date>("date"),
    core::field<&parts::ReportEvidence::mark>("mark"), core::field<&parts::ReportEvidence::address>("address"));
