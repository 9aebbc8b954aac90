// unused-ignore: an entry of `checks: ignore` that silences nothing. Source: an exception that has outlived its
// reason would silence the next slip at that place.
#include <algorithm>

#include "checks/checks.h"
#include "checks/explained.h"
#include "checks/ignoring.h"

namespace checks {
namespace {

using core::say;
using core::Severity;

bool is_within(std::string_view path, std::string_view folder) {
  while (folder.ends_with('/')) folder.remove_suffix(1);
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

// The finding's path below the agency's folder; empty for findings elsewhere.
std::string_view path_in(const model::Agency& agency, const core::Finding& finding) {
  std::string_view path = finding.path;
  if (!is_within(path, agency.path) || path.size() <= agency.path.size()) return {};
  return path.substr(agency.path.size() + 1);
}

bool is_meant(const model::Agency& agency, const model::IgnoredCheck& ignored, const core::Finding& finding) {
  if (finding.code != ignored.code || (!ignored.in.empty() && !is_within(path_in(agency, finding), ignored.in)))
    return false;
  if (finding.severity == Severity::error && finding.code != "personal-id") return false;
  return finding.code == "personal-id" ? !ignored.value.empty() && finding.value == ignored.value
                                       : ignored.value.empty() || finding.value == ignored.value;
}

// An error of that code was found, which no entry can silence.
bool is_of_an_error(const model::IgnoredCheck& ignored, const core::Report& found) {
  return std::any_of(found.findings().begin(), found.findings().end(),
                     [&](const core::Finding& f) { return f.code == ignored.code && f.severity == Severity::error; });
}

core::Message how_to_mend(const model::IgnoredCheck& ignored, const core::Report& found) {
  if (!is_code(ignored.code)) return no_such_code(ignored.code);
  if (ignored.code == "personal-id") return say("เขียนเลขสี่ตัวท้ายไว้ใน value", "give the last four digits as 'value'");
  if (is_of_an_error(ignored, found))
    return say("ข้อผิดพลาดยกเว้นไม่ได้ แก้เนื้อหาแทน", "an error cannot be silenced; mend the content");
  return say("ลบออก หรือตรวจ code และ in", "remove it, or check 'code' and 'in'");
}

constexpr Explanation explanation{
    {"ข้อยกเว้นใน checks: ignore ที่ไม่ตรงกับสิ่งใดที่ตรวจพบ",
     "an entry of 'checks: ignore' that matches nothing that was found"},
    {"ข้อยกเว้นที่ค้างอยู่จะปิดบังข้อผิดพลาดครั้งต่อไปในที่เดียวกัน",
     "an exception that outlived its reason would hide the next slip in that place"},
    "checks:\n  ignore:\n    - {code: foreign-website, in: 2566/, reason: เว็บไซต์เดิมของหน่วยงาน}\n",
    {"เนื้อหาของหน่วยงานเอง", "the agency's own content"}};

}  // namespace

void take_out_ignored(const model::Agency& agency, bool is_full, core::Report& report, core::Report& silenced) {
  if (agency.ignored.empty()) return;
  std::vector<bool> is_used(agency.ignored.size(), false);
  core::Report kept;
  for (const core::Finding& finding : report.findings()) {
    auto entry = std::find_if(agency.ignored.begin(), agency.ignored.end(),
                              [&](const auto& i) { return is_meant(agency, i, finding); });
    if (entry == agency.ignored.end()) {
      kept.add(finding);
      continue;
    }
    is_used[static_cast<std::size_t>(entry - agency.ignored.begin())] = true;
    core::Finding quiet = finding;
    const std::string th(entry->reason.in(core::Language::th)), en(entry->reason.in(core::Language::en));
    quiet.advice = say("เหตุผล: {0}", "reason: {1}", {th, en});
    silenced.add(std::move(quiet));
  }
  for (std::size_t i = 0; i < is_used.size(); ++i) {
    const model::IgnoredCheck& ignored = agency.ignored[i];
    if (!is_used[i] && (is_full || is_of_an_error(ignored, report)))
      kept.warning(
          "unused-ignore", ignored.place,
          say("ข้อยกเว้น '{}' ไม่ตรงกับสิ่งใดที่ตรวจพบ", "the exception '{}' matches nothing that was found", {ignored.code}),
          how_to_mend(ignored, report));
  }
  report = std::move(kept);
}

extern const Check unused_ignore;
const Check unused_ignore{"unused-ignore", Severity::warning, explanation};

}  // namespace checks
