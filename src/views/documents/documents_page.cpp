// The page of documents: where is the original?
#include <map>

#include "views/shared/agency_pages.h"
#include "views/shared/agency_view.h"
#include "views/shared/badges.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/layout.h"
#include "views/shared/resolved_link.h"

namespace views {
namespace {

using model::PageKind;

constexpr views::Address documents_address{PageKind::documents, 0, {}};

struct DocumentPageUse {
  base::ResolvedText title;
  std::string name;
  base::Url href;
};

struct DocumentRow {
  base::ResolvedText title;
  std::string name;  // of the file, where several are called the same
  std::string file;  // "PDF 1.2 MB"
  base::Url href;
  base::Html date;
  std::vector<DocumentPageUse> uses;
};

struct DocumentGroup {
  std::string heading;  // "ปี 2568"; empty where there is only one group, and it has no year
  std::vector<DocumentRow> rows;
};

struct TableLink {
  base::ResolvedText title;
  std::string year;
  base::Url href;
  base::ResolvedText summary;
};

struct DocumentsPage {
  views::PageLayout frame;
  std::optional<views::Empty> empty;
  std::string lead;
  std::vector<TableLink> tables;  // newest first
  std::vector<DocumentGroup> groups;
};

REFLECT(DocumentPageUse, "page", title, name, href);
REFLECT(DocumentRow, "document", title, name, file, href, date, uses);
REFLECT(DocumentGroup, "documents of a year", heading, rows);
REFLECT(TableLink, "table", title, year, href, summary);
REFLECT(DocumentsPage, "documents", frame, empty, lead, tables, groups);

std::string file_name(const model::DocumentFile& file) {
  return std::string(file.own_path.substr(file.own_path.rfind('/') + 1));
}

base::ResolvedText document_title(const views::DocumentView& document, const base::Translations& words) {
  if (document.words.empty()) return document.title.phrase(words.language());
  return {*words.find(document.words)};
}

std::string name_of_use(const views::DocumentUse& use, const base::Translations& words) {
  if (use.words.empty()) return {};
  return words(use.words, {{"year", use.page.year ? views::fiscal_year(use.page.year, words) : ""}});
}

DocumentRow document_row(const views::AgencyLinks& links, const views::DocumentView& document) {
  const base::Translations& words = links.context().words();
  const std::string_view path = document.file->path;
  DocumentRow row{document_title(document, words),
                  {},
                  views::file_text(links.context().agency, path),
                  links.document(path),
                  views::stated_time(document.date, document.month, words.language()),
                  {}};
  for (const views::DocumentUse& use : document.uses)
    row.uses.push_back({use.title.phrase(words.language()), name_of_use(use, words), links.page(use.page)});
  return row;
}

void add_document_groups(DocumentsPage& page, const views::AgencyLinks& links) {
  const base::Translations& words = links.context().words();
  const std::vector<views::DocumentView>& documents = links.context().view.documents;
  std::map<std::string_view, int> titles;
  for (const views::DocumentView& document : documents) ++titles[document_title(document, words).text];
  const bool has_years = !documents.empty() && documents.front().year;  // those without one come last
  int year = -1;
  for (const views::DocumentView& document : documents) {
    if (document.year != year) {
      year = document.year;
      std::string heading;
      if (year)
        heading = words("documents.of_year", {{"year", views::fiscal_year(year, words)}});
      else if (has_years)
        heading = words("documents.of_no_year");
      page.groups.push_back({std::move(heading), {}});
    }
    page.groups.back().rows.push_back(document_row(links, document));
    DocumentRow& row = page.groups.back().rows.back();
    if (titles[row.title.text] > 1) row.name = " – " + file_name(*document.file);
  }
  if (!documents.empty()) page.lead = words("documents.lead", {{"n", std::to_string(documents.size())}});
}

void add_table_links(DocumentsPage& page, const views::AgencyLinks& links) {
  const views::Context& context = links.context();
  const std::vector<model::Year>& years = context.agency.years;
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    for (const model::Table& table : year->tables)
      page.tables.push_back({table.title.phrase(context.language()), views::fiscal_year(year->year, context.words()),
                             links.page(Address{PageKind::table, year->year, table.name}),
                             table.summary.phrase(context.language())});
}

views::Empty no_documents(const views::AgencyLinks& links) {
  const views::Context& context = links.context();
  const base::Translations& words = context.words();
  views::Empty empty{words("documents.empty_who"), words("documents.empty_will_show"), {}, {}};
  if (context.pages.years(PageKind::report).empty()) return empty;
  int year = context.pages.years(PageKind::report).back();
  empty.nearest = links.page(PageKind::report, year);
  empty.nearest_label = words("documents.go_report", {{"year", views::fiscal_year(year, words)}});
  return empty;
}

void add_documents_page(const views::Context& context, views::Pages& pages) {
  const base::Translations& words = context.words();
  views::AgencyLinks links(context, documents_address);
  DocumentsPage page;
  add_document_groups(page, links);
  add_table_links(page, links);
  if (page.lead.empty() && !page.tables.empty())
    page.lead = words("documents.lead_tables", {{"n", std::to_string(page.tables.size())}});
  views::PageLayoutOptions options{documents_address, words("documents.title"), page.lead};
  options.is_empty = page.groups.empty() && page.tables.empty();
  options.downloads = views::data_downloads(links, "documents");
  if (options.is_empty) {
    page.empty = no_documents(links);
    options.description = page.empty->who;
  }
  options.json_ld = views::ld_block({views::ld_breadcrumbs(context, {{options.title, documents_address}})});
  bool is_empty = options.is_empty;
  page.frame = views::agency_layout(links, std::move(options));
  std::string folder =
      views::folder_of(context.site.settings, context.agency.slug, context.language(), documents_address);
  pages.add(std::move(folder), std::move(page)).is_indexed = !is_empty;
}

}  // namespace

extern const AgencyPage documents_page{{.kind = model::PageKind::documents,
                                        .order = 90,
                                        .menu = "frame.menu_documents",
                                        .search_label = "frame.menu_documents"},
                                       "documents.html",
                                       base::type_info<DocumentsPage>,
                                       add_documents_page};

}  // namespace views
