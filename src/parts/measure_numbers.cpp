#include "parts/measure_numbers.h"

#include "parts/figures_text.h"

namespace parts {
namespace {

const model::Dimension* dimension_of(const model::Year& year, const model::Measure& measure) {
  const model::Dimension* found = year.framework ? year.framework->dimension(measure.dimension) : nullptr;
  return found && found->set == year.dimension_set ? found : nullptr;
}

void add_measures(DimensionMeasures& group, const model::Year& year, bool is_instrument) {
  for (const model::Measure& m : year.measures) {
    if (dimension_of(year, m) != group.dimension) continue;
    const std::string position = std::to_string(group.measures.size() + 1);
    const std::string between = group.number.empty() ? "" : is_instrument ? " " : ".";
    group.measures.push_back({&m, group.number + between + position});
  }
}

}  // namespace

std::vector<DimensionMeasures> measures_by_dimension(const model::Year& year) {
  std::vector<DimensionMeasures> out;
  if (year.measures.empty()) return out;
  if (year.framework) {
    int order = 0;
    for (const model::Dimension& d : year.framework->dimensions) {
      if (d.set != year.dimension_set) continue;
      const bool is_instrument = year.framework->instrument(d.id) != nullptr;
      ++order;
      DimensionMeasures group{&d, is_instrument ? std::string(d.id) : std::to_string(order), {}};
      add_measures(group, year, is_instrument);
      out.push_back(std::move(group));
    }
  }
  DimensionMeasures rest;
  add_measures(rest, year, false);
  if (!rest.measures.empty()) out.push_back(std::move(rest));
  return out;
}

std::string measure_number(const model::Year& year, const model::Measure& measure) {
  for (const DimensionMeasures& group : measures_by_dimension(year))
    for (const NumberedMeasure& m : group.measures)
      if (m.measure == &measure) return m.number;
  return {};
}

std::string heading_number(const DimensionMeasures& group, core::Language language) {
  if (!group.dimension) return {};
  if (group.number != group.dimension->id) return group.number + ".";
  const bool name_has_it = group.dimension->name.in(language).find(group.number) != std::string_view::npos;
  return name_has_it ? "" : group.number;
}

core::Html dimension_heading(const DimensionMeasures& group, core::Language language) {
  core::Html out;
  if (!group.dimension) return out;
  const std::string number = heading_number(group, language);
  if (!number.empty()) out.text(number).raw(" ");
  return out.html(phrase_html(group.dimension->name.phrase(language)));
}

std::string dimension_anchor(const DimensionMeasures& group) {
  return "t-" + (group.dimension ? std::string(group.dimension->id) : "other");
}

}  // namespace parts
