#include "pipeline/build.h"

#include <algorithm>
#include <chrono>

#include "pipeline/fingerprints.h"
#include "pipeline/host_files.h"
#include "pipeline/inputs.h"
#include "pipeline/merge_shards.h"
#include "pipeline/save_build_state.h"
#include "pipeline/schedule.h"
#include "platform/markdown.h"
#include "read/settings.h"

namespace pipeline {

namespace {

// A file that changed so shortly before it was seen may change again without a trace in its times. (FAT counts in 2
// s.)
constexpr std::chrono::seconds too_young{2};

std::int64_t recent_since() {
  const auto since = std::chrono::system_clock::now().time_since_epoch() - too_young;
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

void take_findings(const Inputs& inputs, std::vector<AgencyResult>& agencies, BuildResult& result) {
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    AgencyResult& agency = agencies[i];
    if (agency.report.has_errors()) result.held_back.push_back(inputs.content.agencies[i]);
    result.agencies_with_findings += !agency.report.findings().empty();
    result.lacks_pictures |= (agency.staleness.row ? *agency.staleness.row : agency.row).lacks_pictures;
    result.report.append(std::move(agency.report));
    result.silenced.append(std::move(agency.silenced));
  }
}

void explain_rebuilds(const Inputs& inputs, const state::PreviousBuild& previous,
                      const std::vector<AgencyResult>& agencies, BuildResult& result) {
  if (!previous.full_rebuild_reason().empty()) return result.rebuilt.push_back({"", previous.full_rebuild_reason()});
  for (std::size_t i = 0; i < agencies.size(); ++i)
    if (!agencies[i].staleness.row) result.rebuilt.push_back({inputs.content.agencies[i], agencies[i].staleness.why});
}

bool is_refused(const Inputs& inputs, const BuildOptions& options, std::size_t errors_of_the_site,
                const base::Report& report) {
  if (options.shards) return errors_of_the_site;  // the merge judges all of it
  if (errors_of_the_site || (options.strict && report.count(base::Severity::warning))) return true;
  return report.has_errors() && !inputs.publishes_each_agency();
}

// An agency with errors would lose its pages, for nothing is known of its last good ones. Empty where none would.
base::BilingualText lost_pages(const Inputs& inputs, const std::vector<AgencyResult>& agencies,
                               const std::string& out) {
  for (std::size_t i = 0; i < agencies.size(); ++i)
    if (agencies[i].is_lost)
      return base::msg(
          "{0} มีข้อผิดพลาด และไม่ทราบสถานะของหน้าชุดล่าสุดของหน่วยงานนี้ใน {1} แล้ว จึงไม่ได้เผยแพร่ ให้แก้ข้อผิดพลาดก่อน",
          "{0} has errors, and nothing is known any more of its last good pages in {1}: correct the errors first; "
          "nothing was published",
          {inputs.content.agencies[i], out});
  return {};
}

// Findings alone.
void check_agencies(Inputs& inputs, const BuildOptions& options, BuildResult& result) {
  if (!options.agencies.empty())
    std::erase_if(inputs.content.agencies, [&](const std::string& slug) {
      return std::find(options.agencies.begin(), options.agencies.end(), slug) == options.agencies.end();
    });
  result.agencies = inputs.content.agencies.size();
  result.looked_at = inputs.content.agencies;
  const std::size_t errors_of_the_site = result.report.count(base::Severity::error);
  auto agencies = build_agencies(inputs, options, {});
  take_findings(inputs, agencies, result);
  result.is_refused = is_refused(inputs, options, errors_of_the_site, result.report);
}

void build_site(const Inputs& inputs, const BuildOptions& options, publish::Site& site, BuildResult& result) {
  const std::size_t errors_of_the_site = result.report.count(base::Severity::error);
  const std::int64_t since = recent_since();
  const state::Fingerprints fingerprints = fingerprints_of(inputs, options.version);
  const state::PreviousBuild previous(
      {options.content, inputs.frameworks, fingerprints, inputs.painter.get(), options.is_full, since}, site);
  const state::BuildState* then = previous.state();
  publish::LeafWriter agency_states =
      site.leaf_writer(state::agency_states_file, then ? then->bytes_of_agencies() : 0);
  state::StateWriter writer(then, since, agency_states);
  result.agencies = inputs.content.agencies.size();
  const BuildTarget target{&site, &previous, &writer, options.shards != 0};
  auto made = options.join.empty() ? std::optional(build_agencies(inputs, options, target))
                                   : merge_shards(inputs, options, fingerprints, target, result.failure);
  if (!made) return;
  std::vector<AgencyResult>& agencies = *made;
  explain_rebuilds(inputs, previous, agencies, result);
  take_findings(inputs, agencies, result);
  result.is_stopped = options.stop.stop_requested();
  if (result.is_stopped || is_refused(inputs, options, errors_of_the_site, result.report)) return;
  result.failure = lost_pages(inputs, agencies, options.out);
  if (!result.failure.empty()) return;
  // A shard has none.
  const Portal portal = options.shards ? Portal{{}, {}, true, {}, 0}
                                       : build_or_keep_portal(inputs, fingerprints, previous, agencies, site);
  if (!portal.is_kept) result.portal_why = portal.why;
  if (!options.shards) put_manifest_of_the_site(inputs, previous, agencies, portal, site);
  save_build_state(inputs, options, fingerprints, previous, agencies, portal, writer, site);
  site.put_leaves(state::agency_states_file, agency_states);
  if (!options.shards) compare_with_hosts(inputs.settings(), site, portal.redirects_left_out, result.report);
  result.is_stopped = options.stop.stop_requested();
  if (result.is_stopped || is_refused(inputs, options, errors_of_the_site, result.report)) return;
  result.is_published = site.publish(result.outcome, result.failure);
  if (result.is_published) result.foreign = site.foreign();
}

std::vector<std::string> theme_folders(const Inputs& inputs) {
  const CompiledTheme& theme = *inputs.theme;
  if (theme.folder.empty()) return {};
  if (theme.folder == theme.default_folder) return {theme.folder};
  return {theme.folder, theme.default_folder};
}

}  // namespace

bool is_base_url(std::string_view text) { return readers::is_base_url(text); }

std::optional<base::Language> first_language(const std::string& content) {
  base::Report unheard;  // the build tells what is wrong with it
  const auto file = readers::read_settings(content, unheard, "");
  return file ? std::optional(file->settings.first_language()) : std::nullopt;
}

BuildResult build(const BuildOptions& options) {
  BuildResult result;
  platform::prepare_markdown();
  auto inputs = read_inputs(options, result.report);
  result.is_refused = !inputs;
  if (inputs && options.is_check) {
    check_agencies(*inputs, options, result);
  } else if (inputs) {
    result.theme_folders = theme_folders(*inputs);
    result.base_url = inputs->settings().base_url;
    const publish::Syscalls* syscalls = options.is_preview ? &platform::unflushed_syscalls : &platform::real_syscalls;
    auto site = publish::Site::open(
        {inputs->out, {options.content, inputs->theme->folder}, options.version, options.verifies, syscalls},
        result.failure);
    if (!site) return result;
    build_site(*inputs, options, *site, result);
    if (result.is_stopped) site->leave_staging();
  }
  result.report.sort();
  result.silenced.sort();
  return result;
}

}  // namespace pipeline
