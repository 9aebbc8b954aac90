// process-coverage: a dimension of the set in use without a measure, once something of the year is reported, or
// measures that are not in the framework's order. Source: the framework's dimensions; the measures report follows
// their order.
#include <algorithm>
#include <vector>

#include "checks/checks.h"
#include "checks/shared/measures.h"

namespace checks {
namespace {

using base::msg;

std::vector<const model::Dimension*> set_in_use(const model::Year& year) {
  std::vector<const model::Dimension*> set;
  for (const model::Dimension& d : year.framework->dimensions)
    if (d.set == year.dimension_set) set.push_back(&d);
  return set;
}

std::size_t position_in(const std::vector<const model::Dimension*>& set, std::string_view id) {
  std::size_t at = 0;
  while (at < set.size() && set[at]->id != id) ++at;
  return at;
}

// "process-6 (การบริหารงานบุคคล), process-7 (…)"
std::string listed_dimensions(const std::vector<const model::Dimension*>& list, base::Language language) {
  std::string out;
  for (const model::Dimension* d : list)
    out += (out.empty() ? "" : ", ") + std::string(d->id) + " (" + std::string(d->name.in(language)) + ")";
  return out;
}

// The newest year until something of it is reported: its measures are still being written down.
bool is_being_planned(const model::Agency& agency, const model::Year& year) {
  return &year == &agency.years.back() && !year.report &&
         std::all_of(year.measures.begin(), year.measures.end(), model::is_only_planned);
}

void check_dimensions_of(const CheckContext& context, const model::Year& year, const Refused& refused,
                         base::Report& report) {
  const auto set = set_in_use(year);
  std::vector<bool> has_measure(set.size(), false);
  const model::Measure *first = nullptr, *before = nullptr;
  for (const model::Measure& measure : year.measures) {
    const std::size_t at = position_in(set, measure.dimension);
    if (at == set.size()) {
      if (measure.dimension.empty() || refused.has(measure)) return;
      continue;
    }
    has_measure[at] = true;
    if (before && at < position_in(set, before->dimension))
      report.warning(
          "process-coverage", measure.dimension_place,
          msg("{0} อยู่หลัง {1} ซึ่งไม่ตรงลำดับของกรอบการประเมิน", "{0} comes after {1}, against the framework's order",
              {measure.dimension, before->dimension}),
          msg("ตรวจว่า dimension ถูกประเด็น ถ้าถูกแล้ว เปลี่ยนเลขหน้าชื่อไฟล์หรือย้ายแถวให้เรียงตามลำดับ",
              "check 'dimension'; if it is right, renumber the files or move the row"));
    if (!first) first = &measure;
    before = &measure;
  }
  std::vector<const model::Dimension*> missing;
  for (std::size_t i = 0; i < set.size(); ++i)
    if (!has_measure[i]) missing.push_back(set[i]);
  if (missing.empty() || !first || is_being_planned(context.agency, year)) return;
  report.warning("process-coverage", first->dimension_place,
                 msg("ปี {0} ไม่มีมาตรการของ {1}", "{0} has no measure for {2}",
                     {std::to_string(year.year), listed_dimensions(missing, base::Language::th),
                      listed_dimensions(missing, base::Language::en)}),
                 msg("เพิ่มมาตรการของประเด็นนั้น หรือตรวจ dimension ของมาตรการที่มี",
                     "add a measure, or check the 'dimension' of the existing ones"));
}

void check_process_coverage(const CheckContext& context, base::Report& report) {
  const Refused refused(report);
  for (const model::Year& year : context.agency.years)
    if (year.framework && !year.measures.empty() && !year.framework->dimensions.empty())
      check_dimensions_of(context, year, refused, report);
}

constexpr Explanation process_coverage_explanation{
    {"ประเด็นของกรอบการประเมินที่ไม่มีมาตรการ หรือมาตรการที่เรียงไม่ตรงลำดับของกรอบ",
     "a dimension of the framework without a measure, or measures out of the framework's order"},
    {"เลขประเด็นที่พิมพ์ผิดทำให้มาตรการไปอยู่ผิดหัวข้อ และดูเหมือนบางเรื่องไม่มีใครทำ",
     "a typo in a number puts a measure under the wrong heading, and leaves another heading empty"},
    "dimension: process-2   # ไฟล์ 61-… ที่อยู่หลังมาตรการของ process-5\n",
    {"ประเด็น (dimensions) ในกรอบการประเมินของปีนั้น", "the dimensions of the year's framework"}};

}  // namespace

extern const Check process_coverage{"process-coverage", base::Severity::warning, process_coverage_explanation,
                                    check_process_coverage};

}  // namespace checks
