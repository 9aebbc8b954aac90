#include "theme/loader/generated_templates.h"

#include <algorithm>
#include <array>

#include "model/colours.h"
#include "theme/diagnostics.h"

namespace {

using core::say;

// What every home has, in the order of the default theme.
constexpr std::array<std::string_view, 7> home_blocks{"answer",  "complain", "facts",  "sections",
                                                      "updates", "pages",    "contact"};

std::string template_name(std::string_view kind, std::string_view name) {
  return std::string(kind) + "_" + std::string(name) + ".html";
}

std::string include_tag(const std::string& file) { return "{% include \"" + file + "\" %}\n"; }

void add_template(ThemeFiles& files, const std::string& name, std::string text, std::string_view key,
                  core::Report& report) {
  auto& sources = files.sources;
  if (const core::SourceFile* own = sources.find(name))
    report.error("theme", core::place_at(*own, 0),
                 say("{} สร้างจาก theme.yaml", "{} is generated from theme.yaml", {name}),
                 say("ลบไฟล์นี้ แล้วเขียน {}: ใน theme.yaml", "remove this file, and write '{}:' in theme.yaml", {key}));
  sources.files.push_back(
      std::make_unique<core::SourceFile>(core::SourceFile{files.folder + "/templates/" + name, std::move(text)}));
  std::erase_if(sources.templates, [&](const theme::Sources::Named& t) { return t.name == name; });
  auto at = std::lower_bound(sources.templates.begin(), sources.templates.end(), name,
                             [](const theme::Sources::Named& t, const std::string& n) { return t.name < n; });
  sources.templates.insert(at, {name, sources.files.back().get()});
}

// The names in files "KIND_name.html".
std::vector<std::string_view> names_of_kind(const theme::Sources& sources, std::string_view kind) {
  std::vector<std::string_view> out;
  for (const theme::Sources::Named& t : sources.templates) {
    std::string_view name = t.name;
    if (!name.starts_with(kind) || !name.substr(kind.size()).starts_with('_') || !name.ends_with(".html")) continue;
    name.remove_prefix(kind.size() + 1);
    name.remove_suffix(5);
    out.push_back(name);
  }
  return out;
}

std::string home_of(const ThemeFiles& files, core::Report& report) {
  std::string text;
  if (files.config.home.empty()) {
    for (std::string_view block : home_blocks) text += include_tag(template_name("home", block));
    return text;
  }
  std::vector<std::string_view> seen;
  for (const theme::HomeBlock& block : files.config.home) {
    if (!files.sources.find(template_name("home", block.name)))
      report.error("theme", block.place, say("ไม่มีบล็อก '{}'", "there is no block '{}'", {block.name}),
                   theme::nearest_of(block.name, names_of_kind(files.sources, "home")));
    else if (std::find(seen.begin(), seen.end(), block.name) != seen.end())
      report.error("theme", block.place, say("บล็อก '{}' ซ้ำ", "the block '{}' appears twice", {block.name}),
                   say("ลบออกหนึ่งแห่ง", "remove one of them"));
    else
      text += include_tag(template_name("home", block.name));
    seen.push_back(block.name);
  }
  for (std::string_view block : home_blocks)
    if (std::find(seen.begin(), seen.end(), block) == seen.end())
      report.error("theme", files.config.home_place,
                   say("หน้าแรกของหน่วยงานขาดบล็อก '{}'", "the home page lacks the block '{}'", {block}),
                   say("เปลี่ยนลำดับได้ แต่ต้องมีครบ", "their order may change, but none may be left out"));
  return text;
}

std::string own_page_of(const ThemeFiles& files, core::Report& report) {
  std::string text = "{% extends \"layout.html\" %}\n{% block main %}\n<h1>{{ title }}</h1>\n";
  for (const theme::OwnPage& page : files.config.pages) {
    if (files.sources.find(template_name("page", page.name)))
      text += "{% if name == \"" + page.name + "\" %}\n" + include_tag(template_name("page", page.name)) +
              "{% endif %}\n";
    else
      report.error("theme", page.place, say("หน้า '{}' ไม่มีแม่แบบ", "the page '{}' has no template", {page.name}),
                   say("เขียน templates/{}", "write templates/{}", {template_name("page", page.name)}));
  }
  return text + "{% endblock %}\n";
}

// 404.html carries its style: with the theme's colours, as the stylesheets, and as a template, in which }} is not
// text.
std::string not_found_style_of(ThemeFiles& files, core::Report& report) {
  const core::SourceFile* css = theme_file(files.default_folder + "/styles/not_found.css", files, report);
  std::string style = css ? model::with_colours(css->text, files.config.colours) : std::string();
  for (std::size_t at = style.find("}}"); at != style.npos; at = style.find("}}", at)) style.insert(at + 1, " ");
  return style;
}

}  // namespace

void add_made_templates(ThemeFiles& files, core::Report& report) {
  add_template(files, "home_blocks.html", home_of(files, report), "home", report);
  add_template(files, "own_page.html", own_page_of(files, report), "pages", report);
  add_template(files, "not_found_style.html", not_found_style_of(files, report), "tokens", report);
}
