#include "desk/look.h"

#include <map>
#include <mutex>
#include <stdexcept>

#include "base/finding_text.h"
#include "desk/embedded.h"
#include "theme/loader/theme_words.h"
#include "theme/theme.h"

namespace desk {
namespace {

// What is built in is right, or the program is not: tests compile every template in both languages.
void require_no_errors(const base::Report& report) {
  for (const base::Finding& finding : report.findings())
    throw std::logic_error(base::as_text(finding, base::Language::en, false));
}

theme::Sources read_templates() {
  theme::Sources out;
  for (const Embedded& file : desk_templates) {
    out.files.push_back(
        std::make_unique<base::SourceFile>(base::SourceFile{std::string(file.name), std::string(file.bytes)}));
    out.templates.push_back({std::string(file.name), out.files.back().get()});
  }
  return out;
}

base::Translations read_words(base::Language language) {
  base::Translations out(language);
  base::Report report;
  for (const Embedded& file : desk_words)
    if (file.name == std::string(base::code(language)) + ".yaml")
      read_theme_words({std::string(file.name), std::string(file.bytes)}, true, out, report);
  require_no_errors(report);
  return out;
}

class Look {
 public:
  const theme::Program& program(std::string_view name, const base::TypeInfo& type, base::Language language) {
    std::lock_guard hold(lock_);
    const auto key = std::pair(std::string(name), language);
    if (const auto found = programs_.find(key); found != programs_.end()) return found->second;
    base::Report report;
    theme::Program program = theme::compile(sources_, name, type, words_of(language), report);
    require_no_errors(report);
    return programs_.emplace(key, std::move(program)).first->second;
  }

 private:
  std::mutex lock_;
  theme::Sources sources_ = read_templates();
  std::map<std::pair<std::string, base::Language>, theme::Program> programs_;
};

}  // namespace

REFLECT(Crumb, "crumb", label, href);
REFLECT(Message, "message", text, is_error);
REFLECT(DeskFrame, "frame", language, title, folder, crumbs, messages, is_read_only);

const base::Translations& words_of(base::Language language) {
  static const base::Translations thai = read_words(base::Language::th), english = read_words(base::Language::en);
  return language == base::Language::th ? thai : english;
}

base::Url desk_url(std::string_view path) { return base::Url::rooted("/_desk/", path); }

std::string counts_in_words(std::size_t errors, std::size_t warnings, const base::Translations& words) {
  if (errors + warnings == 0) return {};
  return words("agency.errors_n", {{"errors", std::to_string(errors)}, {"warnings", std::to_string(warnings)}});
}

DeskFrame frame_of(const Options& options, std::string title, std::vector<Crumb> crumbs) {
  DeskFrame out;
  out.language = base::code(options.language);
  out.title = std::move(title);
  out.folder = options.content;
  out.crumbs = std::move(crumbs);
  out.is_read_only = options.is_read_only;
  return out;
}

Response rendered(std::string_view template_name, const base::TypeInfo& type, const void* data,
                  base::Language language, unsigned status) {
  static Look look;
  Response out;
  out.status = status;
  look.program(template_name, type, language).render(data, out.body);
  return out;
}

}  // namespace desk
