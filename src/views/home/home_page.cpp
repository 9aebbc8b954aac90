// An agency's home: is it good, and what can I do?
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/reflect.h"
#include "views/channels/channel_order.h"
#include "views/home/home_parts.h"
#include "views/shared/agency_contact.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"

namespace views {
namespace {

using base::Translations;
using model::PageKind;

// A page with a title: an update, or a free page.
struct HomeArticle {
  base::ResolvedText title;
  base::Html date;  // empty of free pages
  base::Url href;
};

struct HomePage {
  PageLayout frame;
  base::Html heading;                 // the answer in one line
  std::vector<base::Html> sentences;  // and in a few
  std::string stale;
  bool has_scores = false;
  ScorePanel panel;
  base::Url scores, meaning;  // empty without any result
  std::string newer_heading, newer, newer_label;
  base::Url newer_href;
  std::vector<ScoreFact> facts;
  base::Url channels, safe;                 // the latter where these say how to report safely
  std::string lacks_corruption;             // that no channel for corruption can be used; then
  std::vector<ExternalComplaintBody> help;  // whom else to call: those whose numbers are borne out, if any
  std::vector<HomeSection> sections;
  base::Url history;  // the years beside each other; empty where the agency has no such page
  std::vector<BelowTarget> below;
  bool has_aside = false;
  bool has_findings = false;
  std::string findings;  // their count
  base::Url findings_href;
  std::vector<HomeArticle> updates;  // the three newest
  base::Url all_updates;
  std::vector<HomeArticle> pages;
  std::vector<ContactRow> contact;
  std::vector<Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
};

REFLECT(HomeArticle, "item", title, date, href);
REFLECT(HomePage, "home", frame, heading, sentences, stale, has_scores, panel, scores, meaning, newer_heading, newer,
        newer_label, newer_href, facts, channels, safe, lacks_corruption, help, sections, history, below, has_aside,
        has_findings, findings, findings_href, updates, all_updates, pages, contact, footnotes, notes);

constexpr Address home_address{PageKind::home, 0, {}};
constexpr std::size_t most_updates = 3;

std::size_t count_channels(const model::Agency& agency) {
  return agency.channels ? agency.channels->channels.size() : 0;
}

std::string description_of_agency(const Context& context, const HomeScores& scores) {
  if (!scores.description.empty()) return scores.description;
  const YearView* year = context.view.newest_with_measures();
  const std::size_t measures = year ? year->counts.all : 0, channels = count_channels(context.agency);
  const std::string_view key = measures && channels ? "home.description"
                               : measures           ? "home.description_measures"
                               : channels           ? "home.description_channels"
                                                    : "home.description_none";
  return context.words()(key, {{"agency", context.agency.name.in(context.language())},
                               {"n", std::to_string(measures)},
                               {"m", std::to_string(channels)}});
}

// What the sections say is missing, in words that stand in a sentence; scores and measures have sentences of their
// own.
void put_gaps(PlainFacts& facts, const Context& context) {
  const Translations& words = context.words();
  const auto has_year = [&](auto has) {
    return std::any_of(context.agency.years.begin(), context.agency.years.end(), has);
  };
  const bool has_tables = has_year([](const model::Year& y) { return !y.tables.empty(); });
  const std::pair<std::string_view, bool> parts[]{
      {"answer.channels", count_channels(context.agency) > 0},
      {"answer.complaints", has_year([](const model::Year& y) { return y.complaints.has_value(); })},
      {"answer.disclosures", has_year([](const model::Year& y) { return y.disclosures.has_value(); })},
      {"answer.documents", !context.view.documents.empty() || has_tables}};
  for (const auto& [key, is_there] : parts)
    if (!is_there) facts.not_published.push_back(words(key));
  facts.says_all_published = facts.year && facts.measures;
}

void put_answer(HomePage& page, PlainFacts&& facts, const Context& context) {
  if (const YearView* year = context.view.newest_with_measures())
    put_measures(facts, *year, context.site.newest_result);
  put_gaps(facts, context);
  page.heading = plain_heading(facts, context.words());
  page.sentences = plain_sentences(facts, context.words());
}

void take_scores(HomePage& page, HomeScores& scores) {
  page.stale = std::move(scores.stale);
  page.has_scores = !scores.panel.empty();
  page.panel = std::move(scores.panel);
  page.scores = scores.href;
  page.meaning = scores.meaning;
  page.newer_heading = std::move(scores.newer_heading);
  page.newer = std::move(scores.newer);
  page.newer_label = std::move(scores.newer_label);
  page.newer_href = scores.newer_href;
  page.facts = std::move(scores.facts);
  page.below = std::move(scores.below);
  page.has_findings = scores.findings > 0;
  page.has_aside = page.has_findings || !page.below.empty();
  page.findings = std::to_string(scores.findings);
  page.findings_href = scores.findings_href;
}

HomeArticle home_article(const AgencyLinks& links, const model::Article& article, PageKind kind) {
  const base::Language language = links.context().language();
  base::Html date;
  if (kind == PageKind::update) date = stated_time(article.date, article.month, language);
  return {article.title.phrase(language), std::move(date), links.page(Address{kind, 0, article.slug})};
}

void add_home_articles(HomePage& page, const AgencyLinks& links) {
  const model::Agency& agency = links.context().agency;
  for (const model::Article& update : agency.updates)
    if (page.updates.size() < most_updates) page.updates.push_back(home_article(links, update, PageKind::update));
  if (!page.updates.empty()) page.all_updates = links.page(PageKind::updates);
  for (const model::Article& article : agency.pages)
    page.pages.push_back(home_article(links, article, PageKind::page));
}

PageLayoutOptions home_layout_options(const Context& context, const HomeScores& scores) {
  PageLayoutOptions options;
  options.own = home_address;
  options.title = context.words()("home.title");
  options.description = description_of_agency(context, scores);
  options.updated = context.view.newest;
  options.json_ld = ld_block({ld_organization(context)});
  if (scores.year) options.source = &scores.year->assessment->source;
  for (const model::Year& year : context.agency.years)
    if (!scores.year && year.report) options.report = &*year.report;
  return options;
}

void add_home_page(const Context& context, Pages& pages) {
  const AgencyLinks links(context, home_address);
  Footnotes footnotes(context.words());
  HomeScores scores = home_scores(links, footnotes);
  footnotes.add("agency", context.agency.remarks);
  HomePage page;
  page.frame = agency_layout(links, home_layout_options(context, scores));
  put_answer(page, std::move(scores.facts_in_words), context);
  take_scores(page, scores);
  page.channels = links.page(PageKind::channels);
  page.safe = links.page(PageKind::channels, 0, "safe");
  if (!has_way_to_report_corruption(context.agency)) {
    page.help = external_complaint_bodies(context.site);
    const auto to_be_checked = [](const ExternalComplaintBody& body) { return !body.to_be_checked.empty(); };
    if (!std::all_of(page.help.begin(), page.help.end(), to_be_checked)) std::erase_if(page.help, to_be_checked);
    page.lacks_corruption = no_way_to_report_corruption(context.agency, context.words());
  }
  page.sections = home_sections(links);
  if (context.pages.has(PageKind::history)) page.history = links.page(PageKind::history);
  add_home_articles(page, links);
  page.contact = agency_contact(links, footnotes);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  pages.add(folder_of(context.site.settings, context.agency.slug, context.language(), home_address), std::move(page));
}

}  // namespace

extern const AgencyPage home_page{
    {.kind = model::PageKind::home, .order = 10, .menu = "frame.menu_home", .search_label = "search.kind_home"},
    "home.html",
    base::type_info<HomePage>,
    add_home_page};

}  // namespace views
