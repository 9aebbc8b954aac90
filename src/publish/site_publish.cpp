// The end of a build: what was staged and kept becomes the site.
#include <cerrno>
#include <utility>

#include "platform/disk.h"
#include "publish/journal.h"
#include "publish/manifest_writer.h"
#include "publish/site_inside.h"
#include "publish/turn.h"

namespace publish {
namespace {

constexpr std::size_t most_pages_named = 64;

Counts& counts_of(Outcome& outcome, std::string_view path) { return is_page(path) ? outcome.pages : outcome.others; }

// Files of the last publication, which all count as removed at first.
void count_kept(Counts& counts, std::size_t files) {
  counts.made += files;
  counts.untouched += files;
  counts.removed -= files;
}

void count_fresh(const Record& record, Outcome& outcome) {
  Counts& counts = counts_of(outcome, record.path());
  ++counts.made;
  ++(record.kind == Record::added     ? counts.added
     : record.kind == Record::changed ? counts.changed
                                      : counts.untouched);
  if (record.is_staged() && is_page(record.path()) && outcome.pages_written.size() < most_pages_named)
    outcome.pages_written.emplace_back(record.path());
}

// Files of a new site.
void count_sealed(const ManifestFormat::Leaf& row, Outcome& outcome) {
  const auto add = [](Counts& counts, std::uint64_t files) {
    counts.made += static_cast<std::size_t>(files);
    counts.added += static_cast<std::size_t>(files);
  };
  add(outcome.pages, row.pages);
  add(outcome.others, row.files - row.pages);
}

Outcome count(const Manifest& earlier, const MadeFiles& made) {
  Outcome outcome;
  const Totals before = earlier.totals({0, earlier.size()});
  outcome.pages.removed = before.pages;
  outcome.others.removed = before.files - before.pages;
  for (const Range& range : made.kept()) {
    const Totals kept = earlier.totals(range);
    count_kept(outcome.pages, kept.pages);
    count_kept(outcome.others, kept.files - kept.pages);
  }
  for (const SealedFolder* sealed : made.sealed()) count_sealed(sealed->row, outcome);
  for (const Record* record : made.fresh()) {
    count_fresh(*record, outcome);
    counts_of(outcome, record->path()).removed -= earlier.has(record->path());
  }
  return outcome;
}

}  // namespace

// Not so where somebody has moved or made the output folder while we built.
bool Site::Inside::is_still_there(base::BilingualText& why) const {
  Stat there = stat_at(platform::current_folder, folders.real_out.c_str());
  bool same = there.is_absent() ? !folders.out_folder
                                : folders.out_folder && there.inode == stat_at(folders.out_folder.get(), "").inode;
  if (same) return true;
  why = base::msg("{} ถูกเปลี่ยนระหว่างที่กำลังสร้างเว็บไซต์ ให้ลองใหม่", "{} was replaced during the build: try again",
                  {folders.out});
  return false;
}

bool Site::publish(Outcome& outcome, base::BilingualText& why) {
  Inside& in = *inside_;
  if (!in.trouble.empty()) return why = in.trouble, false;
  in.published = in.index.made();
  Plan plan;
  if (!in.is_still_there(why) || !make_plan(in.earlier, in.published, in.folders, plan, why)) return false;
  outcome = count(in.earlier, in.published);
  outcome.altered = std::move(plan.altered);
  const bool is_same = plan.steps.empty() && in.published.is_as_before() && in.tool == in.earlier.tool();
  if (!is_same && !in.write_manifest(plan.older_folders, why)) return false;
  if ((!is_same || !in.states.empty()) && !in.commit(plan, outcome, why)) return false;
  end_turn(in.folders, in.turn);
  return true;
}

void Site::Inside::open_leaves() {
  const std::uint64_t in_use = recognised_root.empty() ? earlier.bytes_of_leaves() : 0;
  leaves = std::unique_ptr<LeafWriter>(new LeafWriter(leaf_writer(manifest_leaves_file, in_use)));
}

void Site::seal(std::string_view folder) {
  if (inside_->may_seal()) inside_->index.seal(folder, *inside_->leaves);
}

bool Site::Inside::write_manifest(const std::vector<std::string>& older_folders, base::BilingualText& why) {
  if (!leaves) open_leaves();
  ManifestWriter writer(earlier, *leaves);
  writer.add_leaves(published);
  if (!leaves->finish())
    return why = cannot(Operation::write, folders.state + "/" + manifest_leaves_file, errno), false;
  const std::string root = writer.root(tool, older_folders);
  if (root.empty()) return why = base::msg("เว็บไซต์มีไฟล์มากเกินไป", "the site has too many files"), false;
  return write_state(manifest_root_file, root, why);
}

bool Site::Inside::commit(Plan& plan, Outcome& outcome, base::BilingualText& why) {
  if (!close_leaves(why)) return false;
  for (const std::string& name : states) plan.steps.push_back({Step::state, name, 0});
  auto timed = [&](auto flush) {
    auto start = std::chrono::steady_clock::now();
    bool done = flush();
    outcome.flushing += std::chrono::steady_clock::now() - start;
    return done;
  };
  bool done = timed([&] { return write_journal(folders, plan.steps, is_committed, why); }) &&
              apply(folders, plan.steps, why) && timed([&] { return drop_journal(folders, plan.steps.size(), why); });
  if (!done && is_committed) {
    base::BilingualText end = base::msg("เว็บไซต์ใหม่ยังเข้าที่ไม่ครบ คำสั่งครั้งต่อไปจะทำต่อให้เสร็จ",
                                        "the new site is not all in place; the next command will finish it");
    why = {why.th + "; " + end.th, why.en + "; " + end.en};
  }
  if (!done) return false;
  is_committed = false;
  states.clear();
  return true;
}

}  // namespace publish
