// prongsai check: everything that build would refuse or warn of, without writing.
#include <algorithm>
#include <iostream>
#include <memory>

#include "base/finding_text.h"
#include "checks/findings/explanations.h"
#include "cli/command.h"
#include "console/diagnostics.h"
#include "console/progress.h"
#include "pipeline/ask_links.h"
#include "pipeline/build.h"
#include "platform/disk.h"
#include "platform/places.h"
#include "platform/real_path.h"

namespace cli {
namespace {

using base::Language;
using base::msg;

struct CheckCliOptions {
  pipeline::BuildOptions build;
  console::Printing printing;
  std::vector<std::string> paths, agencies, only, ignore;
  std::string explain, as_of;
  pipeline::LinkOptions links;
  bool lists = false, shows_ignored = false, is_online = false;
};

// `path` as findings name it: below the content folder as given. Empty where it is not in it.
std::string shown_path(const CheckCliOptions& chosen, const std::string& path) {
  const std::string root = platform::real_path(chosen.build.content), real = platform::real_path(path);
  if (root.empty() || real.empty()) return {};
  if (real == root) return chosen.build.content;
  return real.starts_with(root + "/") ? chosen.build.content + real.substr(root.size()) : std::string();
}

bool is_within(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) &&
         (path.size() == folder.size() || path[folder.size()] == '/' || folder.ends_with('/'));
}

// "content/agencies/SLUG/…": the slug. Empty for another path.
std::string slug_in(const CheckCliOptions& chosen, const std::string& path) {
  const std::string agencies = chosen.build.content + "/agencies/";
  if (!path.starts_with(agencies)) return {};
  return path.substr(agencies.size(), path.find('/', agencies.size()) - agencies.size());
}

bool is_wanted(const CheckCliOptions& chosen, const std::vector<std::string>& paths, const base::Finding& finding) {
  auto names = [&](const std::vector<std::string>& codes) {
    return std::find(codes.begin(), codes.end(), finding.code) != codes.end();
  };
  if (!chosen.only.empty() && !names(chosen.only)) return false;
  if (names(chosen.ignore)) return false;
  return paths.empty() ||
         std::any_of(paths.begin(), paths.end(), [&](const std::string& p) { return is_within(finding.path, p); });
}

base::Report wanted_of(const CheckCliOptions& chosen, const std::vector<std::string>& paths,
                       const base::Report& all) {
  base::Report out;
  for (const base::Finding& finding : all.findings())
    if (is_wanted(chosen, paths, finding)) out.add(finding);
  return out;
}

// How many of the agencies looked at have a finding. A folder whose name is refused is none of them.
std::size_t agencies_named(const CheckCliOptions& chosen, const pipeline::BuildResult& result) {
  std::vector<std::string> slugs;
  for (const base::Finding& finding : result.report.findings())
    if (std::string slug = slug_in(chosen, finding.path);
        std::binary_search(result.looked_at.begin(), result.looked_at.end(), slug))
      slugs.push_back(std::move(slug));
  std::sort(slugs.begin(), slugs.end());
  return static_cast<std::size_t>(std::unique(slugs.begin(), slugs.end()) - slugs.begin());
}

pipeline::AskedLinks ask_about_links(CheckCliOptions& chosen) {
  pipeline::LinkOptions& links = chosen.links;
  links.content = chosen.build.content;
  links.agencies = chosen.build.agencies;
  links.version = chosen.build.version;
  links.kept_in = chosen.build.out + ".state/links.tsv";
  if (chosen.printing.has_sentences())
    links.progress =
        console::progress_line(chosen.printing.spoken(), {"ถามแล้ว {0} จาก {1} ลิงก์", "asked for {0} of {1} links"});
  pipeline::AskedLinks asked = pipeline::ask_links(links);
  links.progress = nullptr;
  if (asked.failure.empty() && chosen.printing.has_sentences())
    std::cerr << msg("ลิงก์ไปเว็บไซต์อื่น: ถามแล้ว {0} ลิงก์จาก {1} เครื่องแม่ข่าย อีก {2} ลิงก์เปิดได้เมื่อไม่เกิน {3} วันก่อน",
                     "links to other websites: asked for {0} at {1} {4}; {2} worked within the last {3} days",
                     {std::to_string(asked.asked), std::to_string(asked.hosts), std::to_string(asked.remembered),
                      std::to_string(links.most_days), asked.hosts == 1 ? "host" : "hosts"})
                     .in(chosen.printing.spoken())
              << "\n";
  return asked;
}

int check_content(CheckCliOptions& chosen) {
  std::vector<std::string> paths;
  chosen.build.content = platform::without_final_slashes(chosen.build.content);
  if (!platform::look(chosen.build.content + "/."))
    return console::wrong_use(chosen.printing, console::no_content_folder(chosen.build.content));
  for (const std::string& path : chosen.paths) {
    std::string shown = shown_path(chosen, path);
    if (shown.empty())
      return console::wrong_use(
          chosen.printing,
          msg("ไม่พบ '{0}' ในโฟลเดอร์ {1}", "there is no '{0}' in the folder {1}", {path, chosen.build.content}));
    paths.push_back(std::move(shown));
  }
  for (const std::string& slug : chosen.agencies) {
    const std::string folder = chosen.build.content + "/agencies/" + slug;
    if (slug.empty() || slug.find('/') != slug.npos || !platform::look(folder + "/."))
      return console::wrong_use(chosen.printing, msg("ไม่มีหน่วยงาน '{}'", "there is no agency '{}'", {slug}));
    paths.push_back(folder);
  }
  bool names_agencies = !paths.empty();
  for (const std::string& path : paths) names_agencies = names_agencies && !slug_in(chosen, path).empty();
  for (const std::string& path : paths)
    if (names_agencies) chosen.build.agencies.push_back(slug_in(chosen, path));
  pipeline::AskedLinks asked;
  if (chosen.is_online) {
    asked = ask_about_links(chosen);
    if (!asked.failure.empty()) return console::wrong_use(chosen.printing, asked.failure);
    chosen.build.link_answers = &asked.answers;
  }
  pipeline::BuildResult result = pipeline::build(chosen.build);
  if (chosen.shows_ignored) result.report = std::move(result.silenced);
  result.report = wanted_of(chosen, paths, result.report);
  result.agencies_with_findings = agencies_named(chosen, result);
  console::print_findings(result, chosen.printing, chosen.build.version);
  if (!result.failure.empty()) return console::wrong_use(chosen.printing, result.failure);
  if (result.report.findings().empty() && chosen.printing.has_sentences()) {
    const std::string agencies = std::to_string(result.agencies);
    std::cerr << (chosen.shows_ignored ? msg("ไม่มีสิ่งใดถูกยกเว้น", "nothing is ignored")
                                       : msg("ตรวจ {0} หน่วยงานแล้ว ไม่พบข้อผิดพลาด", "{0} {1} checked, nothing found",
                                             {agencies, result.agencies == 1 ? "agency" : "agencies"}))
                     .in(chosen.printing.spoken())
              << "\n";
  }
  if (console::is_of_a_wrong_theme(result)) return 2;
  if (chosen.shows_ignored) return 0;
  return result.report.has_errors() || (chosen.build.strict && result.report.count(base::Severity::warning)) ? 1 : 0;
}

// False where it is no date.
bool read_day(CheckCliOptions& chosen) {
  if (chosen.as_of.empty()) return true;
  chosen.build.as_of = base::parse_date(chosen.as_of);
  return chosen.build.as_of.has_value();
}

int run_check(CheckCliOptions& chosen) {
  console::settle(chosen.printing, chosen.build.content);
  chosen.printing.whole = {"overdue", "link-moved"};  // what is asked for
  chosen.printing.shows_notes = chosen.printing.shows_notes || chosen.shows_ignored || !chosen.only.empty();
  const Language language = chosen.printing.spoken();
  if (chosen.lists) {
    std::cout << checks::list_codes(language);
    return 0;
  }
  for (const auto* codes : {&chosen.only, &chosen.ignore})
    for (const std::string& code : *codes)
      if (!checks::is_code(code)) return console::wrong_use(chosen.printing, checks::no_such_code(code));
  if (!read_day(chosen))
    return console::wrong_use(chosen.printing,
                              msg("--as-of: '{}' ไม่ใช่วันที่ เขียนเช่น 2568-09-30",
                                  "--as-of: '{}' is not a date; write it like 2568-09-30", {chosen.as_of}));
  if (chosen.explain.empty()) return check_content(chosen);
  if (!checks::is_code(chosen.explain))
    return console::wrong_use(chosen.printing, checks::no_such_code(chosen.explain));
  std::cout << checks::explain(chosen.explain, language);
  return 0;
}

std::function<int()> declare_check(platform::Options& options) {
  auto chosen = std::make_shared<CheckCliOptions>();
  chosen->build.version = PRONGSAI_VERSION;
  chosen->build.is_check = true;
  options.texts("PATH", "", chosen->paths,
                msg("ตรวจเฉพาะไฟล์หรือโฟลเดอร์เหล่านี้ (ไม่ใส่คือทั้งหมด)",
                    "Check only these files or folders of the content (default: all)"));
  options.text("-c,--content", "DIR", chosen->build.content, msg("โฟลเดอร์เนื้อหา", "The folder of content"));
  options.text("-t,--theme", "NAME", chosen->build.theme,
               msg("ธีมแทนธีมที่เขียนใน site.yaml", "A theme in place of the one that site.yaml names"));
  options.number("-j,--jobs", "N", chosen->build.jobs, 1, 512,
                 msg("จำนวนงานที่ทำพร้อมกัน (ไม่ใส่คือเท่าจำนวนแกนประมวลผล)", "Threads (default: one for each processor)"));
  options.texts("--agency", "SLUG", chosen->agencies,
                msg("ตรวจเฉพาะหน่วยงานนี้ ใช้ได้หลายครั้ง", "Check only this agency; may be given several times"));
  options.texts("--only", "CODE", chosen->only,
                msg("แสดงเฉพาะสิ่งที่พบของรหัสนี้ทุกข้อ ใช้ได้หลายครั้ง",
                    "Show only findings of this code, all of them; may be given several times"));
  options.texts("--ignore", "CODE", chosen->ignore,
                msg("ไม่แสดงสิ่งที่พบของรหัสนี้ ใช้ได้หลายครั้ง", "Leave out findings of this code; may be given several times"));
  options.flag("--strict", chosen->build.strict,
               msg("เมื่อมีคำเตือน จบด้วยสถานะ 1 เหมือนข้อผิดพลาด", "Warnings give exit status 1, as errors do"));
  options.text(
      "--as-of", "DATE", chosen->as_of,
      msg("บอกด้วยว่าสิ่งใดเลยกำหนดแล้วในวันนี้ เช่น 2568-09-30", "Say as well what is overdue on this day, as 2568-09-30"));
  options.flag("--online", chosen->is_online,
               msg("เปิดลิงก์ไปเว็บไซต์อื่นด้วย ทีละลิงก์ต่อเว็บไซต์ และบอกลิงก์ที่เปิดไม่ได้",
                   "Open links to other websites as well, one at a time for each, and say which cannot be opened"));
  options.number("--max-age", "DAYS", chosen->links.most_days, 0, 365,
                 msg("กับ --online: ไม่ถามลิงก์ที่เปิดได้เมื่อไม่เกินกี่วันก่อน (ไม่ใส่คือ 7)",
                     "With --online: days for which a link that worked is not asked for again (default: 7)"));
  options.number("--timeout", "SECONDS", chosen->links.seconds, 1, 300,
                 msg("กับ --online: รอคำตอบของแต่ละลิงก์กี่วินาที (ไม่ใส่คือ 20)",
                     "With --online: how long to wait for the answer of a link (default: 20)"));
  options.flag("--ignored", chosen->shows_ignored,
               msg("แสดงสิ่งที่หน่วยงานยกเว้นไว้ และเหตุผล", "Show what agencies ignore, and why"));
  options.flag("--list", chosen->lists, msg("แสดงรายการตรวจทั้งหมดแล้วจบ", "List all checks and exit"));
  options.text("--explain", "CODE", chosen->explain,
               msg("บอกว่ารายการตรวจนี้ดูอะไร เพราะอะไร ตัวอย่าง และที่มา แล้วจบ",
                   "Say what a check looks for, why, an example and its source, and exit"));
  console::declare_printing(options, chosen->printing);
  return [chosen] { return run_check(*chosen); };
}

}  // namespace

extern const Command check_command{"check", "หาสิ่งที่ผิดในเนื้อหา โดยไม่เขียนไฟล์ใด",
                                   "Find what is wrong with the content, without writing", declare_check};

}  // namespace cli
