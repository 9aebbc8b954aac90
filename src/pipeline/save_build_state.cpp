#include "pipeline/save_build_state.h"

#include <algorithm>
#include <utility>

#include "pipeline/fingerprints.h"
#include "pipeline/host_files.h"
#include "pipeline/portal.h"
#include "platform/fingerprint.h"
#include "views/shared/links.h"

namespace pipeline {

namespace {

// Takes them from the results.
std::vector<model::Summary> summaries_of(const state::PreviousBuild& previous, std::vector<AgencyResult>& agencies) {
  std::vector<model::Summary> out;
  out.reserve(agencies.size());
  for (AgencyResult& agency : agencies) {
    const state::AgencyRow* kept = agency.staleness.row;
    std::optional<model::Summary> summary =
        kept ? previous.state()->agency(*kept).summary() : std::exchange(agency.summary, {});
    if (summary) out.push_back(std::move(*summary));
  }
  return out;
}

state::Hash fingerprint_with_summaries(const state::Hash& portal, const std::vector<AgencyResult>& agencies) {
  std::vector<state::Hash> summaries;
  for (const AgencyResult& agency : agencies)
    summaries.push_back((agency.staleness.row ? *agency.staleness.row : agency.row).summary_fingerprint);
  return platform::fingerprint_of(portal, summaries);
}

base::BilingualText portal_rebuild_reason(const state::BuildState* state, const state::Fingerprints& fingerprints,
                                          bool is_made_of_the_same, const std::string& other) {
  if (!state) return base::msg("สร้างครั้งแรก", "this is the first build");
  if (is_made_of_the_same) return base::msg("{} ในเว็บไซต์ถูกแก้หรือลบ", "{} of the site was altered or removed", {other});
  const state::Fingerprints& then = state->head().fingerprints;
  if (then.tool != fingerprints.tool) return base::msg("โปรแกรมเป็นรุ่นอื่น", "prongsai was updated");
  if (then.site_settings != fingerprints.site_settings) return base::msg("site.yaml เปลี่ยน", "site.yaml changed");
  if (then.site_theme != fingerprints.site_theme) return base::msg("ธีมเปลี่ยน", "the theme changed");
  return base::msg("ข้อมูลของหน่วยงานหรือกรอบการประเมินที่แสดงเปลี่ยน", "what it shows of agencies or frameworks changed");
}

bool is_same_shard(const state::StateHead& a, const state::StateHead& b) {
  return a.slugs == b.slugs && a.shard == b.shard && a.shards == b.shards;
}

bool is_kept(const AgencyResult& agency) { return agency.staleness.row != nullptr; }

// All that the manifest of the site names is as the last publication left it.
bool names_the_same(const Inputs& inputs, const state::BuildState* state, const std::vector<AgencyResult>& agencies,
                    const Portal& portal) {
  return portal.is_kept && state && state->head().slugs == inputs.agencies_mark &&
         std::all_of(agencies.begin(), agencies.end(), is_kept);
}

// Nothing in the state would be new: while the fingerprints are the same, so is all that depends on them.
bool is_as_before(const state::BuildState& state, const state::StateHead& head,
                  const std::vector<AgencyResult>& agencies, const Portal& portal) {
  return portal.is_kept && state.head().fingerprints == head.fingerprints && is_same_shard(state.head(), head) &&
         std::all_of(agencies.begin(), agencies.end(),
                     [](const AgencyResult& a) { return is_kept(a) && !a.staleness.is_refreshed; });
}

}  // namespace

Portal build_or_keep_portal(const Inputs& inputs, const state::Fingerprints& fingerprints,
                            const state::PreviousBuild& previous, std::vector<AgencyResult>& agencies,
                            publish::Site& site) {
  Portal portal;
  portal.fingerprint = fingerprint_with_summaries(portal_fingerprint(inputs, fingerprints), agencies);
  const state::BuildState* state = previous.state();
  const bool is_made_of_the_same = state && state->head().portal == portal.fingerprint;
  std::string other;
  if (is_made_of_the_same) {
    const std::vector<std::string> roots = state->texts(state->head().portal_roots);
    portal.is_kept = site.keep_all(roots, other);
    for (const std::string& path : roots) portal.files.push_back({path});
    portal.redirects_left_out = state->head().redirects_left_out;
  }
  if (portal.is_kept) return portal;
  portal.why = portal_rebuild_reason(state, fingerprints, is_made_of_the_same, other);
  const std::vector<model::Summary> summaries = summaries_of(previous, agencies);
  PortalFiles made = build_portal(inputs, summaries, redirects_of(inputs.settings(), summaries), site);
  portal.files = std::move(made.files);
  portal.redirects_left_out = made.redirects_left_out;
  return portal;
}

void put_manifest_of_the_site(const Inputs& inputs, const state::PreviousBuild& previous,
                              const std::vector<AgencyResult>& agencies, const Portal& portal, publish::Site& site) {
  if (names_the_same(inputs, previous.state(), agencies, portal) && site.keep(publish::manifest_file)) return;
  publish::PublicManifest all{{}, portal.files};
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    const AgencyResult& agency = agencies[i];
    const std::string& slug = inputs.content.agencies[i];
    const state::AgencyRow* kept = agency.staleness.row;
    const publish::PublicManifest& made = agency.published;
    all.manifests.insert(all.manifests.end(), made.manifests.begin(), made.manifests.end());
    all.files.insert(all.files.end(), made.files.begin(), made.files.end());
    if (!made.manifests.empty() || !made.files.empty() ||
        !(kept ? previous.state()->agency(*kept).has_roots() : agency.row.summary_fingerprint != state::Hash{}))
      continue;
    if (inputs.settings().root_agency != slug)
      all.manifests.push_back({views::agency_file(inputs.settings(), slug, publish::manifest_file)});
    else if (kept)
      for (const std::string& path : previous.state()->agency(*kept).roots()) all.files.push_back({path});
  }
  site.put_manifest(std::string(publish::manifest_file), std::move(all));
}

void save_build_state(const Inputs& inputs, const BuildOptions& options, const state::Fingerprints& fingerprints,
                      const state::PreviousBuild& previous, const std::vector<AgencyResult>& agencies,
                      const Portal& portal, state::StateWriter& writer, publish::Site& site) {
  state::StateHead head;
  head.fingerprints = fingerprints;
  head.slugs = inputs.agencies_mark;
  head.shard = options.shard;
  head.shards = options.shards;
  const state::BuildState* state = previous.state();
  if (state && is_as_before(*state, head, agencies, portal)) return site.set_tool(std::string(site.earlier_tool()));
  std::vector<state::AgencyRow> rows;
  for (const AgencyResult& agency : agencies) {
    const state::Staleness& s = agency.staleness;
    rows.push_back(!s.row ? agency.row : s.is_refreshed ? writer.refresh(*s.row, *s.files) : writer.keep(*s.row));
  }
  for (const auto& framework : inputs.frameworks.all)
    writer.add_framework(framework->id, framework->year, state::fingerprint_of(*framework));
  head.root = writer.add_text(options.content);
  head.portal = portal.fingerprint;
  std::vector<std::string> roots;
  for (const publish::PublicFile& file : portal.files) roots.push_back(file.path);
  head.portal_roots = writer.add_texts(roots);
  head.redirects_left_out = portal.redirects_left_out;
  const std::string bytes = writer.root(head, std::move(rows));
  site.put_state(state::build_state_file, bytes);
  site.set_tool(bytes.empty() ? options.version
                              : state::tool_with(options.version, platform::archive_checksum(bytes)));
}

}  // namespace pipeline
