#include "views/history/score_series.h"

#include <algorithm>
#include <map>

#include "model/computed_scores.h"

namespace views {
namespace {

// A series while years are added to it.
struct SeriesInMaking {
  ScoreSeries series;
  std::string method;                           // of its last point
  const model::Indicator* indicator = nullptr;  // of its last point

  bool ends_before(int year) const { return series.points.empty() || series.points.back().year < year; }

  void add(SeriesPoint point, const std::string& its_method) {
    if (!ends_before(point.year)) return;
    point.is_other = !series.points.empty() && its_method != method;
    method = its_method;
    series.points.push_back(std::move(point));
  }
};

// The years with scores, oldest first: `add(year, scores of the year before or null)`.
template <class Add>
void for_each_assessment(const model::Agency& agency, Add add) {
  for (const model::Year& year : agency.years)
    if (year.assessment && year.framework)
      add(year, year.assessment->previous ? &*year.assessment->previous : nullptr);
}

SeriesInMaking& series_of(std::vector<SeriesInMaking>& all, const model::Indicator& indicator) {
  auto goes_on = [&](const SeriesInMaking& one) {
    return one.indicator->id == indicator.id && model::is_same_indicator(&indicator, one.indicator);
  };
  auto found = std::find_if(all.begin(), all.end(), goes_on);
  if (found == all.end()) found = all.insert(all.end(), SeriesInMaking());
  found->indicator = &indicator;
  found->series.name = indicator.name;
  return *found;
}

std::vector<ScoreSeries> finished(std::vector<SeriesInMaking> all) {
  std::vector<ScoreSeries> out;
  for (SeriesInMaking& one : all) out.push_back(std::move(one.series));
  return out;
}

}  // namespace

std::optional<base::Points> ScoreSeries::change_of(std::size_t point) const {
  if (!point || points[point].is_other || points[point - 1].year + 1 != points[point].year) return std::nullopt;
  return points[point].score - points[point - 1].score;
}

ScoreSeries total_series(const model::Agency& agency) {
  SeriesInMaking out;
  for_each_assessment(agency, [&](const model::Year& year, const model::Scores* before) {
    const std::string method = model::method_of(*year.framework);
    const std::optional<base::Points>& target = year.framework->target;
    if (before && before->total)
      out.add({before->year, {}, *before->total, target, false, false, {}, year.year, "previous.total"}, method);
    const model::Figure total = model::total_of(*year.framework, *year.assessment);
    if (total.value)
      out.add({year.year,
               {},
               *total.value,
               target,
               total.is_computed,
               false,
               {},
               year.year,
               total.is_computed ? "" : "total"},
              method);
  });
  return std::move(out.series);
}

std::vector<ScoreSeries> indicator_series(const model::Agency& agency) {
  std::vector<SeriesInMaking> all;
  for_each_assessment(agency, [&](const model::Year& year, const model::Scores* before) {
    const std::string method = model::method_of(*year.framework);
    const std::optional<base::Points>& target = year.framework->target;
    for (const model::Indicator& indicator : year.framework->indicators) {
      const std::string code = std::to_string(indicator.id);
      auto add = [&](int of_year, const std::map<int, model::Score>& scores, const char* key) {
        if (auto score = scores.find(indicator.id); score != scores.end() && score->second)
          series_of(all, indicator)
              .add({of_year, code, *score->second, target, false, false, {}, year.year, key + code}, method);
      };
      if (before) add(before->year, before->indicators, "previous.indicators.");
      add(year.year, year.assessment->indicators, "indicators.");
      const auto change = year.assessment->changes.find(indicator.id);
      if (change == year.assessment->changes.end() || !change->second) continue;
      SeriesInMaking& series = series_of(all, indicator);
      if (!series.ends_before(year.year)) series.series.points.back().stated_change = change->second.value;
    }
  });
  return finished(std::move(all));
}

std::vector<ScoreSeries> question_series(const model::Agency& agency) {
  std::vector<SeriesInMaking> all;
  std::map<const model::Question*, std::size_t> places;  // in `all`
  for_each_assessment(agency, [&](const model::Year& year, const model::Scores*) {
    const std::string method = model::method_of(*year.framework);
    const std::optional<base::Points>& target = year.framework->target;
    for (const model::Question& q : year.assessment->questions) {
      if (!q.score) continue;
      const auto before = places.find(model::question_before(agency, year, q));
      const bool goes_on = before != places.end() && all[before->second].ends_before(year.year);
      const std::size_t place = goes_on ? before->second : all.size();
      if (!goes_on) all.emplace_back();
      SeriesInMaking& series = all[place];
      places[&q] = place;
      const std::string was(q.was.empty() ? q.id : q.was);
      const std::string key = "questions." + std::to_string(&q - year.assessment->questions.data() + 1) + ".";
      if (q.previous)
        series.add({year.year - 1, was, *q.previous, target, false, false, {}, year.year, key + "previous"}, method);
      series.add({year.year, std::string(q.id), *q.score, target, false, false, {}, year.year, key + "score"},
                 method);
      SeriesPoint& point = series.series.points.back();
      const bool is_first = series.series.points.size() == 1;
      point.is_other = !is_first && (point.is_other || q.comparable != model::Comparable::yes);
      if (q.change) point.stated_change = *q.change;
      series.series.name = q.text;
    }
  });
  return finished(std::move(all));
}

SeriesPlace find_point(const std::vector<ScoreSeries>& all, int year, const std::string& code) {
  for (const ScoreSeries& series : all)
    for (std::size_t i = 0; i < series.points.size(); ++i)
      if (series.points[i].year == year && series.points[i].code == code) return {&series, i};
  return {};
}

charts::YearSlopeData slope_of(const ScoreSeries& series) {
  static constexpr std::string_view methods = "abcdefghijklmnopqrstuvwxyz";
  charts::YearSlopeData data;
  std::size_t method = 0;
  for (const SeriesPoint& point : series.points) {
    method = (method + point.is_other) % methods.size();
    data.years.push_back({point.year, point.score, point.target, methods.substr(method, 1)});
  }
  return data;
}

}  // namespace views
