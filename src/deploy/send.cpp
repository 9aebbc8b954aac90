#include "deploy/send.h"

#include <algorithm>

#include "deploy/verify.h"
#include "hosts/hosts.h"
#include "platform/temporary_folder.h"
#include "platform/write_file.h"

namespace deploy {
namespace {

constexpr std::size_t largest_sample = 12;

// The host's list of what is under way.
class ProgressList {
 public:
  ProgressList(Transport& transport, const Plan& plan, const Host& host) : transport_(transport) {
    for (const Step& step : plan.steps)
      for (const PublicFile& file : step.files) files_.push_back({file.path, file.bytes, {}});
    files_.push_back({std::string(test_file), 0, {}});
    std::sort(files_.begin(), files_.end(), by_path);
    const std::vector<PublicFile> own = files_;
    std::copy_if(host.left.begin(), host.left.end(), std::back_inserter(files_),
                 [&](const PublicFile& file) { return !find_named(own, file.path); });
    std::sort(files_.begin(), files_.end(), by_path);
  }

  // What a step has sent is there from now on; what it has removed may still be named as a file that is not sure.
  void note(const Step& step) {
    if (step.stage == Stage::removals) return;
    for (const PublicFile& file : step.files)
      std::lower_bound(files_.begin(), files_.end(), file, by_path)->sha256 = file.sha256;
  }

  bool write(base::BilingualText& why) const {
    const std::string name(progress_file);
    const auto folder = platform::TemporaryFolder::make("prongsai-list", why);
    return folder &&
           platform::write_file(folder->path() + "/" + name, publish::public_manifest_bytes({{}, files_}), false,
                                why) &&
           transport_.send(folder->path(), {name}, why);
  }

  bool remove(base::BilingualText& why) const { return transport_.remove({std::string(progress_file)}, {}, why); }

 private:
  static bool by_path(const PublicFile& a, const PublicFile& b) { return a.path < b.path; }

  Transport& transport_;
  std::vector<PublicFile> files_;
};

bool carry_out_step(Transport& transport, const std::string& site, const Step& step, const Paths& emptied,
                    base::BilingualText& why) {
  Paths paths;
  for (const PublicFile& file : step.files) paths.push_back(file.path);
  if (step.stage == Stage::removals) return transport.remove(paths, emptied, why);
  Verification seen;
  compare(site, step.files, seen);
  if (seen.is_good()) return transport.send(site, paths, why);
  const std::string& wrong = seen.missing.empty() ? seen.different.front() : seen.missing.front();
  why = base::msg("{0}/{1} ไม่ตรงกับ manifest ของเว็บไซต์ ให้สร้างใหม่ด้วย prongsai build",
                  "{0}/{1} is not as the site's manifest says: run 'prongsai build' again", {site, wrong});
  return false;
}

}  // namespace

bool carry_out(Transport& transport, const std::string& site, const Plan& plan, const Host& host,
               const Progress& progress, base::BilingualText& why) {
  ProgressList list(transport, plan, host);
  if (!list.write(why)) {
    why = {"เขียนไฟล์ไม่ได้: " + why.th, "no file can be written: " + why.en};
    return false;
  }
  if (!try_to_write(transport, why)) return false;
  std::size_t done = 0;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    const bool is_last_removal =
        step.stage == Stage::removals && (i + 1 == plan.steps.size() || plan.steps[i + 1].stage != Stage::removals);
    if (!carry_out_step(transport, site, step, is_last_removal ? plan.emptied : Paths(), why)) return false;
    list.note(step);
    done += step.files.size();
    if (progress) progress(done, plan.sent + plan.removed);
    // Between steps of the same stage: a small deployment has none of these.
    const bool goes_on = i + 1 < plan.steps.size() && plan.steps[i + 1].stage == step.stage;
    if (goes_on && !list.write(why)) return false;
  }
  return list.remove(why);
}

std::vector<PublicFile> sample_of(const Plan& plan) {
  std::vector<PublicFile> out;
  for (auto step = plan.steps.rbegin(); step != plan.steps.rend() && out.size() < largest_sample; ++step) {
    std::size_t of_this_step = step->stage == Stage::removals ? 0 : largest_sample / 3;
    for (const PublicFile& file : step->files) {
      if (of_this_step == 0) break;
      if (hosts::is_read_by_a_host(file.path)) continue;
      out.push_back(file);
      --of_this_step;
    }
  }
  return out;
}

}  // namespace deploy
