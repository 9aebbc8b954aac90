#include "theme/look.h"

#include <algorithm>

#include "theme/faults.h"

namespace theme {
namespace {

using core::say;
using outside::YamlKind;
using outside::YamlNode;
using outside::YamlTree;

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

std::vector<model::ChosenColour> read_colours(Reading& r, const YamlNode& map) {
  std::vector<model::ChosenColour> colours;
  const auto known = model::colour_names();
  each_of(r, map, [&](const YamlNode& node) {
    auto token = std::find(known.begin(), known.end(), node.key);
    if (token == known.end()) return unknown_key(r, node, known);
    if (node.kind == YamlKind::nothing)
      return fault(r, node.key_place, say("'{}' ไม่มีค่า", "'{}' has no value", {node.key}),
                   say("สีต้องอยู่ในเครื่องหมายคำพูด เช่น \"#0b4650\"", "a colour stands in quotes, like \"#0b4650\""));
    std::string_view text = text_of(r, node);
    if (text.empty()) return;
    if (!model::parse_colour(text))
      return fault(r, node.place, say("'{}' ไม่ใช่สีแบบ #rrggbb", "'{}' is no colour like #rrggbb", {shown(text)}));
    colours.push_back({static_cast<std::size_t>(token - known.begin()), std::string(text), node.place});
  });
  return colours;
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

std::array<std::string, 2> read_in_languages(Reading& r, const YamlNode& map) {
  std::array<std::string, 2> out;
  each_of(r, map, [&](const YamlNode& node) {
    for (core::Language language : core::all_languages)
      if (node.key == core::code(language)) return void(out[core::index(language)] = text_of(r, node));
    unknown_key(r, node, {"th", "en"});
  });
  return out;
}

// A name that may be part of a file's and of an address.
bool is_name(Reading& r, std::string_view name, const core::Place& place) {
  const bool is_one = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (!is_one)
    fault(r, place, say("ชื่อ '{}' ใช้ไม่ได้", "the name '{}' cannot be used", {shown(name)}),
          say("ใช้ได้แต่ a-z 0-9 -", "use only a-z 0-9 -"));
  return is_one;
}

void read_home(Reading& r, const YamlNode& list, Look& look) {
  look.home_place = list.key_place;
  if (list.kind != YamlKind::list)
    return fault(r, list.place, say("ตรงนี้ต้องเป็นรายการ", "a list is expected here"),
                 say("เขียนเช่น [answer, complain, facts]", "write it like [answer, complain, facts]"));
  for (const YamlNode* node = r.tree.first_of(list); node; node = r.tree.after(*node)) {
    std::string_view name = text_of(r, *node);
    if (!name.empty() && is_name(r, name, node->place)) look.home.push_back({std::string(name), node->place});
  }
}

void read_pages(Reading& r, const YamlNode& map, Look& look) {
  each_of(r, map, [&](const YamlNode& node) {
    if (!is_name(r, node.key, node.key_place)) return;
    OwnPage page{std::string(node.key), node.key_place, read_in_languages(r, node)};
    if (page.title[0].empty() && page.title[1].empty())
      return fault(r, node.key_place, say("หน้า '{}' ไม่มีชื่อเรื่อง", "the page '{}' has no title", {page.name}),
                   say("เขียนเช่น {th: ความเป็นส่วนตัว, en: Privacy}", "write it like {th: ความเป็นส่วนตัว, en: Privacy}"));
    look.pages.push_back(std::move(page));
  });
}

}  // namespace

Look read_look(const YamlTree& tree, core::Report& report) {
  Reading r{tree, report};
  Look look;
  each_of(r, tree.root(), [&](const YamlNode& node) {
    if (node.key == "font") {
      look.font = plain_text(r, node, " ,-_'\"");
    } else if (node.key == "radius") {
      look.radius = plain_text(r, node, ".");
    } else if (node.key == "tokens") {
      each_of(r, node, [&](const YamlNode& mode) {
        if (mode.key == "light")
          look.colours[0] = read_colours(r, mode);
        else if (mode.key == "dark")
          look.colours[1] = read_colours(r, mode);
        else
          unknown_key(r, mode, {"light", "dark"});
      });
    } else if (node.key == "logo") {
      read_logo(r, node, look);
    } else if (node.key == "alt") {
      look.alt = read_in_languages(r, node);
    } else if (node.key == "home") {
      read_home(r, node, look);
    } else if (node.key == "pages") {
      read_pages(r, node, look);
    } else {
      unknown_key(r, node, {"tokens", "font", "radius", "logo", "alt", "home", "pages"});
    }
  });
  look.palette = model::with(model::default_palette(), look.colours);
  const std::size_t errors = report.count(core::Severity::error);
  model::check_contrast(look.colours, look.palette, "theme", report);
  if (report.count(core::Severity::error) == errors) model::check_print(look.colours, look.palette, "theme", report);
  if (!look.logo.empty() && look.alt[0].empty() && look.alt[1].empty())
    fault(r, look.logo_place, say("โลโก้ไม่มีคำบรรยาย 'alt'", "the logo has no 'alt'"),
          say("คำบรรยายคือสิ่งที่คนตาบอดได้ยิน", "it is what blind readers hear"));
  return look;
}

}  // namespace theme
