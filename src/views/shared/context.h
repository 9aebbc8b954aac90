// What every page of an agency is made from. All of it is immutable while agencies are built.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/qr_code.h"
#include "base/translations.h"
#include "model/agency.h"
#include "model/agency_pages.h"
#include "model/frameworks.h"
#include "model/settings.h"

namespace views {

// A page of the theme's own, at site/NAME/.
struct OwnPage {
  std::string name;
  std::array<std::string, 2> title;  // by Language
};

// The site's shared files, by their path from the site's root; names carry a hash of the content.
struct Assets {
  std::string css;          // "assets/site-1f2e3d4c.css"
  std::string report_css;   // in its place on the report
  std::string sheet_css;    // in its place on what is made for one sheet of paper
  std::string text_css;     // in its place on pages of text: measures, channels
  std::string history_css;  // after it on the page of several years
  std::string portal_css;   // in place of the first on the pages that lead to agencies
  std::string charts_css;   // after the first on pages with plots in the rows of a table
  std::string js;
  std::string search_js;  // beside it on the search page
  std::string icon;
  std::string logo;                     // of the theme; empty where it has none
  std::array<std::string, 2> logo_alt;  // by Language
  std::array<std::string, 2> brand;     // the colour of the header, by Scheme: "#0b4650"
  std::vector<OwnPage> pages;
};

// What pages need that is in no layer they see; the build gives it.
struct Tools {
  // Ten letters for the name of a file, others where its bytes are others.
  std::string (*name_of_bytes)(std::string_view bytes) = nullptr;
  base::QrCode (*qr_code)(const std::string& text) = nullptr;
};

struct AgencyData;
struct AgencyView;
struct PortalData;

// The whole site, in one language.
struct Site {
  const model::Settings& settings;
  const model::Frameworks& frameworks;
  const base::Translations& words;  // of the language
  const Assets& assets;
  const PortalData* data = nullptr;  // of all agencies; null while agencies are built
  Tools tools = {};
  int newest_result = 0;  // the newest year of which any agency of the site has scores; 0 where none has

  base::Language language() const { return words.language(); }
};

struct Context {
  const Site& site;
  const model::Agency& agency;
  const model::AgencyPages& pages;
  const AgencyView& view;              // what is derived of the agency
  const AgencyData* data = nullptr;    // its data files; null where nothing is published
  std::string_view own_style = {};     // path of the agency's own stylesheet; empty where it has none
  std::span<const int> pictured = {};  // the years that have a picture for shared links, oldest first

  base::Language language() const { return site.language(); }
  const base::Translations& words() const { return site.words; }
};

}  // namespace views
