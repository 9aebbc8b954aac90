// An agency's home: is it good, and what can I do?
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/reflect.h"
#include "views/channels/channel_order.h"
#include "views/charts/figure.h"
#include "views/complaints/complaint_counts.h"
#include "views/disclosures/disclosure_items.h"
#include "views/scores/answer_facts.h"
#include "views/scores/score_facts.h"
#include "views/shared/agency_contact.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/badges.h"
#include "views/shared/footnotes.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"
#include "views/shared/links.h"

namespace views {

struct BelowTarget {
  base::Html name, score;
};

struct HomeScores {
  // The newest year with a total or a grade, else the newest with any score; may be null.
  const model::Year* year = nullptr;
  ScorePanel panel;                  // empty where that year has neither
  PlainFacts facts_in_words;         // level, and what it was before
  std::string stale;                 // that it is no news; may be empty
  std::string description;           // one sentence; empty without a year
  std::string newer_heading, newer;  // what a newer year without a total has; may be empty
  base::Url newer_href;
  std::string newer_label;
  std::vector<ScoreFact> facts;  // instruments, indicators at target
  std::vector<BelowTarget> below;
  std::string below_sentence;  // how many of what is published are below target; empty where it cannot be said
  int findings = 0;
  base::Url href, meaning, findings_href;  // of the year's page, and of the place on it that tells more
  model::Annotations remarks;              // of the year, on figures that the home shows: its footnotes point to them
};

// Adds the footnotes on the year's figures as the file `assessment_file`; the result outlives `footnotes`.
HomeScores home_scores(const AgencyLinks& links, Footnotes& footnotes);

struct HomeSection {
  std::string title;
  base::Url href;
  std::string line;
  std::optional<Badge> tag;  // where something is missing or old
  bool is_published = false;
};

// Those with data first, then those without: these stay in the list as "ยังไม่เผยแพร่", which is the point of the site.
// Of kinds that have a page a year, the newest year. A report that does not exist is left out.
std::vector<HomeSection> home_sections(const AgencyLinks& links);

REFLECT(BelowTarget, "below target", name, score);
REFLECT(HomeSection, "section of the home", title, href, line, tag, is_published);

namespace {

using base::Translations;
using model::PageKind;

constexpr std::size_t most_below = 6;

// One score of the finest kind that the year has.
struct Scored {
  std::string key;  // in the assessment's file
  base::Html name;
  base::Points score;
};
struct ScoredKind {
  std::string_view name = "indicators";  // of words and of the place on the scores page
  std::size_t all = 0;                   // how many the framework has; 0 where that is not known
  std::vector<Scored> scores;
};

std::vector<Scored> scored_indicators(const model::Year& year, base::Language language) {
  std::vector<Scored> out;
  for (const model::Indicator& i : year.framework->indicators) {
    auto found = year.assessment->indicators.find(i.id);
    if (found == year.assessment->indicators.end() || !found->second) continue;
    out.push_back({"indicators." + std::to_string(i.id), phrase_html(i.name.phrase(language)), *found->second});
  }
  return out;
}

std::vector<Scored> all_scored_questions(const model::Year& year, base::Language language) {
  std::vector<Scored> out;
  for (std::size_t i = 0; i < year.assessment->questions.size(); ++i) {
    const model::Question& q = year.assessment->questions[i];
    if (!q.score) continue;
    base::Html name;
    if (!q.id.empty()) name.html(in_one_line(q.id)).raw(" ");
    name.html(phrase_html(q.text.phrase(language)));
    out.push_back({"questions." + std::to_string(i + 1) + ".score", name, *q.score});
  }
  return out;
}

ScoredKind finest_scores(const model::Year& year, base::Language language) {
  ScoredKind kind{"indicators", year.framework->indicators.size(), scored_indicators(year, language)};
  if (kind.scores.empty()) kind = {"questions", 0, all_scored_questions(year, language)};
  return kind;
}

// The lowest first.
std::vector<Scored> below_target(const ScoredKind& kind, const std::optional<base::Points>& target) {
  std::vector<Scored> out;
  for (const Scored& s : kind.scores)
    if (target && s.score < *target) out.push_back(s);
  std::stable_sort(out.begin(), out.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
  return out;
}

// "คะแนนรวม ระดับ และคะแนน 10 ตัวชี้วัด"; empty where the year has no scores.
std::string scores_published(const Context& context, const model::Year& year) {
  if (!year.assessment || !year.framework) return {};
  Footnotes none(context.words());
  const model::ScoresBefore before;
  return what_is_published({context, year, before, none});
}

bool has_published_scores(const Context& context, const model::Year& year) {
  return !scores_published(context, year).empty();
}

bool has_total_or_grade(const model::Year& year) {
  return model::total_of(*year.framework, *year.assessment).value || year.assessment->grade;
}

const model::Year* newest_with_scores(const Context& context) {
  for (auto y = context.agency.years.rbegin(); y != context.agency.years.rend(); ++y)
    if (has_published_scores(context, *y)) return &*y;
  return nullptr;
}

const model::Year* year_to_show(const Context& context) {
  for (auto y = context.agency.years.rbegin(); y != context.agency.years.rend(); ++y)
    if (has_published_scores(context, *y) && has_total_or_grade(*y)) return &*y;
  return newest_with_scores(context);
}

void add_instrument_facts(std::vector<ScoreFact>& facts, const ScoreInput& input, bool say_year) {
  const Translations& words = input.context.words();
  for (const model::Instrument& i : input.framework().instruments) {
    const model::Figure figure = model::instrument_score(input.framework(), input.assessment(), i);
    if (!figure.value) continue;
    const base::Html by = scored_by_html(i, words);
    ScoreFact fact{base::to_text(*figure.value), {}};
    fact.text.html(by.empty() ? phrase_html(i.name.phrase(words.language())) : by).text(" (").text(i.id).text(")");
    if (say_year) fact.text.text(" ").text(charts::year_text(input.year.year, words));
    if (figure.is_computed) fact.text.text(" (" + words("frame.computed") + ")");
    fact.text.html(input.mark("instruments." + std::string(i.id)));
    facts.push_back(std::move(fact));
  }
}

void add_at_target(HomeScores& home, const ScoreInput& input, const ScoredKind& kind,
                   const std::vector<Scored>& below) {
  const Translations& words = input.context.words();
  if (!input.framework().target || kind.scores.empty()) return;
  const std::string target = base::to_short_text(*input.framework().target), n = std::to_string(below.size()),
                    m = std::to_string(kind.scores.size());
  const std::string name = std::string(kind.name) + (kind.scores.size() == kind.all ? "" : "_published");
  home.facts.insert(home.facts.begin(), at_target_fact(kind.scores.size() - below.size(), kind.scores.size(), name,
                                                       *input.framework().target, words));
  home.below_sentence =
      words((below.empty() ? "home.none_below_" : "home.below_") + name, {{"n", n}, {"m", m}, {"target", target}});
  for (std::size_t i = 0; i < std::min(below.size(), most_below); ++i)
    home.below.push_back(
        {below[i].name, base::Html().text(base::to_text(below[i].score)).html(input.mark(below[i].key))});
}

void add_newer(HomeScores& home, const AgencyLinks& links) {
  const Context& context = links.context();
  const model::Year* newest = newest_with_scores(context);
  if (newest == home.year) return;
  const std::string year = fiscal_year(newest->year, context.words());
  home.newer_heading = context.words()("home.no_total", {{"year", year}});
  home.newer = context.words()("home.scores_line", {{"published", scores_published(context, *newest)}});
  home.newer_href = links.page(PageKind::scores, newest->year);
  home.newer_label = context.words()("home.see_scores", {{"year", year}});
}

// Total, grade, and the scores of all instruments and indicators, stated or computed. Requires an assessment.
bool has_all_scores(const model::Year& year) {
  const model::Assessment& a = *year.assessment;
  if (!model::total_of(*year.framework, a).value || !a.grade) return false;
  for (const model::Instrument& i : year.framework->instruments)
    if (!model::instrument_score(*year.framework, a, i).value) return false;
  return scored_indicators(year, base::Language::th).size() == year.framework->indicators.size();
}

// Of the year's remarks those on figures that the home shows.
model::Annotations remarks_shown(const model::Year& year, const std::vector<Scored>& below) {
  model::Annotations shown;
  const auto end = below.begin() + static_cast<std::ptrdiff_t>(std::min(below.size(), most_below));
  for (const model::AsPrinted& p : year.assessment->remarks.printed) {
    bool is_shown = p.key == "total" || p.key == "grade" || p.key.starts_with("instruments.") ||
                    std::any_of(below.begin(), end, [&](const Scored& s) { return s.key == p.key; });
    if (is_shown) shown.printed.push_back(p);
  }
  return shown;
}

// The section of a kind without data; `line` says what its page will show.
HomeSection missing_section(const AgencyLinks& links, PageKind kind, std::string_view title, std::string_view line) {
  const Translations& words = links.context().words();
  const int year = links.context().pages.nearest_year(kind, 0);
  const bool has_years = links.context().pages.kinds().find(kind)->is_per_year();
  return {has_years ? year_title(links.context(), kind, title, year) : words(title), links.page(kind, year),
          words(line), missing_badge(words("frame.not_published")), false};
}

void publish_section(HomeSection& section, std::string line, bool is_complete, const Translations& words) {
  section.line = std::move(line);
  section.tag.reset();
  if (!is_complete) section.tag = warning_badge(words("frame.incomplete"));
  section.is_published = true;
}

const model::Year* newest_year(const AgencyLinks& links, PageKind kind) {
  return links.context().agency.year(links.context().pages.nearest_year(kind, 0));
}

HomeSection scores_section(const AgencyLinks& links) {
  const Context& context = links.context();
  HomeSection section = missing_section(links, PageKind::scores, "scores.title", "home.scores_will_show");
  const model::Year* year = newest_year(links, PageKind::scores);
  const std::string published = year ? scores_published(context, *year) : "";
  if (published.empty()) return section;
  publish_section(section, context.words()("home.scores_line", {{"published", published}}), has_all_scores(*year),
                  context.words());
  if (has_all_scores(*year) && !stale_sentence(context, *year).empty())
    section.tag = document_badge(context.words()("home.old", {{"year", fiscal_year(year->year, context.words())}}));
  return section;
}

HomeSection measures_section(const AgencyLinks& links) {
  const Context& context = links.context();
  const Translations& words = context.words();
  HomeSection section =
      missing_section(links, PageKind::measures, "home.measures_of_year", "home.measures_will_show");
  const YearView* year = context.view.year(context.pages.nearest_year(PageKind::measures, 0));
  if (!year || year->measures.empty()) return section;
  const MeasureCounts& counts = year->counts;
  const std::string n = std::to_string(counts.all), m = std::to_string(counts.results),
                    k = std::to_string(counts.evidence);
  if (year->is_plan) {
    publish_section(section, words("home.measures_planned", {{"n", n}}), true, words);
    return section;
  }
  publish_section(section, words("home.measures_reported", {{"n", n}, {"m", m}, {"k", k}}), !counts.lack_results,
                  words);
  const bool is_only_said = counts.evidence < counts.results;
  if (!counts.lack_results && is_only_said) section.tag = said_badge(words("measures.said_reported"));
  return section;
}

HomeSection report_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section = missing_section(links, PageKind::report, "home.report_of_year", "home.report_line");
  publish_section(section, words("home.report_line"), true, words);
  return section;
}

// Those that say how to reach them.
std::size_t usable_channels(const model::Agency& agency) {
  if (!agency.channels) return 0;
  const auto& channels = agency.channels->channels;
  return static_cast<std::size_t>(
      std::count_if(channels.begin(), channels.end(), [](const model::Channel& c) { return bool(c.value); }));
}

HomeSection channels_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section = missing_section(links, PageKind::channels, "home.channels", "home.channels_will_show");
  const auto& given = links.context().agency.channels;
  if (!given || given->channels.empty()) return section;
  const std::size_t all = given->channels.size(), usable = usable_channels(links.context().agency);
  publish_section(section,
                  words(usable == all ? "home.channels_line" : "home.channels_lacking",
                        {{"n", std::to_string(all)}, {"k", std::to_string(usable)}}),
                  usable == all, words);
  return section;
}

HomeSection complaints_section(const AgencyLinks& links) {
  const Context& context = links.context();
  const Translations& words = context.words();
  HomeSection section =
      missing_section(links, PageKind::complaints, "home.complaints_of_year", "home.complaints_will_show");
  const model::Year* year = newest_year(links, PageKind::complaints);
  if (!year || !year->complaints) return section;
  const ComplaintCounts corruption = complaint_counts(*year->complaints, year->year, Complaint::corruption);
  const ComplaintCounts general = complaint_counts(*year->complaints, year->year, Complaint::general);
  bool has_both = corruption.is_given() && general.is_given();
  bool is_complete = has_both && !corruption.lacks_months() && !general.lacks_months();
  std::string line = words(has_both ? "home.complaints_line" : "home.complaints_some");
  if (!corruption.is_given() && !general.is_given()) line = words("home.complaints_no_numbers");
  publish_section(section, std::move(line), is_complete, words);
  return section;
}

HomeSection disclosures_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section =
      missing_section(links, PageKind::disclosures, "home.disclosures_of_year", "home.disclosures_will_show");
  const model::Year* year = newest_year(links, PageKind::disclosures);
  if (!year || !year->disclosures || !year->framework) return section;
  const charts::DisclosurePartsData counts = count_states(*year->framework, *year->disclosures);
  const std::size_t all = year->framework->disclosures.size();
  publish_section(
      section, words("home.disclosures_line", {{"n", std::to_string(counts.published)}, {"m", std::to_string(all)}}),
      counts.not_yet == 0, words);
  return section;
}

