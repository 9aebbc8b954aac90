#include "printed_findings.h"

#include <algorithm>
#include <iostream>

#include "checks/checks.h"
#include "checks/findings/reading_rules.h"
#include "core/finding_formats.h"
#include "core/finding_text.h"
#include "core/number.h"
#include "outside/terminal.h"

namespace {

std::vector<core::SarifRule> rules(core::Language language) {
  std::vector<core::SarifRule> out;
  for (const checks::Named& named : checks::all)
    out.push_back({named.check->code, named.check->explanation.looks_for.in(language)});
  for (const checks::ReadingRule& rule : checks::reading_rules) out.push_back({rule.code, rule.means.in(language)});
  return out;
}

std::string counts_of(const BuildResult& result, core::Language language) {
  std::string out = core::counts_text(result.report, language);
  if (!result.agencies) return out;
  const std::string with = core::with_commas(static_cast<std::int64_t>(result.agencies_with_findings)),
                    all = core::with_commas(static_cast<std::int64_t>(result.agencies));
  return out + core::say(" ใน {0} จาก {1} หน่วยงาน", " in {0} of {1} agencies", {with, all}).in(language);
}

}  // namespace

void declare_printing(outside::Options& options, Printing& printing) {
  options.choice("--format", printing.format, {"text", "json", "sarif", "github"}, "How findings are printed");
  options.flag("-q,--quiet", printing.is_quiet, "Print errors and warnings alone: no notes, counts or results");
  options.choice("--language", printing.language, {"th", "en"}, "The language of messages");
}

int wrong_use(const Printing& printing, const core::Message& what) {
  std::cerr << "prongsai: " << what.in(printing.spoken()) << "\n";
  return 2;
}

core::Message no_content_folder(const std::string& path) {
  return core::say("ไม่มีโฟลเดอร์เนื้อหา '{}' ระบุโฟลเดอร์ด้วย --content",
                   "there is no content folder '{}': name it with --content", {path});
}

bool is_of_a_wrong_theme(const BuildResult& result) {
  const auto& all = result.report.findings();
  return std::any_of(all.begin(), all.end(),
                     [](const core::Finding& f) { return f.code == "unknown-theme" && f.path.empty(); });
}

void print_findings(const BuildResult& result, const Printing& printing, const std::string& version) {
  const core::Language language = printing.spoken();
  core::Report loud;
  if (printing.is_quiet)
    for (const core::Finding& f : result.report.findings())
      if (f.severity != core::Severity::note) loud.add(f);
  const core::Report& report = printing.is_quiet ? loud : result.report;
  std::string out;
  if (printing.format == "sarif") {
    out = core::as_sarif(report, language, version, rules(language));
  } else {
    const bool colours = printing.is_for_people() && outside::wants_colours();
    for (const core::Finding& f : report.findings())
      out += printing.format == "json"     ? core::as_json(f, language)
             : printing.format == "github" ? core::as_github(f, language)
                                           : core::as_text(f, language, colours);
  }
  std::cerr << out;
  if (printing.has_sentences() && !result.report.findings().empty()) std::cerr << counts_of(result, language) << "\n";
}
