// An agency's home: is it good, and what can I do?
#include "pages/pages.h"
#include "parts/agency_contact.h"
#include "parts/agency_view.h"
#include "parts/formatting.h"
#include "parts/home_rows.h"
#include "parts/json_ld.h"
#include "parts/layout.h"

namespace pages {
namespace {

using core::Words;
using model::PageKind;
using parts::AgencyLinks;
using parts::Context;

// A page with a title: an update, or a free page.
struct HomeArticle {
  core::Phrase title;
  core::Html date;  // empty of free pages
  core::Url href;
};

struct HomePage {
  parts::PageLayout frame;
  bool has_scores = false;
  parts::ScorePanel panel;
  core::Url scores, meaning;
  std::string newer_heading, newer, newer_label;
  core::Url newer_href;
  std::vector<parts::ScoreFact> facts;
  core::Url channels;
  std::vector<parts::HomeSection> sections;
  std::string below_sentence;
  std::vector<parts::BelowTarget> below;
  bool has_aside = false;
  bool has_findings = false;
  std::string findings;  // their count
  core::Url findings_href;
  std::vector<HomeArticle> updates;  // the three newest
  core::Url all_updates;
  std::vector<HomeArticle> pages;
  std::vector<parts::ContactRow> contact;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

REFLECT(HomeArticle, "item", title, date, href);
REFLECT(HomePage, "home", frame, has_scores, panel, scores, meaning, newer_heading, newer, newer_label, newer_href,
        facts, channels, sections, below_sentence, below, has_aside, has_findings, findings, findings_href, updates,
        all_updates, pages, contact, footnotes, notes);

constexpr parts::Address home_address{PageKind::home, 0, {}};
constexpr std::size_t most_updates = 3;

std::size_t count_channels(const model::Agency& agency) {
  return agency.channels ? agency.channels->channels.size() : 0;
}

// What an agency without a total can be asked about: measures, reported, channels, evidence; what is not given is
// left out.
void add_counts(std::vector<parts::ScoreFact>& facts, const Context& context) {
  const Words& words = context.words();
  const parts::YearView* year = context.view.newest_with_measures();
  auto of_all = [&] { return core::Html().text(words("home.of", {{"n", std::to_string(year->counts.all)}})); };
  if (year) {
    facts.push_back({words("home.measures_of_year", {{"year", parts::fiscal_year(year->year->year, words)}}),
                     std::to_string(year->counts.all),
                     {}});
    facts.push_back({words("home.reported"), std::to_string(year->counts.results), of_all()});
  }
  if (const std::size_t channels = count_channels(context.agency))  // none given is not the same as 0
    facts.push_back({words("home.channels"), std::to_string(channels), {}});
  if (year) facts.push_back({words("home.with_evidence"), std::to_string(year->counts.evidence), of_all()});
}

std::string description_of_agency(const Context& context, const parts::HomeScores& scores) {
  if (!scores.description.empty()) return scores.description;
  const parts::YearView* year = context.view.newest_with_measures();
  const std::size_t measures = year ? year->counts.all : 0, channels = count_channels(context.agency);
  const std::string_view key = measures && channels ? "home.description"
                               : measures           ? "home.description_measures"
                               : channels           ? "home.description_channels"
                                                    : "home.description_none";
  return context.words()(key, {{"agency", context.agency.name.in(context.language())},
                               {"n", std::to_string(measures)},
                               {"m", std::to_string(channels)}});
}

void take_scores(HomePage& page, parts::HomeScores& scores) {
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
  const core::Language language = links.context().language();
  core::Html date;
  if (kind == PageKind::update) date = parts::stated_time(article.date, article.month, language);
  return {article.title.phrase(language), std::move(date), links.page(parts::Address{kind, 0, article.slug})};
}

void add_home_articles(HomePage& page, const AgencyLinks& links) {
  const model::Agency& agency = links.context().agency;
  for (const model::Article& update : agency.updates)
    if (page.updates.size() < most_updates) page.updates.push_back(home_article(links, update, PageKind::update));
  if (!page.updates.empty()) page.all_updates = links.page(PageKind::updates);
  for (const model::Article& article : agency.pages)
    page.pages.push_back(home_article(links, article, PageKind::page));
}

parts::PageLayoutOptions home_layout_options(const Context& context, const parts::HomeScores& scores) {
  parts::PageLayoutOptions options;
  options.own = home_address;
  options.title = context.words()("home.title");
  options.description = description_of_agency(context, scores);
  options.updated = context.view.newest;
  options.json_ld = parts::ld_block({parts::ld_organization(context)});
  if (scores.year) options.source = &scores.year->assessment->source;
  for (const model::Year& year : context.agency.years)
    if (!scores.year && year.report) options.report = &*year.report;
  return options;
}

void add_home_page(const Context& context, parts::Pages& pages) {
  const AgencyLinks links(context, home_address);
  parts::Footnotes footnotes(context.language());
  parts::HomeScores scores = parts::home_scores(links, footnotes);
  footnotes.add("agency", context.agency.remarks);
  HomePage page;
  page.frame = parts::agency_layout(links, home_layout_options(context, scores));
  take_scores(page, scores);
  if (!page.has_scores) add_counts(page.facts, context);
  page.channels = links.page(PageKind::channels);
  page.sections = parts::home_sections(links);
  add_home_articles(page, links);
  page.contact = parts::agency_contact(links, footnotes);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  pages.add(parts::folder_of(context.site.settings, context.agency.slug, context.language(), home_address),
            std::move(page));
}

}  // namespace

extern const AgencyPage home_page{
    {.kind = model::PageKind::home, .place = 10, .menu = "frame.menu_home", .search_label = "search.kind_home"},
    "home.html",
    core::page_type<HomePage>,
    add_home_page};

}  // namespace pages
