#include "theme/loader/theme_config.h"

#include <algorithm>

#include "base/ascii.h"
#include "theme/diagnostics.h"

namespace theme {
namespace {

using base::msg;
using platform::YamlKind;
using platform::YamlNode;
using platform::YamlTree;

struct ConfigReader {
  const YamlTree& tree;
  base::Report& report;
};

void fault(ConfigReader& r, const base::SourceLocation& location, base::BilingualText what,
           base::BilingualText advice = {}) {
  r.report.error("theme", location, std::move(what), std::move(advice));
}

void unknown_key(ConfigReader& r, const YamlNode& node, std::vector<std::string_view> known) {
  fault(r, node.key_place, msg("ไม่รู้จัก '{}'", "unknown key '{}'", {shown(node.key)}),
        nearest_of(node.key, std::move(known)));
}

template <class Each>
void each_of(ConfigReader& r, const YamlNode& map, Each each) {
  if (map.kind == YamlKind::nothing) return;
  if (map.kind != YamlKind::map)
    return fault(r, map.location, msg("ตรงนี้ต้องเป็นคีย์กับค่า", "keys and values are expected here"));
  for (const YamlNode* node = r.tree.first_of(map); node; node = r.tree.after(*node)) each(*node);
}

std::string_view need_text_of(ConfigReader& r, const YamlNode& node) {
  if (node.kind == YamlKind::scalar && !node.text.empty()) return node.text;
  fault(r, node.location, msg("'{}' ต้องเป็นข้อความ", "'{}' must be a text", {shown(node.key)}));
  return {};
}

std::vector<model::ChosenColour> read_colours(ConfigReader& r, const YamlNode& map) {
  std::vector<model::ChosenColour> colours;
  const auto known = model::colour_names();
  each_of(r, map, [&](const YamlNode& node) {
    auto token = std::find(known.begin(), known.end(), node.key);
    if (token == known.end()) return unknown_key(r, node, known);
    if (node.kind == YamlKind::nothing)
      return fault(r, node.key_place, msg("'{}' ไม่มีค่า", "'{}' has no value", {node.key}),
                   msg("สีต้องอยู่ในเครื่องหมายคำพูด เช่น \"#0b4650\"", "a colour is written in quotes, like \"#0b4650\""));
    std::string_view text = need_text_of(r, node);
    if (text.empty()) return;
    if (!model::parse_colour(text))
      return fault(r, node.location,
                   msg("'{}' ไม่ใช่สีแบบ #rrggbb", "'{}' is not a colour like #rrggbb", {shown(text)}));
    colours.push_back({static_cast<std::size_t>(token - known.begin()), std::string(text), node.location});
  });
  return colours;
}

bool only_has(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(),
                     [&](char c) { return base::is_letter_or_digit(c) || more.find(c) != more.npos; });
}

// A value that ends its declaration could begin another, anywhere on the page.
std::string_view plain_text(ConfigReader& r, const YamlNode& node, std::string_view also) {
  std::string_view text = need_text_of(r, node);
  auto quotes = [&](char c) { return std::count(text.begin(), text.end(), c) % 2; };
  if (only_has(text, also) && !quotes('"') && !quotes('\'')) return text;
  fault(r, node.location, msg("'{}' ใช้เป็นค่านี้ไม่ได้", "'{}' cannot be used here", {shown(text)}));
  return {};
}

void read_logo(ConfigReader& r, const YamlNode& node, ThemeConfig& config) {
  std::string_view name = plain_text(r, node, "-_.");
  bool is_image = false;
  for (std::string_view end : {".svg", ".png", ".jpg", ".webp"}) is_image = is_image || name.ends_with(end);
  if (!name.empty() && (!is_image || name.starts_with('.')))
    return fault(r, node.location,
                 msg("โลโก้ต้องเป็นไฟล์ .svg .png .jpg หรือ .webp ในโฟลเดอร์ของธีม",
                     "the logo must be a .svg, .png, .jpg or .webp in the theme's folder"));
  config.logo = name;
  config.logo_place = node.location;
}

std::array<std::string, 2> read_in_languages(ConfigReader& r, const YamlNode& map) {
  std::array<std::string, 2> out;
  each_of(r, map, [&](const YamlNode& node) {
    for (base::Language language : base::all_languages)
      if (node.key == base::code(language)) return void(out[base::index(language)] = need_text_of(r, node));
    unknown_key(r, node, {"th", "en"});
  });
  return out;
}

// A name that may be part of a file's and of an address.
bool is_name(ConfigReader& r, std::string_view name, const base::SourceLocation& location) {
  const bool is_one = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return base::is_lower(c) || base::is_digit(c) || c == '-';
  });
  if (!is_one)
    fault(r, location, msg("ชื่อ '{}' ใช้ไม่ได้", "the name '{}' cannot be used", {shown(name)}),
          msg("ใช้ได้แต่ a-z 0-9 -", "use only a-z 0-9 -"));
  return is_one;
}

