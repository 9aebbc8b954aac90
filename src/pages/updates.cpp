// The list of updates, newest first; not made where there are none.
#include "pages/pages.h"
#include "parts/data_sets.h"
#include "parts/formatting.h"
#include "parts/json_ld.h"
#include "parts/layout.h"

namespace pages {
namespace {

using model::PageKind;

struct UpdateRow {
  core::Phrase title, summary;
  core::Url href;
  core::Html date;
};

struct UpdatesPage {
  parts::PageLayout frame;
  std::vector<UpdateRow> rows;
  core::Url feed;  // empty without base_url
};

REFLECT(UpdateRow, "update", title, summary, href, date);
REFLECT(UpdatesPage, "updates", frame, rows, feed);

constexpr parts::Address updates_address{PageKind::updates, 0, {}};

void add_updates_page(const parts::Context& context, parts::Pages& pages) {
  const model::Agency& agency = context.agency;
  const model::Settings& settings = context.site.settings;
  const core::Words& words = context.words();
  const core::Language language = context.language();
  if (agency.updates.empty()) return;
  parts::AgencyLinks links(context, updates_address);
  UpdatesPage page;
  for (const model::Article& update : agency.updates)
    page.rows.push_back({update.title.phrase(language), update.summary.phrase(language),
                         links.page({PageKind::update, 0, update.slug}),
                         parts::stated_time(update.date, update.month, language)});
  if (!settings.base_url.empty())
    page.feed = links.file(parts::agency_file(settings, agency.slug, "updates/feed.xml"));
  std::string newest(agency.updates.front().title.in(language));
  parts::PageLayoutOptions options{updates_address, words("updates.title"),
                                   words("updates.newest", {{"title", newest}})};
  options.updated = agency.updates.front().date;
  options.downloads = parts::data_downloads(links, "updates");
  options.json_ld = parts::ld_block({parts::ld_breadcrumbs(context, {{options.title, updates_address}})});
  page.frame = parts::agency_layout(links, std::move(options));
  pages.add(parts::folder_of(settings, agency.slug, language, updates_address), std::move(page));
}

}  // namespace

extern const AgencyPage updates_page{{.kind = model::PageKind::updates,
                                      .place = 100,
                                      .is_of = [](const model::Agency& a) { return !a.updates.empty(); },
                                      .search_label = "search.kind_update",
                                      .searched = core::TextScope::title},
                                     "updates.html",
                                     core::page_type<UpdatesPage>,
                                     add_updates_page};

}  // namespace pages
