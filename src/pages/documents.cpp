// The page of documents: where is the original?
#include <map>

#include "pages/pages.h"
#include "parts/data_sets.h"
#include "parts/document_uses.h"
#include "parts/figures_text.h"
#include "parts/json_ld.h"
#include "parts/layout.h"
#include "parts/linked.h"
#include "parts/tags.h"

namespace pages {
namespace documents_page_data {

struct Use {
  core::Phrase title;
  std::string name;
  core::Url href;
};

struct Row {
  core::Phrase title;
  std::string name;  // of the file, where the content has no words for it, or the same for several
  std::string file;  // "PDF 1.2 MB"
  core::Url href;
  core::Html date;
  std::vector<Use> uses;
};

struct Group {
  std::string heading;  // "ปี 2568"; empty where there is only one group, and it has no year
  std::vector<Row> rows;
};

struct DocumentsPage {
  parts::PageLayout frame;
  std::optional<parts::Empty> empty;
  std::string lead;
  std::vector<Group> groups;
};

REFLECT(Use, "page", title, name, href);
REFLECT(Row, "document", title, name, file, href, date, uses);
REFLECT(Group, "documents of a year", heading, rows);
REFLECT(DocumentsPage, "documents", frame, empty, lead, groups);

}  // namespace documents_page_data
}  // namespace pages

using pages::documents_page_data::DocumentsPage;
using pages::documents_page_data::Group;
using pages::documents_page_data::Row;
using pages::documents_page_data::Use;

namespace pages {
namespace {

using model::PageKind;

constexpr parts::Address own{PageKind::documents, 0, {}};

std::string name_of(const model::DocumentFile& file) {
  return std::string(file.path.substr(file.path.rfind('/') + 1));
}

Row row_of(const parts::AgencyLinks& links, parts::NamedDocument document) {
  std::string_view path = document.file->path;
  Row row{document.title,
          {},
          parts::file_text(links.context().agency, path),
          links.document(path),
          parts::stated_time(document.date, document.month, links.context().language()),
          {}};
  if (row.title.empty()) row.name = name_of(*document.file);
  for (parts::DocumentUse& use : document.uses)
    row.uses.push_back({use.title, std::move(use.name), std::move(use.href)});
  return row;
}

void add_groups(DocumentsPage& page, const parts::AgencyLinks& links) {
  const core::Words& words = links.context().words();
  std::vector<parts::NamedDocument> documents = parts::named_documents(links);
  std::map<std::string_view, int> titles;
  for (const parts::NamedDocument& document : documents) ++titles[document.title.text];
  bool has_years = !documents.empty() && documents.front().year;  // those without one stand last
  int year = -1;
  for (parts::NamedDocument& document : documents) {
    if (document.year != year) {
      year = document.year;
      std::string heading;
      if (year)
        heading = words("documents.of_year", {{"year", parts::fiscal_year(year, words)}});
      else if (has_years)
        heading = words("documents.of_no_year");
      page.groups.push_back({std::move(heading), {}});
    }
    const model::DocumentFile* file = document.file;
    Row& row = page.groups.back().rows.emplace_back(row_of(links, std::move(document)));
    if (!row.title.empty() && titles[row.title.text] > 1) row.name = " – " + name_of(*file);
  }
  page.lead = words("documents.lead", {{"n", std::to_string(documents.size())}});
}

parts::Empty empty_state(const parts::AgencyLinks& links) {
  const parts::Context& context = links.context();
  const core::Words& words = context.words();
  parts::Empty empty{words("documents.empty_who"), words("documents.empty_will_show"), {}, {}};
  if (context.pages.years(PageKind::report).empty()) return empty;
  int year = context.pages.years(PageKind::report).back();
  empty.nearest = links.page(PageKind::report, year);
  empty.nearest_label = words("documents.go_report", {{"year", parts::fiscal_year(year, words)}});
  return empty;
}

void add_documents_page(const parts::Context& context, parts::Pages& pages) {
  const core::Words& words = context.words();
  parts::AgencyLinks links(context, own);
  DocumentsPage page;
  add_groups(page, links);
  parts::PageLayoutOptions options{own, words("documents.title"), page.lead};
  options.is_empty = page.groups.empty();
  options.downloads = parts::data_downloads(links, "documents");
  if (options.is_empty) {
    page.empty = empty_state(links);
    options.description = page.empty->who;
  }
  options.json_ld = parts::ld_block({parts::ld_breadcrumbs(context, {{options.title, own}})});
  bool is_empty = options.is_empty;
  page.frame = parts::agency_layout(links, std::move(options));
  std::string folder = parts::folder_of(context.site.settings, context.agency.slug, context.language(), own);
  pages.add(std::move(folder), std::move(page)).is_indexed = !is_empty;
}

}  // namespace

extern const AgencyPage documents_page{{.kind = model::PageKind::documents,
                                        .place = 90,
                                        .menu = "frame.menu_documents",
                                        .search_label = "frame.menu_documents"},
                                       "documents.html",
                                       core::page_type<DocumentsPage>,
                                       add_documents_page};

}  // namespace pages
