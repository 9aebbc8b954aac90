// The colours of the site: which there are, what is read on what, and how well (WCAG 2.2, contrast ratio).
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "base/source_location.h"

namespace model {

struct Colour {
  unsigned char red = 0, green = 0, blue = 0;
};

// "#0b4650" or "#fff"; nothing for any other way of writing.
std::optional<Colour> parse_colour(std::string_view text);

// 1 (the same) to 21 (black on white).
double contrast(Colour, Colour);

enum class Scheme : unsigned char { light, dark };
inline constexpr std::array<Scheme, 2> all_schemes{Scheme::light, Scheme::dark};

// A colour that a theme or an agency may set, and what it is in the default theme: "#fff", or the token that it
// equals.
struct ColourToken {
  std::string_view name, light, dark;
};
std::span<const ColourToken> colour_tokens();
// Their names, to suggest one.
std::vector<std::string_view> colour_names();

// Which colour is on which, in the style of the pages; in hundredths of the least contrast.
struct ColourPair {
  std::string_view front, back;
  int least;
};
std::span<const ColourPair> colour_pairs();

// Some colours of one scheme, as written.
struct ChosenColour {
  std::size_t token;  // of colour_tokens()
  std::string text;   // what parse_colour takes
  base::SourceLocation location;
};
using Colours = std::array<std::vector<ChosenColour>, 2>;  // by Scheme
bool is_empty(const Colours& colours);

// All tokens by Scheme, as in ColourToken.
using Palette = std::array<std::vector<std::string>, 2>;
Palette default_palette();
Palette with(Palette palette, const Colours& chosen);
std::string_view colour_in(const Palette& palette, Scheme scheme, std::string_view token);  // "#0b4650"

// An error of this code for each pair that is hard to read and has a chosen colour in it: below 4.5 for text, 3 for
// marks. `palette` has the chosen colours already.
void check_contrast(const Colours& chosen, const Palette& palette, std::string_view code, base::Report& report);

// The same of what is printed in colour, on white, in the colours of light: charts.
void check_print(const Colours& chosen, const Palette& palette, std::string_view code, base::Report& report);

// A style with the base's colours replaced in place: in its first `:root` and in the one for the dark. Paper
// takes the colours of charts from there; all else has its own.
std::string with_colours(std::string style, const Colours& chosen);

// Rules for the screen, each scheme its own; paper keeps black on white. Empty where nothing was chosen.
std::string style_of(const Colours& chosen);

}  // namespace model
