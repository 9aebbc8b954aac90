// weak-without-measure: an indicator below the target, or a finding, that no measure of the same or the following
// year names, where one of the two years has measures. A finding is named by its indicator as well as by its
// questions and disclosure items. Source: measures answer the weak points of the assessment.
#include <algorithm>
#include <optional>

#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

// What the measures of two years name from one assessment.
struct CodesNamed {
  std::vector<int> indicators;
  std::vector<std::string_view> codes;  // questions and disclosure items
  bool any_measures = false;

  bool indicator(int id) const { return std::find(indicators.begin(), indicators.end(), id) != indicators.end(); }
  bool code(std::string_view id) const { return std::find(codes.begin(), codes.end(), id) != codes.end(); }
};

std::optional<int> indicator_of_item(const model::Framework& framework, std::string_view disclosure) {
  const model::DisclosureItem* item = framework.disclosure(disclosure);
  return item ? item->indicator : std::nullopt;
}

// Indicators keep their numbers over the years, so one without a year may also mean that of the assessment.
void add_codes_of(const std::vector<model::Measure>& measures, int assessed, int own_year, CodesNamed& named) {
  named.any_measures = named.any_measures || !measures.empty();
  for (const model::Measure& m : measures) {
    for (const model::Code& c : m.indicators)
      if (c.year == assessed || c.year == own_year) named.indicators.push_back(model::indicator_number(c.id));
    for (const auto* codes : {&m.questions, &m.disclosures})
      for (const model::Code& c : *codes)
        if (c.year == assessed) named.codes.push_back(c.id);
  }
}

// A code that is named names its indicator: of a disclosure item by the framework, of a question by the findings.
void add_indicators_of_codes(const model::Year& year, CodesNamed& named) {
  for (std::string_view code : named.codes)
    if (auto id = indicator_of_item(*year.framework, code)) named.indicators.push_back(*id);
  for (const model::Finding& f : year.assessment->findings) {
    auto is_named = [&](std::string_view code) { return named.code(code); };
    if (f.indicator && std::any_of(f.questions.begin(), f.questions.end(), is_named))
      named.indicators.push_back(*f.indicator);
  }
}

bool names_finding(const CodesNamed& named, const model::Framework& framework, const model::Finding& finding) {
  if (finding.indicator && named.indicator(*finding.indicator)) return true;
  for (std::string_view code : finding.questions)
    if (named.code(code)) return true;
  for (std::string_view code : finding.disclosures) {
    auto id = indicator_of_item(framework, code);
    if (named.code(code) || (id && named.indicator(*id))) return true;
  }
  if (finding.indicator || !finding.questions.empty() || !finding.disclosures.empty()) return false;
  const model::Instrument* instrument = framework.instrument(finding.instrument);
  return !instrument || instrument->indicators.empty() ||
         std::any_of(instrument->indicators.begin(), instrument->indicators.end(),
                     [&](int id) { return named.indicator(id); });
}

void report_unanswered(const base::SourceLocation& location, base::BilingualText what, int year,
                       std::string_view code, base::Report& report) {
  report.warning("weak-without-measure", location, std::move(what),
                 msg("ถ้ามีมาตรการแล้ว เขียน {0}/{1} ไว้ในมาตรการนั้น ถ้ายังไม่มี ควรเพิ่มมาตรการ",
                     "if there is a measure, write {0}/{1} in it; if not, add one", {std::to_string(year), code}));
}

void check_weak_indicators(const model::Year& year, const CodesNamed& named, base::Report& report) {
  if (!year.framework->target) return;
  for (const auto& [id, score] : year.assessment->indicators) {
    if (!score || *score >= *year.framework->target || named.indicator(id)) continue;
    const std::string number = std::to_string(id);
    report_unanswered(score.location,
                      msg("ตัวชี้วัด {0} ได้ {1} ต่ำกว่าเป้าหมาย {2} แต่ไม่มีมาตรการของปี {3} หรือ {4} ระบุถึง",
                          "indicator {0} scored {1}, below the target of {2}, and no measure of {3} or {4} names it",
                          {number, base::to_text(*score), base::to_short_text(*year.framework->target),
                           std::to_string(year.year), std::to_string(year.year + 1)}),
                      year.year, number, report);
  }
}

bool is_weak_indicator(const model::Year& year, int indicator) {
  auto score = year.assessment->indicators.find(indicator);
  return year.framework->target && score != year.assessment->indicators.end() && score->second &&
         *score->second < *year.framework->target;
}

void check_unanswered_findings(const model::Year& year, const CodesNamed& named, base::Report& report) {
  for (const model::Finding& f : year.assessment->findings) {
    // A weak indicator has its own warning.
    if (names_finding(named, *year.framework, f) || (f.indicator && is_weak_indicator(year, *f.indicator))) continue;
    const bool by_question = !f.questions.empty(), by_item = !by_question && !f.disclosures.empty();
    const std::string code = by_question ? std::string(f.questions.front())
                             : by_item   ? std::string(f.disclosures.front())
                             : f.indicator
                                 ? std::to_string(*f.indicator)
                                 : std::to_string(year.framework->instrument(f.instrument)->indicators.front());
    const base::SourceLocation& location = by_question   ? f.question_places.front()
                                           : by_item     ? f.disclosure_places.front()
                                           : f.indicator ? f.indicator_place
                                                         : f.instrument_place;
    report_unanswered(location,
                      msg("ไม่มีมาตรการของปี {0} หรือ {1} ระบุถึงข้อค้นพบนี้", "no measure of {0} or {1} names this finding",
                          {std::to_string(year.year), std::to_string(year.year + 1)}),
                      year.year, code, report);
  }
}

void check_weak_without_measure(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework) continue;
    CodesNamed named;
    add_codes_of(year.measures, year.year, year.year, named);
    if (const model::Year* next = context.agency.year(year.year + 1))
      add_codes_of(next->measures, year.year, next->year, named);
    if (!named.any_measures) continue;
    add_indicators_of_codes(year, named);
    check_weak_indicators(year, named, report);
    check_unanswered_findings(year, named, report);
  }
}

constexpr Explanation weak_without_measure_explanation{
    {"ตัวชี้วัดที่ต่ำกว่าเป้าหมาย หรือข้อค้นพบ ที่ไม่มีมาตรการของปีเดียวกันหรือปีถัดไประบุถึง",
     "an indicator below the target, or a finding, that no measure of the same or the following year names"},
    {"มาตรการมีไว้แก้จุดอ่อน จุดที่ไม่มีมาตรการรองรับมักตกหล่น",
     "measures are there to correct weak points; one without a measure was probably forgotten"},
    "indicators: {4: 84.47}   # ไม่มีมาตรการใดเขียน indicators: [4]\n",
    {"รายงานมาตรการต้องนำผลการประเมินมาวิเคราะห์และแก้ไขจุดที่ควรปรับปรุง",
     "the report on measures has to answer what the assessment found weak"}};

}  // namespace

extern const Check weak_without_measure{"weak-without-measure", base::Severity::warning,
                                        weak_without_measure_explanation, check_weak_without_measure};

}  // namespace checks
