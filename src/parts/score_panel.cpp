#include "parts/score_panel.h"

#include "charts/ruler.h"
#include "core/utf8.h"
#include "parts/figures_text.h"

namespace parts {

REFLECT(ScorePanel, "score panel", heading, total, is_computed, total_mark, grade, grade_is_long, grade_mark, verdict,
        since, ruler, remarks);

namespace {

using core::Points;

constexpr std::size_t letters_in_a_band = 3;

// What stands in the strip: the grade's name where it is a letter or two, else its id.
std::string_view short_mark(const model::Grade& grade, core::Language language) {
  std::string_view name = grade.name.in(language);
  return !name.empty() && core::count_code_points(name) <= letters_in_a_band ? name : grade.id;
}

// Puts the grade as it is stated; none is worked out from the total. Returns the framework's grade of that name, null
// where it has none.
const model::Grade* put_grade(ScorePanel& panel, const ScoreInput& input) {
  const auto& stated = input.assessment().grade;
  if (!stated) return nullptr;
  const model::Grade* grade = model::grade_named(input.framework(), *stated);
  panel.grade = core::Phrase{*stated};
  panel.grade_mark = input.mark("grade");
  if (grade && !grade->name.empty()) panel.grade = grade->name.phrase(input.context.language());
  if (grade && grade->name.empty()) panel.grade = core::Phrase{grade->id};
  panel.grade_is_long = core::count_code_points(panel.grade.text) > letters_in_a_band;
  return grade;
}

std::string verdict(Points total, Points target, const core::Words& words) {
  const std::string goal = core::to_short_text(target);
  if (total == target) return words("scores.equal", {{"target", goal}});
  bool above = total > target;
  const std::string by = core::to_text(above ? total - target : target - total);
  return words(above ? "scores.above" : "scores.below", {{"target", goal}, {"by", by}});
}

core::Html ruler(const ScoreInput& input, Points total, const model::Grade* grade) {
  const core::Language language = input.context.language();
  charts::RulerData data;
  data.total = total;
  data.target = input.framework().target;
  if (grade) data.grade = short_mark(*grade, language);
  for (const model::Grade& g : input.framework().grades)
    data.bands.push_back({short_mark(g, language), g.min, g.instruments_min.has_value()});
  return charts::ruler(data, input.context.words());
}

void put_remarks(ScorePanel& panel, const ScoreInput& input) {
  const core::Words& words = input.context.words();
  const model::Framework& framework = input.framework();
  if (panel.is_computed) panel.remarks.push_back(words("scores.total_computed"));
  if (panel.grade.empty()) panel.remarks.push_back(words("scores.grade_not_stated"));
  if (!framework.grades.empty() && framework.rests_on_unverified("grades"))
    panel.remarks.push_back(words("scores.bands_unverified"));
  if (framework.target && framework.rests_on_unverified("target"))
    panel.remarks.push_back(words("scores.target_unverified"));
}

}  // namespace

ScorePanel score_panel(const ScoreInput& input) {
  const core::Words& words = input.context.words();
  const model::Figure total = model::total_of(input.framework(), input.assessment());
  ScorePanel panel;
  panel.heading = words("scores.total_of_year", {{"year", fiscal_year(input.year.year, words)}});
  if (total.value) {
    panel.total = core::to_text(*total.value);
    panel.is_computed = total.is_computed;
    panel.total_mark = input.mark("total");
  }
  const model::Grade* grade = put_grade(panel, input);
  if (panel.empty()) return panel;
  if (total.value && input.framework().target)
    panel.verdict = verdict(*total.value, *input.framework().target, words);
  if (total.value && input.before.total)
    panel.since = words("scores.since", {{"year", fiscal_year(input.before.year, words)},
                                         {"total", core::to_text(*input.before.total)},
                                         {"change", core::to_signed_text(*total.value - *input.before.total)}});
  if (total.value) panel.ruler = ruler(input, *total.value, grade);
  put_remarks(panel, input);
  return panel;
}

}  // namespace parts
