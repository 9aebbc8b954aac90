#include "deploy/plan.h"

#include <algorithm>

#include "hosts/hosts.h"
#include "publish/dirfd_tree.h"

namespace deploy {
namespace {

constexpr std::uint64_t bytes_of_a_step = 64u << 20;

Stage stage_of(const NamedFiles& site, const std::string& path) {
  if (path == publish::manifest_file) return Stage::manifest;
  if (std::binary_search(site.manifests.begin(), site.manifests.end(), path)) return Stage::manifests;
  if (path == "index.html" || hosts::is_read_by_a_host(path)) return Stage::home;
  return publish::is_page(path) ? Stage::pages : Stage::content;
}

void add_file(Plan& plan, Stage stage, PublicFile file, std::size_t most, std::uint64_t& bytes) {
  const bool is_full = plan.steps.empty() || plan.steps.back().stage != stage ||
                       plan.steps.back().files.size() >= most || bytes + file.bytes > bytes_of_a_step;
  if (is_full) {
    plan.steps.push_back({stage, {}});
    bytes = 0;
  }
  bytes += file.bytes;
  plan.steps.back().files.push_back(std::move(file));
}

// True where the site has a file in this folder, at any depth.
bool has_folder(const std::vector<PublicFile>& files, const std::string& folder) {
  const std::string below = folder + "/";
  const auto at = std::lower_bound(files.begin(), files.end(), below,
                                   [](const PublicFile& file, const std::string& path) { return file.path < path; });
  return at != files.end() && at->path.starts_with(below);
}

// The topmost folder above `path` in which the site has nothing; empty where it has something in each.
std::string emptied_folder(const std::vector<PublicFile>& files, const std::string& path) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    if (std::string folder = path.substr(0, slash); !has_folder(files, folder)) return folder;
  return {};
}

}  // namespace

Plan plan_deployment(const NamedFiles& site, const std::vector<PublicFile>& host, std::size_t most) {
  Plan plan;
  std::vector<std::pair<Stage, PublicFile>> tasks;
  for (const PublicFile& file : site.files) {
    const PublicFile* there = find_named(host, file.path);
    if (there && there->sha256 == file.sha256) {
      ++plan.kept;
      continue;
    }
    ++plan.sent;
    plan.bytes += file.bytes;
    tasks.emplace_back(stage_of(site, file.path), file);
  }
  for (const PublicFile& file : host) {
    if (find_named(site.files, file.path)) continue;
    ++plan.removed;
    tasks.emplace_back(Stage::removals, PublicFile{file.path, 0, {}});
    std::string folder = emptied_folder(site.files, file.path);
    if (!folder.empty() && (plan.emptied.empty() || plan.emptied.back() != folder))
      plan.emptied.push_back(std::move(folder));
  }
  std::stable_sort(tasks.begin(), tasks.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::uint64_t bytes = 0;
  for (auto& [stage, file] : tasks) add_file(plan, stage, std::move(file), most, bytes);
  return plan;
}

std::size_t files_of_a_step(std::size_t files) { return std::max<std::size_t>(300, files / 40); }

}  // namespace deploy
