// Writes the manifest of a new site: the leaves in which something has changed, and the root.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/leaves.h"
#include "publish/made_files.h"
#include "publish/manifest.h"
#include "publish/manifest_leaf.h"

namespace publish {

class ManifestWriter {
 public:
  // Where `leaves` keeps those that are there, all those of `earlier` are among them. Both outlive it.
  ManifestWriter(const Manifest& earlier, LeafWriter& leaves) : earlier_(earlier), leaves_(leaves) {}

  // Once.
  void add_leaves(const MadeFiles& made);
  // The bytes of the root, after that. Empty where its format cannot hold as much.
  std::string root(std::string_view tool, const std::vector<std::string>& older_folders);

 private:
  void take_fresh(const MadeFiles& made, std::size_t& next, std::optional<std::string_view> end);
  void take_kept(const MadeFiles& made, std::size_t leaf, std::size_t& next);
  bool can_stay(const MadeFiles& made, std::size_t leaf) const;
  void add_row(ManifestFormat::Leaf row, std::string_view first);
  void write_pending();
  void write_leaves(Entries entries, std::size_t above);
  void write_leaf(Entries entries);

  const Manifest& earlier_;
  LeafWriter& leaves_;
  std::vector<const ManifestEntry*> pending_;  // by path; for the next leaves
  std::deque<ManifestEntry> copies_;           // of entries of `earlier_` that are pending
  platform::ArchiveWriter<ManifestFormat> root_;
};

}  // namespace publish
