// unknown-code: an indicator, question, disclosure item or dimension that the year's framework lacks.
// Source: the framework's lists. Where it does not say how many questions an instrument has, their codes are not judged.
#include <cctype>

#include "checks/checks.h"
#include "checks/rule.h"

namespace checks {
namespace {

using core::say;
using model::Framework;

enum class Of { indicator, question, disclosure };

int number_in(std::string_view id) {
  int n = 0;
  for (char c : id)
    if (std::isdigit(static_cast<unsigned char>(c))) n = n * 10 + (c - '0');
  return n;
}

// Empty where the framework has the code, or does not say what codes there are; else which there are.
std::string lacks(const Framework& f, Of of, std::string_view id) {
  if (of == Of::indicator) {
    if (std::isdigit(static_cast<unsigned char>(id.front())) && f.indicator(number_in(id))) return {};
    return f.indicators.empty() ? "" : std::to_string(f.indicators.front().id) + "–" + std::to_string(f.indicators.back().id);
  }
  if (of == Of::disclosure) {
    if (f.disclosures.empty() || f.disclosure(id)) return {};
    return std::string(f.disclosures.front().id) + "–" + std::string(f.disclosures.back().id);
  }
  std::string letters;
  for (const model::Instrument& i : f.instruments) {
    if (!i.id.empty() && i.id.front() == id.front()) {
      for (const model::QuestionCount& q : f.questions)
        if (q.instrument == i.id && (number_in(id) < 1 || number_in(id) > q.count))
          return std::string(1, id.front()) + "1–" + std::string(1, id.front()) + std::to_string(q.count);
      return {};
    }
    if (!i.id.empty()) letters += (letters.empty() ? "" : ", ") + std::string(1, i.id.front());
  }
  return letters + "…";
}

class Look {
 public:
  Look(const model::Agency& agency, const model::Frameworks& frameworks, core::Report& report)
      : agency_(agency), frameworks_(frameworks), report_(report) {}

  void code(Of of, std::string_view id, int year, const core::Place& place) {
    const Framework* f = framework_of(year);
    if (!f || id.empty()) return;
    std::string there = lacks(*f, of, id);
    if (there.empty()) return;
    std::string number = std::to_string(year);
    report_rule(*f, of == Of::indicator ? "indicators" : of == Of::question ? "questions" : "disclosures", report_, "unknown-code", place,
                say("ปี {0} ไม่มีรหัส '{1}'", "the year {0} has no code '{1}'", {number, id}),
                say("รหัสที่มี: {0} ถ้าเป็นรหัสของปีอื่น ให้เขียนปีนำหน้า เช่น {1}/{2}", "there are: {0}; for a code of another year put that before it, like {1}/{2}",
                    {there, std::to_string(year - 1), id}));
  }
  void codes(Of of, const std::vector<model::Code>& list) {
    for (const model::Code& c : list) code(of, c.id, c.year, c.place);
  }
  void dimension(std::string_view id, int year, const core::Place& place) {
    const Framework* f = framework_of(year);
    if (!f || id.empty() || f->dimensions.empty() || f->dimension(id)) return;
    report_.error("unknown-code", place, say("ปี {0} ไม่มีประเด็น '{1}'", "the year {0} has no dimension '{1}'", {std::to_string(year), id}));
  }

 private:
  const Framework* framework_of(int year) const {
    if (const model::Year* y = agency_.year(year)) return y->framework;
    auto list = frameworks_.of_year(year);
    return list.size() == 1 ? list.front() : nullptr;
  }

  const model::Agency& agency_;
  const model::Frameworks& frameworks_;
  core::Report& report_;
};

void look_at_assessment(Look& look, const model::Year& year) {
  for (const model::Question& q : year.assessment->questions) {
    look.code(Of::question, q.id, year.year, q.id_place);
    look.code(Of::question, q.was, year.year - 1, q.was_place);
    look.dimension(q.dimension, year.year, q.dimension_place);
  }
  for (const model::Finding& f : year.assessment->findings) {
    for (std::size_t i = 0; i < f.questions.size(); ++i) look.code(Of::question, f.questions[i], year.year, f.question_places[i]);
    for (std::size_t i = 0; i < f.disclosures.size(); ++i) look.code(Of::disclosure, f.disclosures[i], year.year, f.disclosure_places[i]);
  }
}

void look(const model::Agency& agency, const model::Frameworks& frameworks, core::Report& report) {
  Look look(agency, frameworks, report);
  for (const model::Year& year : agency.years) {
    if (year.assessment) look_at_assessment(look, year);
    for (const model::Measure& m : year.measures) {
      look.codes(Of::indicator, m.indicators);
      look.codes(Of::question, m.questions);
      look.codes(Of::disclosure, m.disclosures);
    }
  }
}

}  // namespace

extern const Check unknown_code;
const Check unknown_code{"unknown-code", look};

}  // namespace checks
