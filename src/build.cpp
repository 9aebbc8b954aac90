#include "build.h"

#include <atomic>
#include <mutex>
#include <thread>

#include "agency_build.h"
#include "inputs.h"
#include "outside/markdown.h"

namespace {

// Every agency once, on all threads; a thread takes the next one from a counter.
std::vector<AgencyOutcome> build_agencies(const Inputs& inputs, const BuildOptions& options, publish::Site& site) {
  const auto& slugs = inputs.content.agencies;
  std::vector<AgencyOutcome> outcomes(slugs.size());
  std::atomic<std::size_t> next{0}, done{0};
  std::mutex telling;
  auto work = [&] {
    for (std::size_t i = next++; i < slugs.size(); i = next++) {
      outcomes[i] = build_agency(inputs, slugs[i], site);
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
  return outcomes;
}

// Takes the outcomes apart: findings into the result, rows for the portal out.
std::vector<model::Summary> collect(std::vector<AgencyOutcome> outcomes, BuildResult& result) {
  std::vector<model::Summary> summaries;
  for (AgencyOutcome& outcome : outcomes) {
    result.agencies_with_findings += !outcome.report.findings().empty();
    if (outcome.summary) summaries.push_back(std::move(*outcome.summary));
    result.report.append(std::move(outcome.report));
  }
  return summaries;
}

}  // namespace

BuildResult build(const BuildOptions& options) {
  BuildResult result;
  outside::prepare_markdown();
  auto inputs = read_inputs(options, result.report);
  if (inputs) {
    auto site = publish::Site::open({options.out, {options.content, inputs->theme_folder}, options.version}, result.failure);
    if (!site) return result;
    result.agencies = inputs->content.agencies.size();
    auto summaries = collect(build_agencies(*inputs, options, *site), result);
    if (!result.report.has_errors()) result.report.append(build_portal(*inputs, summaries, *site));
    const bool refused = result.report.has_errors() || (options.strict && result.report.count(core::Severity::warning) > 0);
    if (!refused) result.is_published = site->publish(result.outcome, result.failure);
    if (result.is_published) result.foreign = site->foreign();
  }
  result.report.sort();
  return result;
}
