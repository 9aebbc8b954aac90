#include "model/computed_scores.h"

#include <numeric>

namespace model {
namespace {

// value / divisor rounded half up, for values of 0 or more.
std::int64_t rounded(std::int64_t value, std::int64_t divisor) { return (2 * value + divisor) / (2 * divisor); }

struct Sum {
  std::int64_t hundredths = 0;
  std::int64_t count = 0;
};

std::optional<Sum> sum_of(const Instrument& instrument, const std::map<int, Score>& indicators) {
  Sum sum;
  for (int id : instrument.indicators) {
    auto found = indicators.find(id);
    if (found == indicators.end() || !found->second) return std::nullopt;
    sum.hundredths += found->second->hundredths;
    ++sum.count;
  }
  return sum.count ? std::optional(sum) : std::nullopt;
}

std::optional<std::int64_t> weight_in_hundredths(const Instrument& instrument) {
  return instrument.weight ? instrument.weight->scaled(2) : std::nullopt;
}

bool all_indicators_given(const Framework& framework, const std::map<int, Score>& indicators) {
  for (const Instrument& i : framework.instruments)
    if (!sum_of(i, indicators)) return false;
  return true;
}

base::Points points(std::int64_t hundredths) { return {static_cast<std::int32_t>(hundredths)}; }

}  // namespace

std::optional<base::Points> computed_instrument(const Framework&, const Instrument& instrument,
                                                const std::map<int, Score>& indicators) {
  auto sum = sum_of(instrument, indicators);
  return sum ? std::optional(points(rounded(sum->hundredths, sum->count))) : std::nullopt;
}

std::optional<base::Points> computed_total(const Framework& framework,
                                           const std::map<std::string_view, Score>& instruments,
                                           const std::map<int, Score>& indicators) {
  const bool exact = all_indicators_given(framework, indicators);
  std::int64_t common = 1;  // of the means' denominators, so that nothing is rounded before the end
  if (exact)
    for (const Instrument& i : framework.instruments)
      common = std::lcm(common, static_cast<std::int64_t>(i.indicators.size()));
  if (common > 1'000'000) return std::nullopt;
  std::int64_t total = 0, weights = 0;
  for (const Instrument& i : framework.instruments) {
    auto weight = weight_in_hundredths(i);
    if (!weight || *weight < 0 || *weight > 10'000) return std::nullopt;
    weights += *weight;
    if (exact) {
      auto sum = sum_of(i, indicators);
      total += *weight * sum->hundredths * (common / sum->count);
    } else {
      auto stated = instruments.find(i.id);
      if (stated == instruments.end() || !stated->second) return std::nullopt;
      total += *weight * stated->second->hundredths;
    }
  }
  if (weights == 0) return std::nullopt;
  return points(rounded(total, 10'000 * common));
}

std::optional<base::Points> weighted(const Instrument& instrument, base::Points score) {
  auto weight = weight_in_hundredths(instrument);
  if (!weight) return std::nullopt;
  return points(rounded(*weight * score.hundredths, 10'000));
}

Figure total_of(const Framework& framework, const Assessment& assessment) {
  if (assessment.total) return {*assessment.total, false};
  return {computed_total(framework, assessment.instruments, assessment.indicators), true};
}

Figure instrument_score(const Framework& framework, const Assessment& assessment, const Instrument& instrument) {
  auto stated = assessment.instruments.find(instrument.id);
  if (stated != assessment.instruments.end() && stated->second) return {*stated->second, false};
  return {computed_instrument(framework, instrument, assessment.indicators), true};
}

namespace {

bool has_same_words(const base::LocalizedText& a, const base::LocalizedText& b) {
  for (std::size_t i = 0; i < a.words.size(); ++i)
    if (!a.words[i].empty() && a.words[i] == b.words[i]) return true;
  return false;
}

}  // namespace

std::optional<base::Points> score_before(const Agency& agency, const Year& year, const Question& question) {
  if (question.previous) return *question.previous;
  const Year* own = agency.year(year.year - 1);
  if (!own || !own->assessment || question.id.empty()) return std::nullopt;
  for (const Question& q : own->assessment->questions) {
    // One code in two years is one question only where its words are the same; `was` says which one it is.
    bool is_same =
        question.was.empty() ? q.id == question.id && has_same_words(q.text, question.text) : q.id == question.was;
    if (is_same) return q.score.value;
  }
  return std::nullopt;
}

}  // namespace model
