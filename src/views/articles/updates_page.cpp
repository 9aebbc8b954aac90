// The list of updates, newest first; not made where there are none.
#include "views/shared/agency_pages.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"

namespace views {
namespace {

using model::PageKind;

struct UpdateRow {
  base::ResolvedText title, summary;
  base::Url href;
  base::Html date;
};

struct UpdatesPage {
  views::PageLayout frame;
  std::vector<UpdateRow> rows;
  base::Url feed;  // empty without base_url
};

REFLECT(UpdateRow, "update", title, summary, href, date);
REFLECT(UpdatesPage, "updates", frame, rows, feed);

constexpr views::Address updates_address{PageKind::updates, 0, {}};

void add_updates_page(const views::Context& context, views::Pages& pages) {
  const model::Agency& agency = context.agency;
  const model::Settings& settings = context.site.settings;
  const base::Translations& words = context.words();
  const base::Language language = context.language();
  if (agency.updates.empty()) return;
  views::AgencyLinks links(context, updates_address);
  UpdatesPage page;
  for (const model::Article& update : agency.updates)
    page.rows.push_back({update.title.phrase(language), update.summary.phrase(language),
                         links.page({PageKind::update, 0, update.slug}),
                         views::stated_time(update.date, update.month, language)});
  if (!settings.base_url.empty())
    page.feed = links.file(views::agency_file(settings, agency.slug, "updates/feed.xml"));
  std::string newest(agency.updates.front().title.in(language));
  views::PageLayoutOptions options{updates_address, words("updates.title"),
                                   words("updates.newest", {{"title", newest}})};
  options.updated = agency.updates.front().date;
  options.downloads = views::data_downloads(links, "updates");
  options.json_ld = views::ld_block({views::ld_breadcrumbs(context, {{options.title, updates_address}})});
  page.frame = views::agency_layout(links, std::move(options));
  pages.add(views::folder_of(settings, agency.slug, language, updates_address), std::move(page));
}

}  // namespace

extern const AgencyPage updates_page{{.kind = model::PageKind::updates,
                                      .order = 100,
                                      .is_of = [](const model::Agency& a) { return !a.updates.empty(); },
                                      .search_label = "search.kind_update",
                                      .searched = base::TextScope::title},
                                     "updates.html",
                                     base::type_info<UpdatesPage>,
                                     add_updates_page};

}  // namespace views
