#include "links_within.h"

#include "parts/links.h"

namespace {

using model::Link;

// The page that a link leads to, in the first language; empty where that is no page of ours.
std::string file_of(const model::Agency& agency, const model::AgencyPages& pages, const model::Settings& settings,
                    const Link& link) {
  std::optional<parts::Address> address;
  if (link.to == Link::To::content) {
    address = parts::page_of_content(link.target);
  } else if (link.to == Link::To::page) {
    address = parts::Address{link.kind, pages.year_of(link), {}};
  } else if (link.to == Link::To::fragment && link.place.file) {
    std::string_view path = link.place.file->path;
    if (path.size() > agency.path.size() + 1) address = parts::page_of_content(path.substr(agency.path.size() + 1));
  }
  if (!address) return {};
  return parts::folder_of(settings, agency.slug, settings.first_language(), *address) + "index.html";
}

}  // namespace

LinksWithin::LinksWithin(const model::Agency& agency, const model::AgencyPages& pages,
                         const model::Settings& settings) {
  for (const Link& link : agency.links)
    if (!link.fragment.empty() && link.to != Link::To::outside && link.to != Link::To::document)
      wanted_.emplace(file_of(agency, pages, settings, link), Wanted{&link});
}

void LinksWithin::look(const std::string& file, std::string_view html) {
  auto [begin, end] = wanted_.equal_range(file);
  for (auto it = begin; it != end; ++it) {
    std::string id = " id=\"" + std::string(it->second.link->fragment) + "\"";
    if (html.find(id) != html.npos) it->second.is_found = true;
  }
}

void LinksWithin::finish(core::Report& report) {
  for (const auto& [file, wanted] : wanted_)
    if (!wanted.is_found)
      report.error("link-broken", wanted.link->place,
                   core::say("ไม่พบหัวข้อ '#{}' ในหน้าที่ลิงก์ไป", "the page that is linked has no heading '#{}'",
                             {wanted.link->fragment}),
                   core::say("ตรวจชื่อหัวข้อ หรือตัด # ออก", "check the heading's name, or leave out the # part"));
}
