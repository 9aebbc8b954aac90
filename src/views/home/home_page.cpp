// An agency's home: is it good, and what can I do?
#include "views/agency_pages.h"
#include "views/home/home_rows.h"
#include "views/shared/agency_contact.h"
#include "views/shared/agency_view.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"

namespace views {
namespace {

using base::Translations;
using model::PageKind;
using views::AgencyLinks;
using views::Context;

// A page with a title: an update, or a free page.
struct HomeArticle {
  base::ResolvedText title;
  base::Html date;  // empty of free pages
  base::Url href;
};

struct HomePage {
  views::PageLayout frame;
  bool has_scores = false;
  views::ScorePanel panel;
  base::Url scores, meaning;
  std::string newer_heading, newer, newer_label;
  base::Url newer_href;
  std::vector<views::ScoreFact> facts;
  base::Url channels;
  std::vector<views::HomeSection> sections;
  std::string below_sentence;
  std::vector<views::BelowTarget> below;
  bool has_aside = false;
  bool has_findings = false;
  std::string findings;  // their count
  base::Url findings_href;
  std::vector<HomeArticle> updates;  // the three newest
  base::Url all_updates;
  std::vector<HomeArticle> pages;
  std::vector<views::ContactRow> contact;
  std::vector<views::Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
};

REFLECT(HomeArticle, "item", title, date, href);
REFLECT(HomePage, "home", frame, has_scores, panel, scores, meaning, newer_heading, newer, newer_label, newer_href,
        facts, channels, sections, below_sentence, below, has_aside, has_findings, findings, findings_href, updates,
        all_updates, pages, contact, footnotes, notes);

constexpr views::Address home_address{PageKind::home, 0, {}};
constexpr std::size_t most_updates = 3;

std::size_t count_channels(const model::Agency& agency) {
  return agency.channels ? agency.channels->channels.size() : 0;
}

// What an agency without a total can be asked about: measures, reported, channels, evidence; what is not given is
// left out.
void add_counts(std::vector<views::ScoreFact>& facts, const Context& context) {
  const Translations& words = context.words();
  const views::YearView* year = context.view.newest_with_measures();
  auto of_all = [&] { return base::Html().text(words("home.of", {{"n", std::to_string(year->counts.all)}})); };
  if (year) {
    facts.push_back({words("home.measures_of_year", {{"year", views::fiscal_year(year->year->year, words)}}),
                     std::to_string(year->counts.all),
                     {}});
    facts.push_back({words("home.reported"), std::to_string(year->counts.results), of_all()});
  }
  if (const std::size_t channels = count_channels(context.agency))  // none given is not the same as 0
    facts.push_back({words("home.channels"), std::to_string(channels), {}});
  if (year) facts.push_back({words("home.with_evidence"), std::to_string(year->counts.evidence), of_all()});
}

std::string description_of_agency(const Context& context, const views::HomeScores& scores) {
  if (!scores.description.empty()) return scores.description;
  const views::YearView* year = context.view.newest_with_measures();
  const std::size_t measures = year ? year->counts.all : 0, channels = count_channels(context.agency);
  const std::string_view key = measures && channels ? "home.description"
                               : measures           ? "home.description_measures"
                               : channels           ? "home.description_channels"
                                                    : "home.description_none";
  return context.words()(key, {{"agency", context.agency.name.in(context.language())},
                               {"n", std::to_string(measures)},
                               {"m", std::to_string(channels)}});
}

void take_scores(HomePage& page, views::HomeScores& scores) {
  page.has_scores = !scores.panel.empty();
  page.panel = std::move(scores.panel);
  page.scores = scores.href;
  page.meaning = scores.meaning;
  page.newer_heading = std::move(scores.newer_heading);
  page.newer = std::move(scores.newer);
  page.newer_label = std::move(scores.newer_label);
  page.newer_href = scores.newer_href;
  page.facts = std::move(scores.facts);
  page.below_sentence = std::move(scores.below_sentence);
  page.below = std::move(scores.below);
  page.has_findings = scores.findings > 0;
  page.has_aside = page.has_findings || !page.below.empty();
  page.findings = std::to_string(scores.findings);
  page.findings_href = scores.findings_href;
}

HomeArticle home_article(const AgencyLinks& links, const model::Article& article, PageKind kind) {
  const base::Language language = links.context().language();
  base::Html date;
  if (kind == PageKind::update) date = views::stated_time(article.date, article.month, language);
  return {article.title.phrase(language), std::move(date), links.page(views::Address{kind, 0, article.slug})};
}

void add_home_articles(HomePage& page, const AgencyLinks& links) {
  const model::Agency& agency = links.context().agency;
  for (const model::Article& update : agency.updates)
    if (page.updates.size() < most_updates) page.updates.push_back(home_article(links, update, PageKind::update));
  if (!page.updates.empty()) page.all_updates = links.page(PageKind::updates);
  for (const model::Article& article : agency.pages)
    page.pages.push_back(home_article(links, article, PageKind::page));
}

views::PageLayoutOptions home_layout_options(const Context& context, const views::HomeScores& scores) {
  views::PageLayoutOptions options;
  options.own = home_address;
  options.title = context.words()("home.title");
  options.description = description_of_agency(context, scores);
  options.updated = context.view.newest;
  options.json_ld = views::ld_block({views::ld_organization(context)});
  if (scores.year) options.source = &scores.year->assessment->source;
  for (const model::Year& year : context.agency.years)
    if (!scores.year && year.report) options.report = &*year.report;
  return options;
}

void add_home_page(const Context& context, views::Pages& pages) {
  const AgencyLinks links(context, home_address);
  views::Footnotes footnotes(context.language());
  views::HomeScores scores = views::home_scores(links, footnotes);
  footnotes.add("agency", context.agency.remarks);
  HomePage page;
  page.frame = views::agency_layout(links, home_layout_options(context, scores));
  take_scores(page, scores);
  if (!page.has_scores) add_counts(page.facts, context);
  page.channels = links.page(PageKind::channels);
  page.sections = views::home_sections(links);
  add_home_articles(page, links);
  page.contact = views::agency_contact(links, footnotes);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  pages.add(views::folder_of(context.site.settings, context.agency.slug, context.language(), home_address),
            std::move(page));
}

}  // namespace

extern const AgencyPage home_page{
    {.kind = model::PageKind::home, .place = 10, .menu = "frame.menu_home", .search_label = "search.kind_home"},
    "home.html",
    base::type_info<HomePage>,
    add_home_page};

}  // namespace views
