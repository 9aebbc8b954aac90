// /data/data.json: a catalogue of the agencies' data, one dataset an agency and a line, as DCAT (W3C) with the 14
// fields of the metadata standard of Thai government data (DGA, NSO, GBDi; the names that data.go.th gives them).
#include "base/json.h"
#include "views/portal/agency_lists.h"
#include "views/shared/data_files.h"

namespace views {
namespace {

using base::JsonWriter;
using model::AgencyType;
using model::Summary;

// The words of the standard's own lists, in Thai whatever the site's language is.
constexpr std::string_view data_type = "ข้อมูลหลากหลายประเภท", objective = "เพื่อการให้บริการประชาชน", frequency = "ปี",
                           category = "ข้อมูลสาธารณะ";

std::string_view coverage_of(AgencyType type) {
  switch (type) {
    case AgencyType::subdistrict_administration:
    case AgencyType::subdistrict_municipality:
    case AgencyType::town_municipality:
    case AgencyType::city_municipality:
      return "เทศบาล/อบต.";
    case AgencyType::provincial_administration:
    case AgencyType::provincial_office:
      return "จังหวัด";
    case AgencyType::department:
    case AgencyType::public_organisation:
    case AgencyType::state_enterprise:
      return "ประเทศ";
    case AgencyType::special_administration:
    case AgencyType::health_office:
    case AgencyType::hospital:
    case AgencyType::school:
    case AgencyType::university:
    case AgencyType::other:
      break;
  }
  return "ไม่ทราบ";
}

// A mandatory field that the content does not answer is null: nothing is invented.
void add_or_null(JsonWriter& out, std::string_view key, std::string_view value) {
  if (value.empty())
    out.key(key).raw("null");
  else
    out.member(key, value);
}

void add_file(JsonWriter& out, std::string_view type, std::string_view format, std::string_view address) {
  out.open_object().member("@type", "dcat:Distribution").member("mediaType", type).member("format", format);
  out.member("downloadURL", address).close_object();
}

class Catalogue {
 public:
  Catalogue(const views::Site& site, JsonWriter& out) : site_(site), out_(out) {}

  void add(const Summary& s) {
    const std::string name(s.name.view().in(language_)), province(s.province.view().in(language_));
    out_.line().open_object().member("@type", "dcat:Dataset").member("identifier", s.slug);
    out_.member("title", site_.words("data.package_title", {{"agency", name}})).member("owner_org", name);
    out_.member("maintainer", name);
    add_or_null(out_, "maintainer_email", s.email);
    out_.key("tag_string").open_list().text("ITA").text(site_.words("data.tag")).text(province).close_list();
    out_.member("notes", site_.words("data.about_all_sets", {{"agency", name}}));
    out_.member("data_type", data_type).member("objective", objective);
    out_.member("update_frequency_unit", frequency).member("update_frequency_interval", "1");
    out_.member("geo_coverage", coverage_of(s.type)).member("data_source", name);
    out_.key("data_format").open_list().text("CSV").text("JSON").close_list().member("data_category", category);
    add_or_null(out_, "license_id", site_.settings.licence_name.in(language_));
    if (s.newest) out_.member("last_updated_date", base::to_iso(*s.newest));
    add_files(s);
    out_.close_object();
  }

 private:
  void add_files(const Summary& s) {
    const model::Settings& settings = site_.settings;
    out_.member("landingPage", public_address(settings, views::folder_of(settings, s.slug, language_,
                                                                         {model::PageKind::data, 0, {}})));
    out_.key("distribution").open_list();
    if (s.has_data) {
      add_file(out_, "application/json", "Data Package",
               public_address(settings, views::data_file(settings, s.slug, "datapackage", "json")));
      add_file(out_, "application/zip", "ZIP", public_address(settings, views::data_archive(settings, s.slug)));
    }
    out_.close_list();
  }

  const views::Site& site_;
  JsonWriter& out_;
  base::Language language_ = site_.settings.first_language();
};

void add_catalogue(const SiteWork& work) {
  const views::Site& site = work.site;
  const model::Settings& settings = site.settings;
  const base::Language language = settings.first_language();
  JsonWriter out;
  out.open_object().key("@context").open_object().member("@vocab", "http://www.w3.org/ns/dcat#");
  out.member("dcat", "http://www.w3.org/ns/dcat#").close_object().member("@type", "dcat:Catalog");
  out.line()
      .member("title", settings.title.in(language))
      .line()
      .member("description", settings.description.in(language));
  out.line().member("homepage", settings.base_url).line().member("language", base::code(language));
  out.line().key("dataset").open_list();
  Catalogue catalogue(site, out);
  for (const Summary& s : work.summaries) catalogue.add(s);
  work.data.catalogue = out.close_list().close_object().take();
  work.data.catalogue_size = work.data.catalogue.size();
}

}  // namespace

extern const Feed catalogue_feed{.of_site = {.data = add_catalogue}};

}  // namespace views
