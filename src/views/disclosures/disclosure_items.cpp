#include "views/disclosures/disclosure_items.h"

#include <map>

#include "views/shared/agency_view.h"
#include "views/shared/formatting.h"
#include "views/shared/source_html.h"

namespace views {

REFLECT(DisclosurePlace, "page that answers", title, href, note);
REFLECT(DisclosureRow, "disclosure", code, title, only, groups, tag, none, note, updated, mark, required, places,
        ask);
REFLECT(DisclosureSection, "section of disclosures", heading, rows);
REFLECT(SharedHost, "site of the links", host, is_of_all);

namespace {

using model::Disclosure;
using model::DisclosureItem;
using model::Framework;

constexpr std::size_t fewest_of_a_host = 3;  // links that are worth a sentence of their own

Badge tag_of(DisclosureState state, const base::Translations& words) {
  switch (state) {
    case DisclosureState::published:
      return ok_badge(words("frame.published"));
    case DisclosureState::nothing_to_publish:
      return document_badge(words("disclosures.nothing_to_publish"));
    case DisclosureState::not_yet:
      break;
  }
  return missing_badge(words("disclosures.not_yet"));
}

bool is_plain(const model::TitledLink& link) { return link.title.empty() && link.group.empty() && !link.date; }

// The link texts of a page that lead to different places differ: those without a title begin with the code, and
// several are numbered.
void add_links(DisclosureRow& row, const AgencyLinks& links, const Disclosure& given, Footnotes& footnotes) {
  const base::Translations& words = links.context().words();
  const auto mark = [&](const std::string& key) {
    return footnotes.mark("disclosures", "items." + row.code + ".href." + key);
  };
  base::Html marks;  // of one link that is written as a map, without a number
  if (given.links.size() == 1)
    for (const char* key : {"title", "href", "date", "group"}) marks.html(mark(key));
  if (given.links.size() == 1 && is_plain(given.links.front())) {
    row.only = resolve_link(links, *given.links.front().href, row.title, row.code + " ");
    row.mark.html(mark("1")).html(marks);
    return;
  }
  const auto untitled = [&](std::size_t n) {
    const model::DocumentFile* file = links.context().agency.document(given.links[n - 1].href->target);
    if (const OwnTitle own = file ? own_title(*file) : OwnTitle(); own.speaks) return std::string(own.text);
    return words("disclosures.link", {{"code", row.code}, {"n", std::to_string(n)}});
  };
  row.groups = link_groups(links, given.links, untitled, mark);
  if (!row.groups.empty()) row.groups.front().rows.front().mark.html(marks);
}

base::Html marks_of(const std::string& code, Footnotes& footnotes) {
  base::Html marks;
  for (const char* key : {"", ".href", ".none", ".updated", ".note"})
    marks.html(footnotes.mark("disclosures", "items." + code + key));
  return marks;
}

DisclosureRow row_of(const AgencyLinks& links, std::string_view code, base::ResolvedText title,
                     const Disclosure* given, Footnotes& footnotes) {
  const base::Translations& words = links.context().words();
  DisclosureRow row;
  row.code = code;
  row.title = title;
  row.tag = tag_of(state_of(given), words);
  if (!given) return row;
  row.mark = marks_of(row.code, footnotes);
  add_links(row, links, *given, footnotes);
  if (state_of(given) == DisclosureState::published && (row.only || !row.groups.empty())) row.tag.reset();
  row.none = given->none.phrase(words.language());
  row.note = given->note.phrase(words.language());
  if (given->updated) row.updated = time_html(*given->updated, words.language(), base::DateStyle::compact);
  return row;
}

// "9.1 ข้อมูลพื้นฐาน"; where the framework has no sections, the indicator; else nothing.
base::Html heading_of(const Framework& framework, const DisclosureItem& item, const base::Translations& words) {
  for (const model::Section& section : framework.sections)
    if (!item.section.empty() && section.id == item.section)
      return base::Html().text(section.id).raw(" ").html(phrase_html(section.name.phrase(words.language())));
  const model::Indicator* indicator = item.indicator ? framework.indicator(*item.indicator) : nullptr;
  if (!indicator) return {};
  return base::Html()
      .text(words("disclosures.indicator", {{"n", std::to_string(indicator->id)}}))
      .raw(" ")
      .html(phrase_html(indicator->name.phrase(words.language())));
}

// The section of the heading, begun where there is none yet.
DisclosureSection& section_of(std::vector<DisclosureSection>& sections, base::Html heading) {
  for (DisclosureSection& section : sections)
    if (section.heading.view() == heading.view()) return section;
  sections.push_back({std::move(heading), {}});
  return sections.back();
}

void add_required(DisclosureRow& row, const DisclosureItem& item, base::Language language) {
  for (const base::LocalizedText& text : item.required) row.required.push_back(text.phrase(language));
}

// Whether the agency has the page, with something on it that answers: of kinds with years, that of the year.
bool answers(const Context& context, model::AnsweringPage page, int year) {
  const model::PageKind kind{model::answering_pages.id_of(page)};
  const model::PageKindInfo* info = context.pages.kinds().find(kind);
  if (info && info->is_per_year()) return context.pages.has(kind, year);
  const model::Contact& contact = context.agency.contact;
  switch (page) {
    case model::AnsweringPage::home:
      return !contact.address.empty() || !contact.phone.empty() || !contact.email.empty();
    case model::AnsweringPage::channels:
      return context.agency.channels && !context.agency.channels->channels.empty();
    default:
      return context.pages.has(kind);
  }
}

DisclosurePlace place_of(const AgencyLinks& links, const model::ValueName& name, int year) {
  const Context& context = links.context();
  const base::Translations& words = context.words();
  const model::PageKind kind{name.id};
  const bool is_per_year = context.pages.kinds().find(kind)->is_per_year();
  DisclosurePlace place{std::string(words.language() == base::Language::th ? name.th : name.en),
                        links.page(kind, is_per_year ? year : 0, kind == model::PageKind::home ? "contact" : ""),
                        {}};
  if (is_per_year) place.title += words("disclosures.of_year", {{"year", fiscal_year(year, words)}});
  const model::Year* of_year = context.agency.year(year);
  if (kind == model::PageKind::report && of_year && of_year->report && is_not_on_file(links, of_year->report->source))
    place.note = words("disclosures.no_original");
  return place;
}

void add_places(DisclosureRow& row, const AgencyLinks& links, const DisclosureItem& item, int year) {
  for (model::AnsweringPage page : item.pages)
    for (const model::ValueName& name : model::answering_page_names)
      if (name.value == static_cast<int>(page) && answers(links.context(), page, year))
        row.places.push_back(place_of(links, name, year));
}

}  // namespace

const model::Framework* framework_to_come(const Context& context) {
  const auto& years = context.agency.years;
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (year->framework) return year->framework;
  return context.site.frameworks.newest_for(context.agency.type);
}

DisclosureState state_of(const Disclosure* item) {
  if (item && !item->links.empty()) return DisclosureState::published;
  return item && !item->none.empty() ? DisclosureState::nothing_to_publish : DisclosureState::not_yet;
}

charts::DisclosurePartsData count_states(const model::Framework& framework, const model::Disclosures& given) {
  charts::DisclosurePartsData data;
  for (const model::DisclosureItem& item : framework.disclosures) {
    switch (state_of(given.find(item.id))) {
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

std::vector<DisclosureSection> disclosure_sections(const AgencyLinks& links, const Framework* framework,
                                                   const model::Disclosures& given, Footnotes& footnotes, int year) {
  const base::Translations& words = links.context().words();
  std::vector<DisclosureSection> sections;
  if (framework) {
    for (const DisclosureItem& item : framework->disclosures) {
      base::ResolvedText title = item.title.phrase(words.language());
      DisclosureRow row = row_of(links, item.id, title, given.find(item.id), footnotes);
      add_required(row, item, words.language());
      add_places(row, links, item, year);
      if (state_of(given.find(item.id)) == DisclosureState::not_yet)
        row.ask = links.page(model::PageKind::request, 0, row.code + "-" + std::to_string(year));
      section_of(sections, heading_of(*framework, item, words)).rows.push_back(std::move(row));
    }
  }
  bool has_list = !sections.empty();
  for (const Disclosure& item : given.items) {
    if (framework && framework->disclosure(item.id)) continue;
    base::Html heading = has_list ? base::Html().text(words("disclosures.not_in_list")) : base::Html();
    section_of(sections, heading).rows.push_back(row_of(links, item.id, {}, &item, footnotes));
  }
  return sections;
}

SharedHost take_shared_host(std::vector<DisclosureSection>& sections) {
  std::map<std::string, std::vector<std::string*>> by_host;
  std::size_t all = 0;
  auto add = [&](ResolvedLink& link) {
    if (link.host.empty()) return;
    by_host[link.host].push_back(&link.host);
    ++all;
  };
  for (DisclosureSection& section : sections)
    for (DisclosureRow& row : section.rows) {
      if (row.only) add(*row.only);
      for (LinkGroup& group : row.groups)
        for (LinkRow& link : group.rows) add(link.link);
    }
  for (auto& [host, places] : by_host) {
    if (places.size() < fewest_of_a_host || 2 * places.size() <= all) continue;
    for (std::string* place : places) place->clear();
    return {host, places.size() == all};
  }
  return {};
}

bool have_places(const std::vector<DisclosureSection>& sections) {
  for (const DisclosureSection& section : sections)
    for (const DisclosureRow& row : section.rows)
      if (!row.places.empty()) return true;
  return false;
}

std::vector<DisclosureSection> required_sections(const AgencyLinks& links, const Framework& framework) {
  const base::Translations& words = links.context().words();
  std::vector<DisclosureSection> sections;
  for (const DisclosureItem& item : framework.disclosures) {
    DisclosureRow row;
    row.code = item.id;
    row.title = item.title.phrase(words.language());
    add_required(row, item, words.language());
    add_places(row, links, item, framework.year);
    section_of(sections, heading_of(framework, item, words)).rows.push_back(std::move(row));
  }
  return sections;
}

}  // namespace views
