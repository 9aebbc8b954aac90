#include "views/shared/link_groups.h"

#include <algorithm>

#include "views/shared/formatting.h"

namespace views {

REFLECT(LinkRow, "link of a list", link, date, mark, address);
REFLECT(LinkGroup, "group of links", heading, rows);

namespace {

LinkGroup& group_of(std::vector<LinkGroup>& groups, const base::ResolvedText& heading) {
  auto known = std::find_if(groups.begin(), groups.end(),
                            [&](const LinkGroup& group) { return group.heading.text == heading.text; });
  return known == groups.end() ? groups.emplace_back(LinkGroup{heading, {}}) : *known;
}

}  // namespace

std::vector<LinkGroup> link_groups(const AgencyLinks& links, const std::vector<model::TitledLink>& list,
                                   const std::function<std::string(std::size_t)>& untitled,
                                   const std::function<base::Html(const std::string&)>& mark, bool has_addresses) {
  const base::Language language = links.context().language();
  std::vector<LinkGroup> groups;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const model::TitledLink& one = list[i];
    const std::string number = std::to_string(i + 1);
    LinkRow row;
    row.link.label = one.title.phrase(language);
    if (one.href) {
      row.link = resolve_link(links, *one.href, row.link.label, one.title.empty() && untitled ? untitled(i + 1) : "");
      if (has_addresses) row.address = address_of(links.context(), *one.href);
    }
    if (one.date) row.date = time_html(*one.date, language, base::DateStyle::compact);
    for (std::string_view key : {"", ".title", ".href", ".date", ".group"})
      row.mark.html(mark(number + std::string(key)));
    group_of(groups, one.group.phrase(language)).rows.push_back(std::move(row));
  }
  return groups;
}

}  // namespace views
