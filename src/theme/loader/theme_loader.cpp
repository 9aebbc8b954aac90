#include "theme/loader/theme_loader.h"

#include <algorithm>

#include "base/arena.h"
#include "base/nearest.h"
#include "platform/disk.h"
#include "platform/places.h"
#include "platform/yaml.h"
#include "read/source_file.h"
#include "theme/loader/generated_templates.h"
#include "theme/loader/theme_styles.h"
#include "theme/loader/theme_words.h"

namespace {

using base::msg;

std::string find_theme(const std::string& content_folder, std::string_view name) {
  for (const std::string& location : platform::places_of(content_folder, "themes"))
    if (platform::is_folder(location + std::string(name))) return location + std::string(name);
  return {};
}

// What to write, or where to put the folder.
base::BilingualText advice_on(const std::string& content_folder, std::string_view missing) {
  std::vector<std::string> names;
  base::BilingualText why;
  for (const std::string& location : platform::places_of(content_folder, "themes"))
    for (const platform::Entry& e : platform::list(location, why))
      if (platform::is_folder(location + e.path)) names.push_back(e.path);
  if (std::string_view meant = base::nearest(missing, {names.begin(), names.end()}); !meant.empty())
    return msg("หมายถึง '{}' ใช่ไหม", "did you mean '{}'?", {meant});
  return msg("วางโฟลเดอร์ themes/{} ไว้ข้างโฟลเดอร์เนื้อหา", "put a folder themes/{} beside the content folder", {missing});
}

void put_template(theme::Sources& sources, std::string name, const base::SourceFile* file) {
  auto& list = sources.templates;
  auto at = std::lower_bound(list.begin(), list.end(), name,
                             [](const auto& a, const std::string& b) { return a.name < b; });
  if (at != list.end() && at->name == name)
    at->file = file;
  else
    list.insert(at, {std::move(name), file});
}

// A theme's own "layout.html" may extend "default/layout.html".
void add_templates(const std::string& folder, bool is_below, ThemeFiles& files, base::Report& report) {
  base::BilingualText why;
  for (const platform::Entry& e : platform::list(folder + "/templates", why)) {
    if (!std::string_view(e.path).ends_with(".html")) continue;
    const base::SourceFile* file = theme_file(folder + "/templates/" + e.path, files, report);
    if (!file) continue;
    put_template(files.sources, e.path, file);
    if (is_below) put_template(files.sources, "default/" + e.path, file);
  }
}

void add_words(const std::string& folder, bool is_default, ThemeFiles& files, base::Report& report) {
  for (base::Translations& words : files.words) {
    const base::SourceFile* file =
        theme_file(folder + "/words/" + std::string(base::code(words.language())) + ".yaml", files, report);
    if (!file) continue;
    read_theme_words(*file, is_default, words, report);
  }
}

void add_config(const std::string& folder, ThemeFiles& files, base::Report& report) {
  const base::SourceFile* file = theme_file(folder + "/theme.yaml", files, report);
  if (!file) return;
  base::Arena arena;
  platform::YamlTree tree;
  if (!platform::parse_yaml(*file, 0, file->text.size(), arena, tree, report)) return;
  files.config = theme::read_theme_config(tree, report);
  if (files.config.logo.empty()) return;
  base::BilingualText why;
  auto bytes = platform::read_file(folder + "/" + files.config.logo, 1'000'000, why);
  if (!bytes)
    return report.error("theme", files.config.logo_place,
                        msg("ใช้โลโก้ '{0}' ไม่ได้: {1}", "the logo '{2}' cannot be used: {3}",
                            {files.config.logo, why.th, files.config.logo, why.en}));
  files.logo = std::move(*bytes);
}

// True where another template includes or extends it.
bool is_named(const ThemeFiles& files, const std::string& name) {
  return std::any_of(
      files.sources.templates.begin(), files.sources.templates.end(),
      [&](const theme::Sources::Named& t) { return t.file->text.find("\"" + name + "\"") != std::string::npos; });
}

// A file that nothing reads is reported where its name is nearly one that is read.
void check_file_names(const std::string& folder, const ThemeFiles& files, base::Report& report) {
  base::BilingualText why;
  const auto near = [&](const std::string& below, const std::string& name,
                        const std::vector<std::string_view>& known) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    if (std::string_view meant = base::nearest(name, known); !meant.empty())
      report.error_at("theme", folder + below + name, msg("ไม่มีอะไรใช้ไฟล์นี้", "nothing uses this file"),
                      msg("หมายถึง '{}' ใช่ไหม", "did you mean '{}'?", {meant}));
  };
  for (const platform::Entry& e : platform::list(folder, why))
    if (e.path != files.config.logo && !std::string_view(e.path).ends_with(".css"))
      near("/", e.path,
           {"theme.yaml", "theme.css", "templates", "words", "styles", "icon.svg", "site.js", "search.js"});
  for (const platform::Entry& e : platform::list(folder + "/words", why))
    near("/words/", e.path, {"th.yaml", "en.yaml"});
  std::vector<std::string_view> known;
  for (const theme::Sources::Named& t : files.sources.templates)
    if (std::string_view name = t.name; name.starts_with("default/")) known.push_back(name.substr(8));
  for (const platform::Entry& e : platform::list(folder + "/templates", why))
    if (!e.path.starts_with("home_") && !e.path.starts_with("page_") && !is_named(files, e.path))
      near("/templates/", e.path, known);
}

