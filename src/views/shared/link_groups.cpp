#include "views/shared/link_groups.h"

#include <algorithm>

#include "views/shared/formatting.h"

namespace views {

REFLECT(LinkRow, "link of a list", link, date, mark, address);
REFLECT(LinkGroup, "group of links", heading, rows);

namespace {

// As it can be typed from paper: documents and pages of the site by the site's own address.
std::string printed_address(const AgencyLinks& links, const model::Link& link) {
  const Context& context = links.context();
  const model::Settings& settings = context.site.settings;
  using To = model::Link::To;
  if (link.to == To::outside) return std::string(links.to(link).view());
  std::string path;
  if (link.to == To::document) path = agency_file(settings, context.agency.slug, link.target);
  if (link.to == To::page)
    path = folder_of(settings, context.agency.slug, context.language(), Address{link.kind, link.year, {}});
  if (path.empty()) return path;
  std::string full = full_address(settings, path);
  return full.empty() ? path : full;
}

LinkGroup& group_of(std::vector<LinkGroup>& groups, const base::ResolvedText& heading) {
  auto known = std::find_if(groups.begin(), groups.end(),
                            [&](const LinkGroup& group) { return group.heading.text == heading.text; });
  return known == groups.end() ? groups.emplace_back(LinkGroup{heading, {}}) : *known;
}

}  // namespace

std::vector<LinkGroup> link_groups(const AgencyLinks& links, const std::vector<model::TitledLink>& list,
                                   const std::function<std::string(std::size_t)>& untitled,
                                   const std::function<base::Html(const std::string&)>& mark) {
  const base::Language language = links.context().language();
  std::vector<LinkGroup> groups;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const model::TitledLink& one = list[i];
    const std::string number = std::to_string(i + 1);
    LinkRow row;
    row.link.label = one.title.phrase(language);
    if (one.href) {
      row.link = resolve_link(links, *one.href, row.link.label, one.title.empty() && untitled ? untitled(i + 1) : "");
      row.address = printed_address(links, *one.href);
    }
    if (one.date) row.date = time_html(*one.date, language, base::DateStyle::compact);
    for (std::string_view key : {"", ".title", ".href", ".date", ".group"})
      row.mark.html(mark(number + std::string(key)));
    group_of(groups, one.group.phrase(language)).rows.push_back(std::move(row));
  }
  return groups;
}

}  // namespace views
