#include "theme/look.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "theme/colour.h"
#include "theme/faults.h"

namespace theme {
namespace {

using core::say;
using outside::YamlKind;
using outside::YamlNode;
using outside::YamlTree;

// The colours of themes/default/styles/common/1-base.css, which a test compares.
struct Token {
  std::string_view name, light, dark;
};
constexpr Token tokens[] = {
    {"bg", "#fff", "#0e191e"},       {"soft", "#f1f5f5", "#16252b"},   {"ink", "#15252c", "#e9f0f2"},
    {"ink2", "#47575f", "#b4c3c9"},  {"line", "#d0dadc", "#2c3f47"},   {"edge", "#71848b", "#7d929a"},
    {"brand", "#0b4650", "#082c33"}, {"on", "#fff", "#fff"},           {"on2", "#cde4e6", "#b9d9dc"},
    {"link", "#075a70", "#83d3e0"},  {"vis", "#5a3f80", "#c9b3ee"},    {"ok", "#125c39", "#8fdcb0"},
    {"warn", "#8a3b00", "#ffbd85"},  {"warnbg", "#fdf0e3", "#3a230f"}, {"d1", "#0a6070", "#5cc4d2"},
    {"d2", "#35508a", "#9db5ec"},    {"d0", "#66797f", "#a5b6bc"},     {"th", "#b0440b", "#ff9c5e"},
    {"band", "#d7e4e6", "#21343b"},  {"band2", "#c3d6d9", "#2b424a"},  {"focus", "#b93c00", "#ffd166"}};

// What stands on what, in the style of the pages; in hundredths of the least contrast.
struct Pair {
  std::string_view front, back;
  int least;
};
constexpr Pair pairs[] = {{"ink", "bg", 450},   {"ink2", "bg", 450},   {"link", "bg", 450},   {"vis", "bg", 450},
                          {"ok", "bg", 450},    {"warn", "bg", 450},   {"d1", "bg", 450},     {"th", "bg", 450},
                          {"ink", "soft", 450}, {"ink2", "soft", 450}, {"link", "soft", 450}, {"ink", "warnbg", 450},
                          {"on", "brand", 450}, {"on2", "brand", 450}, {"ink2", "band", 450}, {"ink2", "band2", 450},
                          {"edge", "bg", 300},  {"d2", "bg", 300},     {"d0", "bg", 300},     {"focus", "bg", 300}};

struct Chosen {
  std::string_view text;
  core::Place place;
};
using Colours = std::map<std::string_view, Chosen>;

struct Reading {
  const YamlTree& tree;
  core::Report& report;
};

void fault(Reading& r, const core::Place& place, core::Message what, core::Message advice = {}) {
  r.report.error("theme", place, std::move(what), std::move(advice));
}

void unknown_key(Reading& r, const YamlNode& node, std::vector<std::string_view> known) {
  fault(r, node.key_place, say("ไม่รู้จัก '{}'", "unknown key '{}'", {shown(node.key)}),
        nearest_of(node.key, std::move(known)));
}

template <class Each>
void each_of(Reading& r, const YamlNode& map, Each each) {
  if (map.kind == YamlKind::nothing) return;
  if (map.kind != YamlKind::map)
    return fault(r, map.place, say("ตรงนี้ต้องเป็นคีย์กับค่า", "keys and values are expected here"));
  for (const YamlNode* node = r.tree.first_of(map); node; node = r.tree.after(*node)) each(*node);
}

std::string_view text_of(Reading& r, const YamlNode& node) {
  if (node.kind == YamlKind::scalar && !node.text.empty()) return node.text;
  fault(r, node.place, say("'{}' ต้องเป็นข้อความ", "'{}' must be a text", {shown(node.key)}));
  return {};
}

Colours read_colours(Reading& r, const YamlNode& map) {
  Colours colours;
  each_of(r, map, [&](const YamlNode& node) {
    std::vector<std::string_view> known;
    for (const Token& token : tokens) known.push_back(token.name);
    if (std::find(known.begin(), known.end(), node.key) == known.end()) return unknown_key(r, node, known);
    std::string_view text = text_of(r, node);
    if (text.empty()) return;
    if (parse_colour(text)) colours[node.key] = {text, node.place};
    else fault(r, node.place, say("'{}' ไม่ใช่สีแบบ #rrggbb", "'{}' is no colour like #rrggbb", {shown(text)}));
  });
  return colours;
}

Chosen colour_of(const Colours& colours, std::string_view name, bool is_dark) {
  if (auto found = colours.find(name); found != colours.end()) return found->second;
  for (const Token& token : tokens)
    if (token.name == name) return {is_dark ? token.dark : token.light, {}};
  return {};
}

void check_pairs(Reading& r, const Colours& colours, bool is_dark) {
  for (const Pair& pair : pairs) {
    Chosen front = colour_of(colours, pair.front, is_dark), back = colour_of(colours, pair.back, is_dark);
    if (!front.place.file && !back.place.file) continue;
    // Rounded down: 4.499 is not enough.
    int ratio = static_cast<int>(100 * contrast(*parse_colour(front.text), *parse_colour(back.text)));
    if (ratio >= pair.least) continue;
    char is[16], least[16];
    std::snprintf(is, sizeof is, "%d.%02d", ratio / 100, ratio % 100);
    std::snprintf(least, sizeof least, "%d.%d", pair.least / 100, pair.least % 100 / 10);
    std::string_view mode_th = is_dark ? "โหมดมืด" : "โหมดสว่าง", mode = is_dark ? "dark" : "light";
    core::Message what =
        say("สี {} บน {} ต่างกันเพียง {} เท่า", "the contrast of '{}' on '{}' is only {}", {pair.front, pair.back, is});
    what.th += " (" + std::string(mode_th) + ")";
    what.en += " (" + std::string(mode) + ")";
    fault(r, front.place.file ? front.place : back.place, what,
          say("ต้องได้อย่างน้อย {}", "{} is the least that can be read", {least}));
  }
}

std::string rules_of(const Colours& colours) {
  std::string css;
  for (const auto& [name, colour] : colours) css += "--" + std::string(name) + ":" + std::string(colour.text) + ";";
  return css;
}

bool only_has(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || more.find(c) != more.npos;
  });
}