// A script as it is sent: without its lines of comment and the spaces before lines. One that has text over several
// lines (between backticks) is sent as it is.
std::string script_as_sent(std::string_view script) {
  if (script.find('`') != script.npos) return std::string(script);
  std::string out;
  while (!script.empty()) {
    const std::size_t end = std::min(script.find('\n'), script.size() - 1) + 1;
    std::string_view line = script.substr(0, end);
    script.remove_prefix(end);
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with("//") && !line.starts_with('\n')) out += line;
  }
  return out;
}

void add_shared_files(const std::string& folder, ThemeFiles& files, base::Report& report) {
  add_config(folder, files, report);
  if (const auto* js = theme_file(folder + "/site.js", files, report)) files.js = script_as_sent(js->text);
  if (const auto* js = theme_file(folder + "/search.js", files, report)) files.search_js = script_as_sent(js->text);
  if (const auto* icon = theme_file(folder + "/icon.svg", files, report)) files.icon = icon->text;
}

}  // namespace

ThemeFolders folders_of_theme(const std::string& content_folder, std::string_view name) {
  const std::string own = find_theme(content_folder, name);
  return {own, name == "default" ? own : find_theme(content_folder, "default")};
}

const base::SourceFile* theme_file(const std::string& path, ThemeFiles& files, base::Report& report) {
  if (!platform::is_file(path)) return nullptr;
  auto file = readers::read_source(path, report);
  if (!file) return nullptr;
  files.sources.files.push_back(std::move(file));
  return files.sources.files.back().get();
}

bool read_theme(const std::string& content_folder, std::string_view name, const base::SourceLocation& location,
                const model::PageKinds& kinds, ThemeFiles& files, base::Report& report) {
  const std::size_t errors_before = report.count(base::Severity::error);
  const ThemeFolders folders = folders_of_theme(content_folder, name);
  files.folder = folders.own;
  files.default_folder = folders.of_default;
  if (files.folder.empty() || files.default_folder.empty()) {
    std::string_view missing = files.folder.empty() ? name : "default";
    report.error("unknown-theme", location, msg("ไม่พบธีม '{}'", "there is no theme '{}'", {missing}),
                 advice_on(content_folder, missing));
    return false;
  }
  for (base::Language language : base::all_languages) files.words.emplace_back(language);
  for (const std::string& folder : {files.default_folder, files.folder}) {
    bool is_default = folder == files.default_folder;
    add_templates(folder, is_default && files.folder != files.default_folder, files, report);
    add_words(folder, is_default, files, report);
    add_shared_files(folder, files, report);
    if (files.folder == files.default_folder) break;
  }
  add_styles(files, report);
  add_generated_templates(files, kinds, report);
  if (files.folder != files.default_folder) check_file_names(files.folder, files, report);
  return report.count(base::Severity::error) == errors_before;
}