void read_home(ConfigReader& r, const YamlNode& list, ThemeConfig& config) {
  config.home_place = list.key_place;
  if (list.kind != YamlKind::list)
    return fault(r, list.location, msg("ตรงนี้ต้องเป็นรายการ", "a list is expected here"),
                 msg("เขียนเช่น [answer, complain, facts]", "write it like [answer, complain, facts]"));
  for (const YamlNode* node = r.tree.first_of(list); node; node = r.tree.after(*node)) {
    std::string_view name = need_text_of(r, *node);
    if (!name.empty() && is_name(r, name, node->location)) config.home.push_back({std::string(name), node->location});
  }
}

void read_pages(ConfigReader& r, const YamlNode& map, ThemeConfig& config) {
  each_of(r, map, [&](const YamlNode& node) {
    if (!is_name(r, node.key, node.key_place)) return;
    OwnPage page{std::string(node.key), node.key_place, read_in_languages(r, node)};
    if (page.title[0].empty() && page.title[1].empty())
      return fault(r, node.key_place, msg("หน้า '{}' ไม่มีชื่อเรื่อง", "the page '{}' has no title", {page.name}),
                   msg("เขียนเช่น {th: ความเป็นส่วนตัว, en: Privacy}", "write it like {th: ความเป็นส่วนตัว, en: Privacy}"));
    config.pages.push_back(std::move(page));
  });
}

}  // namespace

ThemeConfig read_theme_config(const YamlTree& tree, base::Report& report) {
  ConfigReader r{tree, report};
  ThemeConfig config;
  each_of(r, tree.root(), [&](const YamlNode& node) {
    if (node.key == "font") {
      config.font = plain_text(r, node, " ,-_'\"");
    } else if (node.key == "radius") {
      config.radius = plain_text(r, node, ".");
    } else if (node.key == "tokens") {
      each_of(r, node, [&](const YamlNode& mode) {
        if (mode.key == "light")
          config.colours[0] = read_colours(r, mode);
        else if (mode.key == "dark")
          config.colours[1] = read_colours(r, mode);
        else
          unknown_key(r, mode, {"light", "dark"});
      });
    } else if (node.key == "logo") {
      read_logo(r, node, config);
    } else if (node.key == "alt") {
      config.alt = read_in_languages(r, node);
    } else if (node.key == "home") {
      read_home(r, node, config);
    } else if (node.key == "pages") {
      read_pages(r, node, config);
    } else {
      unknown_key(r, node, {"tokens", "font", "radius", "logo", "alt", "home", "pages"});
    }
  });
  config.palette = model::with(model::default_palette(), config.colours);
  const std::size_t errors = report.count(base::Severity::error);
  model::check_contrast(config.colours, config.palette, "theme", report);
  if (report.count(base::Severity::error) == errors)
    model::check_print(config.colours, config.palette, "theme", report);
  if (!config.logo.empty() && config.alt[0].empty() && config.alt[1].empty())
    fault(r, config.logo_place, msg("โลโก้ไม่มีคำบรรยาย 'alt'", "the logo has no 'alt'"),
          msg("คำบรรยายคือสิ่งที่คนตาบอดได้ยิน", "it is what blind readers hear"));
  return config;
}

}  // namespace theme
