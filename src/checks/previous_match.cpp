// previous-match: scores in `previous` that differ from the assessment of the year before, where that exists.
// Source: the content model; one figure, one place.
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

void compare_with_published(const model::Score& stated, const model::Score* own, std::string_view what_th,
                            std::string_view what, int year, base::Report& report) {
  if (!stated || !own || !*own || *stated.value == **own) return;
  report.error(
      "previous-match", stated.location,
      msg("previous เขียน{0} ไว้ {2} แต่ปี {3} มี {4}", "{1} of the year before is stated as {2}, but {3} has {4}",
          {what_th, what, base::to_text(*stated), std::to_string(year), base::to_text(**own)}),
      msg("แก้ให้ตรงกับ {0}/assessment.yaml หรือลบ previous ออก",
          "make it agree with {0}/assessment.yaml, or remove 'previous'", {std::to_string(year)}));
}

template <class Map, class Key>
const model::Score* score_of(const Map& map, const Key& key) {
  auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

// A question is compared with the one of the same code, or of the code in `was`, in the year before.
void compare_questions(const model::Assessment& now, const model::Assessment& own, int year, base::Report& report) {
  for (const model::Question& q : now.questions) {
    const std::string_view code = q.was.empty() ? q.id : q.was;
    for (const model::Question& old : own.questions)
      if (!code.empty() && old.id == code)
        compare_with_published(q.previous, &old.score, "ข้อ " + std::string(code), "question " + std::string(code),
                               year, report);
  }
}

void check_previous_match(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    const model::Year* before = context.agency.year(year.year - 1);
    if (!year.assessment || !before || !before->assessment) continue;
    const model::Assessment& own = *before->assessment;
    compare_questions(*year.assessment, own, before->year, report);
    if (!year.assessment->previous) continue;
    const model::Scores& p = *year.assessment->previous;
    compare_with_published(p.total, &own.total, "คะแนนรวม", "the total", before->year, report);
    for (const auto& [id, score] : p.instruments)
      compare_with_published(score, score_of(own.instruments, id), std::string(id), std::string(id), before->year,
                             report);
    for (const auto& [id, score] : p.indicators) {
      std::string number = std::to_string(id);
      compare_with_published(score, score_of(own.indicators, id), "ตัวชี้วัด " + number, "indicator " + number,
                             before->year, report);
    }
  }
}

constexpr Explanation previous_match_explanation{
    {"คะแนนปีก่อน (previous) ที่ไม่ตรงกับ assessment.yaml ของปีนั้น",
     "`previous` that disagrees with the assessment.yaml of that year"},
    {"คะแนนเดียวกันจะแสดงสองค่าในสองหน้า", "one score would be shown with two values on two pages"},
    "previous: {year: 2567, total: 83.33}   # 2567/assessment.yaml: total: 83.83\n",
    {"คะแนนที่เผยแพร่แล้วไม่เปลี่ยน", "a published score does not change"}};

}  // namespace

extern const Check previous_match{"previous-match", base::Severity::error, previous_match_explanation,
                                  check_previous_match};

}  // namespace checks
