#include "model/colours.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/ascii.h"

namespace model {
namespace {

using base::msg;

// Of themes/default/styles/common/1-base.css, which a test compares.
constexpr ColourToken tokens[] = {
    {"bg", "#fff", "#0e191e"},         {"soft", "#f1f5f5", "#16252b"}, {"ink", "#15252c", "#e9f0f2"},
    {"ink2", "#47575f", "#b4c3c9"},    {"line", "#d0dadc", "#2c3f47"}, {"edge", "#71848b", "#7d929a"},
    {"brand", "#0b4650", "#082c33"},   {"on", "#fff", "#fff"},         {"on2", "#cde4e6", "#b9d9dc"},
    {"onfocus", "#ffd166", "#ffd166"}, {"link", "#075a70", "#83d3e0"}, {"vis", "#5a3f80", "#c9b3ee"},
    {"ok", "#125c39", "#8fdcb0"},      {"warn", "#8a3b00", "#ffbd85"}, {"warnbg", "#fdf0e3", "#3a230f"},
    {"d1", "#0a6070", "#5cc4d2"},      {"d2", "#35508a", "#9db5ec"},   {"d0", "#66797f", "#a5b6bc"},
    {"s1", "d1", "#5cc4d2"},           {"s2", "#4f74bd", "#6f86cf"},   {"s3", "#4b2e6b", "#e0c58a"},
    {"wt", "#fff", "#0e191e"},         {"th", "#b0440b", "#ff9c5e"},   {"band", "#d7e4e6", "#2b444d"},
    {"band2", "#c3d6d9", "#334f59"},   {"focus", "#b93c00", "#ffd166"}};

constexpr ColourPair pairs[] = {
    {"ink", "bg", 450},     {"ink2", "bg", 450},     {"link", "bg", 450},    {"vis", "bg", 450},
    {"ok", "bg", 450},      {"warn", "bg", 450},     {"d1", "bg", 450},      {"th", "bg", 450},
    {"ink", "soft", 450},   {"ink2", "soft", 450},   {"link", "soft", 450},  {"vis", "soft", 450},
    {"ink", "warnbg", 450}, {"link", "warnbg", 450}, {"vis", "warnbg", 450}, {"on", "brand", 450},
    {"on2", "brand", 450},  {"wt", "s1", 450},       {"wt", "s2", 450},      {"wt", "s3", 450},
    {"ink2", "band", 450},  {"ink2", "band2", 450},  {"edge", "bg", 300},    {"d2", "bg", 300},
    {"d0", "bg", 300},      {"focus", "bg", 300},    {"focus", "soft", 300}, {"onfocus", "brand", 300}};

// On paper text is black and the page is white; these keep the colours of light.
constexpr ColourPair printed_pairs[] = {{"d1", "#fff", 450},   {"th", "#fff", 450},   {"d2", "#fff", 300},
                                        {"d0", "#fff", 300},   {"#fff", "s1", 450},   {"#fff", "s2", 450},
                                        {"#333", "band", 450}, {"#333", "band2", 450}};

double linear(unsigned char channel) {
  double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue); }

std::size_t at(Scheme scheme) { return static_cast<std::size_t>(scheme); }

const ChosenColour* find(const std::vector<ChosenColour>& chosen, std::string_view name) {
  auto found =
      std::find_if(chosen.begin(), chosen.end(), [&](const ChosenColour& c) { return tokens[c.token].name == name; });
  return found == chosen.end() ? nullptr : &*found;
}

// The colour that was chosen, also for a token that equals another.
const ChosenColour* chosen_for(const std::vector<ChosenColour>& chosen, const std::vector<std::string>& palette,
                               std::string_view name) {
  if (const ChosenColour* own = find(chosen, name)) return own;
  for (std::size_t i = 0; i < std::size(tokens); ++i)
    if (tokens[i].name == name && !palette[i].starts_with('#')) return find(chosen, palette[i]);
  return nullptr;
}

base::BilingualText told(const ColourPair& pair, int ratio, const base::BilingualText& where) {
  char number[16];
  std::snprintf(number, sizeof number, "%d.%02d", ratio / 100, ratio % 100);
  base::BilingualText out =
      msg("สี {} บน {} ต่างกันเพียง {} เท่า", "the contrast of '{}' on '{}' is only {}", {pair.front, pair.back, number});
  return {out.th + " (" + where.th + ")", out.en + " (" + where.en + ")"};
}

struct Judging {
  const Colours& chosen;
  const Palette& palette;
  std::string_view code;
  base::Report& report;
};

void judge(const Judging& j, std::span<const ColourPair> all, Scheme scheme, const base::BilingualText& where) {
  const auto& own = j.chosen[at(scheme)];
  const auto& palette = j.palette[at(scheme)];
  for (const ColourPair& pair : all) {
    const ChosenColour* front = chosen_for(own, palette, pair.front);
    const ChosenColour* back = chosen_for(own, palette, pair.back);
    if (!front && !back) continue;
    // Rounded down: 4.499 is not enough.
    const int ratio = static_cast<int>(100 * contrast(*parse_colour(colour_in(j.palette, scheme, pair.front)),
                                                      *parse_colour(colour_in(j.palette, scheme, pair.back))));
    if (ratio >= pair.least) continue;
    j.report.error(j.code, (front ? front : back)->location, told(pair, ratio, where),
                   pair.least == 450 ? msg("ตัวอักษรต้องต่างจากพื้นอย่างน้อย 4.5 เท่า", "text needs 4.5 to be read")
                                     : msg("เส้นและเครื่องหมายต้องต่างจากพื้นอย่างน้อย 3 เท่า", "marks need 3 to be seen"));
  }
}

// Sets the token in css[from, to); at the end of it where it is not there. False where it was not.
bool set(std::string& css, std::size_t from, std::size_t& to, std::string_view token, std::string_view value) {
  const std::string name = "--" + std::string(token) + ":";
  const std::size_t begin = css.find(name, from);
  if (begin >= to) return false;
  const std::size_t start = begin + name.size(), end = css.find_first_of(";}", start);
  css.replace(start, end - start, value);
  to += value.size() - (end - start);
  return true;
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text[0] != '#') return {};
  for (char c : text.substr(1))
    if (base::hex_value(c) < 0) return {};
  const bool is_short = text.size() == 4;
  auto channel = [&](std::size_t i) {
    int high = base::hex_value(text[is_short ? 1 + i : 1 + 2 * i]),
        low = base::hex_value(text[is_short ? 1 + i : 2 + 2 * i]);
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

std::span<const ColourPair> colour_pairs() { return pairs; }

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
  if (token.starts_with('#')) return token;
  for (std::size_t i = 0; i < std::size(tokens); ++i) {
    if (tokens[i].name != token) continue;
    const std::string& text = palette[at(scheme)][i];
    return text.starts_with('#') ? std::string_view(text) : colour_in(palette, scheme, text);
  }
  return {};
}

void check_contrast(const Colours& chosen, const Palette& palette, std::string_view code, base::Report& report) {
  const Judging judging{chosen, palette, code, report};
  judge(judging, pairs, Scheme::light, msg("โหมดสว่าง", "light"));
  judge(judging, pairs, Scheme::dark, msg("โหมดมืด", "dark"));
}

void check_print(const Colours& chosen, const Palette& palette, std::string_view code, base::Report& report) {
  judge({chosen, palette, code, report}, printed_pairs, Scheme::light, msg("เมื่อพิมพ์", "print"));
}

std::string with_colours(std::string style, const Colours& chosen) {
  constexpr std::string_view root = ":root{", dark_root = "@media screen and (prefers-color-scheme:dark){:root{";
  const std::size_t light = style.find(root);
  if (light == style.npos || style.find(dark_root) == style.npos) return style + style_of(chosen);
  std::size_t light_end = style.find('}', light);
  auto put = [&](std::string_view name, std::string_view value) {
    const std::size_t from = style.find(dark_root);
    std::size_t to = style.find('}', from);
    if (!set(style, from, to, name, value)) style.insert(to, ";--" + std::string(name) + ":" + std::string(value));
  };
  for (const ChosenColour& c : chosen[0]) {
    const ColourToken& token = tokens[c.token];
    if (!set(style, light, light_end, token.name, c.text))
      style.insert(light_end, ";--" + std::string(token.name) + ":" + c.text);
    light_end = style.find('}', light);
    const std::size_t from = style.find(dark_root);
    // The dark of the default is as its light was: it stays so.
    if (style.find("--" + std::string(token.name) + ":", from) >= style.find('}', from)) put(token.name, token.dark);
  }
  for (const ChosenColour& c : chosen[1]) put(tokens[c.token].name, c.text);
  return style;
}

std::string style_of(const Colours& chosen) {
  std::string css;
  for (Scheme scheme : all_schemes) {
    if (chosen[at(scheme)].empty()) continue;
    css += std::string("@media screen and (prefers-color-scheme:") + (scheme == Scheme::dark ? "dark" : "light") +
           "){:root{";
    for (const ChosenColour& c : chosen[at(scheme)])
      css += "--" + std::string(tokens[c.token].name) + ":" + c.text + ";";
    css.back() = '}';
    css += "}\n";
  }
  return css;
}

}  // namespace model