// A value that ends its declaration could begin another, anywhere on the page.
std::string_view plain_text(Reading& r, const YamlNode& node, std::string_view also) {
  std::string_view text = text_of(r, node);
  auto quotes = [&](char c) { return std::count(text.begin(), text.end(), c) % 2; };
  if (only_has(text, also) && !quotes('"') && !quotes('\'')) return text;
  fault(r, node.place, say("'{}' ใช้เป็นค่านี้ไม่ได้", "'{}' cannot be used here", {shown(text)}));
  return {};
}

void read_logo(Reading& r, const YamlNode& node, Look& look) {
  std::string_view name = plain_text(r, node, "-_.");
  bool is_image = false;
  for (std::string_view end : {".svg", ".png", ".jpg", ".webp"}) is_image = is_image || name.ends_with(end);
  if (!name.empty() && (!is_image || name.starts_with('.')))
    return fault(r, node.place,
                 say("โลโก้ต้องเป็นไฟล์ .svg .png .jpg หรือ .webp ในโฟลเดอร์ของธีม",
                     "the logo must be a .svg, .png, .jpg or .webp in the theme's folder"));
  look.logo = name;
  look.logo_place = node.place;
}

void read_alt(Reading& r, const YamlNode& map, Look& look) {
  each_of(r, map, [&](const YamlNode& node) {
    for (core::Language language : core::all_languages)
      if (node.key == core::code(language)) return void(look.alt[core::index(language)] = text_of(r, node));
    unknown_key(r, node, {"th", "en"});
  });
}

}  // namespace

Look read_look(const YamlTree& tree, core::Report& report) {
  Reading r{tree, report};
  Look look;
  Colours light, dark;
  std::string shape;
  each_of(r, tree.root(), [&](const YamlNode& node) {
    if (node.key == "font") {
      std::string_view font = plain_text(r, node, " ,-_'\"");
      if (!font.empty()) shape += "body{font-family:" + std::string(font) + "}";
    } else if (node.key == "radius") {
      std::string_view radius = plain_text(r, node, ".");
      if (!radius.empty()) shape += ":root{--r:" + std::string(radius) + "}";
    } else if (node.key == "tokens") {
      each_of(r, node, [&](const YamlNode& mode) {
        if (mode.key == "light") light = read_colours(r, mode);
        else if (mode.key == "dark") dark = read_colours(r, mode);
        else unknown_key(r, mode, {"light", "dark"});
      });
    } else if (node.key == "logo") {
      read_logo(r, node, look);
    } else if (node.key == "alt") {
      read_alt(r, node, look);
    } else {
      unknown_key(r, node, {"tokens", "font", "radius", "logo", "alt"});
    }
  });
  check_pairs(r, light, false);
  check_pairs(r, dark, true);
  if (!look.logo.empty() && look.alt[0].empty() && look.alt[1].empty())
    fault(r, look.logo_place, say("โลโก้ไม่มีคำบรรยาย 'alt'", "the logo has no 'alt'"),
          say("คำบรรยายคือสิ่งที่คนตาบอดได้ยิน", "it is what blind readers hear"));
  if (!light.empty()) look.css += "@media screen{:root{" + rules_of(light) + "}}\n";
  if (!dark.empty()) look.css += "@media screen and (prefers-color-scheme:dark){:root{" + rules_of(dark) + "}}\n";
  if (!shape.empty()) look.css += "@media screen{" + shape + "}\n";
  return look;
}

}  // namespace theme
