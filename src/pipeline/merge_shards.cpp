#include "pipeline/merge_shards.h"

#include <algorithm>
#include <mutex>

#include "pipeline/fingerprints.h"
#include "platform/disk.h"
#include "publish/manifest.h"
#include "views/shared/links.h"

namespace pipeline {

using base::msg;

std::string pages_of_shard(const std::string& folder) { return folder + "/site"; }

namespace {

struct Shard {
  std::string folder;
  state::BuildState state;
  publish::Manifest manifest;
};

std::optional<Shard> open_shard(const std::string& folder, base::BilingualText& why) {
  const std::string files = pages_of_shard(folder) + ".state";
  auto state = state::BuildState::open(files);
  if (state && !platform::look(files + "/journal")) {
    Shard shard{folder, std::move(*state), publish::Manifest::open(files)};
    if (shard.state.head().shards && state::is_bound(shard.manifest.tool(), shard.state)) return shard;
  }
  why = msg("{} ไม่ใช่ส่วนที่สร้างเสร็จด้วย --shard", "{} is not a complete shard (build it with --shard)", {folder});
  return {};
}

bool has_same_frameworks(const state::BuildState& state, const Inputs& inputs) {
  const auto rows = state.frameworks();
  const auto& now = inputs.frameworks.all;
  return std::equal(
      rows.begin(), rows.end(), now.begin(), now.end(), [&](const state::FrameworkRow& row, const auto& f) {
        return state.text(row.id) == f->id && row.year == f->year && row.fingerprint == state::fingerprint_of(*f);
      });
}

// What this shard was made of that is not what we have; empty where all is the same.
base::BilingualText difference(const Shard& shard, const Inputs& inputs, const state::Fingerprints& now) {
  const state::Fingerprints& then = shard.state.head().fingerprints;
  if (then.tool != now.tool)
    return msg("{} สร้างด้วยโปรแกรมรุ่นอื่น", "{} was built by another version of the program", {shard.folder});
  if (then.site_settings != now.site_settings)
    return msg("{} สร้างจาก site.yaml ฉบับอื่น", "{} was built with another site.yaml", {shard.folder});
  if (then.theme != now.theme || then.site_theme != now.site_theme)
    return msg("{} สร้างด้วยธีมอื่น", "{} was built with another theme", {shard.folder});
  if (then.newest_result != now.newest_result)
    return msg("{} สร้างเมื่อผลคะแนนล่าสุดของทุกหน่วยงานเป็นของปีอื่น",
               "{} was built when the newest scores were of another year", {shard.folder});
  if (!has_same_frameworks(shard.state, inputs))
    return msg("{} สร้างด้วยกรอบการประเมินชุดอื่น", "{} was built with other frameworks", {shard.folder});
  if (shard.state.head().slugs != inputs.agencies_mark)
    return msg("{} สร้างจากรายชื่อหน่วยงานชุดอื่น", "{} was built from another list of agencies", {shard.folder});
  return {};
}

// Empty where each shard of N is there once.
base::BilingualText what_is_missing(const std::vector<Shard>& shards) {
  const std::uint32_t count = shards.front().state.head().shards;
  std::vector<const Shard*> seen(count);
  for (const Shard& shard : shards) {
    const state::StateHead& head = shard.state.head();
    if (head.shards != count)
      return msg("{0} เป็นส่วนหนึ่งใน {1} ส่วน แต่ {2} เป็นส่วนหนึ่งใน {3} ส่วน",
                 "{0} is one of {1} shards, but {2} is one of {3}",
                 {shards.front().folder, std::to_string(count), shard.folder, std::to_string(head.shards)});
    const Shard*& own = seen[head.shard - 1];
    if (own)
      return msg("{0} และ {1} เป็นส่วนที่ {2} ทั้งคู่", "{0} and {1} are both shard {2}",
                 {own->folder, shard.folder, std::to_string(head.shard)});
    own = &shard;
  }
  std::string missing;
  for (std::uint32_t i = 0; i < count; ++i)
    if (!seen[i]) missing += (missing.empty() ? "" : ", ") + std::to_string(i + 1);
  if (missing.empty()) return {};
  return msg("ยังขาดส่วนที่ {0} จาก {1} ส่วน", "of {1} shards these are missing: {0}", {missing, std::to_string(count)});
}

std::optional<std::vector<Shard>> open_shards(const Inputs& inputs, const BuildOptions& options,
                                              const state::Fingerprints& fingerprints, base::BilingualText& why) {
  std::vector<Shard> shards;
  for (const std::string& folder : options.join) {
    auto shard = open_shard(folder, why);
    if (!shard) return {};
    why = difference(*shard, inputs, fingerprints);
    if (!why.empty()) return {};
    shards.push_back(std::move(*shard));
  }
  why = what_is_missing(shards);
  if (!why.empty()) return {};
  return shards;
}

// A file of the shard, checked to be the one that was made.
bool copy_file(const Shard& shard, std::size_t i, publish::Site& site, publish::PublicFile* copied,
               base::BilingualText& why) {
  const publish::ManifestEntry made = shard.manifest[i];
  publish::Source source;
  const std::string from = pages_of_shard(shard.folder) + "/" + std::string(made.path);
  if (!site.copy(made.path, from, source, copied) || source.hash == made.hash)
    return true;  // publish() tells what could not be copied
  why = msg("{} ไม่ใช่ไฟล์ที่สร้างไว้ ให้สร้างส่วนนั้นใหม่", "{} is not as it was built: build that shard again", {from});
  return false;
}

// `own_manifest`: empty where the agency is the whole site.
bool copy_roots(const Shard& shard, const std::vector<std::string>& roots, const std::string& own_manifest,
                publish::Site& site, publish::PublicManifest& published, base::BilingualText& why) {
  const publish::Manifest& m = shard.manifest;
  auto copy = [&](std::size_t i) {
    publish::PublicFile* copied = own_manifest.empty()        ? &published.files.emplace_back()
                                  : m.path(i) == own_manifest ? &published.manifests.emplace_back()
                                                              : nullptr;
    return copy_file(shard, i, site, copied, why);
  };
  for (const std::string& root : roots) {
    if (const std::size_t own = m.find(root); own != m.none && !copy(own)) return false;
    const publish::Range below = m.below(root);
    for (std::size_t i = below.first; i < below.end; ++i)
      if (!copy(i)) return false;
  }
  return true;
}

readers::AgencyFiles files_of(const state::AgencyState& state) {
  readers::AgencyFiles out{{}, state.folders()};
  for (const state::FileRow& f : state.files()) {
    readers::File file{std::string(state.text(f.path)), "", f.size, f.mtime_ns, f.ctime_ns, f.inode};
    if (f.is_recent) file.mtime_ns = -1;  // its times say nothing: the next build looks at its bytes
    if (f.has_hash) file.hash = f.hash;
    out.files.push_back(std::move(file));
  }
  return out;
}

bool take_agency(const Shard& shard, const std::string& slug, const Inputs& inputs, const BuildTarget& to,
                 AgencyResult& result, base::BilingualText& why) {
  const state::AgencyRow* row = shard.state.find(slug);
  if (!row) return why = msg("{0} ไม่มีหน่วยงาน {1}", "{0} does not have the agency {1}", {shard.folder, slug}), false;
  const state::AgencyState& made = shard.state.agency(*row);
  made.add_findings(result.report, result.silenced);
  std::vector<std::string> roots = made.roots();
  const model::Settings& settings = inputs.settings();
  const std::string own_manifest =
      settings.root_agency == slug ? "" : views::agency_file(settings, slug, publish::manifest_file);
  result.staleness.why = msg("มาจาก {}", "it comes from {}", {shard.folder});
  if (row->has_errors)
    result.summary = keep_last_good(inputs, slug, to, result, roots);
  else if (result.summary = made.summary(); !copy_roots(shard, roots, own_manifest, *to.site, result.published, why))
    return false;
  result.row = to.writer->add({slug, result.summary ? &*result.summary : nullptr, files_of(made), roots,
                               result.report, result.silenced, made.asked(), row->lacks_pictures});
  return true;
}

}  // namespace

std::optional<std::vector<AgencyResult>> merge_shards(const Inputs& inputs, const BuildOptions& options,
                                                      const state::Fingerprints& fingerprints,
                                                      const BuildTarget& target, base::BilingualText& why) {
  const auto shards = open_shards(inputs, options, fingerprints, why);
  if (!shards) return {};
  std::vector<const Shard*> by_number(shards->size());
  for (const Shard& shard : *shards) by_number[shard.state.head().shard - 1] = &shard;
  const auto& slugs = inputs.content.agencies;
  std::vector<AgencyResult> results(slugs.size());
  std::mutex telling;
  for_each_agency(slugs.size(), options, [&](std::size_t i) {
    base::BilingualText trouble;
    if (take_agency(*by_number[i % shards->size()], slugs[i], inputs, target, results[i], trouble)) return;
    std::lock_guard lock(telling);
    if (why.empty()) why = trouble;
  });
  if (!why.empty()) return {};
  return results;
}

}  // namespace pipeline
