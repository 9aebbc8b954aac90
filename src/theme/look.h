// What a theme's theme.yaml sets: colours, font, corners and logo.
//
//   tokens:
//     light: { brand: "#0b4650", link: "#075a70" }
//     dark: { brand: "#082c33" }
//   font: "Sarabun, 'Noto Sans Thai', sans-serif"
//   radius: 6px
//   logo: logo.svg
//   alt: { th: ตราเทศบาล, en: Emblem of the municipality }
#pragma once

#include <array>
#include <string>

#include "core/place.h"
#include "core/report.h"
#include "outside/yaml.h"

namespace theme {

struct Look {
  std::string
      css;  // for the screen, to stand behind the base style and before theme.css; paper has colours of its own
  std::string logo;  // a file of the theme's folder; empty for none
  core::Place logo_place;
  std::array<std::string, 2> alt;  // by Language
};

// Refused, each at its place, code `theme`: unknown keys and tokens, colours not written as #rrggbb, and pairs of
// colours that are hard to read: below 4.5 for text, 3 for marks, after what is not set was taken from the default
// theme.
Look read_look(const outside::YamlTree&, core::Report&);

}  // namespace theme