HomeSection documents_section(const AgencyLinks& links) {
  const Translations& words = links.context().words();
  HomeSection section = missing_section(links, PageKind::documents, "home.documents", "home.documents_will_show");
  const std::size_t files = links.context().view.documents.size();
  std::size_t tables = 0;
  for (const model::Year& year : links.context().agency.years) tables += year.tables.size();
  std::string line = files ? words("home.documents_line", {{"n", std::to_string(files)}}) : std::string();
  if (tables) line += (files ? " · " : "") + words("home.tables_line", {{"n", std::to_string(tables)}});
  if (!line.empty()) publish_section(section, line, true, words);
  return section;
}

}  // namespace

HomeScores home_scores(const AgencyLinks& links, Footnotes& footnotes) {
  const Context& context = links.context();
  HomeScores home;
  home.facts_in_words = facts_without_result(context);
  home.year = year_to_show(context);
  if (!home.year) return home;
  const ScoredKind kind = finest_scores(*home.year, context.language());
  const std::vector<Scored> below = below_target(kind, home.year->framework->target);
  home.remarks = remarks_shown(*home.year, below);
  footnotes.add(assessment_file, home.remarks);
  const model::ScoresBefore before = model::scores_before(context.agency, *home.year);
  const ScoreInput input{context, *home.year, before, footnotes};
  base::Html mark = mark_of_mean(input);  // footnotes are numbered as they are read
  home.panel = score_panel(input);
  home.facts_in_words = facts_of_scores(input, home.panel);
  home.facts_in_words.mean_mark = std::move(mark);
  home.stale = stale_sentence(context, *home.year);
  home.description = score_description(input, home.panel);
  add_instrument_facts(home.facts, input, home.panel.empty());
  add_at_target(home, input, kind, below);
  add_newer(home, links);
  const bool has_findings = !home.year->assessment->findings.empty();
  home.findings = static_cast<int>(home.year->assessment->findings.size());
  home.href = links.page(PageKind::scores, home.year->year);
  home.meaning = links.page(PageKind::scores, home.year->year, "meaning");
  home.findings_href = links.page(PageKind::scores, home.year->year, has_findings ? "findings" : kind.name);
  return home;
}

