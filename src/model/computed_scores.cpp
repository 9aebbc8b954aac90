#include "model/computed_scores.h"

#include <algorithm>
#include <numeric>

namespace model {
namespace {

// value / divisor rounded half up, for values of 0 or more.
std::int64_t rounded(std::int64_t value, std::int64_t divisor) { return (2 * value + divisor) / (2 * divisor); }

// What is given of the instrument's indicators; a mean where that is all of them.
Mean given_of(const Instrument& instrument, const std::map<int, Score>& indicators) {
  Mean given{0, 0};
  for (int id : instrument.indicators) {
    auto found = indicators.find(id);
    if (found == indicators.end() || !found->second) continue;
    given.hundredths += found->second->hundredths;
    ++given.count;
  }
  return given;
}

std::optional<Mean> mean_of(const Instrument& instrument, const std::map<int, Score>& indicators) {
  const Mean mean = given_of(instrument, indicators);
  const bool is_whole = mean.count && mean.count == static_cast<std::int64_t>(instrument.indicators.size());
  return is_whole ? std::optional(mean) : std::nullopt;
}

std::optional<std::int64_t> weight_in_hundredths(const Instrument& instrument) {
  return instrument.weight ? instrument.weight->scaled(2) : std::nullopt;
}

bool all_indicators_given(const Framework& framework, const std::map<int, Score>& indicators) {
  for (const Instrument& i : framework.instruments)
    if (!mean_of(i, indicators)) return false;
  return true;
}

base::Points points(std::int64_t hundredths) { return {static_cast<std::int32_t>(hundredths)}; }

// Adds weighted means without rounding before the end.
class WeightedSum {
 public:
  void add(std::int64_t weight, const Mean& mean) {
    const std::int64_t common = std::lcm(count_, mean.count);
    is_too_fine_ = is_too_fine_ || common > 1'000'000;
    if (is_too_fine_) return;
    sum_ = sum_ * (common / count_) + weight * mean.hundredths * (common / mean.count);
    count_ = common;
  }
  std::optional<base::Points> points_of_total() const {
    return is_too_fine_ ? std::nullopt : std::optional(points(rounded(sum_, 10'000 * count_)));
  }

 private:
  std::int64_t sum_ = 0, count_ = 1;
  bool is_too_fine_ = false;
};

// Hundredths of a percent, of each instrument; nothing where one is not stated, or all are 0.
std::optional<std::vector<std::int64_t>> weights_of(const Framework& framework) {
  std::vector<std::int64_t> out;
  for (const Instrument& i : framework.instruments) {
    auto weight = weight_in_hundredths(i);
    if (!weight || *weight < 0 || *weight > 10'000) return std::nullopt;
    out.push_back(*weight);
  }
  const bool has_any = std::any_of(out.begin(), out.end(), [](std::int64_t weight) { return weight > 0; });
  return has_any ? std::optional(out) : std::nullopt;
}

}  // namespace

std::optional<base::Points> computed_instrument(const Framework&, const Instrument& instrument,
                                                const std::map<int, Score>& indicators) {
  auto mean = mean_of(instrument, indicators);
  return mean ? std::optional(points(rounded(mean->hundredths, mean->count))) : std::nullopt;
}

std::optional<Mean> exact_score(const Framework& framework, const Instrument& instrument,
                                const std::map<std::string_view, Score>& instruments,
                                const std::map<int, Score>& indicators) {
  auto stated = instruments.find(instrument.id);
  const bool is_stated = stated != instruments.end() && stated->second;
  if (is_stated && !all_indicators_given(framework, indicators)) return Mean{stated->second->hundredths, 1};
  return mean_of(instrument, indicators);
}

std::optional<base::Points> computed_total(const Framework& framework,
                                           const std::map<std::string_view, Score>& instruments,
                                           const std::map<int, Score>& indicators) {
  const auto weights = weights_of(framework);
  if (!weights) return std::nullopt;
  WeightedSum total;
  for (std::size_t i = 0; i < weights->size(); ++i) {
    auto score = exact_score(framework, framework.instruments[i], instruments, indicators);
    if (!score) return std::nullopt;
    total.add((*weights)[i], *score);
  }
  return total.points_of_total();
}

std::optional<PossibleTotal> possible_total(const Framework& framework, const Assessment& assessment) {
  const auto weights = weights_of(framework);
  if (!weights || computed_total(framework, assessment.instruments, assessment.indicators)) return std::nullopt;
  WeightedSum least, most;
  for (std::size_t i = 0; i < weights->size(); ++i) {
    const Instrument& instrument = framework.instruments[i];
    const std::int64_t weight = (*weights)[i];
    if (auto score = exact_score(framework, instrument, assessment.instruments, assessment.indicators)) {
      least.add(weight, *score);
      most.add(weight, *score);
      continue;
    }
    Mean given = given_of(instrument, assessment.indicators);
    const auto all = std::max<std::int64_t>(static_cast<std::int64_t>(instrument.indicators.size()), 1);
    least.add(weight, {given.hundredths, all});
    most.add(weight, {given.hundredths + 10'000 * (all - given.count), all});
  }
  const auto from = least.points_of_total(), to = most.points_of_total();
  return from && to ? std::optional(PossibleTotal{*from, *to}) : std::nullopt;
}

std::optional<base::Points> weighted(const Instrument& instrument, const Mean& score) {
  auto weight = weight_in_hundredths(instrument);
  if (!weight) return std::nullopt;
  return points(rounded(*weight * score.hundredths, 10'000 * score.count));
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

std::string method_of(const Framework& framework) {
  std::string out;
  for (const Instrument& i : framework.instruments) {
    out.append(i.id).append(" ").append(i.weight ? base::to_text(*i.weight) : "?");
    for (int indicator : i.indicators) out.append(" ").append(std::to_string(indicator));
    out.append(";");
  }
  return out;
}

const Question* question_before(const Agency& agency, const Year& year, const Question& question) {
  const Year* own = agency.year(year.year - 1);
  if (!own || !own->assessment || question.id.empty()) return nullptr;
  for (const Question& q : own->assessment->questions) {
    // One code in two years is one question only where its words are the same; `was` says which one it is.
    bool is_same =
        question.was.empty() ? q.id == question.id && has_same_words(q.text, question.text) : q.id == question.was;
    if (is_same) return &q;
  }
  return nullptr;
}

std::optional<base::Points> score_before(const Agency& agency, const Year& year, const Question& question) {
  if (question.previous) return *question.previous;
  const Question* before = question_before(agency, year, question);
  return before ? before->score.value : std::nullopt;
}

}  // namespace model
