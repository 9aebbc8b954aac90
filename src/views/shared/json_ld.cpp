#include "views/shared/json_ld.h"

#include "base/json.h"

namespace views {
namespace {

std::string page_address(const Context& context, const Address& address) {
  const model::Settings& settings = context.site.settings;
  return full_address(settings, folder_of(settings, context.agency.slug, context.language(), address));
}

base::Json download(const Context& context, std::string_view set, std::string_view extension,
                    std::string_view format) {
  const model::Settings& settings = context.site.settings;
  std::string path = "data/" + std::string(set) + "." + std::string(extension);
  return LdObject("DataDownload")
      .text("encodingFormat", format)
      .text("contentUrl", full_address(settings, agency_file(settings, context.agency.slug, path)))
      .done();
}

}  // namespace

base::Json ld_block(const std::vector<base::Json>& things) {
  base::Json out;
  for (const base::Json& thing : things) {
    if (thing.empty()) continue;
    if (out.empty())
      out.raw("{\"@context\":\"https://schema.org\",\"@graph\":[");
    else
      out.raw(",");
    out.json(thing);
  }
  if (!out.empty()) out.raw("]}");
  return out;
}

LdObject::LdObject(base::Literal type) { out_.raw("{\"@type\":").string(type.view()); }

void LdObject::key(base::Literal name) { out_.raw(",").string(name.view()).raw(":"); }

LdObject& LdObject::text(base::Literal name, std::string_view value) {
  if (value.empty()) return *this;
  key(name);
  out_.string(value);
  return *this;
}

LdObject& LdObject::json(base::Literal name, const base::Json& value) {
  if (value.empty()) return *this;
  key(name);
  out_.json(value);
  return *this;
}

base::Json LdObject::done() const {
  base::Json out = out_;
  return out.raw("}");
}

base::Json ld_list(const std::vector<base::Json>& items) {
  base::Json out;
  for (const base::Json& item : items) {
    out.raw(out.empty() ? base::Literal("[") : base::Literal(","));
    out.json(item);
  }
  if (!out.empty()) out.raw("]");
  return out;
}

base::Json ld_breadcrumbs(const Context& context, const std::vector<LdStep>& steps) {
  if (context.site.settings.base_url.empty()) return {};
  std::vector<LdStep> all{{std::string(model::called(context.agency).in(context.language())), {}}};
  all.insert(all.end(), steps.begin(), steps.end());
  std::vector<base::Json> items;
  for (const LdStep& step : all)
    items.push_back(LdObject("ListItem")
                        .json("position", base::Json().number(static_cast<long long>(items.size() + 1)))
                        .text("name", step.title)
                        .text("item", page_address(context, step.address))
                        .done());
  return LdObject("BreadcrumbList").json("itemListElement", ld_list(items)).done();
}

base::Json ld_organization(const Context& context, const std::vector<base::Json>& contact_points) {
  const model::Agency& agency = context.agency;
  const base::Language language = context.language();
  base::Json location = LdObject("PostalAddress")
                            .text("streetAddress", agency.contact.address.in(language))
                            .text("addressLocality", agency.district.in(language))
                            .text("addressRegion", agency.province.in(language))
                            .text("addressCountry", "TH")
                            .done();
  return LdObject("GovernmentOrganization")
      .text("name", agency.name.in(language))
      .text("url", agency.website)
      .json("address", location)
      .json("contactPoint", ld_list(contact_points))
      .done();
}

base::Json ld_dataset(const Context& context, std::string_view set, std::string_view name,
                      std::string_view description) {
  const model::Settings& settings = context.site.settings;
  if (settings.base_url.empty()) return {};
  return LdObject("Dataset")
      .text("name", name)
      .text("description", description)
      .text("license", settings.licence_href ? settings.licence_href->target : std::string_view{})
      .json("creator",
            LdObject("GovernmentOrganization").text("name", context.agency.name.in(context.language())).done())
      .json("distribution",
            ld_list({download(context, set, "csv", "text/csv"), download(context, set, "json", "application/json")}))
      .done();
}

}  // namespace views
