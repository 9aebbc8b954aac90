// updates/feed.xml and feed.json: an agency's updates, in the site's first language. Only with base_url.
#include "views/articles/feed_formats.h"
#include "views/feeds.h"
#include "views/shared/links.h"

namespace views {
namespace {

void add_update_news(const AgencyWork& work) {
  const views::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  const model::Agency& agency = context.agency;
  const base::Language language = settings.first_language();
  if (settings.base_url.empty()) return;
  auto page = [&](model::PageKind kind, std::string_view slug) {
    return views::full_address(settings, views::folder_of(settings, agency.slug, language, {kind, 0, slug}));
  };
  views::NewsFeed feed{language,
                       std::string(agency.name.in(language)),
                       std::string(settings.title.in(language)),
                       std::string(agency.name.in(language)),
                       page(model::PageKind::updates, {}),
                       {}};
  for (const model::Article& update : agency.updates) {  // newest first
    if (!update.date || feed.items.size() == views::most_news) continue;
    const std::string address = page(model::PageKind::update, update.slug);
    feed.items.push_back({*update.date, address, address, std::string(update.title.in(language)),
                          std::string(update.summary.in(language))});
  }
  if (feed.items.empty()) return;
  auto add = [&](const char* name, auto write) {
    std::string path = views::agency_file(settings, agency.slug, name);
    std::string bytes = write(feed, views::full_address(settings, path));
    work.files.push_back({std::move(path), std::move(bytes)});
  };
  add("updates/feed.xml", views::to_atom);
  add("updates/feed.json", views::to_json_feed);
}

}  // namespace

extern const Feed news_feed{.of_agency = {.files = add_update_news}};

}  // namespace views
