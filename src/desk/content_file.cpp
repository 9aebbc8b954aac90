#include "desk/content_file.h"

#include <algorithm>

#include "base/date.h"
#include "desk/content_folder.h"

namespace desk {
namespace {

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t slash = path.find('/');
    out.emplace_back(path.substr(0, slash));
    if (slash == path.npos) return out;
    path.remove_prefix(slash + 1);
  }
}

// One part of a path against one of a pattern with at most one '*'.
bool fits(std::string_view part, std::string_view pattern) {
  const std::size_t star = pattern.find('*');
  if (star == pattern.npos) return part == pattern;
  return part.size() > pattern.size() - 1 && part.starts_with(pattern.substr(0, star)) &&
         part.ends_with(pattern.substr(star + 1));
}

bool fits_all(const std::vector<std::string>& path, std::string_view pattern) {
  const std::vector<std::string> parts = parts_of(pattern);
  return std::equal(path.begin(), path.end(), parts.begin(), parts.end(), fits);
}

bool is_text(std::string_view path) {
  for (std::string_view ending : {".md", ".yaml", ".csv"})
    if (path.ends_with(ending)) return true;
  return false;
}

}  // namespace

std::optional<ContentFile> content_file(const std::string& path) {
  if (!is_content_path(path) || !is_text(path)) return std::nullopt;
  const std::vector<std::string> parts = parts_of(path);
  ContentFile out{path};
  for (const readers::ContentKind& kind : readers::content_kinds())
    if (fits_all(parts, kind.files)) out.kind = &kind;
  if (parts.front() == "agencies" && parts.size() > 2) {
    out.slug = parts[1];
    out.year = base::parse_buddhist_year(parts[2]).value_or(0);
  }
  return out;
}

std::string path_below(const std::string& content, const std::string& path) {
  return path.starts_with(content + "/") ? path.substr(content.size() + 1) : path;
}

std::string title_of(const ContentFile& file, base::Language language) {
  const bool is_one_of_many =
      !file.kind || file.kind->files.ends_with("/*.md") || file.kind->files.ends_with("/*.yaml");
  if (is_one_of_many) return file.name();
  const base::Translations& words = words_of(language);
  std::string title(language == base::Language::th ? file.kind->th : file.kind->en);
  title = title.substr(0, title.find(" ("));
  return file.year ? title + " · " + words("agency.year", {{"year", std::to_string(file.year)}}) : title;
}

std::string page_of_file(const ContentFile& file) { return (file.kind ? "file/" : "text/") + file.path; }

std::string page_of_agency(std::string_view slug) { return "agency/" + std::string(slug); }

std::string page_of_list(const ContentFile& file) {
  const std::vector<std::string> parts = parts_of(file.path);
  std::string agency = page_of_agency(file.slug);
  if (file.slug.empty()) return {};
  if (file.year && parts.size() == 5) return agency + "/" + parts[2] + "/" + parts[3];
  if (!file.year && parts.size() == 4) return agency + "/" + parts[2];
  return agency;
}

std::vector<Crumb> crumbs_of(const Visit& visit, const std::string& slug) {
  return {{words_of(visit.options.language)("frame.desk"), desk_url("")},
          {visit.checking.name_of(slug, visit.options.language), desk_url(page_of_agency(slug))}};
}

std::vector<Crumb> crumbs_of(const Visit& visit, const ContentFile& file) {
  const base::Translations& words = words_of(visit.options.language);
  if (file.slug.empty()) return {{words("frame.desk"), desk_url("")}};
  std::vector<Crumb> out = crumbs_of(visit, file.slug);
  const std::string list = page_of_list(file);
  if (list == page_of_agency(file.slug)) return out;
  const std::string name = list.substr(list.rfind('/') + 1);
  std::string label = words("agency." + name);
  if (file.year) label += " " + std::to_string(file.year);
  out.push_back({std::move(label), desk_url(list)});
  return out;
}

}  // namespace desk
