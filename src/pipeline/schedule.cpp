#include "pipeline/schedule.h"

#include <algorithm>
#include <mutex>

#include "pipeline/agency.h"
#include "pipeline/parallel.h"
#include "views/shared/links.h"

namespace pipeline {

namespace {

AgencyResult build_or_keep(const Inputs& inputs, const std::string& slug, const BuildTarget& to) {
  AgencyResult result;
  if (to.previous) result.staleness = to.previous->staleness_of(slug);
  if (const state::AgencyRow* row = result.staleness.row) {
    to.previous->state()->agency(*row).add_findings(result.report, result.silenced);
    return result;
  }
  AgencyOutcome outcome = build_agency(inputs, slug, to.site, std::move(result.staleness.files));
  if (to.writer) {
    if (outcome.report.has_errors() && to.is_shard) outcome.summary.reset();
    if (outcome.report.has_errors() && !to.is_shard)
      outcome.summary = keep_last_good(inputs, slug, to, result, outcome.roots);
    result.summary = std::move(outcome.summary);
    result.published = std::move(outcome.published);
    result.row = to.writer->add({slug, result.summary ? &*result.summary : nullptr, outcome.files, outcome.roots,
                                 outcome.report, outcome.silenced, outcome.asked, outcome.lacks_pictures});
  }
  result.report = std::move(outcome.report);
  result.silenced = std::move(outcome.silenced);
  return result;
}

}  // namespace

void for_each_agency(std::size_t count, const BuildOptions& options, const std::function<void(std::size_t)>& work) {
  std::size_t done = 0;
  std::mutex telling;
  in_parallel(count, options.jobs, [&](std::size_t i) {
    if (options.stop.stop_requested()) return;
    work(i);
    std::lock_guard lock(telling);
    ++done;
    if (options.progress) options.progress(done, count);
  });
}

std::optional<model::Summary> keep_last_good(const Inputs& inputs, const std::string& slug, const BuildTarget& to,
                                             AgencyResult& result, std::vector<std::string>& roots) {
  roots.clear();
  if (!inputs.publishes_each_agency()) return {};
  const state::PreviousBuild& previous = *to.previous;
  const state::AgencyRow* row = previous.keep_last_good(slug);
  std::optional<model::Summary> summary = row ? previous.state()->agency(*row).summary() : std::nullopt;
  result.is_lost =
      !summary && (row || to.site->had(views::agency_file(inputs.settings(), slug, publish::manifest_file)));
  if (summary) roots = previous.state()->agency(*row).roots();
  return summary;
}

std::vector<AgencyResult> build_agencies(const Inputs& inputs, const BuildOptions& options,
                                         const BuildTarget& target) {
  const auto& slugs = inputs.content.agencies;
  std::vector<AgencyResult> results(slugs.size());
  std::mutex telling;
  for_each_agency(slugs.size(), options, [&](std::size_t i) {
    results[i] = build_or_keep(inputs, slugs[i], target);
    if (!options.found) return;
    std::lock_guard lock(telling);
    options.found(results[i].report);
  });
  return results;
}

}  // namespace pipeline
