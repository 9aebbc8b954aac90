// grade-bands: a stated grade that does not follow from the total and, where a grade has `instruments_min`, from the
// instruments. Source: the bands of the framework's year.
#include <algorithm>

#include "checks/checks.h"
#include "checks/shared/framework_rule.h"
#include "model/computed_scores.h"

namespace checks {
namespace {

using base::msg;

// The grades that the total allows: more than one where an instrument that a grade requires is not given.
std::vector<const model::Grade*> possible_grades(const model::Framework& framework, base::Points total,
                                                 const std::map<std::string_view, model::Score>& instruments) {
  std::vector<const model::Grade*> out;
  for (const model::Grade& grade : framework.grades) {
    if (total < grade.min) continue;
    bool all_hold = true, one_fails = false;
    for (const model::Instrument& i : framework.instruments) {
      if (!grade.instruments_min) break;
      auto score = instruments.find(i.id);
      bool is_known = score != instruments.end() && score->second;
      all_hold = all_hold && is_known && *score->second >= *grade.instruments_min;
      one_fails = one_fails || (is_known && *score->second < *grade.instruments_min);
    }
    if (!one_fails) out.push_back(&grade);
    if (all_hold) break;
  }
  return out;
}

// Stated scores, and those that can be computed for the others.
std::map<std::string_view, model::Score> known_instruments(const model::Framework& framework,
                                                           const model::Assessment& a) {
  auto out = a.instruments;
  for (const model::Instrument& i : framework.instruments)
    if (auto figure = model::instrument_score(framework, a, i); figure.value) out[i.id].value = figure.value;
  return out;
}

void check_grade_bands(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework || !year.assessment->grade || year.framework->grades.empty()) continue;
    const model::Assessment& a = *year.assessment;
    const model::Grade* stated = year.framework->grade_called(*a.grade);
    if (!stated) {
      report_framework_rule(
          *year.framework, "grades", report, "grade-bands", a.grade.location,
          msg("ปี {0} ไม่มีระดับ '{1}'", "the year {0} has no grade '{1}'", {std::to_string(year.year), *a.grade}),
          base::which_is_meant(*a.grade, model::known_values(year.framework->grades)));
      continue;
    }
    if (a.total.unreadable) continue;
    const model::Figure total = model::total_of(*year.framework, a);
    if (!total.value) continue;
    const auto right = possible_grades(*year.framework, *total.value, known_instruments(*year.framework, a));
    if (right.empty() || std::find(right.begin(), right.end(), stated) != right.end()) continue;
    report_framework_rule(
        *year.framework, "grades", report, "grade-bands", a.grade.location,
        msg("ระดับเขียนไว้ {0} แต่คะแนน {1} อยู่ในระดับ {2}", "the grade is stated as {0}, but {1} points are grade {2}",
            {*a.grade, base::to_text(*total.value), right.back()->id}),
        msg("เขียน grade: {} หรือตรวจคะแนนรวม", "write 'grade: {}', or check the total", {right.back()->id}));
  }
}

constexpr Explanation grade_bands_explanation{
    {"ระดับผลการประเมินที่ไม่ตรงกับคะแนนรวมและคะแนนเครื่องมือ",
     "a stated grade that the total and the instruments do not give"},
    {"หน่วยงานจะอ้างระดับที่ไม่ได้รับ", "the agency would claim a grade that it was not given"},
    "total: 91.96\ngrade: AA\n",
    {"ตารางระดับของกรอบการประเมินปีนั้น (grades)", "the grades of the year's framework"}};

}  // namespace

extern const Check grade_bands{"grade-bands", base::Severity::error, grade_bands_explanation, check_grade_bands};

}  // namespace checks
