// Addresses of the site's pages and files, as links from one page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/url.h"
#include "model/link.h"
#include "views/shared/context.h"

namespace views {

// A page of an agency: at KIND/, or at 2568/KIND/ where it has a year; that of one thing at KINDs/SLUG/, as
// 2568/measures/no-gift/, updates/SLUG/ and pages/SLUG/. The home is at the top.
struct Address {
  model::PageKind kind = model::PageKind::home;
  int year = 0;  // 0 for a page without a year
  std::string_view slug = {};
};

// The page's folder below the site's root, with its language: "en/dan-kwian/2565/scores/"; "" for a root agency's
// home.
std::string folder_of(const model::Settings&, std::string_view agency_slug, base::Language, const Address&);
// The same of a portal page: "" for the home, "compare/2565/" for another.
std::string portal_folder(const model::Settings&, base::Language, std::string_view path);
// The page that is made of a file of the agency's folder ("2566/measures/10-no-gift.md", "2566/tables/services.csv");
// nothing for others.
std::optional<Address> page_of_content(std::string_view file);
// Where the theme's own pages are.
inline constexpr std::string_view own_pages_folder = "site/";
// Where the page that explains the site is, for portal_folder.
inline constexpr std::string_view reading_path = "reading/";
// Where the search is, likewise.
inline constexpr std::string_view search_path = "search/";
// Of a page of the theme's own, for portal_folder: "site/privacy/".
std::string own_page_path(const OwnPage&);
// A file of an agency that is the same in every language: ("dan-kwian", "documents/a.pdf").
std::string agency_file(const model::Settings&, std::string_view agency_slug, std::string_view path);
// The agency's search index in a language: "en/dan-kwian/search.js".
std::string search_index(const model::Settings&, std::string_view agency_slug, base::Language);
// The full address for canonical links, sitemaps and feeds; empty without base_url.
std::string full_address(const model::Settings&, std::string_view folder_or_file);

// A page or file of the site for someone who reads it elsewhere: its full address, without base_url the path from the
// site's root.
std::string public_address(const model::Settings&, std::string_view path);
// Whose content a link is of, and the language of the pages that it leads to.
struct LinkOwner {
  const model::Settings& settings;
  std::string_view slug;
  const model::AgencyPages& pages;
  base::Language language;
};
// Where a link of the content leads, likewise; empty where it leads to nothing.
std::string address_of(const LinkOwner&, const model::Link&);
std::string address_of(const Context&, const model::Link&);

// Links from one page. `links: folders` of the settings is honoured.
class Links {
 public:
  // `folder` is that of the page: folder_of(…) or portal_folder(…).
  Links(const Site& site, std::string folder) : site_(site), file_(std::move(folder) + "index.html") {}
  // For 404.html: absolute paths below the path of base_url.
  static Links absolute(const Site& site);

  base::Url folder(std::string_view to, std::string_view fragment = {}) const;  // a page, by its folder
  base::Url file(std::string_view to) const;                                    // a file, by its path
  base::Url home() const { return folder(portal_folder(site_.settings, site_.language(), "")); }
  const std::string& own_file() const { return file_; }
  const Site& site() const { return site_; }

 private:
  const Site& site_;
  std::string file_;
  bool is_absolute_ = false;
};

// Links from one page of an agency.
class AgencyLinks : public Links {
 public:
  AgencyLinks(const Context& context, const Address& own);

  base::Url page(const Address& address, std::string_view fragment = {}) const;
  base::Url page(model::PageKind kind, int year = 0, std::string_view fragment = {}) const;
  base::Url document(std::string_view path) const;  // "documents/report.pdf"
  // Where a link of the content leads; empty where it leads to nothing (which is an error found before).
  base::Url to(const model::Link& link) const;
  const Context& context() const { return context_; }

 private:
  const Context& context_;
};

}  // namespace views
