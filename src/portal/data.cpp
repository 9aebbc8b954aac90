// The data of all agencies: what there is, as files of all, and where each agency's own is.
#include "core/json.h"
#include "parts/agency_lists.h"
#include "parts/data_page.h"
#include "parts/data_sets.h"
#include "parts/formatting.h"
#include "parts/json_ld.h"
#include "portal/portal.h"

namespace portal {
namespace {

using model::Summary;

constexpr std::string_view path = "data/";

std::vector<parts::DataLink> agencies_of(const parts::Links& links, const parts::Agencies& all) {
  const parts::Site& site = links.site();
  std::vector<parts::DataLink> out;
  for (const Summary* s : all) {
    const parts::Address page{model::PageKind::data, 0, {}};
    out.push_back({std::string(s->name.view().in(site.language())),
                   parts::place_name(s->district.view(), s->province.view(), site.words),
                   links.folder(parts::folder_of(site.settings, s->slug, site.language(), page))});
  }
  return out;
}

std::vector<parts::DataLink> provinces_of(const parts::Links& links, const parts::Agencies& all) {
  const parts::Site& site = links.site();
  std::vector<parts::DataLink> out;
  for (const parts::ProvinceList& list : parts::by_province(all, site.words))
    out.push_back(
        {list.name, site.words("lists.count", {{"n", std::to_string(list.agencies.size())}}),
         links.folder(parts::portal_folder(site.settings, site.language(), "province/" + list.slug + "/"))});
  return out;
}

void put_files(parts::DataPage& page, const parts::Links& links) {
  const parts::Site& site = links.site();
  const core::Words& words = site.words;
  if (!site.data) return;
  for (const parts::SetFiles& files : site.data->sets) {
    parts::DataRow row = parts::data_row(links, *files.set, &files);
    row.csv = links.file(parts::portal_data_file(files.set->name, "csv"));
    row.json = links.file(parts::portal_data_file(files.set->name, "json"));
    page.sets.push_back(std::move(row));
  }
  add_data_file(links, parts::portal_data_file("data", "json"), site.data->catalogue, words("data.about_catalogue"),
                page.files);
  add_data_file(links, parts::portal_data_file("datapackage", "json"), site.data->package,
                words("data.about_package"), page.files);
}

core::Json json_ld(const parts::Site& site, const parts::DataPage& page) {
  const model::Settings& settings = site.settings;
  if (settings.base_url.empty()) return {};
  std::vector<core::Json> files;
  for (const parts::DataSet& set : parts::portal_data_sets())
    files.push_back(parts::LdObject("DataDownload")
                        .text("encodingFormat", "text/csv")
                        .text("contentUrl", parts::full_address(settings, parts::portal_data_file(set.name, "csv")))
                        .done());
  return parts::ld_block(
      {parts::LdObject("Dataset")
           .text("name", page.title)
           .text("description", page.lead)
           .text("url", parts::full_address(settings, parts::portal_folder(settings, site.language(), path)))
           .text("license", settings.licence_href ? settings.licence_href->target : std::string_view{})
           .json("creator", parts::LdObject("Organization").text("name", settings.title.in(site.language())).done())
           .json("distribution", parts::ld_list(files))
           .done()});
}

void add_portal_data_page(const parts::Site& site, const std::vector<Summary>& summaries, parts::Pages& pages) {
  const model::Settings& settings = site.settings;
  const core::Words& words = site.words;
  const std::string folder = parts::portal_folder(settings, site.language(), path),
                    n = std::to_string(summaries.size());
  const parts::Links links(site, folder);
  parts::DataPage page;
  page.title = words("data.all_page");
  page.lead = words("data.all_lead", {{"n", n}});
  put_files(page, links);
  const parts::Agencies all = parts::by_name(parts::all_of(summaries), site.language());
  page.agencies_heading = words("data.of_each");
  page.agencies = all.size() <= parts::most_rows ? agencies_of(links, all) : provinces_of(links, all);
  put_licence(page, settings, site.language());
  page.cite = words("data.cite_all", {{"site", settings.title.in(site.language())}});
  if (!settings.base_url.empty()) page.cite += " " + parts::full_address(settings, folder);
  const std::string* home = words.find("portal.home");
  page.frame = parts::portal_layout(
      links, {.path = std::string(path),
              .title = page.title,
              .description = page.lead,
              .crumbs = {{home ? core::Phrase{*home} : settings.title.phrase(site.language()), links.home()}}});
  page.frame.json_ld = json_ld(site, page);
  page.frame.source = core::Html().text(words("portal.source"));
  pages.add(folder, std::move(page));
}

}  // namespace

extern const PortalPage data_portal{.addresses = {"data"},
                                    .is_of_many = true,
                                    .template_name = "data.html",
                                    .type = core::page_type<parts::DataPage>,
                                    .add = add_portal_data_page};

}  // namespace portal
