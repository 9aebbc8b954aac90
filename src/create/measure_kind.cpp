// prongsai new measure: one measure of a year.
#include <algorithm>
#include <array>
#include <span>

#include "create/agency_folder.h"
#include "create/yaml_file.h"

namespace create {
namespace {

using base::msg;

constexpr Question measure_title{"title", "ชื่อมาตรการ", "The title of the measure", &readers::measure_keys};
constexpr Question measure_dimension{"dimension", "อยู่ใต้ประเด็นใด", "The dimension that it belongs to",
                                     &readers::measure_keys};
constexpr Question measure_responsible{"responsible", "ผู้รับผิดชอบ คั่นด้วยจุลภาค",
                                       "Who is responsible, with commas between them", &readers::measure_keys};
constexpr Question measure_period{"period", "ระยะเวลา", "When it is done", &readers::measure_keys};
constexpr std::array measure_questions{measure_title, measure_dimension, measure_responsible, measure_period,
                                       which_agency,  which_year,        short_name_of_file};

std::size_t position_of(const model::Framework& framework, std::string_view dimension) {
  const model::Dimension* named = framework.dimension_called(dimension);
  return named ? static_cast<std::size_t>(named - framework.dimensions.data()) : 0;
}

// Behind the measures of its dimension and of those before it, in front of the next; tens leave room between two. At
// the end where there is no room.
std::string next_number(const model::Year* year, const model::Framework& framework, std::string_view dimension) {
  std::span<const model::Measure> measures;
  if (year) measures = year->measures;
  const std::size_t own = position_of(framework, dimension);
  int before = 0, last = 0, next = 0;  // 0: none
  for (const model::Measure& measure : measures) {
    last = std::max(last, measure.order);
    if (position_of(framework, measure.dimension) <= own) before = std::max(before, measure.order);
  }
  for (const model::Measure& measure : measures)
    if (measure.order > before && (next == 0 || measure.order < next)) next = measure.order;
  const auto next_ten = [](int number) { return (number / 10 + 1) * 10; };
  if (next == 0 || next_ten(before) < next) return std::to_string(next_ten(before));
  return std::to_string(next - before > 1 ? before + (next - before) / 2 : next_ten(last));
}

void refuse_slug_that_is_there(const model::Year* year, const std::string& slug) {
  if (!year) return;
  for (const model::Measure& measure : year->measures)
    if (measure.slug == slug)
      throw Refusal{
          1, msg("มีมาตรการ '{0}' อยู่แล้วใน {1} เขียนชื่ออื่นด้วย --slug",
                 "there is a measure '{0}' already in {1}: give another name with --slug", {slug, measure.file})};
}

Creation make_measure(const Order& order) {
  Answers& answers = order.answers;
  const AgencyFolder folder = choose_agency(order);
  const int year = choose_year(order, *folder.agency);
  const model::Framework& framework = framework_for(folder, year);
  base::YamlValue front = base::YamlValue::map();
  const std::string title = answers.text(measure_title);
  front.put("title", title);
  std::string dimension;
  if (!framework.dimensions.empty())
    front.put("dimension", dimension = answers.choice(measure_dimension, model::known_values(framework.dimensions)));
  const auto units = split_at_commas(answers.text(measure_responsible));
  front.put("responsible", units.size() == 1 ? base::YamlValue(units.front()) : base::YamlValue::list(units));
  const std::string number = std::to_string(year);
  front.put("period", answers.text(measure_period, number));
  const std::string slug = choose_slug(order, title);
  const model::Year* own = folder.agency->year(year);
  refuse_slug_that_is_there(own, slug);
  const std::string path =
      folder.path() + "/" + number + "/measures/" + next_number(own, framework, dimension) + "-" + slug + ".md";
  return {{{path, markdown_file("measure", front,
                                {"objective", "targets", "steps", "due", "status", "budget", "results", "evidence"},
                                folder.language())}},
          {},
          {"prongsai check" + order.content_option(),
           "prongsai new measure" + options_for(order, folder) + " --year " + number,
           "prongsai serve --open" + order.content_option()}};
}

}  // namespace

extern const Kind measure_kind{.name = "measure",
                               .th = "มาตรการหนึ่งเรื่องของปีหนึ่ง",
                               .en = "A measure of a year",
                               .argument = "TITLE",
                               .questions = measure_questions,
                               .make = make_measure};

}  // namespace create
