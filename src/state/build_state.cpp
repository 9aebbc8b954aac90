#include "state/build_state.h"

#include <algorithm>

#include "state/summary_record.h"

namespace state {

std::optional<BuildState> BuildState::of(std::optional<platform::MappedFile> file) {
  if (!file) return {};
  std::optional<Archive> archive = Archive::of(std::move(*file));
  if (!archive || archive->rows<StateHead>().size() != 1) return {};
  return BuildState(std::move(*archive));
}

const AgencyRow* BuildState::find(std::string_view slug) const {
  const auto all = agencies();
  auto row = std::lower_bound(all.begin(), all.end(), slug,
                              [&](const AgencyRow& a, std::string_view wanted) { return text(a.slug) < wanted; });
  return row != all.end() && text(row->slug) == slug ? &*row : nullptr;
}

std::vector<std::string> BuildState::texts(RowRange range) const {
  std::vector<std::string> out;
  for (TextRef ref : rows<TextRef>(range)) out.emplace_back(text(ref));
  return out;
}

std::optional<model::Summary> BuildState::summary(const AgencyRow& row) const {
  return row.summary.length ? summary_from(text(row.summary)) : std::nullopt;
}

model::FrameworkDependencies BuildState::asked(const AgencyRow& row) const {
  model::FrameworkDependencies asked;
  for (TextRef id : rows<TextRef>(row.ids)) asked.ids.emplace(text(id));
  for (std::int64_t year : rows<BuildStateFormat::Year>(row.years)) asked.years.insert(static_cast<int>(year));
  asked.newest = row.asked_newest;
  return asked;
}

void BuildState::add_findings(const AgencyRow& row, base::Report& report, base::Report& silenced) const {
  auto own = [&](TextRef ref) { return std::string(text(ref)); };
  for (const FindingRow& f : rows<FindingRow>(row.findings))
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
