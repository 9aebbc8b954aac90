#include "model/colours.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace model {
namespace {

using core::say;

// Of themes/default/styles/common/1-base.css, which a test compares.
constexpr ColourToken tokens[] = {
    {"bg", "#fff", "#0e191e"},       {"soft", "#f1f5f5", "#16252b"},   {"ink", "#15252c", "#e9f0f2"},  {"ink2", "#47575f", "#b4c3c9"},
    {"line", "#d0dadc", "#2c3f47"},  {"edge", "#71848b", "#7d929a"},   {"brand", "#0b4650", "#082c33"}, {"on", "#fff", "#fff"},
    {"on2", "#cde4e6", "#b9d9dc"},   {"onfocus", "#ffd166", "#ffd166"}, {"link", "#075a70", "#83d3e0"}, {"vis", "#5a3f80", "#c9b3ee"},
    {"ok", "#125c39", "#8fdcb0"},    {"warn", "#8a3b00", "#ffbd85"},   {"warnbg", "#fdf0e3", "#3a230f"}, {"d1", "#0a6070", "#5cc4d2"},
    {"d2", "#35508a", "#9db5ec"},    {"d0", "#66797f", "#a5b6bc"},     {"s1", "d1", "#0f7383"},        {"s2", "d2", "#4a66a6"},
    {"th", "#b0440b", "#ff9c5e"},    {"band", "#d7e4e6", "#21343b"},   {"band2", "#c3d6d9", "#2b424a"}, {"focus", "#b93c00", "#ffd166"}};

// What stands on what, in the style of the pages; in hundredths of the least contrast.
struct Pair {
  std::string_view front, back;
  int least;
};
constexpr Pair pairs[] = {
    {"ink", "bg", 450},     {"ink2", "bg", 450},    {"link", "bg", 450},   {"vis", "bg", 450},    {"ok", "bg", 450},
    {"warn", "bg", 450},    {"d1", "bg", 450},      {"th", "bg", 450},     {"ink", "soft", 450},  {"ink2", "soft", 450},
    {"link", "soft", 450},  {"vis", "soft", 450},   {"ink", "warnbg", 450}, {"link", "warnbg", 450}, {"vis", "warnbg", 450},
    {"on", "brand", 450},   {"on2", "brand", 450},  {"on", "s1", 450},     {"on", "s2", 450},     {"ink2", "band", 450},
    {"ink2", "band2", 450}, {"edge", "bg", 300},    {"d2", "bg", 300},     {"d0", "bg", 300},     {"focus", "bg", 300},
    {"focus", "soft", 300}, {"onfocus", "brand", 300}};

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

double linear(unsigned char channel) {
  double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

std::size_t at(Scheme scheme) { return static_cast<std::size_t>(scheme); }

const ChosenColour* find(const std::vector<ChosenColour>& chosen, std::string_view name) {
  auto found = std::find_if(chosen.begin(), chosen.end(), [&](const ChosenColour& c) { return tokens[c.token].name == name; });
  return found == chosen.end() ? nullptr : &*found;
}

// The colour that was chosen, also for a token that equals another.
const ChosenColour* chosen_for(const std::vector<ChosenColour>& chosen, const std::vector<std::string>& palette, std::string_view name) {
  if (const ChosenColour* own = find(chosen, name)) return own;
  for (std::size_t i = 0; i < std::size(tokens); ++i)
    if (tokens[i].name == name && !palette[i].starts_with('#')) return find(chosen, palette[i]);
  return nullptr;
}

core::Message told(const Pair& pair, int ratio, Scheme scheme) {
  char number[16];
  std::snprintf(number, sizeof number, "%d.%02d", ratio / 100, ratio % 100);
  core::Message out = say("สี {} บน {} ต่างกันเพียง {} เท่า", "the contrast of '{}' on '{}' is only {}", {pair.front, pair.back, number});
  out.th += scheme == Scheme::dark ? " (โหมดมืด)" : " (โหมดสว่าง)";
  out.en += scheme == Scheme::dark ? " (dark)" : " (light)";
  return out;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text[0] != '#') return {};
  for (char c : text.substr(1))
    if (digit(c) < 0) return {};
  const bool is_short = text.size() == 4;
  auto channel = [&](std::size_t i) {
    int high = digit(text[is_short ? 1 + i : 1 + 2 * i]), low = digit(text[is_short ? 1 + i : 2 + 2 * i]);
    return static_cast<unsigned char>(16 * high + low);
  };
  return Colour{channel(0), channel(1), channel(2)};
}

double contrast(Colour a, Colour b) {
  double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

std::span<const ColourToken> colour_tokens() { return tokens; }

std::vector<std::string_view> colour_names() {
  std::vector<std::string_view> out;
  for (const ColourToken& token : tokens) out.push_back(token.name);
  return out;
}

bool is_empty(const Colours& colours) { return colours[0].empty() && colours[1].empty(); }

Palette default_palette() {
  Palette out;
  for (const ColourToken& token : tokens) {
    out[0].emplace_back(token.light);
    out[1].emplace_back(token.dark);
  }
  return out;
}

Palette with(Palette palette, const Colours& chosen) {
  for (Scheme scheme : all_schemes)
    for (const ChosenColour& c : chosen[at(scheme)]) palette[at(scheme)][c.token] = c.text;
  return palette;
}

std::string_view colour_in(const Palette& palette, Scheme scheme, std::string_view token) {
  for (std::size_t i = 0; i < std::size(tokens); ++i) {
    if (tokens[i].name != token) continue;
    const std::string& text = palette[at(scheme)][i];
    return text.starts_with('#') ? std::string_view(text) : colour_in(palette, scheme, text);
  }
  return {};
}

void check_contrast(const Colours& chosen, const Palette& palette, std::string_view code, core::Report& report) {
  for (Scheme scheme : all_schemes) {
    const auto& own = chosen[at(scheme)];
    if (own.empty()) continue;
    for (const Pair& pair : pairs) {
      const ChosenColour* front = chosen_for(own, palette[at(scheme)], pair.front);
      const ChosenColour* back = chosen_for(own, palette[at(scheme)], pair.back);
      if (!front && !back) continue;
      // Rounded down: 4.499 is not enough.
      const int ratio = static_cast<int>(100 * contrast(*parse_colour(colour_in(palette, scheme, pair.front)),
                                                        *parse_colour(colour_in(palette, scheme, pair.back))));
      if (ratio < pair.least)
        report.error(code, (front ? front : back)->place, told(pair, ratio, scheme),
                     pair.least == 450 ? say("ตัวอักษรต้องต่างจากพื้นอย่างน้อย 4.5 เท่า", "text needs 4.5 to be read")
                                       : say("เส้นและเครื่องหมายต้องต่างจากพื้นอย่างน้อย 3 เท่า", "marks need 3 to be seen"));
    }
  }
}

std::string style_of(const Colours& chosen) {
  std::string css;
  for (Scheme scheme : all_schemes) {
    if (chosen[at(scheme)].empty()) continue;
    css += std::string("@media screen and (prefers-color-scheme:") + (scheme == Scheme::dark ? "dark" : "light") + "){:root{";
    for (const ChosenColour& c : chosen[at(scheme)]) css += "--" + std::string(tokens[c.token].name) + ":" + c.text + ";";
    css.back() = '}';
    css += "}\n";
  }
  return css;
}

}  // namespace model
