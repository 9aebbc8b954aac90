// An agency's home: is it good, and what can I do?
#include <algorithm>

#include "model/summary.h"
#include "pages/pages.h"
#include "parts/agency_contact.h"
#include "parts/figures_text.h"
#include "parts/home_scores.h"
#include "parts/home_sections.h"
#include "parts/json_ld.h"
#include "parts/layout.h"
#include "parts/measure_state.h"

namespace pages::home_page_data {

// A page with a title: an update, or a free page.
struct Item {
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
  std::vector<Item> updates;  // the three newest
  core::Url all_updates;
  std::vector<Item> pages;
  std::vector<parts::ContactRow> contact;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

REFLECT(Item, "item", title, date, href);
REFLECT(HomePage, "home", frame, has_scores, panel, scores, meaning, newer_heading, newer, newer_label, newer_href,
        facts, channels, sections, below_sentence, below, has_aside, has_findings, findings, findings_href, updates,
        all_updates, pages, contact, footnotes, notes);

}  // namespace pages::home_page_data

using pages::home_page_data::HomePage;
using pages::home_page_data::Item;

namespace pages {
namespace {

using core::Words;
using model::PageKind;
using parts::AgencyLinks;
using parts::Context;

constexpr parts::Address own{PageKind::home, 0, {}};
constexpr std::size_t most_updates = 3;

const model::Year* newest_with_measures(const model::Agency& agency) {
  for (auto y = agency.years.rbegin(); y != agency.years.rend(); ++y)
    if (!y->measures.empty()) return &*y;
  return nullptr;
}

std::size_t channels_of(const model::Agency& agency) {
  return agency.channels ? agency.channels->channels.size() : 0;
}

std::size_t count_measures(const model::Year& year, bool (*has)(const model::Measure&)) {
  return static_cast<std::size_t>(std::count_if(year.measures.begin(), year.measures.end(), has));
}

// What an agency without a total can be asked about: measures, reported, channels, evidence; what is not given is
// left out.
void add_counts(std::vector<parts::ScoreFact>& facts, const Context& context) {
  const Words& words = context.words();
  const model::Year* year = newest_with_measures(context.agency);
  auto of_all = [&] { return core::Html().text(words("home.of", {{"n", std::to_string(year->measures.size())}})); };
  if (year) {
    facts.push_back({words("home.measures_of_year", {{"year", parts::fiscal_year(year->year, words)}}),
                     std::to_string(year->measures.size()),
                     {}});
    facts.push_back({words("home.reported"),
                     std::to_string(count_measures(*year, [](const auto& m) { return !m.results.empty(); })),
                     of_all()});
  }
  if (std::size_t channels = channels_of(context.agency))  // none given is not the same as 0
    facts.push_back({words("home.channels"), std::to_string(channels), {}});
  if (year)
    facts.push_back({words("home.with_evidence"),
                     std::to_string(count_measures(*year, [](const auto& m) { return !m.evidence.empty(); })),
                     of_all()});
}

std::string description(const Context& context, const parts::HomeScores& scores) {
  if (!scores.description.empty()) return scores.description;
  const model::Year* year = newest_with_measures(context.agency);
  const std::size_t measures = year ? year->measures.size() : 0, channels = channels_of(context.agency);
  const std::string_view key = measures && channels ? "home.description"
                               : measures           ? "home.description_measures"
                               : channels           ? "home.description_channels"
                                                    : "home.description_none";
  return context.words()(key, {{"agency", context.agency.name.in(context.language())},
                               {"n", std::to_string(measures)},
                               {"m", std::to_string(channels)}});
}

void add_scores(HomePage& page, parts::HomeScores& scores) {
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

Item item_of(const AgencyLinks& links, const model::Article& article, PageKind kind) {
  const core::Language language = links.context().language();
  core::Html date;
  if (kind == PageKind::update) date = parts::stated_time(article.date, article.month, language);
  return {article.title.phrase(language), std::move(date), links.page(parts::Address{kind, 0, article.slug})};
}

void add_articles(HomePage& page, const AgencyLinks& links) {
  const model::Agency& agency = links.context().agency;
  for (const model::Article& update : agency.updates)
    if (page.updates.size() < most_updates) page.updates.push_back(item_of(links, update, PageKind::update));
  if (!page.updates.empty()) page.all_updates = links.page(PageKind::updates);
  for (const model::Article& article : agency.pages) page.pages.push_back(item_of(links, article, PageKind::page));
}

parts::PageLayoutOptions frame_options(const Context& context, const parts::HomeScores& scores) {
  parts::PageLayoutOptions options;
  options.own = own;
  options.title = context.words()("home.title");
  options.description = description(context, scores);
  options.updated = model::newest_date(context.agency);
  options.json_ld = parts::ld_block({parts::ld_organization(context)});
  if (scores.year) options.source = &scores.year->assessment->source;
  for (const model::Year& year : context.agency.years)
    if (!scores.year && year.report) options.report = &*year.report;
  return options;
}

void add_home_page(const Context& context, parts::Pages& pages) {
  const AgencyLinks links(context, own);
  const model::Remarks remarks = parts::home_remarks(context);
  parts::Footnotes footnotes(context.language());
  footnotes.add(parts::assessment_file, remarks);
  footnotes.add("agency", context.agency.remarks);
  HomePage page;
  parts::HomeScores scores = parts::home_scores(links, footnotes);
  page.frame = parts::agency_layout(links, frame_options(context, scores));
  add_scores(page, scores);
  if (!page.has_scores) add_counts(page.facts, context);
  page.channels = links.page(PageKind::channels);
  page.sections = parts::home_sections(links);
  add_articles(page, links);
  page.contact = parts::agency_contact(links, footnotes);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  pages.add(parts::folder_of(context.site.settings, context.agency.slug, context.language(), own), std::move(page));
}

}  // namespace

extern const AgencyPage home_page{
    {.kind = model::PageKind::home, .place = 10, .menu = "frame.menu_home", .search_label = "search.kind_home"},
    "home.html",
    core::page_type<HomePage>,
    add_home_page};

}  // namespace pages
