#include "publish/made_files.h"

#include <algorithm>
#include <string>
#include <utility>

#include "publish/dirfd_tree.h"

namespace publish {

MadeFiles::MadeFiles(const Manifest& earlier, std::vector<Range> kept, std::vector<const Record*> fresh,
                     std::vector<const SealedFolder*> sealed)
    : earlier_(&earlier), fresh_(std::move(fresh)), sealed_(std::move(sealed)) {
  std::sort(kept.begin(), kept.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
  for (const Range& range : kept) {
    if (range.empty()) continue;
    if (kept_.empty() || kept_.back().end < range.first) {
      kept_.push_back(range);
      continue;
    }
    if (range.first < kept_.back().end) made_twice_ = earlier.path(range.first);
    kept_.back().end = std::max(kept_.back().end, range.end);
  }
  for (const Range& range : kept_) kept_files_ += range.size();
  std::sort(fresh_.begin(), fresh_.end(), [](const Record* a, const Record* b) { return a->path() < b->path(); });
  std::sort(sealed_.begin(), sealed_.end(),
            [](const SealedFolder* a, const SealedFolder* b) { return a->first < b->first; });
  find_made_twice();
}

void MadeFiles::find_made_twice() {
  for (std::size_t i = 0; i < fresh_.size(); ++i) {
    const std::string_view path = fresh_[i]->path();
    const std::size_t before = kept_.empty() ? Manifest::none : earlier_->find(path);
    if ((i > 0 && fresh_[i - 1]->path() == path) || (before != Manifest::none && is_kept(before))) made_twice_ = path;
  }
  for (const SealedFolder* sealed : sealed_) {
    const auto at = fresh_from(sealed->folder + "/");
    if (at != fresh_.end() && is_within((*at)->path(), sealed->folder)) made_twice_ = (*at)->path();
  }
}

bool MadeFiles::is_as_before() const {
  return fresh_.empty() && sealed_.empty() && kept_files_ == (earlier_ ? earlier_->size() : 0);
}

// How many files of the range are kept by the first that reaches into it.
std::size_t MadeFiles::reach_of_kept(Range range) const {
  auto next = std::upper_bound(kept_.begin(), kept_.end(), range.first,
                               [](std::size_t first, const Range& kept) { return first < kept.end; });
  if (next == kept_.end()) return 0;
  const std::size_t first = std::max(next->first, range.first), end = std::min(next->end, range.end);
  return first < end ? end - first : 0;
}

std::vector<const Record*>::const_iterator MadeFiles::fresh_from(std::string_view path) const {
  return std::lower_bound(fresh_.begin(), fresh_.end(), path,
                          [](const Record* record, std::string_view wanted) { return record->path() < wanted; });
}

bool MadeFiles::is_fresh_between(std::string_view first, std::string_view last) const {
  const auto at = fresh_from(first);
  return at != fresh_.end() && (*at)->path() <= last;
}

bool MadeFiles::has(std::string_view path) const {
  const auto at = fresh_from(path);
  if (at != fresh_.end() && (*at)->path() == path) return true;
  const std::size_t before = kept_.empty() ? Manifest::none : earlier_->find(path);
  return before != Manifest::none && is_kept(before);
}

bool MadeFiles::has_folder(std::string_view folder) const {
  const std::string below = std::string(folder) + "/";
  const auto at = fresh_from(below);
  if (at != fresh_.end() && (*at)->path().starts_with(below)) return true;
  return !kept_.empty() && reach_of_kept(earlier_->below(folder)) > 0;
}

bool MadeFiles::holds_unstaged(std::string_view folder) const {
  if (!kept_.empty() && reach_of_kept(earlier_->below(folder)) > 0) return true;
  const std::string below = std::string(folder) + "/";
  for (auto at = fresh_from(below); at != fresh_.end() && (*at)->path().starts_with(below); ++at)
    if (!(*at)->is_staged()) return true;
  return false;
}

}  // namespace publish
