// The official form of a year's measures, for paper: heading, preface, scores, table, evidence, sign-off.
#include <memory>

#include "base/digits.h"
#include "base/json.h"
#include "views/report/report_rows.h"
#include "views/scores/score_facts.h"
#include "views/shared/agency_pages.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/prose_html.h"
#include "views/shared/source_html.h"

namespace views {
namespace {

using base::Html;
using base::Translations;
using model::PageKind;
using views::Context;

struct ReportScores {
  std::string heading;
  views::ScorePanel panel;
  std::optional<views::ScoreTable> instruments, indicators, questions;
};

struct ReportPage {
  views::PageLayout frame;
  std::optional<views::Empty> empty;  // no year has a report
  bool has_thai_numerals = false;     // of what the style sheet counts
  base::Html title, agency;
  std::string place;
  std::string year_line;         // empty where the title says the year
  base::Html date, prepared_by;  // a line to fill in where a report does not state one
  bool has_no_original = false;  // the document that it names is not on file
  base::Html preface, summary;
  std::string counts;  // what the form holds, where no one wrote a preface
  std::optional<ReportScores> scores;
  bool is_plan = false;
  std::vector<views::ReportGroup> groups;
  views::ColumnShares shares;  // of the form's columns
  std::vector<views::ReportProblem> problems;
  std::string without_problems;  // how many measures state none
  std::vector<views::ReportEvidence> evidence;
  std::string without_evidence;      // how many measures have none
  std::vector<std::string> signers;  // "ผู้รายงาน"
  base::Url measures;                // for reading on a phone; empty where the year has none
  std::vector<views::Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
  std::string sheet;                                  // what every sheet of paper says: agency and year
  std::unique_ptr<const std::string> measures_title;  // what the breadcrumb points to
};

REFLECT(ReportScores, "scores", heading, panel, instruments, indicators, questions);
REFLECT(ReportPage, "page", frame, empty, has_thai_numerals, title, agency, place, year_line, date, prepared_by,
        has_no_original, preface, summary, counts, scores, is_plan, groups, problems, without_problems, evidence,
        without_evidence, signers, measures, footnotes, notes, sheet);

constexpr std::string_view article_file = "report";

// For the pen of those who sign: what the content does not say.
Html line_to_fill_in() { return Html().raw(" <span class=\"fill\"></span>"); }

void fill_heading(ReportPage& page, const Context& context, const model::Year& year, std::string_view title,
                  views::Footnotes& footnotes) {
  const Translations& words = context.words();
  page.agency = views::agency_name_html(context.agency.name.phrase(context.language()));
  page.place = views::place_name(context.agency.district, context.agency.province, words);
  if (title.find(std::to_string(year.year)) == title.npos)
    page.year_line = words("frame.fiscal_year", {{"year", views::fiscal_year(year.year, words)}});
  if (!year.report) return;
  const model::Article& article = *year.report;
  page.title.html(footnotes.mark(article_file, "title"));
  page.date = views::stated_time(article.date, article.month, context.language());
  if (page.date.empty()) page.date.text(words("report.date")).html(line_to_fill_in());
  page.date.html(footnotes.mark(article_file, "date"));
  page.prepared_by.text(words("frame.prepared_by"));
  if (article.prepared_by.empty())
    page.prepared_by.html(line_to_fill_in());
  else
    page.prepared_by.html(phrase_html(article.prepared_by.phrase(context.language())));
  page.prepared_by.html(footnotes.mark(article_file, "prepared_by"));
}

std::string counts_of_form(const views::YearView& view, const Translations& words, bool is_plan) {
  auto text = [](std::size_t n) { return std::to_string(n); };
  const views::MeasureCounts& counts = view.counts;
  return words(is_plan ? "report.counts_of_plan" : "report.counts",
               {{"year", views::fiscal_year(view.year->year, words)},
                {"m", text(counts.all)},
                {"results", text(counts.results)},
                {"outcomes", text(counts.outcomes)},
                {"evidence", text(counts.evidence)}});
}

void fill_preface(ReportPage& page, const views::AgencyLinks& links, const views::YearView& view,
                  views::Footnotes& footnotes) {
  const Context& context = links.context();
  const model::Year& year = *view.year;
  if (year.report) {
    const base::ResolvedText summary = year.report->summary.phrase(context.language());
    page.summary = views::phrase_html(summary).html(footnotes.mark(article_file, "summary"));
    page.preface = views::body_html(links, year.report->body);
  }
  if (page.preface.empty() && page.summary.empty()) page.counts = counts_of_form(view, context.words(), page.is_plan);
}

std::optional<views::ScoreTable> table_if_any(views::ScoreTable table) {
  return table.empty() ? std::nullopt : std::optional(std::move(table));
}

std::optional<ReportScores> scores_of_form(const Context& context, const model::Year& year,
                                           views::Footnotes& footnotes) {
  if (!year.assessment || !year.framework) return std::nullopt;
  const model::ScoresBefore before = model::scores_before(context.agency, year);
  const views::ScoreInput input{context, year, before, footnotes};
  if (views::what_is_published(input).empty()) return std::nullopt;
  ReportScores out;
  out.heading = context.words()("report.scores", {{"year", views::fiscal_year(year.year, context.words())}});
  out.panel = views::score_panel(input);
  out.instruments = table_if_any(views::instrument_table(input));
  out.indicators = table_if_any(views::indicator_table(input));
  out.questions = table_if_any(views::question_table(input));
  bool has_any = !out.panel.empty() || out.instruments || out.indicators || out.questions;
  return has_any ? std::optional(std::move(out)) : std::nullopt;
}

void fill_measures(ReportPage& page, const views::ReportInput& input) {
  const views::MeasureCounts& counts = input.year().counts;
  if (!counts.all) return;
  page.measures = input.links().page(PageKind::measures, input.year().year->year);
  views::ReportForm form = views::report_form(input);
  page.groups = std::move(form.groups);
  page.shares = form.shares;
  page.problems = views::report_problems(input);
  const std::size_t without_problems = counts.all - page.problems.size();
  if (without_problems && !page.problems.empty())
    page.without_problems = input.words()("report.without_problems", {{"n", std::to_string(without_problems)}});
  page.evidence = views::report_evidence(input);
  const std::size_t without_evidence = counts.all - counts.evidence;
  if (without_evidence && !page.evidence.empty())
    page.without_evidence = input.words()("report.without_evidence", {{"n", std::to_string(without_evidence)}});
}

base::Json report_json_ld(const Context& context, const views::Address& own, const model::Year& year,
                          const std::string& title, const std::vector<views::LdStep>& way) {
  const bool has_day = year.report && year.report->date && !year.report->month;
  const bool has_month = year.report && year.report->month;
  base::Json report = views::LdObject("Report")
                          .text("name", title)
                          .text("inLanguage", base::code(context.language()))
                          .text("datePublished", has_day     ? base::to_iso(*year.report->date)
                                                 : has_month ? base::to_iso(*year.report->month)
                                                             : std::string())
                          .json("creator", views::ld_organization(context))
                          .done();
  std::vector<views::LdStep> steps = way;
  steps.push_back({title, own});
  return views::ld_block({report, views::ld_breadcrumbs(context, steps)});
}

std::string title_of_form(const Context& context, const model::Year& year, bool is_plan) {
  if (year.report && !year.report->title.empty()) return std::string(year.report->title.in(context.language()));
  return context.words()(is_plan ? "report.title_of_plan" : "report.title");
}

std::string description_of_form(const Context& context, const views::YearView& view, bool is_plan) {
  const model::Year& year = *view.year;
  if (year.report && !year.report->summary.empty()) return std::string(year.report->summary.in(context.language()));
  if (!year.measures.empty()) return counts_of_form(view, context.words(), is_plan);
  return {};
}

views::PageLayout layout_of_report(ReportPage& page, const views::AgencyLinks& links, const views::Address& own,
                                   const views::YearView& view, const std::string& title) {
  const model::Year& year = *view.year;
  const Context& context = links.context();
  const Translations& words = context.words();
  views::PageLayoutOptions options;
  options.own = own;
  options.title = title;
  options.description = description_of_form(context, view, page.is_plan);
  std::vector<views::LdStep> way;
  if (!page.measures.empty()) {
    page.measures_title = std::make_unique<const std::string>(
        words("report.measures_title", {{"year", views::fiscal_year(year.year, words)}}));
    options.crumbs.push_back({base::ResolvedText{*page.measures_title}, page.measures});
    way.push_back({*page.measures_title, {PageKind::measures, year.year, {}}});
    options.downloads = views::data_downloads(links, "measures");
  }
  options.report = year.report ? &*year.report : nullptr;
  if (year.report) options.updated = year.report->date;
  options.json_ld = report_json_ld(context, own, year, title, way);
  return views::agency_layout(links, std::move(options));
}

ReportPage page_of_report(const Context& context, const views::YearView& view) {
  const model::Year& year = *view.year;
  const model::Settings& settings = context.site.settings;
  const Translations& words = context.words();
  const views::Address own{PageKind::report, year.year, {}};
  const views::AgencyLinks links(context, own);
  views::Footnotes footnotes(context.words());
  if (year.report) footnotes.add(article_file, year.report->remarks);
  if (year.assessment) footnotes.add(views::assessment_file, year.assessment->remarks);
  const views::ReportInput input(links, view, footnotes);
  if (!settings.report_has_remarks) footnotes = views::Footnotes(context.words());

  ReportPage page;
  page.is_plan = view.counts.all && view.is_printed_as_plan;
  for (model::ReportSigner signer : settings.report_signed_by)
    page.signers.push_back(words(page.is_plan && signer == model::ReportSigner::reporter
                                     ? "report.planner"
                                     : "report." + std::string(model::report_signers.id_of(signer))));
  page.has_thai_numerals =
      context.language() == base::Language::th && settings.report_numerals == model::Numerals::thai;
  const std::string title = title_of_form(context, year, page.is_plan);
  page.title = year.report && !year.report->title.empty()
                   ? views::phrase_html(year.report->title.phrase(context.language()))
                   : Html().text(title);
  fill_heading(page, context, year, title, footnotes);
  page.has_no_original = year.report && views::is_not_on_file(links, year.report->source);
  fill_preface(page, links, view, footnotes);
  page.scores = scores_of_form(context, year, footnotes);
  fill_measures(page, input);
  // Only of what the form shows: others are on the page of their measure or score.
  for (views::Footnote& footnote : footnotes.list())
    if (!footnote.back_id.empty()) page.footnotes.push_back(std::move(footnote));
  // Likewise remarks: the form has those on the report as a whole.
  if (year.report && settings.report_has_remarks)
    for (const base::LocalizedText& note : year.report->remarks.notes)
      page.notes.push_back(note.phrase(context.language()));

  page.frame = layout_of_report(page, links, own, view, title);
  page.sheet = std::string(context.agency.name.in(context.language())) + " " +
               words("frame.fiscal_year", {{"year", views::fiscal_year(year.year, words)}});
  return page;
}

ReportPage empty_report_page(const Context& context, const views::Address& own) {
  const Translations& words = context.words();
  const views::AgencyLinks links(context, own);
  const std::string title = words("search.kind_report");
  const std::string who =
      words("report.empty_who", {{"agency", model::called(context.agency).in(context.language())}});
  ReportPage page;
  page.title.text(title);
  page.empty =
      views::Empty{who, words("report.empty_will_show"), links.page(PageKind::home), words("disclosures.go_home")};
  page.frame = views::agency_layout(links, {.own = own, .title = title, .description = who, .is_empty = true});
  return page;
}

// A text in a stylesheet, in its quotation marks.
std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + '"';
}

// What is left of a row says on a new sheet alone of which it is: on the same sheet the part above covers that, and
// the line between them is covered by the part below.
constexpr std::string_view style_of_parts =
    "@media print{.form{print-color-adjust:exact}.form :is(th,td){position:relative}.form thead th{z-index:2}"
    ".seam>:is(:first-child,:nth-child(3),:nth-child(4))::after{content:\"\";position:absolute;z-index:1;inset:0 0 "
    "-2px;"
    "box-shadow:0 1.8em 0 -2px #fff}"
    ".cont>::before{content:\"\";position:absolute;z-index:1;inset:-1px 0 auto;height:1px;background:#fff}"
    ".again{display:block;height:1.5em;white-space:nowrap}"
    // Firefox draws the cover over the text of a row that begins a sheet: there each part says of which row it is.
    "@supports (-moz-appearance:none){.form .seam>*::after{content:none!important}.form .on{display:none}}}\n";

bool has_parts(const ReportPage& page) {
  for (const views::ReportGroup& group : page.groups)
    for (const views::ReportRow& row : group.rows)
      if (row.parts_left) return true;
  return false;
}

// What the margins of each sheet say, where the browser prints them: agency and year, and the page's address; and how
// wide the columns of the form are.
std::string style_of_sheets(const ReportPage& page) {
  const std::string sheet = page.has_thai_numerals ? base::with_thai_digits(page.sheet) : page.sheet;
  std::string out = "@page{@top-left{content:" + css_string(sheet) + "}";
  if (!page.frame.canonical.empty()) out += "@top-right{content:" + css_string(page.frame.canonical.view()) + "}";
  out += "}\n";
  if (has_parts(page)) out += style_of_parts;
  if (page.groups.empty()) return out;
  const views::ColumnShares& s = page.shares;
  std::vector<int> shares{s.name, s.steps, s.period, s.responsible, s.results, s.outcomes};
  if (page.is_plan) shares = {27, 26, 12, 20, 15};
  int column = 0;
  for (int share : shares)
    out += ".form col:nth-child(" + std::to_string(++column) + "){width:" + std::to_string(share) + "%}\n";
  return out;
}

void add_report_pages(const Context& context, views::Pages& pages) {
  const views::Address undated{PageKind::report, 0, {}};
  if (context.pages.years(PageKind::report).empty())
    pages
        .add(views::folder_of(context.site.settings, context.agency.slug, context.language(), undated),
             empty_report_page(context, undated))
        .is_indexed = false;
  for (int number : context.pages.years(PageKind::report)) {
    const views::YearView* year = context.view.year(number);
    if (!year) continue;
    const views::Address own{PageKind::report, number, {}};
    std::string folder = views::folder_of(context.site.settings, context.agency.slug, context.language(), own);
    ReportPage data = page_of_report(context, *year);
    const std::string style = style_of_sheets(data);
    std::string file = folder + "sheets-" + context.site.tools.name_of_bytes(style) + ".css";
    data.frame.page_css = views::AgencyLinks(context, own).file(file);
    views::Page& page = pages.add(std::move(folder), std::move(data));
    page.is_official_report = true;
    page.files.push_back({std::move(file), style});
  }
}

}  // namespace

extern const AgencyPage report_page{{.kind = model::PageKind::report,
                                     .order = 50,
                                     .has_year = [](const model::Year& y) { return y.report || !y.measures.empty(); },
                                     .has_undated = true,
                                     .section = model::PageKind::measures,
                                     .search_label = "search.kind_report",
                                     .searched = base::TextScope::title},
                                    "report.html",
                                    base::type_info<ReportPage>,
                                    add_report_pages};

}  // namespace views
