#include "read/measure_list.h"

#include <algorithm>
#include <map>

namespace readers {
namespace {

using base::msg;
using model::Measure;

bool is_row(const Measure& m) { return m.file.ends_with(".csv"); }

// The reader of measures.csv compares its rows with each other and with the files.
void check_slugs_of_files(const model::Year& year, base::Report& report) {
  std::map<std::string_view, const Measure*> seen;
  for (const Measure& m : year.measures) {
    if (is_row(m)) continue;
    auto [first, is_new] = seen.emplace(m.slug, &m);
    if (is_new) continue;
    report.error(
        "duplicate-id", m.location,
        msg("มาตรการ '{0}' มีอยู่แล้วใน {1}", "the measure '{0}' is already in {1}", {m.slug, first->second->file}),
        msg("เปลี่ยนชื่อหลังเลขลำดับของไฟล์หนึ่งในสอง", "give one of the two files another name after its number"));
  }
}

void find_dimension_set(model::Year& year, base::Report& report) {
  if (!year.framework) return;
  const Measure* first = nullptr;
  for (const Measure& m : year.measures) {
    const model::Dimension* d = m.dimension.empty() ? nullptr : year.framework->dimension(m.dimension);
    if (!d) continue;
    if (!first) {
      first = &m;
      year.dimension_set = d->set;
    } else if (d->set != year.dimension_set) {
      report.error("mixed-dimensions", m.dimension_place,
                   msg("ประเด็น '{0}' อยู่ในชุด '{1}' แต่มาตรการก่อนหน้าของปีนี้ใช้ชุด '{2}'",
                       "the dimension '{0}' is of the set '{1}', but measures before it use '{2}'",
                       {m.dimension, d->set, year.dimension_set}),
                   msg("ใช้ประเด็นชุดเดียวกันทั้งปี", "use one set of dimensions in a year"));
    }
  }
}

}  // namespace

void order_measures(model::Year& year, base::Report& report) {
  check_slugs_of_files(year, report);
  auto rank = [](const Measure& m) { return std::pair(is_row(m), m.order); };
  std::stable_sort(year.measures.begin(), year.measures.end(),
                   [&](const Measure& a, const Measure& b) { return rank(a) < rank(b); });
  find_dimension_set(year, report);
}

}  // namespace readers
