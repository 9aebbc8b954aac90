#include "desk/file_list.h"

#include "base/date.h"

namespace desk {

REFLECT(FileRow, "row", label, state, path, href, place, up, down);
REFLECT(FilesPage, "files", frame, add_label, move, add, rows, is_ordered);

namespace {

// 0 where the path of the page has no year.
int year_of_page(const Visit& visit) {
  for (const auto& [name, text] : visit.parts)
    if (name == "year") return base::parse_buddhist_year(text).value_or(0);
  return 0;
}

}  // namespace

ListedAgency listed_agency(const Visit& visit) {
  ListedAgency out;
  out.content = readers::read_site_content(visit.options.content, out.why);
  if (out.content) out.agency = readers::read_agency_of(*out.content, visit.part("slug"), out.why);
  if (out.agency) out.year = out.agency->year(year_of_page(visit));
  return out;
}

FilesPage files_page(const Visit& visit, const std::string& kind, const std::string& one) {
  const base::Translations& words = words_of(visit.options.language);
  const std::string& slug = visit.part("slug");
  const std::string year = year_of_page(visit) ? std::to_string(year_of_page(visit)) : std::string();
  std::string title = words("agency." + kind);
  if (!year.empty()) title += " · " + words("agency.year", {{"year", year}});
  FilesPage page;
  page.frame = frame_of(visit.options, std::move(title), crumbs_of(visit, slug));
  page.add_label = words("files.add_" + one);
  page.add = desk_url("new/" + one + "/" + slug + (year.empty() ? "" : "/" + year));
  page.move = desk_url(visit.request.path);
  return page;
}

void add_file(FilesPage& page, const std::string& path, std::string_view title, const std::string& state) {
  const std::string name = path.substr(path.rfind('/') + 1);
  const auto file = content_file(path);
  page.rows.push_back({std::string(title.empty() ? std::string_view(name) : title),
                       state.empty() ? name : name + " · " + state, path,
                       desk_url(file ? page_of_file(*file) : "text/" + path)});
}

}  // namespace desk
