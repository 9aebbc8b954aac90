#include "checks/findings/suppressions.h"

#include <algorithm>

#include "checks/findings/explanations.h"

namespace checks {
namespace {

using core::say;
using core::Severity;

bool is_path_within(std::string_view path, std::string_view folder) {
  while (folder.ends_with('/')) folder.remove_suffix(1);
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

// The finding's path below the agency's folder; empty for findings elsewhere.
std::string_view path_in_agency(const model::Agency& agency, const core::Finding& finding) {
  std::string_view path = finding.path;
  if (!is_path_within(path, agency.path) || path.size() <= agency.path.size()) return {};
  return path.substr(agency.path.size() + 1);
}

bool is_suppressed_by(const model::Agency& agency, const model::IgnoredCheck& ignored, const core::Finding& finding) {
  if (finding.code != ignored.code ||
      (!ignored.in.empty() && !is_path_within(path_in_agency(agency, finding), ignored.in)))
    return false;
  if (finding.severity == Severity::error && finding.code != "personal-id") return false;
  return finding.code == "personal-id" ? !ignored.value.empty() && finding.value == ignored.value
                                       : ignored.value.empty() || finding.value == ignored.value;
}

// An error of that code was found, which no entry can suppress.
bool is_of_an_error(const model::IgnoredCheck& ignored, const core::Report& found) {
  return std::any_of(found.findings().begin(), found.findings().end(),
                     [&](const core::Finding& f) { return f.code == ignored.code && f.severity == Severity::error; });
}

core::Message how_to_correct(const model::IgnoredCheck& ignored, const core::Report& found) {
  if (!is_code(ignored.code)) return no_such_code(ignored.code);
  if (ignored.code == "personal-id") return say("เขียนเลขสี่ตัวท้ายไว้ใน value", "give the last four digits as 'value'");
  if (is_of_an_error(ignored, found))
    return say("ข้อผิดพลาดยกเว้นไม่ได้ แก้เนื้อหาแทน", "an error cannot be ignored; correct the content");
  return say("ลบออก หรือตรวจ code และ in", "remove it, or check 'code' and 'in'");
}

}  // namespace

void apply_suppressions(const model::Agency& agency, bool is_full, core::Report& report, core::Report& suppressed) {
  if (agency.ignored.empty()) return;
  std::vector<bool> is_used(agency.ignored.size(), false);
  core::Report kept;
  for (const core::Finding& finding : report.findings()) {
    auto entry = std::find_if(agency.ignored.begin(), agency.ignored.end(),
                              [&](const auto& i) { return is_suppressed_by(agency, i, finding); });
    if (entry == agency.ignored.end()) {
      kept.add(finding);
      continue;
    }
    is_used[static_cast<std::size_t>(entry - agency.ignored.begin())] = true;
    core::Finding suppressed_finding = finding;
    const std::string th(entry->reason.in(core::Language::th)), en(entry->reason.in(core::Language::en));
    suppressed_finding.advice = say("เหตุผล: {0}", "reason: {1}", {th, en});
    suppressed.add(std::move(suppressed_finding));
  }
  for (std::size_t i = 0; i < is_used.size(); ++i) {
    const model::IgnoredCheck& ignored = agency.ignored[i];
    if (!is_used[i] && (is_full || is_of_an_error(ignored, report)))
      kept.warning(
          "unused-ignore", ignored.place,
          say("ข้อยกเว้น '{}' ไม่ตรงกับสิ่งใดที่ตรวจพบ", "the exception '{}' matches nothing that was found", {ignored.code}),
          how_to_correct(ignored, report));
  }
  report = std::move(kept);
}

}  // namespace checks
