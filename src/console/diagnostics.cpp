#include "console/diagnostics.h"

#include <algorithm>
#include <iostream>

#include "base/finding_text.h"
#include "base/number.h"
#include "checks/checks.h"
#include "checks/findings/reading_rules.h"
#include "console/finding_formats.h"
#include "platform/terminal.h"

namespace console {

namespace {

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
  return out + base::msg(" ใน {0} จาก {1} หน่วยงาน", " in {0} of {1} agencies", {with, all}).in(language);
}

}  // namespace

void declare_printing(platform::Options& options, Printing& printing) {
  options.choice("--format", printing.format, {"text", "json", "sarif", "github"}, "How findings are printed");
  options.flag("-q,--quiet", printing.is_quiet, "Print errors and warnings alone: no notes, counts or results");
  options.choice("--language", printing.language, {"th", "en"}, "The language of messages");
}

int wrong_use(const Printing& printing, const base::BilingualText& what) {
  std::cerr << "prongsai: " << what.in(printing.spoken()) << "\n";
  return 2;
}

base::BilingualText no_content_folder(const std::string& path) {
  return base::msg("ไม่มีโฟลเดอร์เนื้อหา '{}' ระบุโฟลเดอร์ด้วย --content",
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
    const bool colours = printing.is_for_people() && platform::wants_colours();
    for (const base::Finding& f : report.findings())
      out += printing.format == "json"     ? base::as_json(f, language)
             : printing.format == "github" ? as_github(f, language)
                                           : base::as_text(f, language, colours);
  }
  std::cerr << out;
  if (printing.has_sentences() && !result.report.findings().empty()) std::cerr << counts_of(result, language) << "\n";
}

}  // namespace console