std::vector<HomeSection> home_sections(const AgencyLinks& links) {
  std::vector<HomeSection> out{scores_section(links), measures_section(links), channels_section(links)};
  if (!links.context().pages.years(PageKind::report).empty()) out.push_back(report_section(links));
  for (auto* section : {complaints_section, disclosures_section, documents_section}) out.push_back(section(links));
  std::stable_partition(out.begin(), out.end(), [](const HomeSection& s) { return s.is_published; });
  return out;
}

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
  base::Html heading;                 // the answer in one line
  std::vector<base::Html> sentences;  // and in a few
  std::string stale;
  bool has_scores = false;
  views::ScorePanel panel;
  base::Url scores, meaning;  // empty without any result
  std::string newer_heading, newer, newer_label;
  base::Url newer_href;
  std::vector<views::ScoreFact> facts;
  base::Url channels;
  std::string lacks_corruption;                    // that no channel for corruption can be used; then
  std::vector<views::ExternalComplaintBody> help;  // whom else to call: those whose numbers are borne out, if any
  std::vector<views::HomeSection> sections;
  base::Url history;  // the years beside each other; empty where the agency has no such page
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
REFLECT(HomePage, "home", frame, heading, sentences, stale, has_scores, panel, scores, meaning, newer_heading, newer,
        newer_label, newer_href, facts, channels, lacks_corruption, help, sections, history, below_sentence, below,
        has_aside, has_findings, findings, findings_href, updates, all_updates, pages, contact, footnotes, notes);

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
  auto add = [&](std::string_view key, std::size_t count, std::size_t all) {
    const std::string of_year = year ? views::fiscal_year(year->year->year, words) : "";
    facts.push_back(
        {std::to_string(count), base::Html().text(words(key, {{"n", std::to_string(all)}, {"year", of_year}}))});
  };
  if (year) add("home.fact_measures", year->counts.all, year->counts.all);
  if (year) add("home.fact_reported", year->counts.results, year->counts.all);
  if (const std::size_t channels = count_channels(context.agency))  // none given is not the same as 0
    add("home.fact_channels", usable_channels(context.agency), channels);
  if (year) add("home.fact_evidence", year->counts.evidence, year->counts.all);
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

