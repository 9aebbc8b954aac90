#include "state/agency_state.h"

#include <utility>

#include "state/summary_record.h"

namespace state {

std::optional<AgencyState> AgencyState::of(std::optional<platform::Archive<AgencyFormat>> archive) {
  if (!archive || archive->rows<AgencyFormat::Head>().size() != 1) return {};
  return AgencyState(std::move(*archive));
}

std::vector<std::string> AgencyState::folders() const {
  std::vector<std::string> out;
  for (const AgencyFormat::Folder& folder : archive_.rows<AgencyFormat::Folder>())
    out.emplace_back(text(folder.path));
  return out;
}

std::vector<std::string> AgencyState::roots() const {
  std::vector<std::string> out;
  for (const AgencyFormat::Root& root : archive_.rows<AgencyFormat::Root>()) out.emplace_back(text(root.path));
  return out;
}

std::optional<model::Summary> AgencyState::summary() const {
  return head().summary.length ? summary_from(text(head().summary)) : std::nullopt;
}

model::FrameworkDependencies AgencyState::asked() const {
  model::FrameworkDependencies asked;
  for (const AgencyFormat::FrameworkId& framework : archive_.rows<AgencyFormat::FrameworkId>())
    asked.ids.emplace(text(framework.id));
  for (AgencyFormat::Year year : archive_.rows<AgencyFormat::Year>()) asked.years.insert(static_cast<int>(year));
  asked.newest = head().asked_newest;
  return asked;
}

void AgencyState::add_findings(base::Report& report, base::Report& silenced) const {
  auto own = [&](TextRef ref) { return std::string(text(ref)); };
  for (const FindingRow& f : archive_.rows<FindingRow>())
    (f.is_silenced ? silenced : report)
        .add({f.severity,
              own(f.code),
              own(f.path),
              f.line,
              f.column,
              f.length,
              own(f.source_line),
              {own(f.what_th), own(f.what_en)},
              {own(f.advice_th), own(f.advice_en)}});
}

}  // namespace state
