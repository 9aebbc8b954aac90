// What a theme's theme.yaml sets: colours, font, corners and logo.
//
//   tokens:
//     light: { brand: "#0b4650", link: "#075a70" }
//     dark: { brand: "#082c33" }
//   font: "Sarabun, 'Noto Sans Thai', sans-serif"
//   radius: 6px
//   logo: logo.svg
//   alt: { th: ตราเทศบาล, en: Emblem of the municipality }
//   home: [answer, complain, summary, notice, facts, sections, updates, pages, contact]
//   pages: { privacy: { th: ความเป็นส่วนตัว, en: Privacy } }
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/source_location.h"
#include "model/colours.h"
#include "platform/yaml.h"

namespace theme {

// A block of an agency's home: templates/home_NAME.html.
struct HomeBlock {
  std::string name;
  base::SourceLocation location;
};
// A page of the theme's own: templates/page_NAME.html, at site/NAME/.
struct OwnPage {
  std::string name;
  base::SourceLocation location;
  std::array<std::string, 2> title;  // by Language
};

struct ThemeConfig {
  model::Colours colours;
  model::Palette palette = model::default_palette();  // with the chosen ones
  std::string font, radius;                           // as CSS has them; empty where the theme does not say
  std::string logo;                                   // a file of the theme's folder; empty for none
  base::SourceLocation logo_place;
  std::array<std::string, 2> alt;  // by Language
  std::vector<HomeBlock> home;     // in their order; empty where the theme does not say
  base::SourceLocation home_place;
  std::vector<OwnPage> pages;
};

// Refused, each at its place, code `theme`: unknown keys and tokens, names that could be no file's, colours not
// written as #rrggbb, and pairs of colours that are hard to read: below 4.5 for text, 3 for marks, after what is not
// set was taken from the default theme.
ThemeConfig read_theme_config(const platform::YamlTree&, base::Report&);

}  // namespace theme
