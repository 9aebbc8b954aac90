// question-renumbered: a question is compared with one that had another code the year before; pages show the two
// as not strictly comparable. Source: 2568 renumbered the questions of EIT (E14 became E7) and reworded them.
#include <algorithm>

#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

bool is_compared(const model::Question& question, const model::Year* before) {
  if (question.previous || question.change) return true;
  if (!before || !before->assessment || !question.score) return false;
  const auto& questions = before->assessment->questions;
  return std::any_of(questions.begin(), questions.end(),
                     [&](const model::Question& q) { return q.id == question.was && q.score; });
}

void check_question_renumbered(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment) continue;
    const model::Year* before = context.agency.year(year.year - 1);
    for (const model::Question& q : year.assessment->questions) {
      if (q.was.empty() || q.id.empty() || q.was == q.id || !is_compared(q, before)) continue;
      report.note("question-renumbered", q.was_place,
                  msg("ข้อ {0} เทียบกับข้อ {1} ของปี {2} หน้าเว็บจะบอกว่าเทียบกันตรง ๆ ไม่ได้",
                      "{0} is compared with {1} of {2}; the page says that the two are not strictly comparable",
                      {q.id, q.was, std::to_string(year.year - 1)}),
                  msg("ถ้าเป็นข้อเดิมที่เปลี่ยนเลขจริง ไม่ต้องแก้ ถ้าไม่ใช่ ให้แก้ was",
                      "if it is the same question under a new code, leave it; otherwise correct 'was'"));
    }
  }
}

constexpr Explanation question_renumbered_explanation{
    {"ข้อคำถามที่เทียบคะแนนกับปีก่อนภายใต้รหัสคนละรหัส",
     "a question whose score is compared with the year before under another code"},
    {"เมื่อเลขข้อเปลี่ยน ถ้อยคำมักเปลี่ยนด้วย คะแนนสองปีจึงเทียบกันตรง ๆ ไม่ได้",
     "when the code changes, the wording often changes too, so the two scores are not comparable"},
    "questions:\n  - {id: E7, was: E14, score: 86.40, previous: 83.33}\n",
    {"แบบวัดปี 2568 ใช้เลขข้อต่างจากปี 2567", "the questionnaires of 2568 are numbered differently from those of 2567"}};

}  // namespace

extern const Check question_renumbered{"question-renumbered", base::Severity::note, question_renumbered_explanation,
                                       check_question_renumbered};

}  // namespace checks
