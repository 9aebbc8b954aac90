// unknown-code: an indicator, question, disclosure item or dimension that the year's framework lacks.
// Source: the framework's lists. Where it does not say how many questions an instrument has, their codes are not
// checked.
#include <algorithm>
#include <type_traits>

#include "checks/checks.h"
#include "checks/shared/framework_rule.h"
#include "checks/shared/id_ranges.h"

namespace checks {
namespace {

using base::msg;
using model::Framework;

enum class CodeKind { indicator, question, disclosure };

template <class List>
std::string ranges_of_ids(const List& list) {
  std::vector<std::string> ids;
  for (const auto& item : list) {
    if constexpr (std::is_same_v<decltype(item.id), int>) {
      ids.push_back(std::to_string(item.id));
    } else {
      ids.emplace_back(item.id);
    }
  }
  return id_ranges(ids);
}

// 0 where the framework does not say.
int questions_of(const Framework& f, std::string_view instrument) {
  for (const model::QuestionCount& q : f.questions)
    if (q.instrument == instrument) return q.count;
  return 0;
}

// The instrument has no questions: its letter is that of the disclosure items.
bool is_list_of_disclosures(const Framework& f, std::string_view instrument) {
  return !questions_of(f, instrument) &&
         std::any_of(f.disclosures.begin(), f.disclosures.end(),
                     [&](const model::DisclosureItem& d) { return d.id.substr(0, 1) == instrument.substr(0, 1); });
}

// Questions are numbered from 1 after the first letter of their instrument. Empty where the framework has the code,
// or does not say.
std::string questions_instead_of(const Framework& f, std::string_view id) {
  if (f.questions.empty()) return {};
  std::string of_letter, of_all;
  for (const model::Instrument& i : f.instruments) {
    if (i.id.empty() || is_list_of_disclosures(f, i.id)) continue;
    const std::string letter(model::question_letter(i));
    const int count = questions_of(f, i.id),
              number = id.starts_with(letter) ? model::indicator_number(id.substr(letter.size())) : 0;
    if (number && (!count || number <= count)) return {};
    const std::string range = count ? letter + "1–" + letter + std::to_string(count) : letter + "…";
    of_all += (of_all.empty() ? "" : ", ") + range;
    if (id.starts_with(letter)) of_letter += (of_letter.empty() ? "" : ", ") + range;
  }
  return of_letter.empty() ? of_all : of_letter;
}

// Empty where the framework has the code, or does not list its codes; otherwise the codes that it has.
std::string codes_instead_of(const Framework& f, CodeKind of, std::string_view id) {
  if (of == CodeKind::question) return questions_instead_of(f, id);
  if (of == CodeKind::disclosure) return f.disclosure(id) ? std::string() : ranges_of_ids(f.disclosures);
  return f.indicator(model::indicator_number(id)) ? std::string() : ranges_of_ids(f.indicators);
}

std::string_view framework_key_of(CodeKind of) {
  return of == CodeKind::indicator ? "indicators" : of == CodeKind::question ? "questions" : "disclosures";
}
std::string_view thai_name_of_code(CodeKind of) {
  return of == CodeKind::indicator ? "ตัวชี้วัด" : of == CodeKind::question ? "ข้อคำถาม" : "ข้อ OIT";
}
std::string_view english_name_of_code(CodeKind of) {
  return of == CodeKind::indicator ? "indicator" : of == CodeKind::question ? "question" : "disclosure item";
}

class CodeChecker {
 public:
  CodeChecker(const model::Agency& agency, const model::Frameworks& frameworks, base::Report& report)
      : agency_(agency), frameworks_(frameworks), report_(report) {}

  // `may_have_year`: a code of another year can be written there.
  void code(CodeKind of, std::string_view id, int year, const base::SourceLocation& location,
            bool may_have_year = false) {
    const Framework* f = model::framework_of(agency_, frameworks_, year);
    if (!f || id.empty()) return;
    std::string there = codes_instead_of(*f, of, id);
    if (there.empty()) return;
    std::string number = std::to_string(year);
    report_framework_rule(
        *f, framework_key_of(of), report_, "unknown-code", location,
        msg("ปี {0} ไม่มี{2} '{1}'", "the year {0} has no {3} '{1}'",
            {number, id, thai_name_of_code(of), english_name_of_code(of)}),
        may_have_year ? msg("ที่มี: {0} ถ้าเป็นรหัสของปีอื่น ให้เขียนปีนำหน้า เช่น {1}/{2}",
                            "valid values: {0}; for a code of another year put the year before it, such as {1}/{2}",
                            {there, std::to_string(year - 1), id})
                      : msg("ที่มี: {}", "valid values: {}", {there}));
  }
  void codes(CodeKind of, const std::vector<model::Code>& list) {
    for (const model::Code& c : list) code(of, c.id, c.year, c.location, true);
  }
  void dimension(std::string_view id, int year, const base::SourceLocation& location) {
    const Framework* f = model::framework_of(agency_, frameworks_, year);
    if (!f || id.empty() || f->dimensions.empty() || f->dimension(id)) return;
    report_framework_rule(
        *f, "dimensions", report_, "unknown-code", location,
        msg("ปี {0} ไม่มีประเด็น '{1}'", "the year {0} has no dimension '{1}'", {std::to_string(year), id}),
        base::which_is_meant(id, model::known_values(f->dimensions)));
  }

 private:
  const model::Agency& agency_;
  const model::Frameworks& frameworks_;
  base::Report& report_;
};

void check_codes_of_assessment(CodeChecker& checker, const model::Year& year) {
  for (const model::Question& q : year.assessment->questions) {
    checker.code(CodeKind::question, q.id, year.year, q.id_place);
    checker.code(CodeKind::question, q.was, year.year - 1, q.was_place);
    checker.dimension(q.dimension, year.year, q.dimension_place);
  }
  for (const model::Finding& f : year.assessment->findings) {
    for (std::size_t i = 0; i < f.questions.size(); ++i)
      checker.code(CodeKind::question, f.questions[i], year.year, f.question_places[i]);
    for (std::size_t i = 0; i < f.disclosures.size(); ++i)
      checker.code(CodeKind::disclosure, f.disclosures[i], year.year, f.disclosure_places[i]);
  }
}

void check_unknown_code(const CheckContext& context, base::Report& report) {
  CodeChecker checker(context.agency, context.frameworks, report);
  for (const model::Year& year : context.agency.years) {
    if (year.assessment) check_codes_of_assessment(checker, year);
    if (year.disclosures)
      for (const model::Disclosure& d : year.disclosures->items)
        checker.code(CodeKind::disclosure, d.id, year.year, d.location);
    for (const model::Measure& m : year.measures) {
      checker.codes(CodeKind::indicator, m.indicators);
      checker.codes(CodeKind::question, m.questions);
      checker.codes(CodeKind::disclosure, m.disclosures);
    }
  }
}

constexpr Explanation unknown_code_explanation{
    {"รหัสตัวชี้วัด ข้อคำถาม ข้อ OIT หรือมิติ ที่กรอบของปีนั้นไม่มี",
     "an indicator, question, disclosure item or dimension that the year's framework lacks"},
    {"ข้อมูลจะไม่ไปแสดงในที่ที่ควร หรือเป็นรหัสของปีอื่น",
     "what is said would not be shown where it belongs, or it is a code of another year"},
    "questions: [I31]   # มีถึง I30\n",
    {"รายการของกรอบการประเมินปีนั้น", "the lists of the year's framework"}};

}  // namespace

extern const Check unknown_code{"unknown-code", base::Severity::error, unknown_code_explanation, check_unknown_code};

}  // namespace checks
