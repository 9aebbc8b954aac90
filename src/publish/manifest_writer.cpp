#include "publish/manifest_writer.h"

#include <algorithm>
#include <utility>

#include "publish/manifest_leaf.h"

namespace publish {
namespace {

// "a/b/" of "a/b/c/d", below "a/"; empty where the file is in that folder itself.
std::string_view next_folder(std::string_view path, std::size_t above) {
  const std::size_t slash = path.find('/', above);
  return slash == path.npos ? std::string_view() : path.substr(0, slash + 1);
}

}  // namespace

// The leaves of the last manifest stay as they are where nothing in them has changed; what lies between them, and
// between the folders that a new site has sealed, is written.
void ManifestWriter::add_leaves(const MadeFiles& made) {
  std::size_t next = 0;  // of the fresh files
  for (std::size_t leaf = 0; leaf < earlier_.leaves(); ++leaf) {
    take_fresh(made, next, earlier_.first_path(leaf));
    if (can_stay(made, leaf)) {
      write_pending();
      add_row(earlier_.leaf(leaf), earlier_.first_path(leaf));
    } else {
      take_kept(made, leaf, next);
    }
  }
  for (const SealedFolder* sealed : made.sealed()) {
    take_fresh(made, next, sealed->first);
    write_pending();
    add_row(sealed->row, sealed->first);
  }
  take_fresh(made, next, {});
  write_pending();
}

// The fresh files from the `next` on whose path is before `end`, where there is one.
void ManifestWriter::take_fresh(const MadeFiles& made, std::size_t& next, std::optional<std::string_view> end) {
  const auto& fresh = made.fresh();
  for (; next < fresh.size() && (!end || fresh[next]->path() < *end); ++next) pending_.push_back(&fresh[next]->entry);
}

void ManifestWriter::take_kept(const MadeFiles& made, std::size_t leaf, std::size_t& next) {
  const Range range = earlier_.range_of_leaf(leaf);
  for (std::size_t i = range.first; i < range.end; ++i) {
    if (!made.is_kept(i)) continue;
    take_fresh(made, next, earlier_.path(i));
    pending_.push_back(&copies_.emplace_back(earlier_[i]));
  }
}

bool ManifestWriter::can_stay(const MadeFiles& made, std::size_t leaf) const {
  const Range range = earlier_.range_of_leaf(leaf);
  return leaves_.keeps_leaves() && made.keeps_all_of(range) &&
         !made.is_fresh_between(earlier_.first_path(leaf), earlier_.path(range.end - 1));
}

void ManifestWriter::write_pending() {
  if (!pending_.empty()) write_leaves(pending_, 0);
  pending_.clear();
  copies_.clear();
}

// `above`: how much of their paths is the folder that they all lie in, with its '/'.
void ManifestWriter::write_leaves(Entries entries, std::size_t above) {
  if (entries.size() <= most_files_of_a_leaf) return write_leaf(entries);
  std::size_t first = 0, i = 0;  // [first, i) lie in this folder itself
  const auto write_files = [&] {
    if (first < i) write_leaf(entries.subspan(first, i - first));
  };
  while (i < entries.size()) {
    const std::string_view folder = next_folder(entries[i]->path, above);
    if (folder.empty()) {
      ++i;
      continue;
    }
    write_files();
    first = i;
    while (i < entries.size() && entries[i]->path.starts_with(folder)) ++i;
    write_leaves(entries.subspan(first, i - first), folder.size());
    first = i;
  }
  write_files();
}

void ManifestWriter::write_leaf(Entries entries) {
  add_row(publish::write_leaf(entries, leaves_), entries.front()->path);
}

void ManifestWriter::add_row(ManifestFormat::Leaf row, std::string_view first) {
  row.first = root_.add_text(first);
  root_.rows<ManifestFormat::Leaf>().push_back(row);
}

std::string ManifestWriter::root(std::string_view tool, const std::vector<std::string>& older_folders) {
  root_.rows<ManifestFormat::Head>() = {{root_.add_text(tool)}};
  for (const std::string& folder : older_folders)
    root_.rows<ManifestFormat::Folder>().push_back({root_.add_text(folder)});
  return root_.bytes();
}

}  // namespace publish
