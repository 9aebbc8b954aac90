#include "state/previous_build.h"

#include <algorithm>

namespace state {
namespace {

using base::msg;

std::optional<BuildState> state_of(const publish::Site& site) {
  auto state = BuildState::of(site.mapped_state(build_state_file), site.mapped_state(agency_states_file));
  // Another program may have published since, and have known nothing of the state.
  if (state && !is_bound(site.earlier_tool(), *state)) state.reset();
  return state;
}

// Empty where pages would be the same.
base::BilingualText what_changed(const Fingerprints& then, const Fingerprints& now) {
  if (then.tool != now.tool) return msg("โปรแกรมเป็นรุ่นอื่น", "prongsai was updated");
  if (then.settings != now.settings) return msg("site.yaml เปลี่ยน", "site.yaml changed");
  if (then.theme != now.theme) return msg("ธีมเปลี่ยน", "the theme changed");
  if (then.newest_result != now.newest_result)
    return msg("ผลคะแนนล่าสุดของทุกหน่วยงานเป็นของปีอื่นแล้ว", "the newest scores of all agencies are of another year");
  return {};
}

}  // namespace

std::string tool_with(std::string_view version, const Hash& checksum) {
  return std::string(version) + " " + platform::hex(checksum);
}

bool is_bound(std::string_view tool, const BuildState& state) {
  return tool.ends_with(tool_with("", state.checksum()));
}

Hash fingerprint_of(const model::Framework& framework) {
  return framework.location.file ? platform::hash(framework.location.file->text) : Hash{};
}

PreviousBuild::PreviousBuild(const SharedInputs& inputs, publish::Site& site)
    : inputs_(inputs), site_(site), state_(state_of(site)) {
  if (!state_) {
    full_rebuild_reason_ = site.earlier_tool().empty()
                               ? msg("สร้างครั้งแรก", "this is the first build")
                               : msg("ไม่ทราบสถานะของการสร้างครั้งก่อน", "nothing is known of the last build");
    return;
  }
  full_rebuild_reason_ = inputs.is_full ? msg("ใช้ --full", "--full was given")
                                        : what_changed(state_->head().fingerprints, inputs.fingerprints);
  root_changed_ = state_->text(state_->head().root) != inputs.content_root;
  compare_frameworks();
}

// Added, removed and changed ones.
void PreviousBuild::compare_frameworks() {
  const auto then = state_->frameworks();
  const auto& now = inputs_.frameworks.all;
  auto row_of = [&](std::string_view id) {
    return std::find_if(then.begin(), then.end(), [&](const FrameworkRow& r) { return state_->text(r.id) == id; });
  };
  auto changed = [&](std::string_view id, std::int64_t year) {
    changed_ids_.emplace(id);
    changed_years_.insert(year);
  };
  for (const auto& f : now) {
    auto row = row_of(f->id);
    if (row != then.end() && row->year == f->year && row->fingerprint == fingerprint_of(*f)) continue;
    changed(f->id, f->year);
    if (row != then.end()) changed(f->id, row->year);
  }
  for (const FrameworkRow& row : then) {
    auto is_it = [&](const auto& f) { return f->id == state_->text(row.id); };
    if (std::none_of(now.begin(), now.end(), is_it)) changed(state_->text(row.id), row.year);
  }
}

base::BilingualText PreviousBuild::changed_framework(const AgencyState& then) const {
  if (changed_ids_.empty()) return {};
  const model::FrameworkDependencies asked = then.asked();
  for (const std::string& id : asked.ids)
    if (changed_ids_.contains(id)) return msg("กรอบการประเมิน {} เปลี่ยน", "the framework {} changed", {id});
  for (int year : asked.years)
    if (changed_years_.contains(year))
      return msg("กรอบการประเมินของปี {} เปลี่ยน", "the frameworks of the year {} changed", {std::to_string(year)});
  if (asked.newest) return msg("กรอบการประเมินเปลี่ยน", "a framework changed");
  return {};
}

// Sets the file's hash where its bytes are those of the last build. Where its times leave that open, it is read,
// unless the agency will be read anyway.
bool PreviousBuild::is_same(const FileRow& row, readers::File& file, Staleness& out) const {
  const bool has_same_times = row.size == file.size && row.mtime_ns == file.mtime_ns &&
                              row.ctime_ns == file.ctime_ns && row.inode == file.inode;
  if (!has_same_times || row.is_recent) {
    if (!out.why.empty() || row.size != file.size || !row.has_hash) return false;
    if (platform::hash_of_file(file.on_disk) != row.hash) return false;
    const bool is_recent = std::max(file.mtime_ns, file.ctime_ns) >= inputs_.since;
    out.is_refreshed = out.is_refreshed || !has_same_times || !is_recent;
  }
  if (row.has_hash) file.hash = row.hash;
  return true;
}

// Goes through all files, also after the first that differs, so that whoever reads the agency knows which are as they
// were.
void PreviousBuild::compare_files(const AgencyState& before, Staleness& out) const {
  readers::AgencyFiles& files = *out.files;
  auto differs = [&](std::string_view th, std::string_view en, std::string_view path) {
    if (out.why.empty()) out.why = msg(th, en, {path});
  };
  const auto then = before.files();
  std::size_t next = 0;
  auto path_then = [&] { return before.text(then[next].path); };
  auto pass_removed = [&](const readers::File* next_file) {
    for (; next < then.size() && (!next_file || path_then() < next_file->path); ++next)
      differs("{} ถูกลบ", "{} was removed", path_then());
  };
  for (readers::File& file : files.files) {
    pass_removed(&file);
    if (next == then.size() || path_then() != file.path)
      differs("{} เพิ่มเข้ามา", "{} was added", file.path);
    else if (!is_same(then[next++], file, out))
      differs("{} เปลี่ยน", "{} changed", file.path);
  }
  pass_removed(nullptr);
  if (out.why.empty() && before.folders() != files.folders)
    out.why = msg("มีโฟลเดอร์เพิ่มหรือถูกลบ", "a folder was added or removed");
}

Staleness PreviousBuild::staleness_of(const std::string& slug) const {
  Staleness out;
  out.why = full_rebuild_reason_;
  const AgencyRow* row = state_ && !inputs_.is_full ? state_->find(slug) : nullptr;
  if (!row && out.why.empty()) out.why = msg("หน่วยงานใหม่", "this agency is new");
  if (!row) return out;
  const AgencyState& then = state_->agency(*row);
  if (out.why.empty()) out.why = changed_framework(then);
  if (out.why.empty() && root_changed_ && then.has_findings())
    out.why = msg("โฟลเดอร์เนื้อหามีชื่ออื่น", "the content folder has another name");
  base::Report report;
  out.files = readers::scan_agency(inputs_.content_root, slug, report);
  if (!out.files || !report.findings().empty()) {
    out.files.reset();
    if (out.why.empty()) out.why = msg("อ่านโฟลเดอร์ได้ไม่ครบ", "not all of its folder can be read");
    return out;
  }
  compare_files(then, out);
  if (out.why.empty() && row->lacks_pictures && inputs_.painter && inputs_.painter->can_draw())
    out.why = msg("ภาพของลิงก์ที่แชร์ซึ่งครั้งก่อนสร้างไม่ได้ สร้างได้แล้ว",
                  "pictures of shared links could not be drawn the last time, and now they can");
  if (!out.why.empty()) return out;
  std::string other;
  if (then.has_roots() && !site_.keep_all(then.roots(), other))
    return out.why = msg("{} ในเว็บไซต์ถูกแก้หรือลบ", "{} of the site was altered or removed", {other}), out;
  if (!out.is_refreshed) out.files.reset();
  out.row = row;
  return out;
}

const AgencyRow* PreviousBuild::keep_last_good(const std::string& slug) const {
  const AgencyRow* row = state_ ? state_->find(slug) : nullptr;
  if (!row || !state_->agency(*row).has_roots()) return nullptr;
  const std::vector<std::string> roots = state_->agency(*row).roots();
  std::string other;
  // What somebody has altered stays so until the agency's errors are corrected.
  if (!site_.keep_all(roots, other))
    for (const std::string& root : roots) site_.keep(root, true);
  return row;
}

}  // namespace state
