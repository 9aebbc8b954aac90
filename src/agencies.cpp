#include "agencies.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "agency_build.h"
#include "model/summary_text.h"

namespace {

void take_findings(const memory::Image& image, const memory::AgencyRow& row, AgencyResult& result) {
  for (const memory::FindingRow& f : image.findings(row.findings))
    (f.is_silenced ? result.silenced : result.report).add(image.finding(f));
}

// With `publish: each-agency` an agency with errors keeps its last good pages and summary.
void keep_last_good(const Inputs& inputs, const std::string& slug, const Earlier& earlier, AgencyOutcome& outcome,
                    AgencyResult& result) {
  outcome.roots.clear();
  result.summary.clear();
  const memory::AgencyRow* row = inputs.settings().publish_each_agency ? earlier.keep_last_good(slug) : nullptr;
  if (!row) return;
  result.summary = earlier.image()->text(row->summary);
  for (memory::Text root : earlier.image()->texts(row->roots))
    outcome.roots.emplace_back(earlier.image()->text(root));
}

AgencyResult build_or_keep(const Inputs& inputs, const std::string& slug, const Publication& to) {
  AgencyResult result;
  if (to.earlier) result.verdict = to.earlier->look(slug);
  if (result.verdict.row) {
    take_findings(*to.earlier->image(), *result.verdict.row, result);
    return result;
  }
  AgencyOutcome outcome = build_agency(inputs, slug, to.site);
  if (to.writer) {
    if (outcome.summary) result.summary = model::to_bytes(*outcome.summary);
    if (outcome.report.has_errors()) keep_last_good(inputs, slug, *to.earlier, outcome, result);
    result.row = to.writer->add(
        {slug, result.summary, outcome.files, outcome.roots, outcome.report, outcome.silenced, outcome.asked});
  }
  result.report = std::move(outcome.report);
  result.silenced = std::move(outcome.silenced);
  return result;
}

}  // namespace

std::vector<AgencyResult> build_agencies(const Inputs& inputs, const BuildOptions& options,
                                         const Publication& publication) {
  const auto& slugs = inputs.content.agencies;
  std::vector<AgencyResult> results(slugs.size());
  std::atomic<std::size_t> next{0}, done{0};
  std::mutex telling;
  // A thread takes the next one from a counter.
  auto work = [&] {
    for (std::size_t i = next++; i < slugs.size() && !options.stop.stop_requested(); i = next++) {
      results[i] = build_or_keep(inputs, slugs[i], publication);
      std::size_t finished = ++done;
      if (!options.progress) continue;
      std::lock_guard lock(telling);
      options.progress(finished, slugs.size());
    }
  };
  std::size_t jobs = options.jobs ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < std::min(jobs, slugs.size()); ++i) threads.emplace_back(work);
  work();
  threads.clear();
  return results;
}
