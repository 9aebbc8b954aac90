#include "earlier.h"

#include <fcntl.h>

#include <algorithm>
#include <charconv>

#include "marks.h"
#include "publish/tree.h"

using core::say;

std::string tool_with(std::string_view version, const memory::Hash& checksum) {
  return std::string(version) + " " + outside::hex(checksum);
}

namespace {

std::optional<memory::Image> image_of(const publish::Site& site, std::string_view version) {
  auto file = site.mapped_state("memory");
  if (!file) return {};
  auto image = memory::Image::from(std::move(*file));
  // Another program may have published since, and have known nothing of the image.
  if (image && site.earlier_tool() != tool_with(version, image->head().checksum)) image.reset();
  return image;
}

// Empty where pages would be the same.
core::Message why_all(const memory::Marks& then, const memory::Marks& now) {
  if (then.tool != now.tool) return say("โปรแกรมเป็นรุ่นอื่น", "the program is another");
  if (then.settings != now.settings) return say("site.yaml เปลี่ยน", "site.yaml changed");
  if (then.theme != now.theme) return say("ธีมเปลี่ยน", "the theme changed");
  return {};
}

}  // namespace

Earlier::Earlier(const Inputs& inputs, const BuildOptions& options, const memory::Marks& marks, publish::Site& site,
                 std::int64_t since)
    : inputs_(inputs), site_(site), since_(since), image_(image_of(site, options.version)) {
  if (!image_) {
    why_all_ = site.earlier_tool().empty() ? say("สร้างครั้งแรก", "this is the first build")
                                           : say("ไม่ทราบสถานะของการสร้างครั้งก่อน", "nothing is known of the last build");
    return;
  }
  why_all_ = options.is_full ? say("ใช้ --full", "--full was given") : ::why_all(image_->head().marks, marks);
  root_changed_ = image_->text(image_->head().root) != options.content;
  compare_frameworks();
}

// Added, removed and changed ones.
void Earlier::compare_frameworks() {
  const auto then = image_->frameworks();
  const auto& now = inputs_.frameworks.all;
  auto row_of = [&](std::string_view id) {
    return std::find_if(then.begin(), then.end(),
                        [&](const memory::FrameworkRow& r) { return image_->text(r.id) == id; });
  };
  auto changed = [&](std::string_view id, int year) {
    changed_ids_.emplace(id);
    changed_years_.insert(year);
  };
  for (const auto& f : now) {
    auto row = row_of(f->id);
    if (row != then.end() && row->year == f->year && row->mark == mark_of(*f)) continue;
    changed(f->id, f->year);
    if (row != then.end()) changed(f->id, static_cast<int>(row->year));
  }
  for (const memory::FrameworkRow& row : then) {
    auto is_it = [&](const auto& f) { return f->id == image_->text(row.id); };
    if (std::none_of(now.begin(), now.end(), is_it)) changed(image_->text(row.id), static_cast<int>(row.year));
  }
  newest_changed_ = then.empty() || now.empty() || then.back().year != now.back()->year;
}

core::Message Earlier::changed_framework(const memory::AgencyRow& row) const {
  for (memory::Text id : image_->texts(row.ids))
    if (changed_ids_.contains(image_->text(id)))
      return say("กรอบการประเมิน {} เปลี่ยน", "the framework {} changed", {image_->text(id)});
  for (memory::Text text : image_->texts(row.years)) {
    int year = 0;
    std::string_view digits = image_->text(text);
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    if (changed_years_.contains(year))
      return say("กรอบการประเมินของปี {} เปลี่ยน", "the frameworks of the year {} changed", {digits});
  }
  if (row.asked_newest && newest_changed_)
    return say("ปีล่าสุดที่มีกรอบการประเมินเปลี่ยน", "the newest framework is of another year");
  return {};
}

bool Earlier::is_same(const memory::FileRow& row, readers::File& file, bool& is_refreshed) const {
  if (row.has_hash) file.hash = row.hash;
  const bool looks_same = row.size == file.size && row.mtime_ns == file.mtime_ns && row.ctime_ns == file.ctime_ns &&
                          row.inode == file.inode;
  if (looks_same && !row.is_recent) return true;
  if (row.size != file.size || !row.has_hash) return false;
  if (publish::hash_of(AT_FDCWD, file.on_disk.c_str()) != row.hash) return false;
  const bool is_recent = std::max(file.mtime_ns, file.ctime_ns) >= since_;
  is_refreshed = is_refreshed || !looks_same || !is_recent;
  return true;
}

core::Message Earlier::difference(const memory::AgencyRow& row, readers::AgencyFiles& files,
                                  bool& is_refreshed) const {
  const auto then = image_->files(row.files);
  std::size_t next = 0;
  auto removed = [&] { return say("{} ถูกลบ", "{} was removed", {image_->text(then[next].path)}); };
  for (readers::File& file : files.files) {
    if (next < then.size() && image_->text(then[next].path) < file.path) return removed();
    if (next == then.size() || image_->text(then[next].path) != file.path)
      return say("{} เพิ่มเข้ามา", "{} was added", {file.path});
    if (!is_same(then[next], file, is_refreshed)) return say("{} เปลี่ยน", "{} changed", {file.path});
    ++next;
  }
  if (next < then.size()) return removed();
  const auto folders = image_->texts(row.folders);
  auto is_it = [&](memory::Text t, const std::string& name) { return image_->text(t) == name; };
  if (!std::equal(folders.begin(), folders.end(), files.folders.begin(), files.folders.end(), is_it))
    return say("มีโฟลเดอร์เพิ่มหรือถูกลบ", "a folder was added or removed");
  return {};
}

std::vector<std::string> Earlier::texts(memory::Range range) const {
  std::vector<std::string> out;
  for (memory::Text t : image_->texts(range)) out.emplace_back(image_->text(t));
  return out;
}

Earlier::Verdict Earlier::look(const std::string& slug) const {
  Verdict verdict;
  if (!why_all_.empty()) return verdict.why = why_all_, verdict;
  const memory::AgencyRow* row = image_->find(slug);
  if (!row) return verdict.why = say("หน่วยงานใหม่", "this agency is new"), verdict;
  verdict.why = changed_framework(*row);
  if (verdict.why.empty() && root_changed_ && row->findings.count)
    verdict.why = say("โฟลเดอร์เนื้อหามีชื่ออื่น", "the content folder goes by another name");
  if (!verdict.why.empty()) return verdict;
  core::Report report;
  auto files = readers::scan_agency(inputs_.content.root, slug, report);
  if (!files || !report.findings().empty())
    return verdict.why = say("อ่านโฟลเดอร์ได้ไม่ครบ", "not all of its folder can be read"), verdict;
  bool is_refreshed = false;
  verdict.why = difference(*row, *files, is_refreshed);
  if (!verdict.why.empty()) return verdict;
  std::string other;
  if (row->roots.count && !site_.keep_all(texts(row->roots), other))
    return verdict.why = say("{} ในเว็บไซต์ถูกแก้หรือลบ", "{} of the site was altered or removed", {other}), verdict;
  if (is_refreshed) verdict.refreshed = std::move(files);
  verdict.row = row;
  return verdict;
}

const memory::AgencyRow* Earlier::keep_last_good(const std::string& slug) const {
  const memory::AgencyRow* row = image_ ? image_->find(slug) : nullptr;
  std::string other;
  return row && row->roots.count && site_.keep_all(texts(row->roots), other) ? row : nullptr;
}
