// The years of an agency beside each other: what became of each weak point, and each score year after year.
#include <algorithm>
#include <utility>

#include "base/reflect.h"
#include "model/computed_scores.h"
#include "views/charts/stand_alone.h"
#include "views/history/score_series.h"
#include "views/history/story.h"
#include "views/scores/score_tables.h"
#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/data_sets.h"
#include "views/shared/figure_tools.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"

namespace views {
namespace {

// The stories of one year's findings.
struct StoryYear {
  std::string heading, counts, label;
  base::Url href;  // of its findings, called `label`
  std::vector<Story> stories;
};

// The scores of one thing, as a small chart and as text.
struct SeriesRow {
  std::string code;
  base::ResolvedText name;
  base::Html chart;
  base::Html values;  // "ปี 2564 73.11, ปี 2565 84.47"
  base::Html marks;   // of all of them
  base::Html change;  // the last one; may be empty
};

struct SeriesGroup {
  std::string id, heading;
  std::string finding;  // "สูงขึ้น 9 ลดลง 1 จากปีก่อน"; empty where none can be compared
  std::string how;
  std::vector<SeriesRow> rows;
  FigureTools tools;
};

struct TotalRow {
  std::string year;
  base::Url href;  // empty where the year has no page
  base::Html total, change;
};

struct HistoryPage {
  PageLayout frame;
  std::string title, lead;
  std::vector<StoryYear> years;  // with findings, newest first
  std::vector<TotalRow> totals;
  base::Html totals_chart;
  std::optional<FigureTools> totals_tools;
  std::vector<std::string> breaks;  // "วิธีประเมินเปลี่ยนในปี 2567 …"
  std::vector<SeriesGroup> groups;
  std::vector<Footnote> footnotes;
  std::vector<File> files;  // the chart as a picture and a table
};

REFLECT(StoryYear, "year of stories", heading, counts, label, href, stories);
REFLECT(SeriesRow, "series of scores", code, name, chart, values, marks, change);
REFLECT(SeriesGroup, "group of series", id, heading, finding, how, rows, tools);
REFLECT(TotalRow, "total", year, href, total, change);
REFLECT(HistoryPage, "history", frame, title, lead, years, totals, totals_chart, totals_tools, breaks, groups,
        footnotes);

bool is_told(const model::Year& year) { return year.assessment || !year.measures.empty(); }

constexpr std::size_t fewest_years = 2;

bool has_history(const model::Agency& agency) {
  const auto told = std::count_if(agency.years.begin(), agency.years.end(), is_told);
  return static_cast<std::size_t>(told) >= fewest_years;
}

std::string counts_text(const StoryCounts& counts, const base::Translations& words) {
  auto text = [](int n) { return std::to_string(n); };
  return words("history.counts", {{"n", text(counts.findings)},
                                  {"answered", text(counts.answered)},
                                  {"reported", text(counts.reported)},
                                  {"proven", text(counts.proven)},
                                  {"scored", text(counts.scored)}});
}

void add_stories(HistoryPage& page, const StoryInput& in) {
  const base::Translations& words = in.words();
  StoryCounts all;
  const auto& years = in.context().agency.years;
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    if (!year->assessment || year->assessment->findings.empty()) continue;
    StoryCounts counts;
    StoryYear told;
    const std::string name = fiscal_year(year->year, words);
    told.heading = words("history.findings_of_year", {{"year", name}});
    told.label = words("history.see_findings", {{"year", name}});
    told.href = in.links.page(model::PageKind::scores, year->year, "findings");
    told.stories = stories_of(in, *year, counts);
    told.counts = counts_text(counts, words);
    for (auto count : {&StoryCounts::findings, &StoryCounts::answered, &StoryCounts::reported, &StoryCounts::proven,
                       &StoryCounts::scored})
      all.*count += counts.*count;
    page.years.push_back(std::move(told));
  }
  if (all.findings) page.lead = counts_text(all, words);
  if (page.years.size() == 1) page.years.front().counts.clear();  // which the lead says
}

void put_totals_chart(HistoryPage& page, const AgencyLinks& links, const ScoreSeries& series) {
  const base::Translations& words = links.context().words();
  charts::YearSlopeData data = slope_of(series);
  data.id = "totals";
  const charts::Figure figure = charts::year_slope(data, words);
  page.totals_chart = figure.html();
  if (page.totals_chart.empty()) return;
  std::vector<std::vector<Cell>> cells;
  for (const SeriesPoint& point : series.points)
    cells.push_back({Cell::count(point.year), Cell(point.score), Cell::flag(point.is_computed), point.target});
  const Address own{model::PageKind::history, 0, {}};
  const FigureOf of{links, own, nullptr, "totals", words("scores.years_heading")};
  page.totals_tools =
      of.tools(charts::figure_file(figure, of.last_line()), {columns::totals, std::move(cells)}, page.files);
}

void add_totals(HistoryPage& page, const AgencyLinks& links, Footnotes& footnotes) {
  const base::Translations& words = links.context().words();
  const ScoreSeries series = total_series(links.context().agency);
  if (series.points.size() < fewest_years) return;
  for (std::size_t i = series.points.size(); i-- > 0;) {
    const SeriesPoint& point = series.points[i];
    TotalRow row{fiscal_year(point.year, words),
                 {},
                 score_html({point.score, point.is_computed}, words, mark_of_score(footnotes, point)),
                 change_html(series, i, words)};
    if (links.context().pages.has(model::PageKind::scores, point.year))
      row.href = links.page(model::PageKind::scores, point.year);
    page.totals.push_back(std::move(row));
  }
  put_totals_chart(page, links, series);
}

// Where the method of assessing changes between two years with scores.
void add_breaks(HistoryPage& page, const Context& context) {
  const model::Year* last = nullptr;
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework) continue;
    if (last && model::method_of(*last->framework) != model::method_of(*year.framework))
      page.breaks.push_back(context.words()("history.break", {{"year", fiscal_year(year.year, context.words())},
                                                              {"before", fiscal_year(last->year, context.words())}}));
    last = &year;
  }
}

