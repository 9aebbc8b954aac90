#include "desk/store.h"

#include <cerrno>

#include "desk/content_folder.h"
#include "desk/history.h"
#include "platform/hash.h"

namespace desk {
namespace {

using base::msg;
using publish::Operation;
using Saved = Store::Saved;

Saved fail(base::BilingualText& why, const base::BilingualText& reason) { return why = reason, Saved::failed; }

Saved fail(base::BilingualText& why, Operation operation, const std::string& path) {
  return fail(why, publish::cannot(operation, path, errno));
}

Saved changed_meanwhile(base::BilingualText& why, const std::string& path) {
  why = msg("{} ถูกแก้ไขจากที่อื่นหลังจากเปิดหน้านี้ จึงยังไม่ได้บันทึก",
            "{} was changed elsewhere after this page was opened, so nothing was saved", {path});
  return Saved::changed_meanwhile;
}

base::BilingualText improper(const std::string& path) {
  return msg("{} ไม่ใช่ที่อยู่ของไฟล์ในโฟลเดอร์เนื้อหา", "{} is not the path of a file of the content", {path});
}

bool is_same(const publish::Stat& a, const publish::Stat& b) {
  if (a.error || b.error) return a.is_absent() && b.is_absent();
  return a.inode == b.inode && a.size == b.size && a.mtime_ns == b.mtime_ns && a.ctime_ns == b.ctime_ns;
}

// A change of one file under the lock.
class Change {
 public:
  Change(const std::string& content, const std::string& path, const publish::Syscalls& system)
      : path_(path), folder_(content, true, system) {}

  // Takes the lock and reads the file. Anything but `done` ends the change.
  Saved begin(std::string_view mark, base::BilingualText& why) {
    if (!folder_) return fail(why, Operation::open, path_);
    if (!folder_.lock()) return fail(why, Operation::lock, path_);
    seen_ = folder_.look(path_);
    if (seen_.error && !seen_.is_absent()) return errno = seen_.error, fail(why, Operation::read, path_);
    if (!seen_.error && !(bytes_ = folder_.read(path_))) return fail(why, Operation::read, path_);
    return mark == (bytes_ ? Store::mark_of(*bytes_) : "") ? Saved::done : changed_meanwhile(why, path_);
  }
  // Once all is on disk: who does not use the desk does not wait for the lock, so the file is looked at again.
  Saved confirm(base::BilingualText& why) {
    const publish::Stat now = folder_.look(path_);
    if (now.error && !now.is_absent()) return errno = now.error, fail(why, Operation::read, path_);
    return is_same(seen_, now) ? Saved::done : changed_meanwhile(why, path_);
  }

  const std::optional<std::string>& bytes() const { return bytes_; }  // nothing where the file is not there
  unsigned mode() const { return seen_.error ? 0 : seen_.mode; }
  ContentFolder& folder() { return folder_; }

 private:
  const std::string& path_;
  ContentFolder folder_;
  publish::Stat seen_;
  std::optional<std::string> bytes_;
};

}  // namespace

std::string Store::mark_of(std::string_view bytes) { return platform::hex(platform::hash(bytes)); }

std::optional<std::string> Store::read(const std::string& path, base::BilingualText& why) const {
  if (!is_content_path(path)) return why = improper(path), std::nullopt;
  ContentFolder folder(content_, false, system_);
  std::optional<std::string> bytes;
  if (folder) bytes = folder.read(path);
  if (!bytes) why = publish::cannot(Operation::read, path, errno);
  return bytes;
}

std::optional<base::BilingualText> Store::refusal(const std::string& path) const {
  if (!is_content_path(path)) return improper(path);
  if (is_read_only_) return msg("เปิดไว้ให้ดูอย่างเดียว แก้ไขไม่ได้", "this is open for reading only: nothing can be changed");
  return std::nullopt;
}

Saved Store::save(const std::string& path, std::string_view bytes, std::string_view mark, base::BilingualText& why) {
  if (const auto refused = refusal(path)) return fail(why, *refused);
  Change change(content_, path, system_);
  const Saved begun = change.begin(mark, why);
  if (begun != Saved::failed && change.bytes() == bytes)
    return why = {}, Saved::done;  // this, and only this, is wanted
  if (begun != Saved::done) return begun;
  if (change.bytes() && !keep_version(change.folder(), path, *change.bytes()))
    return fail(why, Operation::write, history_folder_of(path));
  if (!change.folder().prepare(path, bytes, change.mode())) return fail(why, Operation::write, path);
  if (const Saved still = change.confirm(why); still != Saved::done) return still;
  return change.folder().place(path) ? Saved::done : fail(why, Operation::move, path);
}

Saved Store::remove(const std::string& path, std::string_view mark, base::BilingualText& why) {
  if (const auto refused = refusal(path)) return fail(why, *refused);
  Change change(content_, path, system_);
  if (const Saved begun = change.begin(mark, why); begun != Saved::done) return begun;
  if (!change.bytes()) return errno = ENOENT, fail(why, Operation::remove, path);
  if (!keep_version(change.folder(), path, *change.bytes()))
    return fail(why, Operation::write, history_folder_of(path));
  if (const Saved still = change.confirm(why); still != Saved::done) return still;
  return change.folder().remove(path) ? Saved::done : fail(why, Operation::remove, path);
}

Saved Store::rename(const std::string& from, const std::string& to, std::string_view mark, base::BilingualText& why) {
  if (const auto refused = refusal(from)) return fail(why, *refused);
  if (const auto refused = refusal(to)) return fail(why, *refused);
  Change change(content_, from, system_);
  if (const Saved begun = change.begin(mark, why); begun != Saved::done) return begun;
  if (!change.bytes()) return errno = ENOENT, fail(why, Operation::move, from);
  if (!change.folder().look(to).is_absent()) return errno = EEXIST, fail(why, Operation::move, to);
  if (!keep_version(change.folder(), from, *change.bytes()))
    return fail(why, Operation::write, history_folder_of(from));
  if (const Saved still = change.confirm(why); still != Saved::done) return still;
  return change.folder().move(from, to) ? Saved::done : fail(why, Operation::move, to);
}

std::vector<Store::Version> Store::history(const std::string& path) const {
  if (!is_content_path(path)) return {};
  ContentFolder folder(content_, false, system_);
  return folder ? versions_of(folder, path) : std::vector<Version>();
}

std::optional<std::string> Store::version(const std::string& path, const std::string& id) const {
  if (!is_content_path(path) || !is_version_id(id)) return std::nullopt;
  ContentFolder folder(content_, false, system_);
  return folder ? folder.read(history_folder_of(path) + "/" + id) : std::nullopt;
}

Saved Store::restore(const std::string& path, const std::string& id, std::string_view mark,
                     base::BilingualText& why) {
  const auto bytes = version(path, id);
  if (!bytes) return fail(why, msg("ไม่มีรุ่นนี้ของ {}", "there is no such version of {}", {path}));
  return save(path, *bytes, mark, why);
}

}  // namespace desk
