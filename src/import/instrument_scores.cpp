#include "import/instrument_scores.h"

#include <algorithm>

#include "base/number.h"
#include "import/tables.h"
#include "import/words.h"

namespace importing {

std::string score_text(const Cell& cell) {
  auto number = number_in(cell.text);
  if (!number && !cell.value.empty()) number = base::parse_number(cell.value);
  if (!number) return {};
  const auto hundredths = number->scaled(2);
  if (!hundredths || *hundredths < 0 || *hundredths > 10000) return {};
  return base::to_text(base::Points{static_cast<std::int32_t>(*hundredths)});
}

YamlValue& scores_of(Importing& in, bool of_year_before) {
  YamlValue& scores = in.draft.assessment[in.wishes.year];
  if (!of_year_before) return scores;
  YamlValue& previous = scores.at("previous");
  previous.put("year", std::to_string(in.wishes.year - 1));
  return previous;
}

void InstrumentScores::add(const ScoreLabel& label, Cell& cell, bool is_previous) {
  (may_be_points(label, cell) ? points_ : scores_).push_back({label, &cell, is_previous});
}

int InstrumentScores::weight_of(const ScoreLabel& label) const {
  if (label.weight) return label.weight;
  const model::Instrument* instrument = framework_.instrument(label.id);
  const auto weight = instrument && instrument->weight ? instrument->weight->scaled(0) : std::nullopt;
  return weight ? static_cast<int>(*weight) : 0;
}

// Points of the total, not a score: the figure is not above the weight that the label or the framework says.
bool InstrumentScores::may_be_points(const ScoreLabel& label, const Cell& cell) const {
  const auto number = number_in(cell.text);
  if (!number) return false;
  const auto value = number->scaled(2);
  const int weight = weight_of(label);
  return weight > 0 && weight < 100 && value && *value <= weight * 100;
}

// Where the labels do not say so, one low score makes no points: all of that year are at most their weight, or
// none.
void InstrumentScores::settle_points(bool is_previous) {
  auto is_of_year = [&](const Printed& one) { return one.is_previous == is_previous; };
  const auto count = std::count_if(points_.begin(), points_.end(), is_of_year);
  const bool has_scores_too = std::any_of(scores_.begin(), scores_.end(), is_of_year);
  if (count >= 2 && !has_scores_too) return;
  for (const Printed& one : points_)
    if (is_of_year(one) && !one.label.weight) scores_.push_back(one);
  std::erase_if(points_, [&](const Printed& one) { return is_of_year(one) && !one.label.weight; });
}

void InstrumentScores::take() {
  for (const bool is_previous : {false, true}) settle_points(is_previous);
  for (const Printed& score : scores_) {
    YamlValue& into = scores_of(in_, score.is_previous);
    if (!into.at("instruments").put(score.label.id, score_text(*score.cell))) score.cell->state = CellState::unseen;
  }
  for (const Printed& points : points_) {
    const int weight = weight_of(points.label);
    const std::int64_t value = number_in(points.cell->text)->scaled(2).value_or(0) * 100;
    const bool is_exact = value % weight == 0 && value / weight <= 10000;
    const std::string printed = one_line(points.cell->text);
    const base::BilingualText place = place_of(grid_, *points.cell);
    if (!is_exact || in_.wishes.keeps_points) {
      points.cell->state = CellState::unseen;
      in_.draft.ask(
          base::msg("{0}: {1} ของ {2} เป็นคะแนนถ่วงน้ำหนัก (เต็ม {3}) ยังไม่ได้วาง คะแนนเต็ม 100 คือเท่าไร",
                    "{4}: {1} of {2} are weighted points (of {3}) and were not placed: what is the score out of 100?",
                    {place.th, printed, points.label.id, std::to_string(weight), place.en}));
      continue;
    }
    const std::string score = base::to_text(base::Points{static_cast<std::int32_t>(value / weight)});
    YamlValue& into = scores_of(in_, points.is_previous);
    if (!into.at("instruments").put(points.label.id, score)) {
      points.cell->state = CellState::unseen;
      continue;
    }
    if (!points.is_previous) {
      YamlValue remark = YamlValue::map();
      remark.put("key", "instruments." + points.label.id);
      remark.put("value", printed);
      remark.put("note", "คะแนนถ่วงน้ำหนัก เต็ม " + std::to_string(weight));
      scores_of(in_, false).at("as_printed").add(remark);
    }
    in_.draft.ask(base::msg("{0}: {1} ของ {2} เป็นคะแนนถ่วงน้ำหนัก (เต็ม {3}) จึงหารเป็น {4} จาก 100 ถูกหรือไม่",
                            "{5}: {1} of {2} are weighted points (of {3}), divided to {4} of 100: is that right?",
                            {place.th, printed, points.label.id, std::to_string(weight), score, place.en}));
  }
}

}  // namespace importing
