// What changed: the figures that were published and then corrected, newest first; not made where there are none.
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"

namespace views {
namespace {

using model::PageKind;

struct ChangeRow {
  std::string heading;  // "Scores, FY 2567"
  base::Url href;       // of the page that shows the figure; empty where there is none
  std::string figure;   // "scores/IIT"
  std::string before, after;
  base::Html date;
  base::ResolvedText reason;
};

struct ChangesPage {
  PageLayout frame;
  std::vector<ChangeRow> rows;
  base::Url feed;  // empty without base_url
};

REFLECT(ChangeRow, "change", heading, href, figure, before, after, date, reason);
REFLECT(ChangesPage, "changes", frame, rows, feed);

constexpr Address changes_address{PageKind::changes, 0, {}};

// Which page shows the figures of a topic, and the words for it.
struct Topic {
  std::string_view name, words;
  PageKind page;
};
constexpr Topic topics[]{{"scores", "frame.menu_scores", PageKind::scores},
                         {"complaints", "search.kind_complaints", PageKind::complaints},
                         {"measures", "frame.menu_measures", PageKind::measures},
                         {"counts", "frame.menu_measures", PageKind::measures}};

const Topic& topic_of(std::string_view figure) {
  for (const Topic& topic : topics)
    if (figure.starts_with(topic.name)) return topic;
  return topics[0];
}

base::Url page_of(const AgencyLinks& links, const Topic& topic, int year) {
  const model::Year* of_year = links.context().agency.year(year);
  const model::PageKindInfo* info = kinds().find(topic.page);
  return of_year && info->has_year(*of_year) ? links.page(topic.page, year) : base::Url();
}

void add_changes_page(const Context& context, Pages& pages) {
  const model::Agency& agency = context.agency;
  const model::Settings& settings = context.site.settings;
  const base::Translations& words = context.words();
  if (agency.corrections.empty()) return;
  AgencyLinks links(context, changes_address);
  ChangesPage page;
  for (const model::Correction& c : agency.corrections) {
    const Topic& topic = topic_of(c.figure);
    page.rows.push_back(
        {words("changes.of_year", {{"topic", words(topic.words)}, {"year", fiscal_year(c.year, words)}}),
         page_of(links, topic, c.year), std::string(c.figure), std::string(c.before), std::string(c.after),
         stated_time(c.date, {}, context.language()), c.reason.phrase(context.language())});
  }
  if (!settings.base_url.empty()) page.feed = links.file(agency_file(settings, agency.slug, "changes/feed.xml"));
  PageLayoutOptions options{changes_address, words("changes.title"), words("changes.lead")};
  options.updated = agency.corrections.front().date;
  options.downloads = data_downloads(links, "corrections");
  options.json_ld = ld_block({ld_breadcrumbs(context, {{options.title, changes_address}})});
  page.frame = agency_layout(links, std::move(options));
  pages.add(folder_of(settings, agency.slug, context.language(), changes_address), std::move(page));
}

}  // namespace

extern const AgencyPage changes_page{{.kind = PageKind::changes,
                                      .order = 105,
                                      .is_of = [](const model::Agency& a) { return !a.corrections.empty(); },
                                      .menu = "frame.menu_changes"},
                                     "changes.html",
                                     base::type_info<ChangesPage>,
                                     add_changes_page};

}  // namespace views
