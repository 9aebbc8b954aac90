// findings.csv, findings.json: the weak points and the advice that assessments name, of all years.
#include "views/shared/data_files.h"

namespace views {
namespace {

using base::Language;
using views::Cell;

std::string lines_of(const std::vector<std::string_view>& codes) {
  std::string lines;
  for (std::string_view code : codes) lines += (lines.empty() ? "" : "\n") + std::string(code);
  return lines;
}

void add_finding_set(const AgencyWork& work) {
  const views::Context& context = work.context;
  std::vector<std::vector<Cell>> rows;
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment) continue;
    for (const model::Finding& f : year.assessment->findings)
      rows.push_back({context.agency.slug, Cell::count(year.year), f.instrument, Cell::count(f.indicator),
                      lines_of(f.questions), lines_of(f.disclosures), in(Language::th, f.text),
                      in(Language::en, f.text), in(Language::th, f.advice), in(Language::en, f.advice)});
  }
  add_set(context, "findings", std::move(rows), work.data);
}

}  // namespace

extern const Feed findings_feed{.of_agency = {.data = add_finding_set}};

}  // namespace views
