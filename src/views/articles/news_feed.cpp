// Feeds of news, in the site's first language, as Atom (RFC 4287) and as JSON Feed 1.1; only with base_url.
// updates/feed.xml and feed.json: an agency's updates; changes/ likewise: its corrections. data/feed.xml and
// feed.json: what the content dates - results, evidence, scores, reports, counts, disclosures, updates - by these
// dates, newest first.
#include <algorithm>
#include <map>

#include "base/html.h"
#include "base/json.h"
#include "base/markdown_document.h"
#include "views/shared/data_files.h"
#include "views/shared/formatting.h"

namespace views {
namespace {

using model::PageKind;

struct NewsItem {
  base::Date date;      // the content states days: they begin at midnight in Thailand
  std::string id;       // a full address, never used for anything else
  std::string address;  // of the page
  std::string title, text;
};

struct NewsFeed {
  base::Language language = base::Language::th;
  std::string title, subtitle, author;
  std::string page;             // full address of the page that lists the items
  std::vector<NewsItem> items;  // newest first; at least one
};

// More than this nobody reads; a feed reader asks often.
constexpr std::size_t most_news = 50;

std::string moment(base::Date date) { return base::to_iso(date) + "T00:00:00+07:00"; }

void add_element(base::Html& out, base::Literal name, std::string_view text) {
  if (text.empty()) return;
  out.raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">\n");
}

void add_link_element(base::Html& out, base::Literal relation, base::Literal type, std::string_view address) {
  out.raw("<link rel=\"").raw(relation).raw("\" type=\"").raw(type).raw("\" href=\"").text(address).raw("\"/>\n");
}

// `self` is the feed's own full address.
std::string to_atom(const NewsFeed& feed, std::string_view self) {
  base::Html out;
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
      .text(base::code(feed.language))
      .raw("\">\n");
  add_element(out, "id", feed.page);
  add_element(out, "title", feed.title);
  add_element(out, "subtitle", feed.subtitle);
  add_element(out, "updated", moment(feed.items.front().date));
  out.raw("<author><name>").text(feed.author).raw("</name></author>\n");
  add_link_element(out, "self", "application/atom+xml", self);
  add_link_element(out, "alternate", "text/html", feed.page);
  for (const NewsItem& item : feed.items) {
    out.raw("<entry>\n");
    add_element(out, "id", item.id);
    add_element(out, "title", item.title);
    add_element(out, "updated", moment(item.date));
    add_link_element(out, "alternate", "text/html", item.address);
    add_element(out, "summary", item.text);
    out.raw("</entry>\n");
  }
  return std::string(out.raw("</feed>\n").view());
}

std::string to_json_feed(const NewsFeed& feed, std::string_view self) {
  base::JsonWriter out;
  out.open_object().member("version", "https://jsonfeed.org/version/1.1").line().member("title", feed.title);
  out.line()
      .member("description", feed.subtitle)
      .line()
      .member("home_page_url", feed.page)
      .line()
      .member("feed_url", self);
  out.line().member("language", base::code(feed.language));
  out.line().key("authors").open_list().open_object().member("name", feed.author).close_object().close_list();
  out.line().key("items").open_list();
  for (const NewsItem& item : feed.items)
    out.line()
        .open_object()
        .member("id", item.id)
        .member("url", item.address)
        .member("title", item.title)
        .member("content_text", item.text.empty() ? item.title : item.text)
        .member("date_published", moment(item.date))
        .close_object();
  return out.close_list().close_object().take();
}

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
    if (all_.size() > most_news) all_.resize(most_news);
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
  for (const model::TitledLink& e : measure.evidence)
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
  const NewsFeed feed{language,
                      context.words()("data.news_title", {{"agency", name}}),
                      std::string(settings.title.in(language)),
                      name,
                      page,
                      items.newest()};
  if (feed.items.empty()) return;
  auto address = [&](std::string_view extension) {
    return views::full_address(settings, views::data_file(settings, slug, "feed", extension));
  };
  work.data.atom = to_atom(feed, address("xml"));
  work.data.json_feed = to_json_feed(feed, address("json"));
}

// A feed of the agency's own about one kind of page, without items yet.
NewsFeed feed_of(const views::Context& context, model::PageKind kind) {
  const model::Settings& settings = context.site.settings;
  const base::Language language = language_of(context);
  const std::string name(context.agency.name.in(language));
  return {language,
          name,
          std::string(settings.title.in(language)),
          name,
          views::full_address(settings, views::folder_of(settings, context.agency.slug, language, {kind, 0, {}})),
          {}};
}

// As `folder`/feed.xml and feed.json.
void add_feed_files(const AgencyWork& work, const NewsFeed& feed, const std::string& folder) {
  const model::Settings& settings = work.context.site.settings;
  if (feed.items.empty()) return;
  auto add = [&](const std::string& name, auto write) {
    std::string path = views::agency_file(settings, work.context.agency.slug, folder + name);
    std::string bytes = write(feed, views::full_address(settings, path));
    work.files.push_back({std::move(path), std::move(bytes)});
  };
  add("/feed.xml", to_atom);
  add("/feed.json", to_json_feed);
}

void add_update_news(const AgencyWork& work) {
  const views::Context& context = work.context;
  const model::Settings& settings = context.site.settings;
  const base::Language language = language_of(context);
  NewsFeed feed = feed_of(context, PageKind::updates);
  for (const model::Article& update : context.agency.updates) {  // newest first
    if (!update.date || feed.items.size() == most_news) continue;
    const std::string address = views::full_address(
        settings, views::folder_of(settings, context.agency.slug, language, {PageKind::update, 0, update.slug}));
    feed.items.push_back({*update.date, address, address, std::string(update.title.in(language)),
                          std::string(update.summary.in(language))});
  }
  add_feed_files(work, feed, "updates");
}

void add_correction_news(const AgencyWork& work) {
  const views::Context& context = work.context;
  const base::Language language = language_of(context);
  NewsFeed feed = feed_of(context, PageKind::changes);
  for (const model::Correction& c : context.agency.corrections) {  // newest first
    if (!c.date || feed.items.size() == most_news) continue;
    const std::string figure = std::to_string(c.year) + "/" + std::string(c.figure), after(c.after);
    feed.items.push_back({*c.date, feed.page + "#" + figure + "-" + base::to_iso(*c.date), feed.page,
                          figure + ": " + std::string(c.before) + " → " + after, std::string(c.reason.in(language))});
  }
  add_feed_files(work, feed, "changes");
}

void add_news_of_lists(const AgencyWork& work) {
  if (work.context.site.settings.base_url.empty()) return;
  add_update_news(work);
  add_correction_news(work);
}

}  // namespace

extern const Feed news_feed{.of_agency = {.data = add_news_of_content, .files = add_news_of_lists}};

}  // namespace views
