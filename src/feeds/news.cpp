// updates/feed.xml and feed.json: an agency's updates, in the site's first language. Only with base_url.
#include "feeds/feeds.h"
#include "parts/links.h"
#include "parts/news_feed.h"

namespace feeds {
namespace {

void add_update_news(const AgencyWork& work) {
  const parts::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  const model::Agency& agency = context.agency;
  const core::Language language = settings.first_language();
  if (settings.base_url.empty()) return;
  auto page = [&](model::PageKind kind, std::string_view slug) {
    return parts::full_address(settings, parts::folder_of(settings, agency.slug, language, {kind, 0, slug}));
  };
  parts::NewsFeed feed{language,
                       std::string(agency.name.in(language)),
                       std::string(settings.title.in(language)),
                       std::string(agency.name.in(language)),
                       page(model::PageKind::updates, {}),
                       {}};
  for (const model::Article& update : agency.updates) {  // newest first
    if (!update.date || feed.items.size() == parts::most_news) continue;
    const std::string address = page(model::PageKind::update, update.slug);
    feed.items.push_back({*update.date, address, address, std::string(update.title.in(language)),
                          std::string(update.summary.in(language))});
  }
  if (feed.items.empty()) return;
  auto add = [&](const char* name, auto write) {
    std::string path = parts::agency_file(settings, agency.slug, name);
    std::string bytes = write(feed, parts::full_address(settings, path));
    work.files.push_back({std::move(path), std::move(bytes)});
  };
  add("updates/feed.xml", parts::to_atom);
  add("updates/feed.json", parts::to_json_feed);
}

}  // namespace

extern const Feed news_feed{.of_agency = {.files = add_update_news}};

}  // namespace feeds
