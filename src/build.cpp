#include "build.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "agency_build.h"
#include "inputs.h"
#include "model/summary_text.h"
#include "outside/markdown.h"
#include "parts/links.h"

namespace {

// Every agency once, on all threads; a thread takes the next one from a counter.
std::vector<AgencyOutcome> build_agencies(const Inputs& inputs, const BuildOptions& options, publish::Site* site) {
  const auto& slugs = inputs.content.agencies;
  std::vector<AgencyOutcome> outcomes(slugs.size());
  std::atomic<std::size_t> next{0}, done{0};
  std::mutex telling;
  auto work = [&] {
    for (std::size_t i = next++; i < slugs.size() && !options.stop.stop_requested(); i = next++) {
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

// The row that an agency had when its pages were last published, if they still stand as they were left.
std::optional<model::Summary> last_good(const Inputs& inputs, const std::string& slug, const std::vector<model::Summary>& earlier,
                                        publish::Site& site) {
  auto row = std::find_if(earlier.begin(), earlier.end(), [&](const model::Summary& s) { return s.slug == slug; });
  if (row == earlier.end()) return std::nullopt;
  bool is_kept = true;
  for (core::Language language : inputs.settings().languages)
    is_kept = site.keep(parts::portal_folder(inputs.settings(), language, slug)) && is_kept;
  return is_kept ? std::optional(*row) : std::nullopt;
}

// Takes the outcomes apart: findings into the result, rows for the portal out. With `publish: each-agency` an agency with
// errors keeps its last good pages and row.
std::vector<model::Summary> collect(const Inputs& inputs, std::vector<AgencyOutcome> outcomes, publish::Site& site, BuildResult& result) {
  const auto earlier = model::summaries_from(site.state("summaries").value_or(""));
  std::vector<model::Summary> summaries;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    AgencyOutcome& outcome = outcomes[i];
    result.agencies_with_findings += !outcome.report.findings().empty();
    bool is_kept = outcome.report.has_errors() && inputs.settings().publish_each_agency;
    if (is_kept) outcome.summary = last_good(inputs, inputs.content.agencies[i], earlier.value_or(std::vector<model::Summary>{}), site);
    if (outcome.summary) summaries.push_back(std::move(*outcome.summary));
    result.report.append(std::move(outcome.report));
    result.silenced.append(std::move(outcome.silenced));
  }
  return summaries;
}

bool is_refused(const Inputs& inputs, const BuildOptions& options, std::size_t errors_of_the_site, const core::Report& report) {
  if (errors_of_the_site || (options.strict && report.count(core::Severity::warning))) return true;
  return report.has_errors() && !(inputs.settings().publish_each_agency && inputs.settings().root_agency.empty());
}

// Findings alone.
void look_at_agencies(Inputs& inputs, const BuildOptions& options, BuildResult& result) {
  if (!options.agencies.empty())
    std::erase_if(inputs.content.agencies, [&](const std::string& slug) {
      return std::find(options.agencies.begin(), options.agencies.end(), slug) == options.agencies.end();
    });
  result.agencies = inputs.content.agencies.size();
  for (AgencyOutcome& outcome : build_agencies(inputs, options, nullptr)) {
    result.agencies_with_findings += !outcome.report.findings().empty();
    result.report.append(std::move(outcome.report));
    result.silenced.append(std::move(outcome.silenced));
  }
}

std::vector<std::string> theme_folders(const Inputs& inputs) {
  if (inputs.theme_folder.empty()) return {};
  if (inputs.theme_folder == inputs.default_theme_folder) return {inputs.theme_folder};
  return {inputs.theme_folder, inputs.default_theme_folder};
}

}  // namespace

BuildResult build(const BuildOptions& options) {
  BuildResult result;
  outside::prepare_markdown();
  auto inputs = read_inputs(options, result.report);
  if (inputs && options.is_check) {
    look_at_agencies(*inputs, options, result);
  } else if (inputs) {
    result.theme_folders = theme_folders(*inputs);
    result.base_url = inputs->settings().base_url;
    const publish::System* system = options.is_preview ? &publish::unflushed_system : &publish::real_system;
    auto site = publish::Site::open({options.out, {options.content, inputs->theme_folder}, options.version, system}, result.failure);
    if (!site) return result;
    result.agencies = inputs->content.agencies.size();
    const std::size_t errors_of_the_site = result.report.count(core::Severity::error);
    auto summaries = collect(*inputs, build_agencies(*inputs, options, &*site), *site, result);
    if (!options.stop.stop_requested() && !is_refused(*inputs, options, errors_of_the_site, result.report)) {
      build_portal(*inputs, summaries, *site);
      site->put_state("summaries", model::to_bytes(summaries));
      result.is_published = site->publish(result.outcome, result.failure);
    }
    if (result.is_published) result.foreign = site->foreign();
  }
  result.report.sort();
  result.silenced.sort();
  return result;
}
