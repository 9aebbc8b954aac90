// search.js: what the search page looks into. Of each agency one index a language, of the portal the agencies.
//
// Each is a script with one assignment of one array, for a page that is opened from a disk can read no other file.
#include <array>

#include "core/html.h"
#include "feeds/feeds.h"
#include "parts/links.h"
#include "parts/page_text.h"
#include "parts/search_rows.h"

namespace feeds {
namespace {

// "2568" of a page's folder below that of its agency, "2568/measures/10-no-gift/"; empty of pages without a year.
std::string_view year_of(std::string_view folder) {
  return !folder.empty() && folder[0] >= '0' && folder[0] <= '9' ? folder.substr(0, folder.find('/')) : "";
}

// [title, kind, year, address, text]; the home's title is the agency's name.
void add_page(std::string& out, const parts::Context& context, core::Language language, const parts::Page& page,
              std::string_view html) {
  const model::Settings& settings = context.site.settings;
  const std::string own = parts::folder_of(settings, context.agency.slug, language, {});
  if (!page.folder.starts_with(own)) return;  // an agency named like a language, which is refused elsewhere
  const std::string folder = page.folder.substr(own.size());
  const std::string_view year = year_of(folder), kind = page.info->kind.name;
  parts::PageText text = parts::page_text(html, page.info->searched);
  if (page.info->kind == model::PageKind::home) {
    const std::string_view brief = context.agency.short_name.in(language);
    text = {std::string(context.agency.name.in(language)),
            (brief.empty() ? "" : std::string(brief) + "\n") + text.text};
  }
  if (!text.text.empty()) text.text.pop_back();
  out += out.empty() ? std::string(parts::index_variable) + "[" : ",\n";
  out += '[';
  core::append_json_string(out, text.title);
  out += ',';
  core::append_json_string(out, kind);
  out += ',';
  out += year.empty() ? "0" : year;
  out += ',';
  core::append_json_string(out, settings.links_name_files ? folder + "index.html" : folder);
  out += ',';
  core::append_json_string(out, text.text);
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
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const core::Language language = language_of(settings, pages[i]);
    if (pages[i].is_indexed) add_page(indexes[core::index(language)], context, language, pages[i], files[i].bytes);
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
