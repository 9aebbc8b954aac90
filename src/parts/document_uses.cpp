#include "parts/document_uses.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "parts/figures_text.h"

namespace parts {
namespace {

using model::Link;
using model::PageKind;

struct Collected {
  const AgencyLinks& links;
  core::Language language;
  std::map<std::string_view, NamedDocument> documents;  // by path

  NamedDocument* find(const Link& link) {
    auto found = link.to == Link::To::document ? documents.find(link.target) : documents.end();
    return found == documents.end() ? nullptr : &found->second;
  }
};

// The first name and date that the content has for a file are kept.
void name(Collected& c, const Link& link, core::Phrase title, const std::optional<core::Date>& date = {},
          const std::optional<core::Month>& month = {}) {
  NamedDocument* document = c.find(link);
  if (!document) return;
  if (document->title.empty()) document->title = title;
  if (document->date || !date) return;
  document->date = date;
  document->month = month;
}

void name(Collected& c, const model::Source& source) {
  if (source.href) name(c, *source.href, source.title.phrase(c.language), source.date, source.month);
}

void add_names(Collected& c, const model::Agency& agency) {
  for (const model::Year& year : agency.years) {
    if (year.assessment) name(c, year.assessment->source);
    if (year.report) name(c, year.report->source);
    for (const model::Measure& measure : year.measures)
      for (const model::Evidence& evidence : measure.evidence)
        if (evidence.href) name(c, *evidence.href, evidence.title.phrase(c.language), evidence.date);
  }
  for (const model::Article& page : agency.pages) name(c, page.source);
  for (const model::Article& update : agency.updates) name(c, update.source);
  if (agency.channels && agency.channels->policy)
    name(c, *agency.channels->policy, {*c.links.context().words().find("channels.policy")});
  for (const model::Year& year : agency.years) {
    if (!year.disclosures || !year.framework) continue;
    for (const model::Disclosure& item : year.disclosures->items) {
      const model::DisclosureItem* listed = year.framework->disclosure(item.id);
      for (const Link& link : item.links)
        if (listed) name(c, link, listed->title.phrase(c.language));
    }
  }
}

// Files that have no other name are called by the words of a link to them, where those are plain words.
void add_names(Collected& c, const model::Document& body) {
  const core::Language spoken = c.links.context().site.settings.first_language();
  for (std::size_t i = 0; i + 1 < body.nodes.size(); ++i) {
    const core::Node &link = body.nodes[i], &words = body.nodes[i + 1];
    if (link.kind != core::NodeKind::link || link.end != i + 2 || words.kind != core::NodeKind::text) continue;
    if (link.link < body.links.size()) name(c, body.links[link.link], {words.text, spoken != c.language, spoken});
  }
}

void add_names_of_links(Collected& c, const model::Agency& agency) {
  for (const model::Year& year : agency.years)
    if (year.report) add_names(c, year.report->body);
  for (const model::Article& page : agency.pages) add_names(c, page.body);
  for (const model::Article& update : agency.updates) add_names(c, update.body);
}

// The file below the agency's folder in which a link stands.
std::string_view file_of(const Link& link, const model::Agency& agency) {
  if (!link.place.file) return {};
  std::string_view path = link.place.file->path;
  if (!path.starts_with(agency.path)) return {};
  path.remove_prefix(agency.path.size());
  if (path.starts_with('/')) path.remove_prefix(1);
  return path;
}

DocumentUse own_page(const Collected& c, PageKind kind, int year, std::string_view key) {
  const core::Words& words = c.links.context().words();
  return {{}, words(key, {{"year", year ? fiscal_year(year, words) : ""}}), c.links.page(kind, year)};
}

core::Phrase title_of(const model::Agency& agency, std::string_view file, core::Language language) {
  for (const model::Article& page : agency.pages)
    if (page.file == file) return page.title.phrase(language);
  for (const model::Article& update : agency.updates)
    if (update.file == file) return update.title.phrase(language);
  for (const model::Year& year : agency.years)
    for (const model::Measure& measure : year.measures)
      if (measure.file == file) return measure.title.phrase(language);
  return {};
}

// The page that is made of a file of the content.
std::optional<DocumentUse> page_of(const Collected& c, std::string_view file) {
  if (file == "agency.yaml") return own_page(c, PageKind::home, 0, "documents.use_home");
  if (file == "channels.yaml") return own_page(c, PageKind::channels, 0, "channels.title");
  int year = core::parse_buddhist_year(file.substr(0, file.find('/'))).value_or(0);
  std::string_view name = file.substr(file.find('/') + 1);
  if (year && name == "assessment.yaml") return own_page(c, PageKind::scores, year, "documents.use_scores");
  if (year && name == "measures.csv") return own_page(c, PageKind::measures, year, "documents.use_measures");
  if (year && name == "complaints.yaml") return own_page(c, PageKind::complaints, year, "complaints.title");
  if (year && name == "disclosures.yaml") return own_page(c, PageKind::disclosures, year, "disclosures.title");
  if (year && name == "report.md") return own_page(c, PageKind::report, year, "documents.use_report");
  core::Phrase title = title_of(c.links.context().agency, file, c.language);
  if (title.empty()) return std::nullopt;
  Link link;
  link.to = Link::To::content;
  link.target = file;
  return DocumentUse{title, {}, c.links.to(link)};
}

void add_uses(Collected& c, const model::Agency& agency) {
  for (const Link& link : agency.links) {
    NamedDocument* document = c.find(link);
    auto use = document ? page_of(c, file_of(link, agency)) : std::nullopt;
    if (!use || use->href.empty()) continue;
    auto& uses = document->uses;
    bool is_known =
        std::any_of(uses.begin(), uses.end(), [&](const auto& u) { return u.href.view() == use->href.view(); });
    if (!is_known) uses.push_back(std::move(*use));
  }
}

// A year of four digits in the path: "documents/2568/report.pdf", "documents/plan-2566-2570.pdf" (the first).
int year_in(std::string_view path) {
  auto is_digit = [&](std::size_t i) { return i < path.size() && std::isdigit(static_cast<unsigned char>(path[i])); };
  for (std::size_t i = 0; i < path.size(); ++i) {
    std::size_t end = i;
    while (is_digit(end)) ++end;
    if (end - i == 4)
      if (auto year = core::parse_buddhist_year(path.substr(i, 4))) return *year;
    i = std::max(i, end);
  }
  return 0;
}

bool stands_before(const NamedDocument& a, const NamedDocument& b) {
  if (a.year != b.year) return a.year > b.year;
  if (a.date != b.date) return a.date > b.date;  // without a date: last
  return a.file->path < b.file->path;
}

}  // namespace

std::vector<NamedDocument> named_documents(const AgencyLinks& links) {
  const model::Agency& agency = links.context().agency;
  Collected collected{links, links.context().language(), {}};
  for (const model::DocumentFile& file : agency.documents)
    if (!agency.logo || agency.logo->target != file.path) collected.documents[file.path].file = &file;
  add_names(collected, agency);
  add_names_of_links(collected, agency);
  add_uses(collected, agency);
  std::vector<NamedDocument> out;
  for (auto& [path, document] : collected.documents) {
    document.year = year_in(path);
    if (!document.year && document.date) document.year = document.date->year + core::buddhist_offset;
    out.push_back(std::move(document));
  }
  std::sort(out.begin(), out.end(), stands_before);
  return out;
}

}  // namespace parts
