// translation-missing: texts that a page shows in another language than its own: one of the site's others in the
// first one, or in the first one a text that is written in another alone. One finding for each file and language. The
// text below the front matter has one language, and passes. Source: WCAG 2.2, 3.1.2.
#include <array>
#include <map>

#include "checks/checks.h"
#include "checks/texts.h"

namespace checks {
namespace {

using core::Language;
using core::say;

// "LINE", "O11": without a Thai letter a text is the same in every language.
bool is_thai(std::string_view text) {
  return text.find("\xE0\xB8") != text.npos || text.find("\xE0\xB9") != text.npos;
}

struct Count {
  core::Place first;
  std::size_t missing = 0, all = 0;
};

std::string_view name_th(Language language) { return language == Language::en ? "อังกฤษ" : "ไทย"; }
std::string_view name_en(Language language) { return language == Language::en ? "English" : "Thai"; }

void look_for(Language wanted, const Subject& subject, core::Report& report) {
  const Language first = subject.settings.first_language();
  const Language shown = wanted != first ? first : first == Language::th ? Language::en : Language::th;
  std::map<std::string_view, Count> files;  // by path
  auto look = [&](const auto& has, std::string_view words, const core::Place& place) {
    if (wanted != first && !words.empty() && !is_thai(words) && !has(wanted)) return;
    Count& count = files[place.file ? std::string_view(place.file->path) : std::string_view{}];
    ++count.all;
    if (!has(wanted) && !count.missing++) count.first = place;
  };
  Texts texts(look);
  texts.of(subject.agency);
  for (const auto& [path, count] : files) {
    if (!count.missing) continue;
    const std::string missing = std::to_string(count.missing), all = std::to_string(count.all);
    report.note("translation-missing", count.first,
                say("ข้อความ {0} จาก {1} แห่งในไฟล์นี้ไม่มีภาษา{2} หน้าภาษา{2}จะแสดงเป็นภาษา{3}",
                    "{0} of {1} texts in this file have no {4}; {4} pages show them in {5}",
                    {missing, all, name_th(wanted), name_th(shown), name_en(wanted), name_en(shown)}),
                say("เพิ่มคำแปล เช่น {}", "add it, like {}", {"{th: สำนักปลัด, en: Office of the Chief Administrator}"}));
  }
}

void look(const Subject& subject, core::Report& report) {
  for (Language language : subject.settings.languages) look_for(language, subject, report);
}

constexpr Explanation explanation{
    {"ข้อความที่ไม่มีคำแปลในภาษาอื่นของเว็บไซต์", "a text that is not there in another language of the site"},
    {"หน้าภาษานั้นจะแสดงข้อความเป็นภาษาแรกของเว็บไซต์ คนที่อ่านภาษาไทยไม่ออกจะไม่เข้าใจ",
     "the page shows it in the site's first language, which its readers may not know"},
    "responsible: สำนักปลัด   # เว็บไซต์มีหน้าภาษาอังกฤษด้วย\n",
    {"languages ใน site.yaml และ WCAG 2.2 ข้อ 3.1.2", "'languages' of site.yaml, and WCAG 2.2, criterion 3.1.2"}};

}  // namespace

extern const Check translation_missing;
const Check translation_missing{"translation-missing", core::Severity::note, explanation, look};

}  // namespace checks
