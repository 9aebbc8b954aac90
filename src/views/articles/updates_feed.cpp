// updates.csv, updates.json: the agency's dated announcements.
#include "views/shared/data_files.h"

namespace views {
namespace {

using base::Language;
using views::Cell;

void add_update_set(const AgencyWork& work) {
  const views::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  std::vector<std::vector<Cell>> rows;
  for (const model::Article& update : context.agency.updates) {
    const views::Address page{model::PageKind::update, 0, update.slug};
    rows.push_back(
        {context.agency.slug, update.slug, update.date, in(Language::th, update.title),
         in(Language::en, update.title), in(Language::th, update.summary), in(Language::en, update.summary),
         public_address(settings, views::folder_of(settings, context.agency.slug, language_of(context), page))});
  }
  add_set(context, "updates", std::move(rows), work.data);
}

}  // namespace

extern const Feed updates_feed{.of_agency = {.data = add_update_set}};

}  // namespace views
