// search.js: what the search page looks into. Of each agency one index a language, of the portal the agencies.
//
// Each is a script with one assignment of one array, for a page that is opened from a disk can read no other file.
#include <array>

#include "base/html.h"
#include "base/json.h"
#include "views/search/search_place.h"
#include "views/search/search_rows.h"
#include "views/shared/feeds.h"
#include "views/shared/links.h"

namespace views {
namespace {

// [title, kind, year, address, text]; the home's title is the agency's name.
void add_page(std::string& out, const views::Context& context, base::Language language, const views::Page& page) {
  const model::Settings& settings = context.site.settings;
  const auto location = views::search_place(settings, context.agency.slug, language, page);
  if (!location) return;
  std::string_view title = page.words.title, text = page.words.text;
  std::string of_home;
  if (page.info->kind == model::PageKind::home) {
    const std::string_view brief = context.agency.short_name.in(language);
    if (!brief.empty()) of_home.append(brief).append("\n");
    title = context.agency.name.in(language);
    text = of_home.append(text);
  }
  if (!text.empty()) text.remove_suffix(1);
  out += out.empty() ? std::string(views::index_variable) + "[" : ",\n";
  out += '[';
  base::append_json_string(out, title);
  out += ',';
  base::append_json_string(out, page.info->kind.name);
  out += ',';
  out += location->year.empty() ? "0" : location->year;
  out += ',';
  base::append_json_string(out, settings.links_name_files ? location->folder + "index.html" : location->folder);
  out += ',';
  base::append_json_string(out, text);
  out += ']';
}

base::Language language_of(const model::Settings& settings, const views::Page& page) {
  for (base::Language language : settings.languages)
    if (language != settings.first_language() &&
        page.folder.starts_with(views::portal_folder(settings, language, "")))
      return language;
  return settings.first_language();
}

void add_agency_indexes(const AgencyWork& work) {
  const views::Context& context = work.context;
  const std::vector<views::Page>& pages = work.pages;
  std::vector<File>& files = work.files;
  const model::Settings& settings = context.site.settings;
  std::array<std::string, 2> indexes;  // by Language
  for (const views::Page& page : pages) {
    const base::Language language = language_of(settings, page);
    add_page(indexes[base::index(language)], context, language, page);
  }
  for (base::Language language : settings.languages) {
    std::string& bytes = indexes[base::index(language)];
    if (bytes.empty()) bytes = std::string(views::index_variable) + "[";
    bytes += "];\n";
    files.push_back({views::search_index(settings, context.agency.slug, language), std::move(bytes)});
  }
}

void add_agency_rows(const views::Site& site, const std::vector<model::Summary>& summaries,
                     std::vector<File>& files) {
  if (!site.settings.root_agency.empty()) return;
  const std::string folder = views::portal_folder(site.settings, site.language(), views::search_path);
  for (views::RowsFile& file : views::search_rows(summaries, site))
    files.push_back({folder + file.name, std::move(file.bytes)});
}

}  // namespace

extern const Feed search_feed{.of_agency = {.files = add_agency_indexes}, .of_language = add_agency_rows};

}  // namespace views
