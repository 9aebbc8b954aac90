// weighted-points: scores of instruments that are points of the total. Official tables print both: a score of 100,
// and what it adds to the total by its weight (EIT 28.04 of 30 is a score of 93.47). They are taken for points where
// every stated score is at most its weight, where a total that does not come out does so with them as points, and
// where the indicators make the score that they stand for.
#include <cstdlib>

#include "checks/checks.h"
#include "checks/shared/framework_rule.h"
#include "model/computed_scores.h"

namespace checks {
namespace {

using base::msg;
using base::Points;
using model::Assessment;
using model::Framework;
using model::Instrument;

// A stated score that is above 0 and at most its instrument's weight.
struct PointsOfTotal {
  const Instrument* instrument;
  const model::Score* stated;
  Points score;  // of 100: divided by the weight
};

std::optional<PointsOfTotal> points_of_total(const Instrument& instrument, const Assessment& a) {
  auto stated = a.instruments.find(instrument.id);
  const auto weight = instrument.weight ? instrument.weight->scaled(2) : std::nullopt;
  if (stated == a.instruments.end() || !stated->second || !weight) return std::nullopt;
  const std::int64_t points = stated->second->hundredths;
  if (points <= 0 || points > *weight) return std::nullopt;
  return PointsOfTotal{
      &instrument, &stated->second, {static_cast<std::int32_t>((2 * points * 10'000 + *weight) / (2 * *weight))}};
}

bool is_near(Points a, Points b) { return std::abs(a.hundredths - b.hundredths) <= 1; }

// Every score that is not 0 is at most its weight, and there is one.
bool are_all(const std::vector<PointsOfTotal>& found, const Assessment& a) {
  std::size_t others = 0;
  for (const auto& [id, score] : a.instruments) others += score && score->hundredths != 0;
  return !found.empty() && found.size() == others;
}

// The total does not contradict the scores.
bool total_fits(const Framework& framework, const Assessment& a) {
  if (const auto bounds = model::possible_total(framework, a)) return bounds->allows(*a.total);
  const auto total = model::computed_total(framework, a.instruments, a.indicators);
  return !total || is_near(*total, *a.total);
}

bool total_fits_with(const Framework& framework, const Assessment& a, const std::vector<PointsOfTotal>& points) {
  Assessment divided = a;
  for (const PointsOfTotal& p : points) divided.instruments[p.instrument->id].value = p.score;
  return total_fits(framework, divided);
}

// The mean of the indicators is not what is stated, but weighted it is.
bool is_by_indicators(const Framework& framework, const Assessment& a, const PointsOfTotal& p) {
  const auto mean = model::computed_instrument(framework, *p.instrument, a.indicators);
  if (!mean || is_near(*mean, **p.stated)) return false;
  const auto points = model::weighted(*p.instrument, {mean->hundredths, 1});
  return points && is_near(*points, **p.stated);
}

std::vector<PointsOfTotal> weighted_points_in(const Framework& framework, const Assessment& a) {
  std::vector<PointsOfTotal> candidates, out;
  for (const Instrument& i : framework.instruments)
    if (auto points = points_of_total(i, a)) candidates.push_back(*points);
  if (are_all(candidates, a)) return candidates;
  const bool contradicts = a.total && !total_fits(framework, a);
  if (contradicts && total_fits_with(framework, a, candidates)) return candidates;
  for (const PointsOfTotal& p : candidates)
    if (is_by_indicators(framework, a, p) || (contradicts && total_fits_with(framework, a, {p}))) out.push_back(p);
  return out;
}

void check_weighted_points(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework) continue;
    const Assessment& a = *year.assessment;
    const auto bounds = a.total ? model::possible_total(*year.framework, a) : std::nullopt;
    const bool is_impossible = bounds && !bounds->allows(*a.total);
    for (const PointsOfTotal& p : weighted_points_in(*year.framework, a)) {
      const std::string_view id = p.instrument->id;
      const std::string stated = base::to_text(**p.stated), weight = base::to_text(*p.instrument->weight);
      auto what = msg("{0} {1} น่าจะเป็นคะแนนถ่วงน้ำหนัก (เต็ม {2}) ไม่ใช่คะแนนเต็ม 100",
                      "{0} {1} looks like weighted points (of {2}), not a score of 100", {id, stated, weight});
      auto advice = msg("หารด้วยน้ำหนัก: {1} จาก {2} คือ {3} เขียน {0}: {3} หรือคะแนนในตารางที่เต็ม 100",
                        "divide by the weight: {1} of {2} is {3}; write {0}: {3}, or the score of 100 in the table",
                        {id, stated, weight, base::to_text(p.score)});
      if (is_impossible)
        report_framework_rule(*year.framework, "weights", report, "weighted-points", p.stated->location,
                              std::move(what), std::move(advice));
      else
        report.warning("weighted-points", p.stated->location, std::move(what), std::move(advice));
    }
  }
}

constexpr Explanation weighted_points_explanation{
    {"คะแนนเครื่องมือที่น่าจะเป็นคะแนนถ่วงน้ำหนักแล้ว ไม่ใช่คะแนนเต็ม 100",
     "a score of an instrument that looks like its points of the total, not like a score of 100"},
    {"หน้าเว็บจะบอกว่าหน่วยงานได้คะแนนเพียงหนึ่งในสามของที่ได้จริง",
     "the page would say that the agency scored a third of what it did"},
    "instruments: {IIT: 26.40, EIT: 28.90, OIT: 37.25}   # of 30, 30 and 40\n",
    {"ตารางผลการประเมินพิมพ์ทั้งคะแนนและคะแนนถ่วงน้ำหนัก",
     "official tables print the scores and the weighted points beside each other"}};

}  // namespace

extern const Check weighted_points{"weighted-points", base::Severity::error, weighted_points_explanation,
                                   check_weighted_points};

}  // namespace checks
