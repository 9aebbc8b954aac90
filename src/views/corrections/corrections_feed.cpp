// corrections.csv, corrections.json: the figures that were published and then corrected, newest first.
#include "views/shared/data_files.h"

namespace views {
namespace {

void add_correction_set(const AgencyWork& work) {
  const Context& context = work.context;
  std::vector<std::vector<Cell>> rows;
  for (const model::Correction& c : context.agency.corrections)
    rows.push_back({context.agency.slug, Cell::count(c.year), c.figure, c.before, c.after, c.date,
                    in(base::Language::th, c.reason), in(base::Language::en, c.reason)});
  add_set(context, "corrections", std::move(rows), work.data);
}

}  // namespace

extern const Feed corrections_feed{.of_agency = {.data = add_correction_set}};

}  // namespace views