SeriesRow series_row(const ScoreSeries& series, const charts::Axis& axis, const base::Translations& words,
                     Footnotes& footnotes) {
  charts::YearSlopeData data = slope_of(series);
  data.axis = axis;
  SeriesRow row{series.points.back().code,
                series.name.phrase(words.language()),
                charts::small_year_slope(data),
                {},
                {},
                change_html(series, series.points.size() - 1, words)};
  for (const SeriesPoint& point : series.points) {
    if (!row.values.empty()) row.values.raw(", ");
    row.values.text(charts::year_text(point.year, words)).raw(" ");
    row.values.text(base::to_text(point.score));
    row.marks.html(mark_of_score(footnotes, point));
  }
  return row;
}

// How many rose and fell in their last year, of those that can be compared.
std::string finding_of(const std::vector<const ScoreSeries*>& shown, const base::Translations& words) {
  int rose = 0, fell = 0, same = 0;
  for (const ScoreSeries* series : shown)
    if (const auto change = series->change_of(series->points.size() - 1)) {
      rose += *change > base::Points{0};
      fell += *change < base::Points{0};
      same += *change == base::Points{0};
    }
  if (!rose && !fell && !same) return {};
  std::string out = words("history.rose_and_fell", {{"rose", std::to_string(rose)}, {"fell", std::to_string(fell)}});
  return same ? out + words("history.and_same", {{"same", std::to_string(same)}}) : out;
}

// From the ten below the lowest value, with room for its number: a change is as large as an axis for all allows.
charts::Axis close_axis(const std::vector<base::Points>& values) {
  constexpr int room = 300, ten = 1000;  // hundredths
  const int lowest = std::min_element(values.begin(), values.end())->hundredths;
  return {base::Points{std::max(0, (lowest - room) / ten * ten)}};
}

constexpr Column columns_of_series[] = {"fiscal_year_be", "code", "name_th", "name_en", "score", "target"};

