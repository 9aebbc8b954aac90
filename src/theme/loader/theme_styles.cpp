#include "theme/loader/theme_styles.h"

#include <algorithm>

#include "base/nearest.h"
#include "platform/disk.h"
#include "theme/loader/style.h"

namespace {

using base::msg;

std::string style(const std::string& path, ThemeFiles& files, base::Report& report) {
  std::string out;
  if (const auto* css = theme_file(path, files, report)) theme::add_style(*css, out, report);
  return out;
}

// "site.css", "common/1-base.css": of the theme where it has one, else of the default.
std::string base_style(const std::string& name, ThemeFiles& files, base::Report& report) {
  const std::string own = files.folder + "/styles/" + name;
  return style(platform::is_file(own) ? own : files.default_folder + "/styles/" + name, files, report);
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> out;
  base::BilingualText why;
  for (const platform::Entry& e : platform::list(folder, why))
    if (std::string_view(e.path).ends_with(".css")) out.push_back(e.path);
  return out;
}

// The base's value of "--font" or "--r", where it is.
void set(std::string& css, const std::string& property, const std::string& value) {
  if (value.empty()) return;
  const std::size_t at = css.find(property + ":");
  if (at == css.npos) return void(css += ":root{" + property + ":" + value + "}");
  const std::size_t start = at + property.size() + 1;
  css.replace(start, css.find_first_of(";}", start) - start, value);
}

void check_own(const ThemeFiles& files, const std::string& folder, const std::vector<std::string>& known,
               base::Report& report) {
  for (const std::string& name : names_in(files.folder + "/" + folder)) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string_view meant = folder.empty() ? "" : base::nearest(name, {known.begin(), known.end()});
    report.error_at(
        "theme", files.folder + "/" + folder + name, msg("ไม่มีอะไรใช้ไฟล์รูปแบบนี้", "nothing uses this stylesheet"),
        meant.empty() ? msg("ย้ายเนื้อหาไปไว้ใน theme.css ซึ่งใช้ต่อท้ายรูปแบบของธีม default",
                            "move what it holds into theme.css, which comes after the styles of 'default'")
                      : msg("หมายถึง '{}' ใช่ไหม", "did you mean '{}'?", {meant}));
  }
}

}  // namespace

void add_styles(ThemeFiles& files, base::Report& report) {
  const std::vector<std::string> common_names = names_in(files.default_folder + "/styles/common");
  std::string common;
  for (const std::string& name : common_names) common += base_style("common/" + name, files, report);
  common = model::with_colours(std::move(common), files.config.colours);
  set(common, "--font", files.config.font);
  set(common, "--r", files.config.radius);
  const std::string own = style(files.folder + "/theme.css", files, report);
  files.css = common + base_style("site.css", files, report) + own;
  files.report_css = common + base_style("report.css", files, report) + own;
  files.sheet_css = common + base_style("sheet.css", files, report) + own;
  files.text_css = common + base_style("text.css", files, report) + own;
  files.history_css = base_style("history.css", files, report);
  files.charts_css = base_style("charts.css", files, report);
  files.portal_css = common + base_style("portal.css", files, report) + own;
  if (files.folder == files.default_folder) return;
  check_own(files, "", {"theme.css"}, report);
  check_own(files, "styles/",
            {"site.css", "report.css", "sheet.css", "text.css", "history.css", "portal.css", "charts.css"}, report);
  check_own(files, "styles/common/", common_names, report);
}
