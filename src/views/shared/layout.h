// What every page has around its own content: head, header, menu, breadcrumb, year switch, footer. Templates see it
// as `frame`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "base/reflect.h"
#include "base/url.h"
#include "views/shared/contact_links.h"
#include "views/shared/context.h"
#include "views/shared/links.h"

namespace views {

struct MenuItem {
  std::string label;
  base::Url href;
  bool is_page = false;     // aria-current="page"
  bool is_section = false;  // aria-current="true"
  std::string year = {};    // "ปี 2566": of pages with a year, where the entry leads to another year
};
struct Crumb {
  base::ResolvedText label;
  base::Url href;
  std::shared_ptr<const std::string> own{};  // where the label views a text made for it
};
Crumb crumb_of(std::string label, base::Url href);  // with a label of its own
struct YearLink {
  std::string year;
  base::Url href;
  bool is_current = false;
};
struct LanguageLink {
  std::string code;   // "en"
  std::string label;  // "English"
  base::Url href;
};
struct Alternate {
  std::string code;  // "th", "en", "x-default"
  base::Url href;    // full address
};
struct Download {
  std::string label;
  base::Url href;
};

struct OwnPageLink {
  base::ResolvedText title;
  base::Url href;
};

// Where what a page has not got can be asked for.
struct OfficeToAsk {
  base::Url letter;  // filled in for what the page lacks
  base::ResolvedText address;
  std::string phone;
  base::Url phone_href;
};

struct PageLayout {
  std::string language;  // of <html lang>
  bool has_thai_digits = false;
  std::string title;        // of <title>: page – agency – site
  std::string description;  // at most 160 characters
  bool is_indexed = true;
  base::Url css, own_css, js, icon;  // own_css: of the agency, after css; empty where it has no colours of its own
  base::Url page_css;                // of this page alone, last; empty where it has none
  std::string brand, brand_dark;     // the colour of the header: "#0b4650"
  base::Url canonical;               // empty without base_url
  std::vector<Alternate> alternates;
  base::Url feed;  // of the agency's updates; empty where it has none
  base::Json json_ld;
  base::ResolvedText site_title, site_description;
  base::Url site_home;
  bool has_agency = false;  // false on portal pages
  base::Html agency_name;
  std::string agency_place;
  base::Url agency_home;
  base::Url logo;  // of the agency, else of the theme; empty where neither has one
  base::ResolvedText logo_alt;
  std::vector<OwnPageLink> pages;  // of the theme's own
  std::vector<LanguageLink> languages;
  std::vector<MenuItem> menu;
  std::vector<Crumb> crumbs;
  std::vector<YearLink> years;
  std::string short_title;  // for OpenGraph: page – short name
  std::string og_type = "website";
  base::Url og_image;             // full address; empty where the agency has neither a card nor a logo
  bool og_image_is_card = false;  // 1200 × 630 pixels
  base::Html source;              // the document that the page rests on, and its date; may be empty
  std::string corrected;          // how many figures of the page were corrected; empty where none was
  base::Url corrections;          // where that is told
  std::vector<Download> downloads;
  base::Url reading;                        // how to read the site
  base::Url who;                            // where that page says who runs it and what it keeps of readers
  base::Url search;                         // the search page; of an agency's page, looking into its pages alone
  base::Url data;                           // the agency's data page, or that of all agencies; empty where neither is
  std::vector<ExternalComplaintBody> help;  // on portal pages: who takes complaints besides the agencies
  base::Url complain;                       // on portal pages save 404.html: where they say how to complain
  base::Url summary;          // of the page's year, else of the newest, on one sheet of paper; may be empty
  std::string summary_label;  // "สรุปหนึ่งหน้า ปี 2568"
  // Where to report a mistake without `contact`: the agency, as far as it can be reached; else that nobody is named.
  base::Url report_error;
  std::string report_error_label;
  std::optional<SiteContactRow> contact;  // who runs the site, and hears of mistakes; absent where nothing says so
  std::optional<OfficeToAsk> ask;         // of an empty state
  base::Html updated;                     // <time>; empty where no date is stated
};

// In the other language where it has no title in this one.
base::ResolvedText own_page_title(const OwnPage& page, base::Language language);

// What a page says of itself.
struct PageLayoutOptions {
  Address own;                // which page of the agency
  std::string title;          // the page's name: "ผลคะแนน ITA ปี 2565"
  std::string description;    // from facts; cut at 160 characters
  std::vector<Crumb> crumbs;  // between the agency's home and the page
  bool is_empty = false;      // an empty state: noindex
  const model::Source* source = nullptr;
  base::Html source_mark;                  // its footnotes
  const model::Article* report = nullptr;  // names the document where there is no source
  std::optional<base::Date> updated;       // newest date of the content used
  std::vector<Download> downloads;
  base::Json json_ld;
};

PageLayout agency_layout(const AgencyLinks& links, PageLayoutOptions options);

struct PortalLayoutOptions {
  std::string path;   // "" for the home, "compare/2565/", "404.html"
  std::string title;  // empty on the home: the site's title alone
  std::string description;
  bool is_indexed = true;
  std::vector<Crumb> crumbs;
  std::optional<base::Date> updated;
};
PageLayout portal_layout(const Links& links, PortalLayoutOptions options);

REFLECTED(MenuItem);
REFLECTED(Crumb);
REFLECTED(YearLink);
REFLECTED(LanguageLink);
REFLECTED(Alternate);
REFLECTED(Download);
REFLECTED(OwnPageLink);
REFLECTED(OfficeToAsk);
REFLECTED(PageLayout);

}  // namespace views
