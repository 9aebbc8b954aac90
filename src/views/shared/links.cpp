#include "views/shared/links.h"

#include <array>

namespace views {
namespace {

using model::PageKind;

void append_language(std::string& path, const model::Settings& settings, base::Language language) {
  if (language != settings.first_language()) path.append(base::code(language)).append("/");
}

void append_page(std::string& path, const Address& a) {
  if (a.kind == PageKind::home) return;
  if (a.year) path.append(std::to_string(a.year)).append("/");
  path += a.kind.name;
  if (!a.slug.empty()) path.append("s/").append(a.slug);
  path += '/';
}

void append_agency(std::string& path, const model::Settings& settings, std::string_view slug) {
  if (settings.root_agency != slug) path.append(slug).append("/");
}

}  // namespace

std::optional<Address> page_of_content(std::string_view file) {
  std::size_t slash = file.rfind('/');
  if (slash == file.npos) return std::nullopt;
  std::string_view folder = file.substr(0, slash), name = file.substr(slash + 1);
  if (folder.ends_with("/tables") && name.ends_with(".csv")) {
    auto year = base::parse_buddhist_year(folder.substr(0, folder.find('/')));
    if (year) return Address{PageKind::table, *year, name.substr(0, name.size() - 4)};
  }
  if (!name.ends_with(".md")) return std::nullopt;
  name.remove_suffix(3);
  if (folder == "pages") return Address{PageKind::page, 0, name};
  if (folder == "updates") return Address{PageKind::update, 0, name};
  auto year = base::parse_buddhist_year(folder.substr(0, folder.find('/')));
  if (!year) return std::nullopt;
  if (name == "report" && folder.find('/') == folder.npos) return Address{PageKind::report, *year, {}};
  return Address{PageKind::measure, *year, name.substr(name.find('-') + 1)};
}

std::string folder_of(const model::Settings& settings, std::string_view slug, base::Language language,
                      const Address& address) {
  std::string path;
  append_language(path, settings, language);
  append_agency(path, settings, slug);
  append_page(path, address);
  return path;
}

std::string portal_folder(const model::Settings& settings, base::Language language, std::string_view path) {
  std::string out;
  append_language(out, settings, language);
  return out.append(path);
}

std::string own_page_path(const OwnPage& page) { return std::string(own_pages_folder) + page.name + "/"; }

std::string agency_file(const model::Settings& settings, std::string_view slug, std::string_view path) {
  std::string out;
  append_agency(out, settings, slug);
  return out.append(path);
}

std::string search_index(const model::Settings& settings, std::string_view slug, base::Language language) {
  return folder_of(settings, slug, language, {}) + "search.js";
}

std::string full_address(const model::Settings& settings, std::string_view path) {
  return settings.base_url.empty() ? "" : std::string(settings.base_url) + std::string(path);
}

std::string public_address(const model::Settings& settings, std::string_view path) {
  return std::string(settings.base_url).append(path);
}

std::string address_of(const LinkOwner& owner, const model::Link& link) {
  using To = model::Link::To;
  if (link.to == To::outside) return std::string(base::Url::outside(link.target).view());
  if (link.to == To::document)
    return public_address(owner.settings, agency_file(owner.settings, owner.slug, link.target));
  std::optional<Address> page;
  if (link.to == To::page) page = Address{link.kind, owner.pages.year_of(link), {}};
  if (link.to == To::content) page = page_of_content(link.target);
  if (!page) return {};
  std::string path = folder_of(owner.settings, owner.slug, owner.language, *page);
  if (!link.fragment.empty()) path.append("#").append(link.fragment);
  return public_address(owner.settings, path);
}

std::string address_of(const Context& context, const model::Link& link) {
  return address_of({context.site.settings, context.agency.slug, context.pages, context.language()}, link);
}

Links Links::absolute(const Site& site) {
  Links links(site, "");
  links.is_absolute_ = true;
  return links;
}

base::Url Links::folder(std::string_view to, std::string_view fragment) const {
  std::string named;
  if (site_.settings.links_name_files) to = named.append(to).append("index.html");
  if (is_absolute_) return base::Url::rooted(base::path_of_base_url(site_.settings.base_url), to);
  return base::Url::between(file_, to, fragment);
}

base::Url Links::file(std::string_view to) const {
  return is_absolute_ ? base::Url::rooted(base::path_of_base_url(site_.settings.base_url), to)
                      : base::Url::between(file_, to);
}

AgencyLinks::AgencyLinks(const Context& context, const Address& own)
    : Links(context.site, folder_of(context.site.settings, context.agency.slug, context.language(), own)),
      context_(context) {}

base::Url AgencyLinks::page(const Address& address, std::string_view fragment) const {
  return folder(folder_of(context_.site.settings, context_.agency.slug, context_.language(), address), fragment);
}

base::Url AgencyLinks::page(PageKind kind, int year, std::string_view fragment) const {
  return page(Address{kind, year, {}}, fragment);
}

base::Url AgencyLinks::document(std::string_view path) const {
  return file(agency_file(context_.site.settings, context_.agency.slug, path));
}

base::Url AgencyLinks::to(const model::Link& link) const {
  switch (link.to) {
    case model::Link::To::outside:
      return base::Url::outside(link.target);
    case model::Link::To::document:
      return document(link.target);
    case model::Link::To::fragment:
      return base::Url::within(link.fragment);
    case model::Link::To::page:
      return page(link.kind, context_.pages.year_of(link), link.fragment);
    case model::Link::To::content:
      break;
  }
  auto address = page_of_content(link.target);
  return address ? page(*address, link.fragment) : base::Url();
}

}  // namespace views