// What the sections say is missing, in words that stand in a sentence; scores and measures have sentences of their
// own.
void put_gaps(views::PlainFacts& facts, const Context& context) {
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

void put_answer(HomePage& page, views::PlainFacts&& facts, const Context& context) {
  if (const views::YearView* year = context.view.newest_with_measures()) put_measures(facts, *year);
  put_gaps(facts, context);
  page.heading = views::plain_heading(facts, context.words());
  page.sentences = views::plain_sentences(facts, context.words());
}

void take_scores(HomePage& page, views::HomeScores& scores) {
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
  views::Footnotes footnotes(context.words());
  views::HomeScores scores = views::home_scores(links, footnotes);
  footnotes.add("agency", context.agency.remarks);
  HomePage page;
  page.frame = views::agency_layout(links, home_layout_options(context, scores));
  put_answer(page, std::move(scores.facts_in_words), context);
  take_scores(page, scores);
  if (!page.has_scores) add_counts(page.facts, context);
  page.channels = links.page(PageKind::channels);
  if (!views::has_way_to_report_corruption(context.agency)) {
    page.help = views::external_complaint_bodies(context.site);
    const auto to_be_checked = [](const views::ExternalComplaintBody& body) { return !body.to_be_checked.empty(); };
    if (!std::all_of(page.help.begin(), page.help.end(), to_be_checked)) std::erase_if(page.help, to_be_checked);
    page.lacks_corruption = views::no_way_to_report_corruption(context.agency, context.words());
  }
  page.sections = views::home_sections(links);
  if (context.pages.has(PageKind::history)) page.history = links.page(PageKind::history);
  add_home_articles(page, links);
  page.contact = views::agency_contact(links, footnotes);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  pages.add(views::folder_of(context.site.settings, context.agency.slug, context.language(), home_address),
            std::move(page));
}

}  // namespace

extern const AgencyPage home_page{
    {.kind = model::PageKind::home, .order = 10, .menu = "frame.menu_home", .search_label = "search.kind_home"},
    "home.html",
    base::type_info<HomePage>,
    add_home_page};

}  // namespace views
