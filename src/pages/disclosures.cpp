// The page of public disclosures (OIT) of a year: is everything that must be public, public?
#include "charts/disclosure_parts.h"
#include "pages/pages.h"
#include "parts/data_sets.h"
#include "parts/disclosure_items.h"
#include "parts/formatting.h"
#include "parts/json_ld.h"

namespace pages {
namespace {

struct DisclosuresPage {
  parts::PageLayout frame;
  std::string title;
  std::optional<parts::Empty> empty;
  std::string lead;  // "เผยแพร่ 30 จาก 35 ข้อ"
  core::Phrase framework;
  bool has_no_list = false;    // the framework has no list of items
  bool is_unverified = false;  // its list rests on no official document
  core::Html chart;
  std::string list_heading;  // of an empty state: what must be published
  std::vector<parts::DisclosureSection> sections;
  std::vector<parts::Footnote> footnotes;
  std::vector<core::Phrase> notes;
};

REFLECT(DisclosuresPage, "disclosures", frame, title, empty, lead, framework, has_no_list, is_unverified, chart,
        list_heading, sections, footnotes, notes);

using model::PageKind;
using parts::DisclosureState;

// The framework of the year: the agency's choice, or the only one of a year without a folder.
const model::Framework* framework_of(const parts::Context& context, int year) {
  if (const model::Year* found = context.agency.year(year)) return found->framework;
  auto all = context.site.frameworks.of_year(year);
  return all.empty() ? nullptr : all.front();
}

// Counts the items of the framework's list; others of the file are shown and not counted.
charts::DisclosurePartsData count_states(const model::Framework& framework, const model::Disclosures& given) {
  charts::DisclosurePartsData data;
  for (const model::DisclosureItem& item : framework.disclosures) {
    switch (parts::state_of(given.find(item.id))) {
      case DisclosureState::published:
        ++data.published;
        break;
      case DisclosureState::nothing_to_publish:
        ++data.nothing_to_publish;
        break;
      case DisclosureState::not_yet:
        ++data.not_yet;
        break;
    }
  }
  return data;
}

std::optional<core::Date> newest(const model::Disclosures& given) {
  std::optional<core::Date> newest;
  for (const model::Disclosure& item : given.items)
    if (item.updated && (!newest || *newest < *item.updated)) newest = item.updated;
  return newest;
}

void add_content(DisclosuresPage& page, const parts::AgencyLinks& links, const model::Framework* framework,
                 const model::Disclosures& given) {
  const core::Words& words = links.context().words();
  parts::Footnotes footnotes(words.language());
  footnotes.add("disclosures", given.remarks);
  page.sections = parts::disclosure_sections(links, framework, given, footnotes);
  if (page.has_no_list) {
    int n = 0;
    for (const model::Disclosure& item : given.items) n += parts::state_of(&item) == DisclosureState::published;
    page.lead = words("disclosures.lead_without_list", {{"n", std::to_string(n)}});
  } else {
    charts::DisclosurePartsData data = count_states(*framework, given);
    page.lead = charts::disclosure_parts_sentence(data, words);
    page.chart = charts::disclosure_parts(data, words);
  }
  page.footnotes = footnotes.list();
  page.notes = footnotes.notes();
}

// The nearest page with something to read: the documents, else the home.
parts::Empty empty_state(const parts::AgencyLinks& links) {
  const core::Words& words = links.context().words();
  bool has_documents = !links.context().agency.documents.empty();
  return {words("disclosures.empty_who"), words("disclosures.empty_will_show"),
          links.page(has_documents ? PageKind::documents : PageKind::home),
          words(has_documents ? "disclosures.go_documents" : "disclosures.go_home")};
}

void add_disclosures_page(const parts::Context& context, int year, parts::Pages& pages) {
  const core::Words& words = context.words();
  const parts::Address own{PageKind::disclosures, year, {}};
  parts::AgencyLinks links(context, own);
  const model::Year* of_year = context.agency.year(year);
  const model::Framework* framework = framework_of(context, year);
  DisclosuresPage page;
  page.title = words("disclosures.title", {{"year", parts::fiscal_year(year, words)}});
  page.has_no_list = !framework || framework->disclosures.empty();
  page.is_unverified = !page.has_no_list && framework->rests_on_unverified("disclosures");
  if (framework) page.framework = framework->name.phrase(context.language());
  parts::PageLayoutOptions options{own, page.title};
  options.is_empty = !of_year || !of_year->disclosures;
  if (options.is_empty) {
    page.empty = empty_state(links);
    if (!page.has_no_list) {
      page.list_heading = words("disclosures.must_publish", {{"n", std::to_string(framework->disclosures.size())}});
      page.sections = parts::required_sections(links, *framework);
    }
  } else {
    add_content(page, links, framework, *of_year->disclosures);
    options.updated = newest(*of_year->disclosures);
    options.downloads = parts::data_downloads(links, "disclosures");
  }
  options.description = page.title + (page.lead.empty() ? "" : " " + page.lead);
  options.json_ld = parts::ld_block({parts::ld_breadcrumbs(context, {{page.title, own}})});
  bool is_empty = options.is_empty;
  page.frame = parts::agency_layout(links, std::move(options));
  std::string folder = parts::folder_of(context.site.settings, context.agency.slug, context.language(), own);
  pages.add(std::move(folder), std::move(page)).is_indexed = !is_empty;
}

void add_disclosures_pages(const parts::Context& context, parts::Pages& pages) {
  for (int year : context.pages.years(PageKind::disclosures)) add_disclosures_page(context, year, pages);
}

}  // namespace

extern const AgencyPage disclosures_page{{.kind = model::PageKind::disclosures,
                                          .place = 80,
                                          .has_year = [](const model::Year& y) { return y.disclosures.has_value(); },
                                          .has_empty_page = true,
                                          .menu = "frame.menu_disclosures",
                                          .search_label = "search.kind_disclosures"},
                                         "disclosures.html",
                                         core::page_type<DisclosuresPage>,
                                         add_disclosures_pages};

}  // namespace pages
