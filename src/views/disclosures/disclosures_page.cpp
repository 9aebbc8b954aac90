// The page of public disclosures (OIT) of a year: is everything that must be public, public?
#include "views/charts/stand_alone.h"
#include "views/disclosures/disclosure_items.h"
#include "views/shared/agency_pages.h"
#include "views/shared/data_sets.h"
#include "views/shared/data_table.h"
#include "views/shared/figure_tools.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"

namespace views {
namespace {

struct DisclosuresPage {
  views::PageLayout frame;
  std::string title;
  std::optional<views::Empty> empty;
  std::string lead;  // "เผยแพร่ 30 จาก 35 ข้อ"
  base::ResolvedText framework;
  bool has_no_list = false;    // the framework has no list of items
  bool is_unverified = false;  // its list rests on no official document
  base::Html chart;
  std::optional<views::FigureTools> tools;  // of it
  std::string list_heading;                 // of an empty state: what must be published
  std::vector<views::DisclosureSection> sections;
  bool has_places = false;     // an item is answered by a page of this site
  views::SharedHost links_to;  // of the links that name no site
  std::vector<views::Footnote> footnotes;
  std::vector<base::ResolvedText> notes;
  std::vector<views::File> files;  // the chart as a picture and a table
};

REFLECT(DisclosuresPage, "disclosures", frame, title, empty, lead, framework, has_no_list, is_unverified, chart,
        tools, list_heading, sections, has_places, links_to, footnotes, notes);

using model::PageKind;

constexpr views::Column columns_of_states[] = {"fiscal_year_be", "state", "items"};

void put_states_chart(DisclosuresPage& page, const views::AgencyLinks& links, const charts::DisclosurePartsData& data,
                      int year) {
  const base::Translations& words = links.context().words();
  const charts::Figure figure = charts::disclosure_parts(data, words);
  page.lead = figure.caption.finding;
  page.chart = figure.html();
  if (page.chart.empty()) return;
  std::vector<std::vector<views::Cell>> cells;
  for (const auto& [state, items] : {std::pair{"published", data.published},
                                     {"nothing_to_publish", data.nothing_to_publish},
                                     {"not_published", data.not_yet}})
    cells.push_back({views::Cell::count(year), state, views::Cell::count(items)});
  const views::Address own{model::PageKind::disclosures, year, {}};
  const views::FigureOf of{links, own, nullptr, "disclosures", words("figures.disclosures")};
  page.tools =
      of.tools(charts::figure_file(figure, of.last_line()), {columns_of_states, std::move(cells)}, page.files);
}

std::optional<base::Date> newest(const model::Disclosures& given) {
  std::optional<base::Date> newest;
  for (const model::Disclosure& item : given.items)
    if (item.updated && (!newest || *newest < *item.updated)) newest = item.updated;
  return newest;
}

void add_content(DisclosuresPage& page, const views::AgencyLinks& links, const model::Framework* framework,
                 const model::Disclosures& given, int year) {
  const base::Translations& words = links.context().words();
  views::Footnotes footnotes(words);
  footnotes.add("disclosures", given.remarks);
  page.sections = views::disclosure_sections(links, framework, given, footnotes, year);
  page.links_to = views::take_shared_host(page.sections);
  if (page.has_no_list) {
    int n = 0;
    for (const model::Disclosure& item : given.items) n += views::state_of(&item) == DisclosureState::published;
    page.lead = words("disclosures.lead_without_list", {{"n", std::to_string(n)}});
  } else {
    put_states_chart(page, links, count_states(*framework, given), year);
  }
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
}

// The nearest page with something to read: the documents, else the home.
views::Empty empty_state(const views::AgencyLinks& links) {
  const base::Translations& words = links.context().words();
  bool has_documents = !links.context().agency.documents.empty();
  return {words("disclosures.empty_who"), words("disclosures.empty_will_show"),
          links.page(has_documents ? PageKind::documents : PageKind::home),
          words(has_documents ? "disclosures.go_documents" : "disclosures.go_home")};
}

void add_disclosures_page(const views::Context& context, int year, views::Pages& pages) {
  const base::Translations& words = context.words();
  const views::Address own{PageKind::disclosures, year, {}};
  views::AgencyLinks links(context, own);
  const model::Year* of_year = context.agency.year(year);
  const model::Framework* framework = of_year ? of_year->framework : framework_to_come(context);
  DisclosuresPage page;
  page.title = views::year_title(context, PageKind::disclosures, "disclosures.title", year);
  page.has_no_list = !framework || framework->disclosures.empty();
  page.is_unverified = !page.has_no_list && framework->rests_on_unverified("disclosures");
  if (framework) page.framework = framework->name.phrase(context.language());
  views::PageLayoutOptions options{own, page.title};
  options.is_empty = !of_year || !of_year->disclosures;
  if (options.is_empty) {
    page.empty = empty_state(links);
    if (!page.has_no_list) {
      page.list_heading = words("disclosures.must_publish", {{"n", std::to_string(framework->disclosures.size())},
                                                             {"year", views::fiscal_year(framework->year, words)}});
      page.sections = views::required_sections(links, *framework);
    }
  } else {
    add_content(page, links, framework, *of_year->disclosures, year);
    options.updated = newest(*of_year->disclosures);
    options.downloads = views::data_downloads(links, "disclosures");
  }
  page.has_places = views::have_places(page.sections);
  options.description = page.title + (page.lead.empty() ? "" : " " + page.lead);
  options.json_ld = views::ld_block({views::ld_breadcrumbs(context, {{page.title, own}})});
  bool is_empty = options.is_empty;
  page.frame = views::agency_layout(links, std::move(options));
  std::string folder = views::folder_of(context.site.settings, context.agency.slug, context.language(), own);
  std::vector<views::File> files = std::move(page.files);
  views::Page& added = pages.add(std::move(folder), std::move(page));
  added.is_indexed = !is_empty;
  added.files = std::move(files);
}

void add_disclosures_pages(const views::Context& context, views::Pages& pages) {
  for (int year : views::years_to_make(context, PageKind::disclosures)) add_disclosures_page(context, year, pages);
}

}  // namespace

extern const AgencyPage disclosures_page{{.kind = model::PageKind::disclosures,
                                          .order = 80,
                                          .has_year = [](const model::Year& y) { return y.disclosures.has_value(); },
                                          .has_undated = true,
                                          .menu = "frame.menu_disclosures",
                                          .search_label = "search.kind_disclosures"},
                                         "disclosures.html",
                                         base::type_info<DisclosuresPage>,
                                         add_disclosures_pages};

}  // namespace views
