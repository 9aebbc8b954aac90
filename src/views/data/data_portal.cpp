// The data of all agencies: what there is, as files of all, and where each agency's own is.
#include "base/json.h"
#include "views/data/data_page_rows.h"
#include "views/portal/agency_lists.h"
#include "views/shared/data_sets.h"
#include "views/shared/formatting.h"
#include "views/shared/json_ld.h"
#include "views/shared/portal_pages.h"

namespace views {
namespace {

using model::Summary;

constexpr std::string_view portal_data_path = "data/";

std::vector<views::DataLink> agencies_of(const views::Links& links, const views::Agencies& all) {
  const views::Site& site = links.site();
  std::vector<views::DataLink> out;
  for (const Summary* s : all) {
    const views::Address page{model::PageKind::data, 0, {}};
    out.push_back({std::string(s->name.view().in(site.language())),
                   views::place_name(s->district.view(), s->province.view(), site.words),
                   links.folder(views::folder_of(site.settings, s->slug, site.language(), page))});
  }
  return out;
}

std::vector<views::DataLink> provinces_of(const views::Links& links, const views::Agencies& all) {
  const views::Site& site = links.site();
  std::vector<views::DataLink> out;
  for (const views::ProvinceList& list : views::by_province(all, site.words))
    out.push_back(
        {list.name, site.words("lists.count", {{"n", std::to_string(list.agencies.size())}}),
         links.folder(views::portal_folder(site.settings, site.language(), "province/" + list.slug + "/"))});
  return out;
}

void put_files(views::DataPage& page, const views::Links& links) {
  const views::Site& site = links.site();
  const base::Translations& words = site.words;
  if (!site.data) return;
  for (const views::SetFiles& files : site.data->sets) {
    views::DataRow row = views::data_row(links, *files.set, &files);
    row.csv = links.file(views::portal_data_file(files.set->name, "csv"));
    row.json = links.file(views::portal_data_file(files.set->name, "json"));
    page.sets.push_back(std::move(row));
  }
  add_data_file(links, views::portal_data_file("data", "json"), site.data->catalogue_size,
                words("data.about_catalogue"), page.files);
  add_data_file(links, views::portal_data_file("datapackage", "json"), site.data->package.size(),
                words("data.about_package"), page.files);
}

base::Json json_ld(const views::Site& site, const views::DataPage& page) {
  const model::Settings& settings = site.settings;
  if (settings.base_url.empty()) return {};
  std::vector<base::Json> files;
  for (const views::DataSet& set : views::portal_data_sets())
    files.push_back(views::LdObject("DataDownload")
                        .text("encodingFormat", "text/csv")
                        .text("contentUrl", views::full_address(settings, views::portal_data_file(set.name, "csv")))
                        .done());
  return views::ld_block(
      {views::LdObject("Dataset")
           .text("name", page.title)
           .text("description", page.lead)
           .text("url",
                 views::full_address(settings, views::portal_folder(settings, site.language(), portal_data_path)))
           .text("license", settings.licence_href ? settings.licence_href->target : std::string_view{})
           .json("creator", views::LdObject("Organization").text("name", settings.title.in(site.language())).done())
           .json("distribution", views::ld_list(files))
           .done()});
}

// The newest date that an agency states, as text; empty where none does.
std::string newest_of(const std::vector<Summary>& summaries, base::Language language) {
  const Summary* newest = nullptr;
  for (const Summary& s : summaries)
    if (s.newest && (!newest || *newest->newest < *s.newest)) newest = &s;
  return newest ? stated_text(newest->newest, newest->newest_month, language) : std::string();
}

void add_portal_data_page(const views::Site& site, const std::vector<Summary>& summaries, views::Pages& pages) {
  const model::Settings& settings = site.settings;
  const base::Translations& words = site.words;
  const std::string folder = views::portal_folder(settings, site.language(), portal_data_path),
                    n = std::to_string(summaries.size());
  const views::Links links(site, folder);
  views::DataPage page;
  page.title = words("data.all_page");
  page.lead = words("data.all_lead", {{"n", n}});
  put_files(page, links);
  const views::Agencies all = views::by_name(views::all_of(summaries), site.language());
  page.agencies_heading = words("data.of_each");
  page.agencies = all.size() <= views::most_rows ? agencies_of(links, all) : provinces_of(links, all);
  put_licence(page, settings, site.language());
  page.cite = citation(words("data.cite_all", {{"site", settings.title.in(site.language())}}),
                       settings.base_url.empty() ? std::string() : views::full_address(settings, folder),
                       newest_of(summaries, site.language()), site.data ? site.data->version : "", words);
  if (site.data) page.version = site.data->version;
  page.manifest = links.file("manifest.json");
  const std::string* home = words.find("portal.home");
  page.frame = views::portal_layout(
      links, {.path = std::string(portal_data_path),
              .title = page.title,
              .description = page.lead,
              .crumbs = {{home ? base::ResolvedText{*home} : settings.title.phrase(site.language()), links.home()}}});
  page.frame.json_ld = json_ld(site, page);
  page.frame.source = base::Html().text(words("portal.source"));
  pages.add(folder, std::move(page));
}

}  // namespace

extern const PortalPage data_portal{.addresses = {"data"},
                                    .is_of_many = true,
                                    .template_name = "data.html",
                                    .type = base::type_info<views::DataPage>,
                                    .add = add_portal_data_page};

}  // namespace views
