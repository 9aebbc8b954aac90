// search.js: what the search page looks into. Of each agency one index a language, of the portal the agencies.
//
// Each is a script with one assignment of one array, for a page that is opened from a disk can read no other file.
#include <array>

#include "core/html.h"
#include "core/json.h"
#include "feeds/feeds.h"
#include "parts/links.h"
#include "parts/search_place.h"
#include "parts/search_rows.h"

namespace feeds {
namespace {

// [title, kind, year, address, text]; the home's title is the agency's name.
void add_page(std::string& out, const parts::Context& context, core::Language language, const parts::Page& page) {
  const model::Settings& settings = context.site.settings;
  const auto place = parts::search_place(settings, context.agency.slug, language, page);
  if (!place) return;
  std::string_view title = page.words.title, text = page.words.text;
  std::string of_home;
  if (page.info->kind == model::PageKind::home) {
    const std::string_view brief = context.agency.short_name.in(language);
    if (!brief.empty()) of_home.append(brief).append("\n");
    title = context.agency.name.in(language);
    text = of_home.append(text);
  }
  if (!text.empty()) text.remove_suffix(1);
  out += out.empty() ? std::string(parts::index_variable) + "[" : ",\n";
  out += '[';
  core::append_json_string(out, title);
  out += ',';
  core::append_json_string(out, page.info->kind.name);
  out += ',';
  out += place->year.empty() ? "0" : place->year;
  out += ',';
  core::append_json_string(out, settings.links_name_files ? place->folder + "index.html" : place->folder);
  out += ',';
  core::append_json_string(out, text);
  out += ']';
}

core::Language language_of(const model::Settings& settings, const parts::Page& page) {
  for (core::Language language : settings.languages)
    if (language != settings.first_language() &&
        page.folder.starts_with(parts::portal_folder(settings, language, "")))
      return language;
  return settings.first_language();
}

void add_agency_indexes(const AgencyWork& work) {
  const parts::Context& context = work.context;
  const std::vector<parts::Page>& pages = work.pages;
  std::vector<File>& files = work.files;
  const model::Settings& settings = context.site.settings;
  std::array<std::string, 2> indexes;  // by Language
  for (const parts::Page& page : pages) {
    const core::Language language = language_of(settings, page);
    add_page(indexes[core::index(language)], context, language, page);
  }
  for (core::Language language : settings.languages) {
    std::string& bytes = indexes[core::index(language)];
    if (bytes.empty()) bytes = std::string(parts::index_variable) + "[";
    bytes += "];\n";
    files.push_back({parts::search_index(settings, context.agency.slug, language), std::move(bytes)});
  }
}

void add_agency_rows(const parts::Site& site, const std::vector<model::Summary>& summaries,
                     std::vector<File>& files) {
  if (!site.settings.root_agency.empty()) return;
  const std::string folder = parts::portal_folder(site.settings, site.language(), "search/");
  for (parts::RowsFile& file : parts::search_rows(summaries, site))
    files.push_back({folder + file.name, std::move(file.bytes)});
}

}  // namespace

extern const Feed search_feed{.of_agency = {.files = add_agency_indexes}, .of_language = add_agency_rows};

}  // namespace feeds
