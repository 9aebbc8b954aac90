// disclosures.csv, disclosures.json: what must be public and where it is, of all years.
#include "views/disclosures/disclosure_items.h"
#include "views/shared/data_files.h"

namespace views {
namespace {

using base::Language;
using model::Disclosure;
using model::DisclosureState;
using views::Cell;

// One address a line; `none` where there is nothing to publish; empty where it is not published.
std::string addresses(const views::Context& context, const Disclosure* given) {
  if (views::state_of(given) == DisclosureState::nothing_to_publish) return "none";
  std::string lines;
  if (!given) return lines;
  for (const model::TitledLink& link : given->links)
    lines += (lines.empty() ? "" : "\n") + address_of(context, *link.href);
  return lines;
}

// What the content calls them; empty where it has only addresses.
std::string titled_links(const views::Context& context, const Disclosure* given) {
  std::string lines;
  bool has_words = false;
  if (!given) return lines;
  for (const model::TitledLink& link : given->links) {
    lines += (lines.empty() ? "" : "\n") + line_of(context, link);
    has_words = has_words || !link.title.empty() || !link.group.empty() || link.date;
  }
  return has_words ? lines : std::string();
}

std::vector<Cell> row_of(const views::Context& context, const model::Year& year, std::string_view code,
                         const model::DisclosureItem* item, const Disclosure* given) {
  const Language language = language_of(context);
  const base::LocalizedText none, &title = item ? item->title : none;
  std::optional<std::int64_t> indicator;
  if (item && item->indicator) indicator = *item->indicator;
  return {context.agency.slug,
          Cell::count(year.year),
          year.framework ? year.framework->id : std::string_view{},
          code,
          in(Language::th, title),
          in(Language::en, title),
          Cell::count(indicator),
          item ? item->section : std::string_view{},
          model::disclosure_states.id_of(views::state_of(given)),
          addresses(context, given),
          given ? given->none.in(language) : std::string_view{},
          given ? given->updated : std::nullopt,
          given ? given->note.in(language) : std::string_view{},
          titled_links(context, given)};
}

void add_disclosure_rows(const views::Context& context, const model::Year& year,
                         std::vector<std::vector<Cell>>& rows) {
  const model::Disclosures& given = *year.disclosures;
  if (year.framework)
    for (const model::DisclosureItem& item : year.framework->disclosures)
      rows.push_back(row_of(context, year, item.id, &item, given.find(item.id)));
  for (const Disclosure& item : given.items)
    if (!year.framework || !year.framework->disclosure(item.id))
      rows.push_back(row_of(context, year, item.id, nullptr, &item));
}

void add_disclosure_set(const AgencyWork& work) {
  const views::Context& context = work.context;
  std::vector<std::vector<Cell>> rows;
  for (const model::Year& year : context.agency.years)
    if (year.disclosures) add_disclosure_rows(context, year, rows);
  add_set(context, "disclosures", std::move(rows), work.data);
}

}  // namespace

extern const Feed disclosures_feed{.of_agency = {.data = add_disclosure_set}};

}  // namespace views
