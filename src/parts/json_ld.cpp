#include "parts/json_ld.h"

#include "core/json.h"

namespace parts {
namespace {

std::string page_address(const Context& context, const Address& address) {
  const model::Settings& settings = context.site.settings;
  return full_address(settings, folder_of(settings, context.agency.slug, context.language(), address));
}

core::Json download(const Context& context, std::string_view set, std::string_view extension,
                    std::string_view format) {
  const model::Settings& settings = context.site.settings;
  std::string path = "data/" + std::string(set) + "." + std::string(extension);
  return LdObject("DataDownload")
      .text("encodingFormat", format)
      .text("contentUrl", full_address(settings, agency_file(settings, context.agency.slug, path)))
      .done();
}

}  // namespace

core::Json ld_block(const std::vector<core::Json>& things) {
  core::Json out;
  for (const core::Json& thing : things) {
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

LdObject::LdObject(core::Literal type) { out_.raw("{\"@type\":").string(type.view()); }

void LdObject::key(core::Literal name) { out_.raw(",").string(name.view()).raw(":"); }

LdObject& LdObject::text(core::Literal name, std::string_view value) {
  if (value.empty()) return *this;
  key(name);
  out_.string(value);
  return *this;
}

LdObject& LdObject::json(core::Literal name, const core::Json& value) {
  if (value.empty()) return *this;
  key(name);
  out_.json(value);
  return *this;
}

core::Json LdObject::done() const {
  core::Json out = out_;
  return out.raw("}");
}

core::Json ld_list(const std::vector<core::Json>& items) {
  core::Json out;
  for (const core::Json& item : items) {
    out.raw(out.empty() ? core::Literal("[") : core::Literal(","));
    out.json(item);
  }
  if (!out.empty()) out.raw("]");
  return out;
}

core::Json ld_breadcrumbs(const Context& context, const std::vector<LdStep>& steps) {
  if (context.site.settings.base_url.empty()) return {};
  std::vector<LdStep> all{{std::string(model::called(context.agency).in(context.language())), {}}};
  all.insert(all.end(), steps.begin(), steps.end());
  std::vector<core::Json> items;
  for (const LdStep& step : all)
    items.push_back(LdObject("ListItem")
                        .json("position", core::Json().number(static_cast<long long>(items.size() + 1)))
                        .text("name", step.title)
                        .text("item", page_address(context, step.address))
                        .done());
  return LdObject("BreadcrumbList").json("itemListElement", ld_list(items)).done();
}

core::Json ld_organization(const Context& context, const std::vector<core::Json>& contact_points) {
  const model::Agency& agency = context.agency;
  const core::Language language = context.language();
  core::Json place = LdObject("PostalAddress")
                         .text("streetAddress", agency.contact.address.in(language))
                         .text("addressLocality", agency.district.in(language))
                         .text("addressRegion", agency.province.in(language))
                         .text("addressCountry", "TH")
                         .done();
  return LdObject("GovernmentOrganization")
      .text("name", agency.name.in(language))
      .text("url", agency.website)
      .json("address", place)
      .json("contactPoint", ld_list(contact_points))
      .done();
}

core::Json ld_dataset(const Context& context, std::string_view set, std::string_view name,
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

}  // namespace parts
