// translation-missing: texts that a page must show in a language other than its own, because they are not translated
// into it. One finding for each file and language. The text below a front matter has one language only and is not
// checked. Source: WCAG 2.2, 3.1.2.
#include <array>
#include <map>

#include "checks/checks.h"
#include "checks/shared/texts.h"

namespace checks {
namespace {

using base::Language;
using base::msg;

// "LINE", "O11": without a Thai letter a text is the same in every language.
bool has_thai_letter(std::string_view text) {
  return text.find("\xE0\xB8") != text.npos || text.find("\xE0\xB9") != text.npos;
}

struct TextCount {
  base::SourceLocation first;  // that is missing
  std::size_t missing = 0, all = 0;
};
using TextsOfFiles = std::map<std::string_view, TextCount>;  // by path

struct TranslationCounter {
  const Language wanted;
  const bool is_translation;  // from the site's first language
  TextsOfFiles& files;

  void operator()(const base::LocalizedText& text) const {
    if (text.empty()) return;
    const std::string_view words = text.in(Language::th);
    const bool needs_none = is_translation && !words.empty() && !has_thai_letter(words);
    if (text.has(wanted) || !needs_none) count(text.has(wanted), text.location);
  }
  void operator()(const model::Prose& prose) const {
    if (!prose.empty()) count(prose.has(wanted), prose.location);
  }
  void operator()(const model::Document&) const {}  // the text below the front matter has one language

  void count(bool is_there, const base::SourceLocation& location) const {
    TextCount& of_file = files[location.file ? std::string_view(location.file->path) : std::string_view{}];
    ++of_file.all;
    if (!is_there && !of_file.missing++) of_file.first = location;
  }
};

std::string_view thai_name_of(Language language) { return language == Language::en ? "อังกฤษ" : "ไทย"; }
std::string_view english_name_of(Language language) { return language == Language::en ? "English" : "Thai"; }

void check_language(Language wanted, const CheckContext& context, base::Report& report) {
  const Language first = context.settings.first_language();
  const Language shown = wanted != first ? first : first == Language::th ? Language::en : Language::th;
  TextsOfFiles files;
  each_text(context.agency, TranslationCounter{wanted, wanted != first, files});
  for (const auto& [path, count] : files) {
    if (!count.missing) continue;
    const std::string missing = std::to_string(count.missing), all = std::to_string(count.all);
    report.note(
        "translation-missing", count.first,
        msg("ข้อความ {0} จาก {1} แห่งในไฟล์นี้ไม่มีภาษา{2} หน้าภาษา{2}จะแสดงเป็นภาษา{3}",
            "{0} of {1} texts in this file have no {4}; {4} pages show them in {5}",
            {missing, all, thai_name_of(wanted), thai_name_of(shown), english_name_of(wanted),
             english_name_of(shown)}),
        msg("เพิ่มคำแปล เช่น {}", "add it, for example {}", {"{th: สำนักปลัด, en: Office of the Chief Administrator}"}));
  }
}

void check_translation_missing(const CheckContext& context, base::Report& report) {
  for (Language language : context.settings.languages) check_language(language, context, report);
}

constexpr Explanation translation_missing_explanation{
    {"ข้อความที่ไม่มีคำแปลในภาษาอื่นของเว็บไซต์", "a text without a translation into another language of the site"},
    {"หน้าภาษานั้นจะแสดงข้อความเป็นภาษาแรกของเว็บไซต์ คนที่อ่านภาษาไทยไม่ออกจะไม่เข้าใจ",
     "the page shows it in the site's first language, which its readers may not know"},
    "responsible: สำนักปลัด   # เว็บไซต์มีหน้าภาษาอังกฤษด้วย\n",
    {"languages ใน site.yaml และ WCAG 2.2 ข้อ 3.1.2", "'languages' of site.yaml, and WCAG 2.2, criterion 3.1.2"}};

}  // namespace

extern const Check translation_missing{"translation-missing", base::Severity::note, translation_missing_explanation,
                                       check_translation_missing};

}  // namespace checks
