#include "agencies.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "agency_build.h"
#include "portal_row.h"

namespace {

void take_findings(const memory::Image& image, const memory::AgencyRow& row, AgencyResult& result) {
  for (const memory::FindingRow& f : image.findings(row.findings))
    (f.is_silenced ? result.silenced : result.report).add(image.finding(f));
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
    if (outcome.summary) result.summary = bytes_of_row(*outcome.summary, outcome.moved);
    if (outcome.report.has_errors())
      result.summary = to.is_part ? "" : keep_last_good(inputs, slug, *to.earlier, outcome.roots);
    result.row = to.writer->add(
        {slug, result.summary, outcome.files, outcome.roots, outcome.report, outcome.silenced, outcome.asked});
  }
  result.report = std::move(outcome.report);
  result.silenced = std::move(outcome.silenced);
  return result;
}

}  // namespace

void for_each_agency(std::size_t count, const BuildOptions& options, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next{0}, done{0};
  std::mutex telling;
  // A thread takes the next one from a counter.
  auto run = [&] {
    for (std::size_t i = next++; i < count && !options.stop.stop_requested(); i = next++) {
      work(i);
      std::size_t finished = ++done;
      if (!options.progress) continue;
      std::lock_guard lock(telling);
      options.progress(finished, count);
    }
  };
  std::size_t jobs = options.jobs ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < std::min(jobs, count); ++i) threads.emplace_back(run);
  run();
}

std::string keep_last_good(const Inputs& inputs, const std::string& slug, const Earlier& earlier,
                           std::vector<std::string>& roots) {
  roots.clear();
  const memory::AgencyRow* row = inputs.settings().publish_each_agency ? earlier.keep_last_good(slug) : nullptr;
  if (!row) return {};
  for (memory::Text root : earlier.image()->texts(row->roots)) roots.emplace_back(earlier.image()->text(root));
  return std::string(earlier.image()->text(row->summary));
}

std::vector<AgencyResult> build_agencies(const Inputs& inputs, const BuildOptions& options,
                                         const Publication& publication) {
  const auto& slugs = inputs.content.agencies;
  std::vector<AgencyResult> results(slugs.size());
  for_each_agency(slugs.size(), options,
                  [&](std::size_t i) { results[i] = build_or_keep(inputs, slugs[i], publication); });
  return results;
}
