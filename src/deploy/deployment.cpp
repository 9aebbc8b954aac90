#include "deploy/deployment.h"

#include <algorithm>

#include "deploy/verify.h"
#include "hosts/hosts.h"
#include "platform/disk.h"
#include "platform/host_info.h"
#include "platform/syscalls.h"
#include "platform/temporary_folder.h"

namespace deploy {
namespace {

using base::msg;

constexpr std::size_t names_shown = 5;

// A file of the content that changed after the last build of the site; empty where there is none. Each build leaves
// its time on the folder of its state. Without one, as where the site alone was carried here, nothing is known.
std::string newer_content(const Sources& sources) {
  const std::int64_t built = platform::stat_linked(sources.site + ".state").mtime_ns;
  if (built == 0) return {};
  std::vector<platform::Unread> unread;
  // Hidden names no reader looks at, such as those of the desk's own files.
  for (const platform::Entry& entry : platform::scan(sources.content, unread, platform::is_visible))
    if (entry.type == platform::Entry::file && entry.mtime_ns > built) return sources.content + "/" + entry.path;
  return {};
}

std::string list_of(const Paths& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < names_shown; ++i) out += (i ? ", " : "") + names[i];
  return names.size() > names_shown ? out + ", …" : out;
}

}  // namespace

std::unique_ptr<Deployment> Deployment::open(Sources sources, const model::DeployTarget& target, const Wishes& wishes,
                                             base::BilingualText& why) {
  std::unique_ptr<Deployment> out(new Deployment(std::move(sources), target, wishes));
  out->site_ = named_files(out->sources_.site);
  if (!out->site_.has_manifest) {
    why = msg("ยังไม่มีเว็บไซต์ใน {} ให้สร้างด้วย prongsai build", "there is no site in {} yet: run 'prongsai build'",
              {out->sources_.site});
    return nullptr;
  }
  if (const std::string newer = newer_content(out->sources_); !newer.empty()) {
    why = msg("{} เปลี่ยนไปหลังจากสร้างเว็บไซต์ ให้สร้างใหม่ด้วย prongsai build",
              "{} changed after the site was built: run 'prongsai build'", {newer});
    return nullptr;
  }
  out->transport_ = open_transport(target, why);
  if (!out->transport_) return nullptr;
  out->transport_->use_connections(wishes.connections);
  return out;
}

bool Deployment::failed(base::BilingualText& why) const {
  const base::BilingualText place = place_of(target_);
  why = {place.th + ": " + why.th, place.en + ": " + why.en};
  return false;
}

bool Deployment::look(base::BilingualText& why) {
  auto host = look_at_host(*transport_, sources_.site, why);
  if (!host) return failed(why);
  host_ = std::move(*host);
  Paths wrong;
  if (wishes_.verifies && !verify_host(*transport_, host_, wrong, why)) return failed(why);
  if (!find_figure_changes(why)) return failed(why);
  std::vector<PublicFile> believed = host_.files;
  if (wishes_.sends_all)
    for (PublicFile& file : believed) file.sha256.clear();
  plan_ = plan_deployment(site_, believed, files_of_a_step(site_.files.size()));
  return true;
}

// Of agencies whose figures.json is there and another than the site's.
bool Deployment::find_figure_changes(base::BilingualText& why) {
  Paths changed;
  for (const std::string& path : figure_files(site_.files)) {
    const PublicFile* there = find_named(host_.files, path);
    if (there && there->sha256 != find_named(site_.files, path)->sha256) changed.push_back(path);
  }
  if (changed.empty()) return true;
  const auto older = platform::TemporaryFolder::make("prongsai-figures", why);
  if (!older || !transport_->fetch(changed, older->path(), why)) return false;
  figure_changes_ = figure_changes_between(older->path(), sources_.site, changed);
  return true;
}

Objection Deployment::objection() const {
  if (!host_.is_ours && !host_.others.empty() && !wishes_.is_confirmed) {
    const base::BilingualText place = place_of(target_);
    return {msg("{0} มีไฟล์อื่นอยู่แล้ว: {1} ไฟล์เหล่านั้นจะไม่ถูกลบ แต่ไฟล์ชื่อเดียวกับของเว็บไซต์จะถูกแทนที่",
                "there are other files in {2}: {1}. They are never removed, but those with the name of a file of the "
                "site are replaced",
                {place.th, list_of(host_.others), place.en}),
            msg("ถ้าเป็นโฟลเดอร์ที่ต้องการ ให้เพิ่ม --confirm", "if this is the right folder, add --confirm")};
  }
  if (plan_.removed > wishes_.most_deletes) {
    const std::string removed = std::to_string(plan_.removed);
    return {msg("จะต้องลบ {0} ไฟล์ที่ปลายทาง มากกว่า {1}", "{0} files would be removed, more than {1}",
                {removed, std::to_string(wishes_.most_deletes)}),
            msg("ถ้าตั้งใจ ให้เพิ่ม --max-deletes {}", "if that is meant, add --max-deletes {}", {removed})};
  }
  return {};
}

bool Deployment::send(const Progress& progress, base::BilingualText& why) {
  if (!carry_out(*transport_, sources_.site, plan_, host_, progress, why)) {
    why += msg(" (สั่ง deploy อีกครั้งเพื่อส่งต่อจากที่ค้าง)", " (deploy again to go on from there)");
    return failed(why);
  }
  return look_at_sample(why) || failed(why);
}

// By the target's own way and, where its address is known, as visitors do.
bool Deployment::look_at_sample(base::BilingualText& why) {
  const std::vector<PublicFile> sample = sample_of(plan_);
  std::vector<Fetch> ways{[this](const Paths& paths, const std::string& into, base::BilingualText& reason) {
    return transport_->fetch(paths, into, reason);
  }};
  if (!target_.address.empty() && platform::may_fetch_anything()) ways.push_back(fetch_from(target_.address));
  for (const Fetch& fetch : ways) {
    Verification seen;
    if (!compare_fetched(fetch, sample, seen, why)) return false;
    if (!seen.is_good()) {
      const bool is_by_address = &fetch != &ways.front();
      Paths wrong = std::move(seen.missing);
      wrong.insert(wrong.end(), seen.different.begin(), seen.different.end());
      const std::string where = is_by_address ? target_.address : "";
      why = msg("ส่งแล้ว แต่เมื่อดึงกลับมาไม่มีหรือต่างไป: {0}{1}", "sent, but missing or different when fetched: {0}{1}",
                {where, list_of(wrong)});
      return false;
    }
  }
  sampled_ = sample.size();
  return true;
}

}  // namespace deploy
