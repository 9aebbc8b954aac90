// A page for each table of tables/.
#include <algorithm>

#include "base/digits.h"
#include "views/charts/table_chart.h"
#include "views/shared/agency_pages.h"
#include "views/shared/footnotes.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"
#include "views/shared/table_files.h"

namespace views {
namespace {

using model::PageKind;
using model::TotalKind;

struct TableHeading {
  base::ResolvedText title, unit;
  bool is_number = false;
};

struct TableFigure {
  std::string text;
  bool is_number = false;
  bool is_key = false;
  base::Html bar;
};

struct TableLine {
  std::vector<TableFigure> cells;
  bool is_total = false;
};

struct TablePage {
  PageLayout frame;
  base::ResolvedText title, summary, unit;
  base::Html title_mark, summary_mark, unit_mark, as_of, as_of_mark;
  bool is_wide = false;  // for a phone
  std::vector<TableHeading> headings;
  std::vector<TableLine> rows;
  std::vector<base::Html> charts;
  base::Url documents;
  std::vector<Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
};

REFLECT(TableHeading, "heading", title, unit, is_number);
REFLECT(TableFigure, "cell", text, is_number, is_key, bar);
REFLECT(TableLine, "row", cells, is_total);
REFLECT(TablePage, "table", frame, title, summary, unit, title_mark, summary_mark, unit_mark, as_of, as_of_mark,
        is_wide, headings, rows, charts, documents, footnotes, notes);

constexpr std::size_t columns_on_a_phone = 5;

bool is_drawn(const model::Table& table, std::size_t column) {
  return std::find(table.chart_columns.begin(), table.chart_columns.end(), column) != table.chart_columns.end();
}

void add_rows(TablePage& page, const model::Table& table) {
  const model::TableGrid& grid = table.grid;
  const charts::TableScale scale(table);
  for (std::size_t r = 0; r < grid.rows.size(); ++r) {
    TableLine line;
    line.is_total = total_kind_of_row(grid, r) != TotalKind::none;
    for (std::size_t c = 0; c < grid.headings.size(); ++c) {
      const model::GridCell& cell = grid.rows[r][c];
      const bool is_number = cell.number.has_value();
      TableFigure figure{
          is_number ? base::with_arabic_digits(cell.text) : std::string(cell.text), is_number, c == grid.key, {}};
      if (table.chart == model::TableChart::bar && !line.is_total && is_drawn(table, c))
        figure.bar = charts::table_bar(scale, c, cell);
      line.cells.push_back(std::move(figure));
    }
    page.rows.push_back(std::move(line));
  }
}

void add_headings(TablePage& page, const model::Table& table, base::Language language) {
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const model::TableColumn& column = table.columns[c];
    const bool has_numbers = std::any_of(table.grid.rows.begin(), table.grid.rows.end(),
                                         [&](const auto& row) { return row[c].number.has_value(); });
    const bool has_own_unit = !column.unit.empty() && column.unit.words != table.unit.words;
    page.headings.push_back(
        {column.title.phrase(language),
         has_own_unit && c != table.grid.key ? column.unit.phrase(language) : base::ResolvedText{},
         has_numbers && c != table.grid.key});
  }
}

// The years that have a table of this name, newest first; none where it is only in one.
std::vector<YearLink> years_of_table(const AgencyLinks& links, std::string_view name, int current) {
  std::vector<YearLink> out;
  const auto& years = links.context().agency.years;
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (std::any_of(year->tables.begin(), year->tables.end(), [&](const auto& table) { return table.name == name; }))
      out.push_back({fiscal_year(year->year, links.context().words()),
                     links.page(Address{PageKind::table, year->year, name}), year->year == current});
  if (out.size() < 2) out.clear();
  return out;
}

void add_table_page(const Context& context, int year, const model::Table& table, Pages& pages) {
  const base::Translations& words = context.words();
  const base::Language language = context.language();
  const Address own{PageKind::table, year, table.name};
  AgencyLinks links(context, own);
  Footnotes footnotes(words);
  footnotes.add("table", table.remarks);
  TablePage page;
  page.title = table.title.phrase(language);
  page.title_mark = footnotes.mark("table", "title");
  page.summary = table.summary.phrase(language);
  page.summary_mark = footnotes.mark("table", "summary");
  page.unit = table.unit.phrase(language);
  page.unit_mark = footnotes.mark("table", "unit");
  if (table.as_of) page.as_of = time_html(*table.as_of, language);
  page.as_of_mark = footnotes.mark("table", "as_of");
  page.is_wide = table.columns.size() > columns_on_a_phone;
  add_headings(page, table, language);
  add_rows(page, table);
  if (table.chart == model::TableChart::line)
    for (std::size_t column : table.chart_columns)
      if (base::Html chart = charts::table_line(table, column, words); !chart.empty()) page.charts.push_back(chart);
  page.documents = links.page(PageKind::documents);
  const std::string title(table.title.in(language));
  PageLayoutOptions options{own, words("tables.page_title", {{"title", title}, {"year", fiscal_year(year, words)}}),
                            std::string(table.summary.in(language))};
  if (options.description.empty()) options.description = options.title;
  options.crumbs.push_back({{*words.find("documents.title")}, page.documents});
  options.source = table.source.empty() ? nullptr : &table.source;
  for (const char* key : {"source.title", "source.href", "source.date"})
    options.source_mark.html(footnotes.mark("table", key));
  options.updated = table.as_of;
  options.downloads = table_downloads(links, year, table);
  options.json_ld =
      ld_block({ld_breadcrumbs(context, {{words("documents.title"), {PageKind::documents, 0, {}}}, {title, own}}),
                ld_dataset(context, table_set(year, table), title, options.description)});
  page.frame = agency_layout(links, std::move(options));
  page.frame.years = years_of_table(links, table.name, year);
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
  pages.add(folder_of(context.site.settings, context.agency.slug, language, own), std::move(page));
}

void add_table_pages(const Context& context, Pages& pages) {
  for (const model::Year& year : context.agency.years)
    for (const model::Table& table : year.tables) add_table_page(context, year.year, table, pages);
}

}  // namespace

extern const AgencyPage table_page{{.kind = PageKind::table,
                                    .order = 92,
                                    .is_of_items = true,
                                    .section = PageKind::documents,
                                    .search_label = "search.kind_table"},
                                   "table.html",
                                   base::type_info<TablePage>,
                                   add_table_pages};

}  // namespace views
