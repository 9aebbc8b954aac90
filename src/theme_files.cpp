#include "theme_files.h"

#include <algorithm>

#include "core/arena.h"
#include "outside/disk.h"
#include "outside/real_path.h"
#include "outside/yaml.h"
#include "read/fields.h"
#include "read/source_file.h"
#include "theme/look.h"
#include "theme/style.h"

namespace {

using core::say;

std::string parent_of(const std::string& path) {
  std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

std::string find_theme(const std::string& content_folder, std::string_view name) {
  const std::string content = outside::real_path(content_folder), program = parent_of(outside::real_path("/proc/self/exe"));
  for (const std::string& place : {parent_of(content) + "/themes/", program + "/themes/", parent_of(program) + "/themes/",
                                   parent_of(program) + "/share/prongsai/themes/"})
    if (outside::is_folder(place + std::string(name))) return place + std::string(name);
  return {};
}

// A file of the theme, kept with its sources; null where there is none.
const core::SourceFile* source(const std::string& path, theme::Sources& sources, core::Report& report) {
  if (!outside::is_file(path)) return nullptr;
  auto file = readers::read_source(path, report);
  if (!file) return nullptr;
  sources.files.push_back(std::move(file));
  return sources.files.back().get();
}

void add_templates(const std::string& folder, ThemeFiles& files, core::Report& report) {
  core::Message why;
  for (const outside::Entry& e : outside::list(folder + "/templates", why)) {
    if (!std::string_view(e.path).ends_with(".html")) continue;
    const core::SourceFile* file = source(folder + "/templates/" + e.path, files.sources, report);
    if (!file) continue;
    auto& list = files.sources.templates;
    auto at = std::lower_bound(list.begin(), list.end(), e.path, [](const auto& a, const std::string& b) { return a.name < b; });
    if (at != list.end() && at->name == e.path)
      at->file = file;
    else
      list.insert(at, {e.path, file});
  }
}

// Words of a map become keys joined by dots.
class WordsReader {
 public:
  WordsReader(const outside::YamlTree& tree, bool may_add, core::Words& words, core::Report& report)
      : tree_(tree), may_add_(may_add), words_(words), report_(report) {
    for (const auto& [key, pattern] : words.all()) known_.push_back(key);
  }

  void read(const outside::YamlNode& node, const std::string& prefix) {
    for (const outside::YamlNode* child = tree_.first_of(node); child; child = tree_.after(*child)) {
      std::string key = prefix + std::string(child->key);
      if (child->kind == outside::YamlKind::map) {
        read(*child, key + ".");
      } else if (child->kind != outside::YamlKind::scalar) {
        report_.error("unknown-words", child->key_place, say("คำของ '{}' ต้องเป็นข้อความ", "the words of '{}' must be a text", {key}));
      } else if (!may_add_ && !words_.find(key)) {
        report_.error("unknown-words", child->key_place, say("ธีม default ไม่มีคำ '{}'", "the default theme has no words '{}'", {key}),
                      readers::did_you_mean(key, {known_.begin(), known_.end()}));
      } else {
        words_.set(key, std::string(child->text));
      }
    }
  }

 private:
  const outside::YamlTree& tree_;
  bool may_add_;
  core::Words& words_;
  core::Report& report_;
  std::vector<std::string> known_;
};

void add_words(const std::string& folder, bool is_default, ThemeFiles& files, core::Report& report) {
  for (core::Words& words : files.words) {
    const core::SourceFile* file = source(folder + "/words/" + std::string(core::code(words.language())) + ".yaml", files.sources, report);
    if (!file) continue;
    core::Arena arena;
    outside::YamlTree tree;
    if (!outside::parse_yaml(*file, 0, file->text.size(), arena, tree, report)) continue;
    WordsReader(tree, is_default, words, report).read(tree.root(), "");
  }
}

std::string style(const std::string& path, ThemeFiles& files, core::Report& report) {
  std::string out;
  if (const auto* css = source(path, files.sources, report)) theme::add_style(*css, out, report);
  return out;
}

// The styles of `default`: styles/common/*.css in the order of their names, then site.css, or report.css on the report.
void add_base_styles(const std::string& folder, ThemeFiles& files, core::Report& report) {
  core::Message why;
  std::string common;
  for (const outside::Entry& e : outside::list(folder + "/styles/common", why))
    common += style(folder + "/styles/common/" + e.path, files, report);
  files.css = common + style(folder + "/styles/site.css", files, report);
  files.report_css = common + style(folder + "/styles/report.css", files, report);
}

void add_to_all_styles(const std::string& css, ThemeFiles& files) {
  files.css += css;
  files.report_css += css;
}

// theme.css comes last, so that it wins. Another stylesheet would be passed over without a word.
void add_own_style(const std::string& folder, bool is_default, ThemeFiles& files, core::Report& report) {
  add_to_all_styles(style(folder + "/theme.css", files, report), files);
  core::Message why;
  for (const outside::Entry& e : outside::list(folder, why))
    if (!is_default && e.path != "theme.css" && (e.path == "styles" || std::string_view(e.path).ends_with(".css")))
      report.error_at("theme", folder + "/" + e.path,
                      say("ไฟล์รูปแบบของธีมมีได้ไฟล์เดียว คือ theme.css", "a theme has one stylesheet: theme.css"),
                      say("ย้ายเนื้อหาไปไว้ใน theme.css ซึ่งใช้ต่อท้ายรูปแบบของธีม default",
                          "move what it holds into theme.css, which comes after the styles of 'default'"));
}

// theme.yaml: colours and font become a style between the base and theme.css.
void add_look(const std::string& folder, ThemeFiles& files, core::Report& report) {
  const core::SourceFile* file = source(folder + "/theme.yaml", files.sources, report);
  if (!file) return;
  core::Arena arena;
  outside::YamlTree tree;
  if (!outside::parse_yaml(*file, 0, file->text.size(), arena, tree, report)) return;
  const theme::Look look = theme::read_look(tree, report);
  add_to_all_styles(look.css, files);
  if (look.logo.empty()) return;
  core::Message why;
  auto bytes = outside::read_file(folder + "/" + look.logo, 1'000'000, why);
  if (!bytes) {
    report.error("theme", look.logo_place, say("ใช้โลโก้ '{0}' ไม่ได้: {1}", "the logo '{2}' cannot be used: {3}", {look.logo, why.th, look.logo, why.en}));
    return;
  }
  files.logo_name = look.logo;
  files.logo = std::move(*bytes);
  files.logo_alt = look.alt;
}

void add_shared_files(const std::string& folder, bool is_default, ThemeFiles& files, core::Report& report) {
  if (is_default) add_base_styles(folder, files, report);
  add_look(folder, files, report);
  add_own_style(folder, is_default, files, report);
  if (const auto* js = source(folder + "/site.js", files.sources, report)) files.js = js->text;
  if (const auto* icon = source(folder + "/icon.svg", files.sources, report)) files.icon = icon->text;
}

}  // namespace

bool read_theme(const std::string& content_folder, std::string_view name, const core::Place& place, ThemeFiles& files, core::Report& report) {
  const std::size_t errors_before = report.count(core::Severity::error);
  files.folder = find_theme(content_folder, name);
  files.default_folder = name == "default" ? files.folder : find_theme(content_folder, "default");
  if (files.folder.empty() || files.default_folder.empty()) {
    std::string_view missing = files.folder.empty() ? name : "default";
    report.error("unknown-theme", place, say("ไม่พบธีม '{}'", "there is no theme '{}'", {missing}),
                 say("วางโฟลเดอร์ themes/{} ไว้ข้างโฟลเดอร์เนื้อหา", "put a folder themes/{} beside the content folder", {missing}));
    return false;
  }
  for (core::Language language : core::all_languages) files.words.emplace_back(language);
  for (const std::string& folder : {files.default_folder, files.folder}) {
    bool is_default = folder == files.default_folder;
    add_templates(folder, files, report);
    add_words(folder, is_default, files, report);
    add_shared_files(folder, is_default, files, report);
    if (files.folder == files.default_folder) break;
  }
  return report.count(core::Severity::error) == errors_before;
}
