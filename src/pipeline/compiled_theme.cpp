#include "pipeline/compiled_theme.h"

#include <optional>
#include <utility>

#include "base/http_headers.h"
#include "pipeline/parallel.h"
#include "platform/disk.h"
#include "theme/loader/theme_loader.h"
#include "views/shared/agency_pages.h"
#include "views/shared/links.h"
#include "views/shared/portal_pages.h"

namespace pipeline {
namespace {

using base::msg;

// Gives its path.
std::string share(CompiledTheme& out, std::string_view stem, std::string_view extension, std::string&& bytes) {
  std::string path(base::assets_folder);
  path.append(stem).append("-").append(name_of_bytes(bytes)).append(".").append(extension);
  out.shared_files.push_back({path, std::move(bytes)});
  return path;
}

void share_files(ThemeFiles& theme, CompiledTheme& out) {
  views::Assets& assets = out.assets;
  assets.css = share(out, "site", "css", std::move(theme.css));
  assets.report_css = share(out, "report", "css", std::move(theme.report_css));
  assets.sheet_css = share(out, "sheet", "css", std::move(theme.sheet_css));
  assets.text_css = share(out, "text", "css", std::move(theme.text_css));
  assets.history_css = share(out, "history", "css", std::move(theme.history_css));
  assets.portal_css = share(out, "portal", "css", std::move(theme.portal_css));
  assets.charts_css = share(out, "charts", "css", std::move(theme.charts_css));
  assets.js = share(out, "site", "js", std::move(theme.js));
  assets.search_js = share(out, "search", "js", std::move(theme.search_js));
  assets.icon = share(out, "icon", "svg", std::move(theme.icon));
  const std::string_view logo = theme.config.logo;
  if (!theme.logo.empty()) assets.logo = share(out, "logo", logo.substr(logo.rfind('.') + 1), std::move(theme.logo));
  assets.logo_alt = std::move(theme.config.alt);
  for (model::Scheme scheme : model::all_schemes)
    assets.brand[static_cast<std::size_t>(scheme)] = model::colour_in(theme.config.palette, scheme, "brand");
  for (theme::OwnPage& page : theme.config.pages)
    assets.pages.push_back({std::move(page.name), std::move(page.title)});
  out.palette = std::move(theme.config.palette);
}

void compile_pages(const theme::Sources& sources, LanguagePrograms& out, base::Report& report) {
  for (const views::AgencyPage* page : views::all_agency_pages)
    out.pages.push_back(theme::compile(sources, page->template_name, page->type(), out.words, report));
  for (const views::PortalPage* page : views::all_portal_pages) {
    out.portal.push_back(theme::compile(sources, page->template_name, page->type(), out.words, report));
    if (page->template_name == "not_found.html" && !out.portal.back().allow_own_style())
      report.error_at(
          "template", std::string(page->template_name),
          msg("<style> ในหน้านี้ต้องไม่มีแท็กของแม่แบบอยู่ข้างใน", "the <style> of this page must not contain template tags"),
          msg("เขียน <style> ให้เหมือนกันทุกครั้ง", "write one style for all cases"));
  }
}

// Languages side by side: their programs share nothing but the text of the templates.
void compile_languages(ThemeFiles& theme, const std::vector<base::Language>& languages, unsigned jobs,
                       CompiledTheme& out, base::Report& report) {
  for (const base::Language language : languages)
    out.languages.push_back({std::move(theme.words[base::index(language)]), {}, {}});
  std::vector<base::Report> reports(languages.size());
  in_parallel(languages.size(), jobs, [&](std::size_t i) {
    const theme::Sources own{{}, theme.sources.templates, {}};  // what is parsed is of one thread
    compile_pages(own, out.languages[i], reports[i]);
  });
  for (base::Report& one : reports) report.append(std::move(one));
}

// False, with an error, where an agency is where the theme's own pages would be.
bool has_room(const ThemeFiles& theme, const readers::Content& content, base::Report& report) {
  for (const std::string& slug : content.agencies) {
    if (slug + "/" != views::own_pages_folder || theme.config.pages.empty()) continue;
    report.error("theme", theme.config.pages.front().location,
                 msg("โฟลเดอร์หน่วยงาน '{}' ซ้ำกับ site/ ซึ่งเป็นที่อยู่ของหน้าของธีม",
                     "the agency folder '{}' conflicts with site/, where the theme puts its own pages", {slug}),
                 msg("เปลี่ยนชื่อโฟลเดอร์ของหน่วยงาน", "give the agency's folder another name"));
    return false;
  }
  return true;
}

// Of all that a compiled theme is made from; nothing where that cannot be told.
std::optional<platform::Hash> mark_of(const ThemeFolders& folders, const readers::Content& content,
                                      const model::Settings& settings) {
  platform::Hasher mark;
  for (const base::Language language : settings.languages) mark.add(base::code(language)).add("\n");
  for (const std::string& slug : content.agencies)
    if (slug + "/" == views::own_pages_folder) return {};
  std::vector<std::string> read{folders.own};
  if (folders.of_default != folders.own) read.push_back(folders.of_default);
  for (const std::string& folder : read) {
    std::vector<platform::Unread> unread;
    mark.add(folder).add("\n");
    for (const platform::Entry& entry : platform::scan(folder, unread)) {
      if (entry.type == platform::Entry::folder) continue;
      const auto bytes = platform::hash_of_file(folder + "/" + entry.path);
      if (entry.type != platform::Entry::file || !bytes) return {};
      mark.add(entry.path).add("\n").add(platform::hex(*bytes));
    }
    if (!unread.empty()) return {};
  }
  return mark.value();
}

}  // namespace

std::shared_ptr<const CompiledTheme> ThemeCache::find(const platform::Hash& mark) {
  std::lock_guard lock(changing_);
  return theme_ && mark_ == mark ? theme_ : nullptr;
}

void ThemeCache::keep(const platform::Hash& mark, std::shared_ptr<const CompiledTheme> theme) {
  std::lock_guard lock(changing_);
  mark_ = mark;
  theme_ = std::move(theme);
}

std::shared_ptr<const CompiledTheme> compile_theme(const BuildOptions& options, const readers::Content& content,
                                                   const model::Settings& settings, base::Report& report) {
  const std::string_view name = options.theme.empty() ? settings.theme : std::string_view(options.theme);
  std::optional<platform::Hash> mark;
  if (options.themes) mark = mark_of(folders_of_theme(options.content, name), content, settings);
  if (mark)
    if (auto kept = options.themes->find(*mark)) return kept;
  const std::size_t findings = report.findings().size();
  auto out = std::make_shared<CompiledTheme>();
  ThemeFiles theme;
  const bool is_read =
      read_theme(options.content, name, options.theme.empty() ? settings.theme_place : base::SourceLocation{},
                 views::kinds(), theme, report);
  out->folder = theme.folder;  // also of a broken one: mending it is seen
  out->default_folder = theme.default_folder;
  if (!is_read || !has_room(theme, content, report)) return out;
  share_files(theme, *out);
  compile_languages(theme, settings.languages, options.jobs, *out, report);
  if (mark && report.findings().size() == findings) options.themes->keep(*mark, out);
  return out;
}

std::string name_of_bytes(std::string_view bytes) { return platform::hex(platform::hash(bytes)).substr(0, 10); }

}  // namespace pipeline
