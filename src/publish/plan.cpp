#include "publish/plan.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>

#include "platform/disk.h"
#include "publish/dirfd_tree.h"
#include "publish/public_manifest.h"

namespace publish {
namespace {

using base::msg;
using platform::Entry;

class Planner {
 public:
  Planner(const Manifest& earlier, const MadeFiles& made, const Folders& folders)
      : earlier_(earlier), made_(made), folders_(folders), out_(folders.out_folder.get()), top_(stat_at(out_, "")) {}

  bool location(const Record& record);
  void remove_what_is_gone();
  void check_removals();
  Plan finished();
  base::BilingualText why() const;

 private:
  std::optional<std::uint64_t> as_we_left_it(std::size_t in_earlier);
  bool is_altered(std::size_t in_earlier, const Record& record, const Stat& seen) const;
  bool look_at(std::string_view path, Stat& seen);
  void remove_gap(Range gap, std::set<std::string>& emptied);
  bool can_change(std::string_view folder, const Stat& seen);
  bool enter(std::string_view folder);
  bool go_to(std::string_view folder);
  bool replace(const Record& record);
  bool clear_file(std::string_view path);
  void clear_folder(std::string_view path);
  void in_the_way(std::string_view path) { blockers_.emplace(path); }
  bool failed(Operation operation, std::string_view path, int error) {
    return why_ = cannot(operation, folders_.out + "/" + std::string(path), error), false;
  }
  void move(std::string_view path) { moves_.push_back({{Step::move, std::string(path), 0}, false}); }

