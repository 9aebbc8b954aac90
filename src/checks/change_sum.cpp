// change-sum: a stated change, of an indicator or a question, that is not the new score minus the old one, within
// 0.01 points. Source: arithmetic.
#include <cstdlib>

#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

void check_change(const model::Score& change, const model::Score& now, const model::Score& before,
                  std::string_view what_th, std::string_view what, base::Report& report) {
  if (!change || !now || !before) return;
  base::Points right = *now - *before;
  if (std::abs(right.hundredths - change->hundredths) <= 1) return;
  report.error(
      "change-sum", change.location,
      msg("ผลต่างของ{0} เขียนไว้ {2} แต่ {3} − {4} = {5}", "the change of {1} is stated as {2}, but {3} − {4} = {5}",
          {what_th, what, base::to_signed_text(*change), base::to_text(*now), base::to_text(*before),
           base::to_signed_text(right)}),
      msg("ตรวจคะแนนทั้งสองปี ถ้าถูกต้อง ให้เขียน {}", "check the two scores; if they are right, write {}",
          {base::to_signed_text(right)}));
}

const model::Score* find_score(const std::map<int, model::Score>& scores, int id) {
  auto found = scores.find(id);
  return found == scores.end() ? nullptr : &found->second;
}

// From the assessment of the year before, else as this one states it.
const model::Score* score_before(const model::Agency& agency, const model::Year& year, int id) {
  const model::Year* before = agency.year(year.year - 1);
  const model::Score* own = before && before->assessment ? find_score(before->assessment->indicators, id) : nullptr;
  return own || !year.assessment->previous ? own : find_score(year.assessment->previous->indicators, id);
}

void check_change_sum(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment) continue;
    const model::Assessment& a = *year.assessment;
    for (const auto& [id, change] : a.changes) {
      const model::Score *now = find_score(a.indicators, id), *before = score_before(context.agency, year, id);
      if (!now || !before) continue;
      std::string number = std::to_string(id);
      check_change(change, *now, *before, "ตัวชี้วัด " + number, "indicator " + number, report);
    }
    for (const model::Question& q : a.questions) {
      std::string_view name = q.id.empty() ? q.text.in(base::Language::th) : q.id;
      check_change(q.change, q.score, q.previous, "ข้อ " + std::string(name), "question " + std::string(name), report);
    }
  }
}

constexpr Explanation change_sum_explanation{
    {"ผลต่างที่ไม่เท่ากับคะแนนใหม่ลบคะแนนเดิม (คลาดได้ 0.01)",
     "a stated change that is not the new score minus the old one, within 0.01"},
    {"ผู้อ่านเห็นว่าดีขึ้นหรือแย่ลงต่างจากความจริง", "readers would see a rise or fall that did not happen"},
    "indicators: {1: 91.21}\nprevious: {year: 2564, indicators: {1: 87.93}}\nchanges: {1: 2.38}\n",
    {"เลขคณิต", "arithmetic"}};

}  // namespace

extern const Check change_sum{"change-sum", base::Severity::error, change_sum_explanation, check_change_sum};

}  // namespace checks
