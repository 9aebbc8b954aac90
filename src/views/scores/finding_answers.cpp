#include "views/scores/finding_answers.h"

#include <algorithm>
#include <string>

namespace views {
namespace {

using Ids = std::vector<std::string_view>;

// Whether the measure names one of the ids of that year.
bool names_one(const std::vector<model::Code>& codes, const Ids& ids, int year) {
  return std::any_of(codes.begin(), codes.end(), [&](const model::Code& code) {
    return code.year == year && std::find(ids.begin(), ids.end(), code.id) != ids.end();
  });
}

// The measures of the year and of the next for which `answers` holds.
template <class Answers>
std::vector<FindingAnswer> measures_that(const model::Agency& agency, int first, Answers answers) {
  std::vector<FindingAnswer> out;
  for (int y : {first, first + 1})
    if (const model::Year* year = agency.year(y))
      for (const model::Measure& m : year->measures)
        if (answers(m)) out.push_back({year, &m});
  return out;
}

bool has_codes(const model::Finding& finding) { return !finding.questions.empty() || !finding.disclosures.empty(); }

}  // namespace

bool heads_others(const model::Finding& finding, const model::Assessment& assessment) {
  if (!finding.indicator || has_codes(finding)) return false;
  return std::any_of(assessment.findings.begin(), assessment.findings.end(), [&](const model::Finding& other) {
    return has_codes(other) && other.indicator == finding.indicator;
  });
}

std::size_t count_weak_points(const model::Assessment& assessment) {
  return static_cast<std::size_t>(
      std::count_if(assessment.findings.begin(), assessment.findings.end(),
                    [&](const model::Finding& finding) { return !heads_others(finding, assessment); }));
}

std::vector<FindingAnswer> answers_to(const model::Finding& finding, const model::Agency& agency,
                                      const model::Year& year) {
  std::vector<FindingAnswer> out;
  if (has_codes(finding))
    out = measures_that(agency, year.year, [&](const model::Measure& m) {
      return names_one(m.questions, finding.questions, year.year) ||
             names_one(m.disclosures, finding.disclosures, year.year);
    });
  if (!out.empty() || !finding.indicator) return out;
  const std::string id = std::to_string(*finding.indicator);
  return measures_that(agency, year.year,
                       [&](const model::Measure& m) { return names_one(m.indicators, {id}, year.year); });
}

bool has_measures_to_answer(const model::Agency& agency, const model::Year& year) {
  return !measures_that(agency, year.year, [](const model::Measure&) { return true; }).empty();
}

}  // namespace views
