#include "console/diagnostics.h"

#include <algorithm>
#include <iostream>

#include "base/finding_text.h"
#include "base/number.h"
#include "checks/checks.h"
#include "checks/findings/reading_rules.h"
#include "console/finding_formats.h"
#include "platform/locale.h"
#include "platform/terminal.h"

namespace console {

namespace {

using base::msg;

std::vector<SarifRule> rules(base::Language language) {
  std::vector<SarifRule> out;
  for (const checks::Check* named : checks::all_checks)
    out.push_back({named->code, named->explanation.looks_for.in(language)});
  for (const checks::ReadingRule& rule : checks::reading_rules) out.push_back({rule.code, rule.means.in(language)});
  return out;
}

std::string counts_of(const pipeline::BuildResult& result, base::Language language) {
  std::string out = base::counts_text(result.report, language);
  if (!result.agencies) return out;
  const std::string with = base::with_commas(static_cast<std::int64_t>(result.agencies_with_findings)),
                    all = base::with_commas(static_cast<std::int64_t>(result.agencies));
  return out + msg(" ใน {0} จาก {1} หน่วยงาน", " in {0} of {1} agencies", {with, all}).in(language);
}

bool is_shown_whole(const base::Finding& finding, const Printing& printing) {
  return finding.severity != base::Severity::note || printing.shows_notes ||
         std::find(printing.whole.begin(), printing.whole.end(), finding.code) != printing.whole.end();
}

// Of those that are not shown whole: one line a code, in the order of their first places.
std::string notes_by_code(const base::Report& report, const Printing& printing, bool colours) {
  struct Kind {
    const base::Finding* first;
    std::size_t count = 0;
  };
  std::vector<Kind> kinds;
  for (const base::Finding& f : report.findings()) {
    if (is_shown_whole(f, printing)) continue;
    auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return k.first->code == f.code; });
    if (kind == kinds.end()) kind = kinds.insert(kind, {&f});
    ++kind->count;
  }
  const base::Language language = printing.spoken();
  std::string out;
  for (const Kind& kind : kinds) {
    const std::string count = base::with_commas(static_cast<std::int64_t>(kind.count)),
                      command = kind.first->code.starts_with("host-")
                                    ? "prongsai build" + printing.content + " --notes"  // of the whole site
                                    : "prongsai check" + printing.content + " --only " + kind.first->code;
    out += base::headline(*kind.first, language, colours) + " " +
           msg("({0} ข้อ ดูด้วย {1})", kind.count == 1 ? "({0} note: {1})" : "({0} notes: {1})", {count, command})
               .in(language) +
           "\n";
  }
  return out;
}

}  // namespace

void declare_printing(platform::Options& options, Printing& printing) {
  options.choice("--format", printing.format, {"text", "json", "sarif", "github"},
                 msg("รูปแบบของสิ่งที่พบ", "How findings are printed"));
  options.flag("-q,--quiet", printing.is_quiet,
               msg("แสดงเฉพาะข้อผิดพลาดและคำเตือน ไม่แสดงหมายเหตุ จำนวน และผล",
                   "Print errors and warnings alone: no notes, counts or results"));
  options.flag("--notes", printing.shows_notes,
               msg("แสดงหมายเหตุทุกข้อ แทนที่จะแสดงบรรทัดเดียวต่อรหัส", "Print every note, not one line a code"));
  declare_language(options, printing.language);
}

void declare_language(platform::Options& options, std::string& language) {
  options.choice("--language", language, {"th", "en"},
                 msg("ภาษาของข้อความ (ไม่ใส่คือภาษาของเครื่อง มิฉะนั้นภาษาแรกของเว็บไซต์)",
                     "The language of messages (default: the computer's, else the site's first)"));
}

base::Language language_of_messages(const std::string& asked, const std::string& content) {
  for (base::Language language : base::all_languages)
    if (asked == base::code(language)) return language;
  if (const auto user = platform::user_language()) return *user;
  return pipeline::first_language(content).value_or(base::Language::en);
}

void settle(Printing& printing, const std::string& content) {
  printing.language = base::code(language_of_messages(printing.language, content));
  if (content != "content") printing.content = " --content " + content;
}

int wrong_use(const Printing& printing, const base::BilingualText& what) {
  std::cerr << "prongsai: " << what.in(printing.spoken()) << "\n";
  return 2;
}

base::BilingualText no_content_folder(const std::string& path) {
  return msg("ไม่มีโฟลเดอร์เนื้อหา '{}' ระบุโฟลเดอร์ด้วย --content",
             "there is no content folder '{}': name it with --content", {path});
}

bool is_of_a_wrong_theme(const pipeline::BuildResult& result) {
  const auto& all = result.report.findings();
  return std::any_of(all.begin(), all.end(),
                     [](const base::Finding& f) { return f.code == "unknown-theme" && f.path.empty(); });
}

void print_findings(const pipeline::BuildResult& result, const Printing& printing, const std::string& version) {
  const base::Language language = printing.spoken();
  base::Report loud;
  if (printing.is_quiet)
    for (const base::Finding& f : result.report.findings())
      if (f.severity != base::Severity::note) loud.add(f);
  const base::Report& report = printing.is_quiet ? loud : result.report;
  std::string out;
  if (printing.format == "sarif") {
    out = as_sarif(report, language, version, rules(language));
  } else {
    const bool is_for_people = printing.is_for_people(), colours = is_for_people && platform::wants_colours();
    for (const base::Finding& f : report.findings())
      if (!is_for_people || is_shown_whole(f, printing))
        out += printing.format == "json"     ? base::as_json(f, language)
               : printing.format == "github" ? as_github(f, language)
                                             : base::as_text(f, language, colours);
    if (is_for_people) out += notes_by_code(report, printing, colours);
  }
  std::cerr << out;
  if (printing.has_sentences() && !result.report.findings().empty()) std::cerr << counts_of(result, language) << "\n";
}

}  // namespace console