  struct Move {
    Step step;
    bool has_pages;
  };
  const Manifest& earlier_;
  const MadeFiles& made_;
  const Folders& folders_;
  int out_;
  Stat top_;
  std::string entered_;      // the folder of the last record, looked at part by part
  bool is_blocked_ = false;  // the way to the last record
  std::string moved_;        // the folder that moves as a whole and that the last record lies in
  std::vector<Step> clear_files_, clear_folders_, removes_, remove_folders_;
  std::set<std::string, std::less<>> cleared_;
  std::vector<Move> moves_;
  std::vector<std::string> older_folders_, altered_;
  std::set<std::string> blockers_;
  base::BilingualText why_;
};

// The inode of a file of the last build; nothing where it is gone or somebody has put other bytes in its place since.
// A failure to look must not be taken for either: the file would be forgotten and stay for ever. Should the way to it
// lead over a link by now, the removal will not follow it.
std::optional<std::uint64_t> Planner::as_we_left_it(std::size_t i) {
  ManifestEntry left = earlier_[i];
  Stat seen;
  if (!look_at(left.path, seen) || !seen.is(Entry::file) || seen.size != left.size) return {};
  if (seen.mtime_ns == left.mtime_ns && seen.inode == left.inode) return seen.inode;
  std::optional<platform::Hash> hash = hash_of(out_, std::string(left.path).c_str());
  if (!hash) failed(Operation::read, left.path, errno);
  return hash == left.hash ? std::optional(seen.inode) : std::nullopt;
}

// The bytes that we left there are made again only where they are no longer there.
bool Planner::is_altered(std::size_t i, const Record& record, const Stat& seen) const {
  const ManifestEntry left = earlier_[i];
  if (record.entry.size == left.size && record.entry.hash == left.hash) return true;
  if (!seen.is(Entry::file) || seen.size != left.size) return true;
  if (seen.mtime_ns == left.mtime_ns && seen.inode == left.inode) return false;
  return hash_of(out_, std::string(left.path).c_str()) != left.hash;
}

bool Planner::look_at(std::string_view path, Stat& seen) {
  seen = stat_at(out_, std::string(path).c_str());
  return seen.error == 0 || seen.is_absent() || failed(Operation::open, path, seen.error);
}

bool Planner::can_change(std::string_view folder, const Stat& seen) {
  return platform::may_change(out_, std::string(folder).c_str(), seen);
}

// Goes into a folder of the published site whose parent has been entered. Where there is none, it moves there as a
// whole; what is in its way goes, if it is ours.
bool Planner::enter(std::string_view folder) {
  Stat seen;
  if (!look_at(folder, seen)) return false;
  if (!seen.is(Entry::folder)) {
    if (!seen.is_absent() && !clear_file(folder)) return in_the_way(folder), is_blocked_ = true;
    move(folder);
    return moved_ = folder, true;
  }
  if (seen.disk != top_.disk || seen.mount != top_.mount) return failed(Operation::write, folder, EXDEV);
  if (!can_change(folder, seen)) return failed(Operation::write, folder, errno);
  if (!earlier_.has_folder(folder) && !made_.holds_unstaged(folder)) older_folders_.emplace_back(folder);
  return entered_ = folder, true;
}

// Goes down to the folder of the next record, unless it lies in one that moves as a whole.
bool Planner::go_to(std::string_view folder) {
  moved_.clear();
  is_blocked_ = false;
  for (std::size_t end = 0; end < folder.size() && moved_.empty() && !is_blocked_;) {
    end = std::min(folder.find('/', end + 1), folder.size());
    std::string_view part = folder.substr(0, end);
    // Where the last record was, all has been looked at.
    if (is_within(entered_, part)) continue;
    if (!enter(part)) return false;
  }
  return true;
}

bool Planner::location(const Record& record) {
  std::string_view path = record.path();
  if (moved_.empty() || !is_within(path, moved_)) {
    if (!folders_.out_folder) {
      moved_ = path.substr(0, path.find('/'));
      move(moved_);
    } else if (!go_to(folder_of(path)) || (moved_.empty() && !is_blocked_ && !replace(record))) {
      return false;
    }
  }
  if (is_page(path) && !moves_.empty()) moves_.back().has_pages = true;
  return true;
}

// A file moves on its own, into a folder that is there.
bool Planner::replace(const Record& record) {
  const std::string_view path = record.path();
  Stat seen;
  if (!look_at(path, seen)) return false;
  if (seen.is(Entry::folder)) {
    clear_folder(path);
  } else if (!seen.is_absent()) {
    const std::size_t i = earlier_.find(path);
    if (i == Manifest::none)
      in_the_way(path);
    else if (is_altered(i, record, seen))
      altered_.emplace_back(path);
  }
  return move(path), true;
}

// A file of an earlier site is where the new one has a folder.
bool Planner::clear_file(std::string_view path) {
  const std::size_t i = earlier_.find(path);
  if (i == Manifest::none || made_.has(path)) return false;
  std::optional<std::uint64_t> inode = as_we_left_it(i);
  if (!inode) return false;
  clear_files_.push_back({Step::remove, std::string(path), *inode});
  cleared_.emplace(path);
  return true;
}

// A folder of an earlier site is where the new one has a file.
void Planner::clear_folder(std::string_view path) {
  std::vector<platform::Unread> unread;
  std::vector<Entry> inside = platform::scan(folders_.real_out + "/" + std::string(path), unread);
  if (!unread.empty() || !earlier_.has_folder(path)) in_the_way(path);
  std::vector<Step> folders{{Step::remove_folder, std::string(path), 0}};
  for (const Entry& entry : inside) {
    std::string full = std::string(path) + "/" + entry.path;
    bool is_folder = entry.type == Entry::folder;
    if (is_folder) folders.push_back({Step::remove_folder, full, 0});
    if (is_folder ? !earlier_.has_folder(full) : !clear_file(full)) in_the_way(full);
  }
  clear_folders_.insert(clear_folders_.end(), folders.rbegin(), folders.rend());
}

// The files of the last build between two ranges that are kept.
void Planner::remove_gap(Range gap, std::set<std::string>& emptied) {
  for (std::size_t i = gap.first; i < gap.end; ++i) {
    const std::string_view path = earlier_.path(i);
    if (made_.has(path) || cleared_.contains(path) || !is_proper(path)) continue;
    if (std::optional<std::uint64_t> inode = as_we_left_it(i))
      removes_.push_back({Step::remove, std::string(path), *inode});
    for (std::string_view folder = folder_of(path); !folder.empty(); folder = folder_of(folder))
      if (!emptied.emplace(folder).second) break;
  }
}

void Planner::remove_what_is_gone() {
  if (!folders_.out_folder) return;  // somebody has removed all of it
  std::set<std::string> emptied;
  std::size_t next = 0;
  for (const Range& kept : made_.kept()) {
    remove_gap({next, kept.first}, emptied);
    next = kept.end;
  }
  remove_gap({next, earlier_.size()}, emptied);
  const auto& older = earlier_.older_folders();
  // From the last to the first: what is in a folder comes before it.
  for (auto folder = emptied.rbegin(); folder != emptied.rend(); ++folder) {
    bool is_older = std::binary_search(older.begin(), older.end(), *folder);
    if (!is_older && !made_.has_folder(*folder) && !made_.has(*folder))
      remove_folders_.push_back({Step::remove_folder, *folder, 0});
  }
}

// A removal that fails would leave the new site unfinished until somebody helps.
void Planner::check_removals() {
  std::set<std::string_view> checked{""};
  for (const std::vector<Step>* steps : {&clear_files_, &clear_folders_, &removes_, &remove_folders_}) {
    for (const Step& step : *steps) {
      std::string_view folder = folder_of(step.path);
      Stat seen;
      if (!checked.insert(folder).second || !look_at(folder, seen) || !seen.is(Entry::folder)) continue;
      if (!can_change(folder, seen)) failed(Operation::write, folder, errno);
    }
  }
}

Plan Planner::finished() {
  // Visitors meet a page only when its style is there, and lose an old page last.
  std::stable_partition(moves_.begin(), moves_.end(), [](const Move& m) { return !m.has_pages; });
  // A manifest goes after the files that it names, the one above the others after these: broken off before, it still
  // vouches for what was not yet moved or removed.
  const auto is_other = [](const Step& s) { return name_of(s.path) != manifest_file; };
  std::stable_partition(removes_.begin(), removes_.end(), is_other);
  const auto manifests =
      std::stable_partition(moves_.begin(), moves_.end(), [&](const Move& m) { return is_other(m.step); });
  std::stable_partition(manifests, moves_.end(), [](const Move& m) { return m.step.path != manifest_file; });
  Plan plan;
  auto append = [&](std::vector<Step>& steps) {
    std::move(steps.begin(), steps.end(), std::back_inserter(plan.steps));
  };
  append(clear_files_);
  append(clear_folders_);
  for (auto m = moves_.begin(); m != manifests; ++m) plan.steps.push_back(std::move(m->step));
  append(removes_);
  append(remove_folders_);
  for (auto m = manifests; m != moves_.end(); ++m) plan.steps.push_back(std::move(m->step));
  for (const std::string& folder : earlier_.older_folders())
    if (made_.has_folder(folder)) older_folders_.push_back(folder);
  std::sort(older_folders_.begin(), older_folders_.end());
  older_folders_.erase(std::unique(older_folders_.begin(), older_folders_.end()), older_folders_.end());
  plan.older_folders = std::move(older_folders_);
  plan.altered = std::move(altered_);
  return plan;
}

base::BilingualText Planner::why() const {
  if (blockers_.empty() || !why_.empty()) return why_;
  const std::string first = folders_.out + "/" + *blockers_.begin();
  base::BilingualText message =
      msg("{} ไม่ได้มาจากการสร้างเว็บไซต์ครั้งก่อน จึงไม่ถูกเขียนทับ ให้ย้ายออกไปก่อน",
          "{} was not made by an earlier build and will not be overwritten: move it away", {first});
  if (blockers_.size() == 1) return message;
  std::string others = std::to_string(blockers_.size() - 1);
  return {message.th + base::msg(" (และอีก {} รายการ)", "", {others}).th,
          message.en + base::msg("", " (and {} more)", {others}).en};
}

}  // namespace

bool make_plan(const Manifest& earlier, const MadeFiles& made, const Folders& folders, Plan& plan,
               base::BilingualText& why) {
  if (!made.made_twice().empty())
    return why = msg("{} ถูกสร้างสองครั้งในเว็บไซต์เดียว", "{} is made twice in one site", {made.made_twice()}), false;
  if (!made.sealed().empty()) return plan_new_site(made, folders, plan, why);
  Planner planner(earlier, made, folders);
  for (const Record* record : made.fresh())
    if (record->is_staged() && !planner.location(*record)) break;
  why = planner.why();
  if (!why.empty()) return false;
  planner.remove_what_is_gone();
  planner.check_removals();
  why = planner.why();
  if (why.empty()) plan = planner.finished();
  return why.empty();
}

}  // namespace publish
