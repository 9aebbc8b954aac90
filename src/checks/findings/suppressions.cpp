#include "checks/findings/suppressions.h"

#include <algorithm>

#include "checks/checks.h"
#include "checks/findings/explanations.h"

namespace checks {
namespace {

using base::msg;
using base::Severity;

bool is_path_within(std::string_view path, std::string_view folder) {
  while (folder.ends_with('/')) folder.remove_suffix(1);
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

// The finding's path below the agency's folder; empty for findings elsewhere.
std::string_view path_in_agency(const model::Agency& agency, const base::Finding& finding) {
  std::string_view path = finding.path;
  if (!is_path_within(path, agency.path) || path.size() <= agency.path.size()) return {};
  return path.substr(agency.path.size() + 1);
}

bool is_suppressed_by(const model::Agency& agency, const model::IgnoredCheck& ignored, const base::Finding& finding) {
  if (finding.code != ignored.code ||
      (!ignored.in.empty() && !is_path_within(path_in_agency(agency, finding), ignored.in)))
    return false;
  if (finding.severity == Severity::error && finding.code != "personal-id") return false;
  return finding.code == "personal-id" ? !ignored.value.empty() && finding.value == ignored.value
                                       : ignored.value.empty() || finding.value == ignored.value;
}

// An error of that code was found, which no entry can suppress.
bool is_of_an_error(const model::IgnoredCheck& ignored, const base::Report& found) {
  return std::any_of(found.findings().begin(), found.findings().end(),
                     [&](const base::Finding& f) { return f.code == ignored.code && f.severity == Severity::error; });
}

// What this run may not have looked for.
bool is_on_request(std::string_view code) {
  return std::any_of(all_checks.begin(), all_checks.end(),
                     [&](const Check* check) { return check->is_on_request && check->code == code; });
}

base::BilingualText how_to_correct(const model::IgnoredCheck& ignored, const base::Report& found) {
  if (!is_code(ignored.code)) return no_such_code(ignored.code);
  if (ignored.code == "personal-id") return msg("เขียนเลขสี่ตัวท้ายไว้ใน value", "give the last four digits as 'value'");
  if (is_of_an_error(ignored, found))
    return msg("ข้อผิดพลาดยกเว้นไม่ได้ แก้เนื้อหาแทน", "an error cannot be ignored; correct the content");
  return msg("ลบออก หรือตรวจ code และ in", "remove it, or check 'code' and 'in'");
}

}  // namespace

void apply_suppressions(const model::Agency& agency, bool is_full, base::Report& report, base::Report& suppressed) {
  if (agency.ignored.empty()) return;
  std::vector<bool> is_used(agency.ignored.size(), false);
  base::Report kept;
  for (const base::Finding& finding : report.findings()) {
    auto entry = std::find_if(agency.ignored.begin(), agency.ignored.end(),
                              [&](const auto& i) { return is_suppressed_by(agency, i, finding); });
    if (entry == agency.ignored.end()) {
      kept.add(finding);
      continue;
    }
    is_used[static_cast<std::size_t>(entry - agency.ignored.begin())] = true;
    base::Finding suppressed_finding = finding;
    const std::string th(entry->reason.in(base::Language::th)), en(entry->reason.in(base::Language::en));
    suppressed_finding.advice = msg("เหตุผล: {0}", "reason: {1}", {th, en});
    suppressed.add(std::move(suppressed_finding));
  }
  for (std::size_t i = 0; i < is_used.size(); ++i) {
    const model::IgnoredCheck& ignored = agency.ignored[i];
    if (!is_used[i] && !is_on_request(ignored.code) && (is_full || is_of_an_error(ignored, report)))
      kept.warning(
          "unused-ignore", ignored.location,
          msg("ข้อยกเว้น '{}' ไม่ตรงกับสิ่งใดที่ตรวจพบ", "the exception '{}' matches nothing that was found", {ignored.code}),
          how_to_correct(ignored, report));
  }
  report = std::move(kept);
}

}  // namespace checks
