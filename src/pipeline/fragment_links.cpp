#include "pipeline/fragment_links.h"

#include <algorithm>
#include <optional>
#include <set>

#include "views/shared/links.h"

namespace pipeline {

namespace {

using model::Link;

// The agency's file that a link leads into; empty where it leads to another page.
std::string_view target_of(const model::Agency& agency, const Link& link) {
  if (link.to == Link::To::content) return link.target;
  if (link.to != Link::To::fragment || !link.location.file) return {};
  const std::string_view path = link.location.file->path;
  return path.size() > agency.path.size() + 1 ? path.substr(agency.path.size() + 1) : std::string_view();
}

// The page that a link leads to, in the first language; empty where that is not a page of the agency.
std::string file_of(const model::Agency& agency, const model::AgencyPages& pages, const model::Settings& settings,
                    const Link& link) {
  std::optional<views::Address> address;
  if (link.to == Link::To::page) {
    address = views::Address{link.kind, pages.year_of(link), {}};
  } else {
    address = views::page_of_content(target_of(agency, link));
  }
  if (!address) return {};
  return views::folder_of(settings, agency.slug, settings.first_language(), *address) + "index.html";
}

using Headings = std::set<std::pair<std::string_view, std::string_view>>;  // file, id

void add_headings(std::string_view file, const model::Document& body, Headings& headings) {
  for (const base::Node& node : body.nodes)
    if (node.kind == base::NodeKind::heading) headings.emplace(file, node.text);
}

// Of the texts that each have a page of their own, which prints them whole.
Headings headings_of(const model::Agency& agency) {
  Headings headings;
  for (const auto* articles : {&agency.pages, &agency.updates})
    for (const model::Article& article : *articles) add_headings(article.file, article.body, headings);
  for (const model::Year& year : agency.years)
    for (const model::Measure& measure : year.measures) add_headings(measure.file, measure.body, headings);
  return headings;
}

bool names_a_place(const Link& link) {
  return !link.fragment.empty() && link.to != Link::To::outside && link.to != Link::To::document;
}

}  // namespace

LinksWithin::LinksWithin(const model::Agency& agency, const model::AgencyPages& pages,
                         const model::Settings& settings) {
  if (std::none_of(agency.links.begin(), agency.links.end(), names_a_place)) return;
  const Headings headings = headings_of(agency);
  for (const Link& link : agency.links)
    if (names_a_place(link) && !headings.contains({target_of(agency, link), link.fragment}))
      wanted_.emplace(file_of(agency, pages, settings, link), &link);
}

void LinksWithin::take_ids(const std::string& file, const std::vector<std::string>& ids) {
  const auto [begin, end] = wanted_.equal_range(file);
  for (auto it = begin; it != end;) {
    const bool is_found = std::find(ids.begin(), ids.end(), it->second->fragment) != ids.end();
    it = is_found ? wanted_.erase(it) : std::next(it);
  }
}

void LinksWithin::finish(base::Report& report) {
  for (const auto& [file, link] : wanted_)
    report.error("link-broken", link->location,
                 base::msg("ไม่พบหัวข้อ '{}' ในหน้าที่ลิงก์ไป", "the page that is linked has no heading '{}'",
                           {link->written.substr(std::min(link->written.find('#'), link->written.size()))}),
                 base::msg("ตรวจชื่อหัวข้อ หรือตัด # ออก", "check the heading's name, or leave out the # part"));
}

}  // namespace pipeline
