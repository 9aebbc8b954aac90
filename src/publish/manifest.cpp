#include "publish/manifest.h"

#include <algorithm>
#include <utility>

#include "publish/dirfd_tree.h"

namespace publish {

Manifest Manifest::open(const std::string& state_folder) {
  auto root = platform::MappedFile::open(state_folder + "/" + manifest_root_file);
  auto leaves = platform::MappedFile::open(state_folder + "/" + manifest_leaves_file);
  if (!root) return {};
  // A site without files has no leaves.
  Manifest out = of(root->bytes(), leaves ? leaves->bytes() : std::string_view());
  out.root_file_ = std::move(root);
  out.leaves_file_ = std::move(leaves);
  return out;
}

Manifest Manifest::of(std::string_view root, std::string_view leaves) {
  Manifest out;
  out.root_ = Root::of(root);
  if (!out.root_) return {};
  out.leaf_rows_ = out.root_->rows<ManifestFormat::Leaf>();
  out.leaves_.reserve(out.leaf_rows_.size());
  out.starts_.reserve(out.leaf_rows_.size() + 1);
  for (const ManifestFormat::Leaf& row : out.leaf_rows_)
    if (!out.add_leaf(row, leaves)) return {};
  for (const ManifestFormat::Head& head : out.root_->rows<ManifestFormat::Head>())
    out.tool_ = out.root_->text(head.tool);
  for (const ManifestFormat::Folder& folder : out.root_->rows<ManifestFormat::Folder>())
    out.older_folders_.emplace_back(out.root_->text(folder.path));
  return out;
}

// False where it is not the leaf that the root names.
bool Manifest::add_leaf(const ManifestFormat::Leaf& row, std::string_view leaves) {
  auto leaf = leaf_at<LeafFormat>(row.place, leaves);
  if (!leaf || leaf->rows<LeafFormat::File>().size() != row.files) return false;
  starts_.push_back(starts_.back() + static_cast<std::size_t>(row.files));
  leaves_.push_back(std::move(*leaf));
  return true;
}

std::size_t Manifest::leaf_of(std::size_t i) const {
  return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), i) - starts_.begin()) - 1;
}

ManifestEntry Manifest::operator[](std::size_t i) const {
  const std::size_t l = leaf_of(i);
  const LeafFormat::File& file = files_of(l)[i - starts_[l]];
  return {leaves_[l].text(file.path), file.hash, file.size, file.mtime_ns, file.inode};
}

std::string_view Manifest::path(std::size_t i) const {
  const std::size_t l = leaf_of(i);
  return leaves_[l].text(files_of(l)[i - starts_[l]].path);
}

std::size_t Manifest::lower_bound(std::string_view path) const {
  // The last leaf that does not begin behind it.
  const auto next = std::upper_bound(
      leaf_rows_.begin(), leaf_rows_.end(), path,
      [&](std::string_view p, const ManifestFormat::Leaf& row) { return p < root_->text(row.first); });
  if (next == leaf_rows_.begin()) return 0;
  const auto l = static_cast<std::size_t>(next - leaf_rows_.begin()) - 1;
  const auto files = files_of(l);
  const auto at = std::lower_bound(
      files.begin(), files.end(), path,
      [&](const LeafFormat::File& file, std::string_view p) { return leaves_[l].text(file.path) < p; });
  return starts_[l] + static_cast<std::size_t>(at - files.begin());
}

std::size_t Manifest::find(std::string_view wanted) const {
  const std::size_t i = lower_bound(wanted);
  return i < size() && path(i) == wanted ? i : none;
}

Range Manifest::below(std::string_view folder) const {
  if (folder.empty()) return {0, size()};
  std::string bound = std::string(folder) + "/";
  const std::size_t first = lower_bound(bound);
  bound.back() = '/' + 1;
  return {first, lower_bound(bound)};
}

std::span<const LeafFormat::File> Manifest::files_of(std::size_t l, Range range) const {
  const std::size_t first = std::max(range.first, starts_[l]), end = std::min(range.end, starts_[l + 1]);
  return files_of(l).subspan(first - starts_[l], end - first);
}

Totals Manifest::totals(Range range) const {
  Totals out;
  for_each_leaf(range, [&](std::size_t l) {
    const auto files = files_of(l, range);
    const ManifestFormat::Leaf& row = leaf_rows_[l];
    out.files += files.size();
    if (files.size() == row.files) {
      out.pages += static_cast<std::size_t>(row.pages);
      out.bytes += row.bytes;
      return;
    }
    for (const LeafFormat::File& file : files) {
      out.pages += is_page(leaves_[l].text(file.path));
      out.bytes += file.size;
    }
  });
  return out;
}

std::uint64_t Manifest::bytes_of_leaves() const {
  std::uint64_t sum = 0;
  for (const ManifestFormat::Leaf& row : leaf_rows_) sum += row.place.size;
  return sum;
}

}  // namespace publish
