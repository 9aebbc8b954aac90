// unknown-code: an indicator, question, disclosure item or dimension that the year's framework lacks.
// Source: the framework's lists. Where it does not say how many questions an instrument has, their codes are not
// judged.
#include <algorithm>
#include <cctype>
#include <type_traits>

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

// "O1, O3–O8, O11" of the ids in their order.
std::string ranges_of(const std::vector<std::string>& ids) {
  std::string out;
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t last = i;
    while (last + 1 < ids.size() && number_in(ids[last + 1]) == number_in(ids[last]) + 1) ++last;
    out += (out.empty() ? "" : ", ") + ids[i] + (last > i ? "–" + ids[last] : "");
    i = last + 1;
  }
  return out;
}

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
  return ranges_of(ids);
}

// 0 where the framework does not say.
int questions_of(const Framework& f, std::string_view instrument) {
  for (const model::QuestionCount& q : f.questions)
    if (q.instrument == instrument) return q.count;
  return 0;
}

// The instrument asks nothing: its letter is that of the disclosure items.
bool is_list_of_disclosures(const Framework& f, std::string_view instrument) {
  return !questions_of(f, instrument) &&
         std::any_of(f.disclosures.begin(), f.disclosures.end(),
                     [&](const model::DisclosureItem& d) { return d.id.substr(0, 1) == instrument.substr(0, 1); });
}

// Questions are numbered from 1 behind the first letter of their instrument.
std::string lacks_question(const Framework& f, std::string_view id) {
  std::string there;
  for (const model::Instrument& i : f.instruments) {
    if (i.id.empty() || is_list_of_disclosures(f, i.id)) continue;
    const std::string letter(1, i.id.front());
    const int count = questions_of(f, i.id);
    const std::string range = count ? letter + "1–" + letter + std::to_string(count) : letter + "…";
    there += (there.empty() ? "" : ", ") + range;
    if (id.substr(0, 1) != letter) continue;
    return count && (number_in(id) < 1 || number_in(id) > count) ? range : std::string();
  }
  return there;
}

// Empty where the framework has the code, or does not say what codes there are; else which there are.
std::string lacks(const Framework& f, Of of, std::string_view id) {
  if (of == Of::question) return lacks_question(f, id);
  if (of == Of::disclosure) return f.disclosure(id) ? std::string() : ranges_of_ids(f.disclosures);
  bool is_number = std::isdigit(static_cast<unsigned char>(id.front()));
  return is_number && f.indicator(number_in(id)) ? std::string() : ranges_of_ids(f.indicators);
}

std::string_view list_of(Of of) {
  return of == Of::indicator ? "indicators" : of == Of::question ? "questions" : "disclosures";
}
std::string_view name_th(Of of) { return of == Of::indicator ? "ตัวชี้วัด" : of == Of::question ? "ข้อคำถาม" : "ข้อ OIT"; }
std::string_view name_en(Of of) {
  return of == Of::indicator ? "indicator" : of == Of::question ? "question" : "disclosure item";
}

class Look {
 public:
  Look(const model::Agency& agency, const model::Frameworks& frameworks, core::Report& report)
      : agency_(agency), frameworks_(frameworks), report_(report) {}

  // `may_have_year`: a code of another year can be written there.
  void code(Of of, std::string_view id, int year, const core::Place& place, bool may_have_year = false) {
    const Framework* f = framework_of(year);
    if (!f || id.empty()) return;
    std::string there = lacks(*f, of, id);
    if (there.empty()) return;
    std::string number = std::to_string(year);
    report_rule(*f, list_of(of), report_, "unknown-code", place,
                say("ปี {0} ไม่มี{2} '{1}'", "the year {0} has no {3} '{1}'", {number, id, name_th(of), name_en(of)}),
                may_have_year ? say("ที่มี: {0} ถ้าเป็นรหัสของปีอื่น ให้เขียนปีนำหน้า เช่น {1}/{2}",
                                    "there are: {0}; for a code of another year put that before it, like {1}/{2}",
                                    {there, std::to_string(year - 1), id})
                              : say("ที่มี: {}", "there are: {}", {there}));
  }
  void codes(Of of, const std::vector<model::Code>& list) {
    for (const model::Code& c : list) code(of, c.id, c.year, c.place, true);
  }
  void dimension(std::string_view id, int year, const core::Place& place) {
    const Framework* f = framework_of(year);
    if (!f || id.empty() || f->dimensions.empty() || f->dimension(id)) return;
    std::string ids;
    for (const model::Dimension& d : f->dimensions) ids += (ids.empty() ? "" : ", ") + std::string(d.id);
    report_rule(*f, "dimensions", report_, "unknown-code", place,
                say("ปี {0} ไม่มีประเด็น '{1}'", "the year {0} has no dimension '{1}'", {std::to_string(year), id}),
                say("ที่มี: {}", "there are: {}", {ids}));
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
    for (std::size_t i = 0; i < f.questions.size(); ++i)
      look.code(Of::question, f.questions[i], year.year, f.question_places[i]);
    for (std::size_t i = 0; i < f.disclosures.size(); ++i)
      look.code(Of::disclosure, f.disclosures[i], year.year, f.disclosure_places[i]);
  }
}

void look(const Subject& subject, core::Report& report) {
  Look look(subject.agency, subject.frameworks, report);
  for (const model::Year& year : subject.agency.years) {
    if (year.assessment) look_at_assessment(look, year);
    if (year.disclosures)
      for (const model::Disclosure& d : year.disclosures->items) look.code(Of::disclosure, d.id, year.year, d.place);
    for (const model::Measure& m : year.measures) {
      look.codes(Of::indicator, m.indicators);
      look.codes(Of::question, m.questions);
      look.codes(Of::disclosure, m.disclosures);
    }
  }
}

constexpr Explanation explanation{
    {"รหัสตัวชี้วัด ข้อคำถาม ข้อ OIT หรือมิติ ที่กรอบของปีนั้นไม่มี",
     "an indicator, question, disclosure item or dimension that the year's framework lacks"},
    {"ข้อมูลจะไม่ไปแสดงในที่ที่ควร หรือเป็นรหัสของปีอื่น",
     "what is said would not be shown where it belongs, or it is a code of another year"},
    "questions: [I31]   # มีถึง I30\n",
    {"รายการของกรอบการประเมินปีนั้น", "the lists of the year's framework"}};

}  // namespace

extern const Check unknown_code;
const Check unknown_code{"unknown-code", core::Severity::error, explanation, look};

}  // namespace checks
