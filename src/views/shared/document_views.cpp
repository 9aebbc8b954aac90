#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/ascii.h"
#include "views/shared/agency_view.h"

namespace views {
namespace {

using model::Link;
using model::PageKind;

struct DocumentList {
  const model::Agency& agency;
  base::Language first;
  std::map<std::string_view, DocumentView> documents;                // by path
  std::unordered_map<std::string_view, base::LocalizedText> titles;  // of articles and measures, by their file
  std::set<std::tuple<const DocumentView*, std::string_view, int, std::string_view>> known_uses;  // by file and page

  DocumentView* find(const Link& link) {
    auto found = link.to == Link::To::document ? documents.find(link.target) : documents.end();
    return found == documents.end() ? nullptr : &found->second;
  }
};

bool has_name(const DocumentView& document) { return !document.title.empty() || !document.words.empty(); }

// The first name and date that the content has for a file are kept.
void name_document(DocumentList& list, const Link& link, const base::LocalizedText& title,
                   const std::optional<base::Date>& date = {}, const std::optional<base::Month>& month = {}) {
  DocumentView* document = list.find(link);
  if (!document) return;
  if (!has_name(*document)) document->title = title;
  if (document->date || !date) return;
  document->date = date;
  document->month = month;
}

void name_source(DocumentList& list, const model::Source& source) {
  if (source.href) name_document(list, *source.href, source.title, source.date, source.month);
}

void name_titled(DocumentList& list, const std::vector<model::TitledLink>& links) {
  for (const model::TitledLink& link : links)
    if (link.href) name_document(list, *link.href, link.title, link.date);
}

template <class Wanted>
void add_own_names(DocumentList& list, const Wanted& is_wanted) {
  for (auto& [path, document] : list.documents) {
    const OwnTitle own = own_title(*document.file);
    if (!has_name(document) && is_wanted(own)) document.title.words[base::index(list.first)] = own.text;
  }
}

void name_disclosed(DocumentList& list, const model::Year& year) {
  if (!year.disclosures || !year.framework) return;
  for (const model::Disclosure& item : year.disclosures->items) {
    const model::DisclosureItem* listed = year.framework->disclosure(item.id);
    for (const model::TitledLink& link : item.links)
      if (listed) name_document(list, *link.href, listed->title);
  }
}

void add_stated_names(DocumentList& list) {
  const model::Agency& agency = list.agency;
  for (const model::Year& year : agency.years) {
    if (year.assessment) name_source(list, year.assessment->source);
    if (year.report) name_source(list, year.report->source);
    for (const model::Table& table : year.tables) name_source(list, table.source);
    for (const model::Measure& measure : year.measures) name_titled(list, measure.evidence);
    if (year.disclosures)
      for (const model::Disclosure& item : year.disclosures->items) name_titled(list, item.links);
  }
  for (const model::Article& page : agency.pages) name_source(list, page.source);
  for (const model::Article& update : agency.updates) name_source(list, update.source);
  if (agency.channels && agency.channels->policy) {
    DocumentView* document = list.find(*agency.channels->policy);
    if (document && !has_name(*document)) document->words = "channels.policy";
  }
  add_own_names(list, [](const OwnTitle& own) { return own.speaks; });
  for (const model::Year& year : agency.years) name_disclosed(list, year);
}

// Files without another name are called by the words of a link to them, where those are plain words.
void add_names_of_links(DocumentList& list, const model::Document& body) {
  for (std::size_t i = 0; i + 1 < body.nodes.size(); ++i) {
    const base::Node &link = body.nodes[i], &words = body.nodes[i + 1];
    if (link.kind != base::NodeKind::link || link.end != i + 2 || words.kind != base::NodeKind::text) continue;
    if (link.link >= body.links.size()) continue;
    base::LocalizedText title;
    title.words[base::index(list.first)] = words.text;
    name_document(list, body.links[link.link], title);
  }
}

void add_names_of_links(DocumentList& list) {
  for (const model::Year& year : list.agency.years)
    if (year.report) add_names_of_links(list, year.report->body);
  for (const model::Article& page : list.agency.pages) add_names_of_links(list, page.body);
  for (const model::Article& update : list.agency.updates) add_names_of_links(list, update.body);
}

void add_titles(DocumentList& list) {
  for (const model::Article& page : list.agency.pages) list.titles.emplace(page.file, page.title);
  for (const model::Article& update : list.agency.updates) list.titles.emplace(update.file, update.title);
  for (const model::Year& year : list.agency.years) {
    for (const model::Measure& measure : year.measures) list.titles.emplace(measure.file, measure.title);
    for (const model::Table& table : year.tables) list.titles.emplace(table.file, table.title);
  }
}

// The file below the agency's folder that holds a link.
std::string_view file_with(const Link& link, const model::Agency& agency) {
  if (!link.location.file) return {};
  std::string_view path = link.location.file->path;
  if (!path.starts_with(agency.path)) return {};
  path.remove_prefix(agency.path.size());
  if (path.starts_with('/')) path.remove_prefix(1);
  return path;
}

std::optional<DocumentUse> use_in(const DocumentList& list, std::string_view file) {
  auto own_page = [](PageKind kind, int year, std::string_view words) {
    return DocumentUse{{kind, year, {}}, {}, words};
  };
  if (file == "agency.yaml") return own_page(PageKind::home, 0, "documents.use_home");
  if (file == "channels.yaml") return own_page(PageKind::channels, 0, "channels.title");
  const int year = base::parse_buddhist_year(file.substr(0, file.find('/'))).value_or(0);
  const std::string_view name = file.substr(file.find('/') + 1);
  if (year && name == "assessment.yaml") return own_page(PageKind::scores, year, "documents.use_scores");
  if (year && name == "measures.csv") return own_page(PageKind::measures, year, "documents.use_measures");
  if (year && name == "complaints.yaml") return own_page(PageKind::complaints, year, "complaints.title");
  if (year && name == "disclosures.yaml") return own_page(PageKind::disclosures, year, "disclosures.title");
  if (year && name == "report.md") return own_page(PageKind::report, year, "documents.use_report");
  std::string sheet;  // what NAME.yaml speaks of
  if (name.starts_with("tables/") && name.ends_with(".yaml"))
    sheet = std::string(file.substr(0, file.size() - 5)) + ".csv";
  const auto title = list.titles.find(sheet.empty() ? file : std::string_view(sheet));
  if (title == list.titles.end() || title->second.empty()) return std::nullopt;
  const auto page = page_of_content(title->first);
  if (!page) return std::nullopt;
  return DocumentUse{*page, title->second};
}

void add_uses(DocumentList& list) {
  for (const Link& link : list.agency.links) {
    DocumentView* document = list.find(link);
    auto use = document ? use_in(list, file_with(link, list.agency)) : std::nullopt;
    if (!use) continue;
    if (list.known_uses.insert({document, use->page.kind.name, use->page.year, use->page.slug}).second)
      document->uses.push_back(*use);
  }
}

// A year of four digits in the path: "documents/2568/report.pdf", "documents/plan-2566-2570.pdf" (the first).
int year_in_path(std::string_view path) {
  auto has_digit = [&](std::size_t i) { return i < path.size() && base::is_digit(path[i]); };
  for (std::size_t i = 0; i < path.size(); ++i) {
    std::size_t end = i;
    while (has_digit(end)) ++end;
    if (end - i == 4)
      if (auto year = base::parse_buddhist_year(path.substr(i, 4))) return *year;
    i = std::max(i, end);
  }
  return 0;
}

bool comes_before(const DocumentView& a, const DocumentView& b) {
  if (a.year != b.year) return a.year > b.year;
  if (a.date != b.date) return a.date > b.date;  // without a date: last
  return a.file->path < b.file->path;
}

}  // namespace

OwnTitle own_title(const model::DocumentFile& document) {
  std::string_view name = document.own_path.substr(document.own_path.rfind('/') + 1);
  name = name.substr(0, name.rfind('.'));
  const bool speaks =
      std::any_of(name.begin(), name.end(), [](char c) { return c == ' ' || static_cast<unsigned char>(c) >= 0x80; });
  return {name, speaks};
}

std::vector<DocumentView> document_views(const model::Agency& agency, base::Language first) {
  DocumentList list{agency, first, {}, {}, {}};
  for (const model::DocumentFile& file : agency.documents)
    if (!agency.logo || agency.logo->target != file.path) list.documents[file.path].file = &file;
  std::vector<DocumentView> out;
  if (list.documents.empty()) return out;
  add_stated_names(list);
  add_names_of_links(list);
  add_own_names(list, [](const OwnTitle&) { return true; });
  add_titles(list);
  add_uses(list);
  for (auto& [path, document] : list.documents) {
    document.year = year_in_path(path);
    if (!document.year && document.date) document.year = document.date->year + base::buddhist_offset;
    out.push_back(std::move(document));
  }
  std::sort(out.begin(), out.end(), comes_before);
  return out;
}

}  // namespace views