FigureTools tools_of_group(const SeriesGroup& group, const std::vector<const ScoreSeries*>& shown,
                           const AgencyLinks& links, std::vector<File>& files) {
  std::vector<std::vector<Cell>> cells;
  for (const ScoreSeries* series : shown)
    for (const SeriesPoint& point : series->points)
      cells.push_back({Cell::count(point.year), point.code, series->name.words[base::index(base::Language::th)],
                       series->name.words[base::index(base::Language::en)], Cell(point.score), point.target});
  const Address own{model::PageKind::history, 0, {}};
  return FigureOf{links, own, nullptr, group.id, group.heading}.tools({}, {columns_of_series, std::move(cells)},
                                                                      files);
}

// Of those with two scores or more, on one axis.
void add_group(HistoryPage& page, std::string id, const std::vector<ScoreSeries>& all, const AgencyLinks& links,
               Footnotes& footnotes) {
  const base::Translations& words = links.context().words();
  std::vector<const ScoreSeries*> shown;
  std::vector<base::Points> values;
  for (const ScoreSeries& series : all) {
    if (series.points.size() < fewest_years) continue;
    shown.push_back(&series);
    for (const SeriesPoint& point : series.points) {
      values.push_back(point.score);
      if (point.target) values.push_back(*point.target);
    }
  }
  if (shown.empty()) return;
  const charts::Axis axis = close_axis(values);
  SeriesGroup group;
  group.id = id;
  group.heading = words("history." + id);
  group.finding = finding_of(shown, words);
  group.how = words("history.group_how", {{"from", to_short_text(axis.from)}});
  auto is_broken = [](const ScoreSeries* series) {
    return std::any_of(series->points.begin(), series->points.end(), [](const SeriesPoint& p) { return p.is_other; });
  };
  if (std::any_of(shown.begin(), shown.end(), is_broken)) group.how += words("history.group_break");
  for (const ScoreSeries* series : shown) group.rows.push_back(series_row(*series, axis, words, footnotes));
  group.tools = tools_of_group(group, shown, links, page.files);
  page.groups.push_back(std::move(group));
}

void add_history_page(const Context& context, Pages& pages) {
  if (!context.pages.has(model::PageKind::history)) return;
  const base::Translations& words = context.words();
  const Address own{model::PageKind::history, 0, {}};
  const AgencyLinks links(context, own);
  const std::vector<ScoreSeries> indicators = indicator_series(context.agency),
                                 questions = question_series(context.agency);
  HistoryPage page;
  page.title = words("history.title");
  Footnotes footnotes(words);
  add_footnotes(footnotes, context.agency);
  add_stories(page, {links, indicators, questions, footnotes});
  add_totals(page, links, footnotes);
  add_breaks(page, context);
  add_group(page, "indicators", indicators, links, footnotes);
  add_group(page, "questions", questions, links, footnotes);
  page.footnotes = footnotes.marked();
  PageLayoutOptions options{own, page.title};
  options.description = page.lead.empty() ? words("history.description") : page.lead;
  options.updated = context.view.newest;
  for (const model::Year& year : context.agency.years)
    if (year.assessment) options.source = &year.assessment->source;
  options.downloads = data_downloads(links, "scores");
  options.json_ld = ld_block({ld_breadcrumbs(context, {{page.title, own}})});
  page.frame = agency_layout(links, std::move(options));
  page.frame.page_css = links.file(context.site.assets.history_css);
  std::vector<File> files = std::move(page.files);
  pages.add(folder_of(context.site.settings, context.agency.slug, context.language(), own), std::move(page)).files =
      std::move(files);
}

}  // namespace

extern const AgencyPage history_page{{.kind = model::PageKind::history,
                                      .order = 45,
                                      .is_of = has_history,
                                      .section = model::PageKind::scores,
                                      .search_label = "history.title",
                                      .searched = base::TextScope::title},
                                     "history.html",
                                     base::type_info<HistoryPage>,
                                     add_history_page};

}  // namespace views
