// data/feed.xml and feed.json: what the content dates - results, evidence, scores, reports, counts, disclosures,
// updates - by these dates, newest first, in the site's first language. Only with base_url.
#include <algorithm>
#include <map>

#include "base/markdown_document.h"
#include "views/articles/feed_formats.h"
#include "views/shared/data_files.h"
#include "views/shared/formatting.h"

namespace views {
namespace {

using model::PageKind;
using views::NewsItem;

class NewsItems {
 public:
  explicit NewsItems(const views::Context& context) : context_(context) {}

  // `fragment` tells the items of one page apart.
  void add(const std::optional<base::Date>& date, const views::Address& page, std::string title,
           std::string text = {}, const std::string& fragment = {}) {
    if (!date) return;
    const model::Settings& settings = context_.site.settings;
    std::string address =
        views::full_address(settings, views::folder_of(settings, context_.agency.slug, language_of(context_), page));
    std::string id = address + (fragment.empty() ? "" : "#" + fragment);
    all_.push_back({*date, std::move(id), std::move(address), std::move(title), std::move(text)});
  }
  std::vector<NewsItem> newest() {
    std::sort(all_.begin(), all_.end(),
              [](const NewsItem& a, const NewsItem& b) { return a.date != b.date ? a.date > b.date : a.id < b.id; });
    if (all_.size() > views::most_news) all_.resize(views::most_news);
    return std::move(all_);
  }
  const views::Context& context() const { return context_; }

 private:
  const views::Context& context_;
  std::vector<NewsItem> all_;
};

using ByDate = std::map<base::Date, std::string>;

void add_line_of_day(ByDate& lines, base::Date date, std::string_view line) {
  std::string& text = lines[date];
  if (!text.empty()) text += '\n';
  text += line;
}

// What was reported of a measure on one day is one item, and so is what was shown for it.
void add_news_of_measure(NewsItems& items, const model::Year& year, const model::Measure& measure) {
  const base::Translations& words = items.context().words();
  const base::Language language = language_of(items.context());
  ByDate results, evidence;
  for (const model::Result& result : measure.results)
    if (result.date && !result.text.empty())
      add_line_of_day(results, *result.date, base::plain_text(result.text.in(language).nodes));
  for (const model::Evidence& e : measure.evidence)
    if (e.date) add_line_of_day(evidence, *e.date, e.title.in(language));
  const views::Address page{PageKind::measure, year.year, measure.slug};
  const std::string title(measure.title.in(language));
  for (auto& [date, text] : results)
    items.add(date, page, words("data.news_result", {{"title", title}}), std::move(text),
              "result-" + base::to_iso(date));
  for (auto& [date, text] : evidence)
    items.add(date, page, words("data.news_evidence", {{"title", title}}), std::move(text),
              "evidence-" + base::to_iso(date));
}

void add_news_of_disclosures(NewsItems& items, const model::Year& year) {
  for (const model::Disclosure& item : year.disclosures->items) {
    if (!item.updated) continue;
    const model::DisclosureItem* listed = year.framework ? year.framework->disclosure(item.id) : nullptr;
    std::string title(item.id);
    if (listed) title += " " + std::string(listed->title.in(language_of(items.context())));
    items.add(item.updated, {PageKind::disclosures, year.year, {}}, std::move(title), {}, std::string(item.id));
  }
}

void add_news_of_year(NewsItems& items, const model::Year& year) {
  const base::Translations& words = items.context().words();
  const std::string fiscal_year = views::fiscal_year(year.year, words);
  if (year.assessment)
    items.add(year.assessment->source.date, {PageKind::scores, year.year, {}},
              words("documents.use_scores", {{"year", fiscal_year}}),
              std::string(year.assessment->source.title.in(language_of(items.context()))));
  if (year.complaints)
    items.add(year.complaints->as_of, {PageKind::complaints, year.year, {}},
              words("data.news_complaints", {{"year", fiscal_year}}));
  if (year.report)
    items.add(year.report->date, {PageKind::report, year.year, {}},
              std::string(year.report->title.in(language_of(items.context()))));
  if (year.disclosures) add_news_of_disclosures(items, year);
  for (const model::Measure& measure : year.measures) add_news_of_measure(items, year, measure);
}

void add_news_of_content(const AgencyWork& work) {
  const views::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  if (settings.base_url.empty()) return;
  NewsItems items(context);
  const base::Language language = language_of(context);
  for (const model::Article& update : context.agency.updates)
    items.add(update.date, {PageKind::update, 0, update.slug}, std::string(update.title.in(language)),
              std::string(update.summary.in(language)));
  for (const model::Year& year : context.agency.years) add_news_of_year(items, year);
  const std::string name(context.agency.name.in(language)), slug(context.agency.slug);
  const std::string page =
      views::full_address(settings, views::folder_of(settings, slug, language, {PageKind::data, 0, {}}));
  const views::NewsFeed feed{language,
                             context.words()("data.news_title", {{"agency", name}}),
                             std::string(settings.title.in(language)),
                             name,
                             page,
                             items.newest()};
  if (feed.items.empty()) return;
  auto address = [&](std::string_view extension) {
    return views::full_address(settings, views::data_file(settings, slug, "feed", extension));
  };
  work.data.atom = views::to_atom(feed, address("xml"));
  work.data.json_feed = views::to_json_feed(feed, address("json"));
}

}  // namespace

extern const Feed dated_feed{.of_agency = {.data = add_news_of_content}};

}  // namespace views
