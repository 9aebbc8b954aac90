// Writes the manifest of a new site: the leaves in which something has changed, and the root.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "publish/made_files.h"
#include "publish/manifest.h"

namespace publish {

class ManifestWriter {
 public:
  // Takes bytes that follow those that it took before; false where they cannot be written.
  using Append = std::function<bool(std::string_view)>;

  // `start`: how many bytes of leaves are there already, among them all those of `earlier`, which then need not be
  // written again. 0: there are none, and all are written.
  ManifestWriter(const Manifest& earlier, std::uint64_t start, Append append);

  // Once. False where `append` gives that.
  bool add_leaves(const MadeFiles& made);
  // The bytes of the root, after that. Empty where its format cannot hold as much.
  std::string root(std::string_view tool, const std::vector<std::string>& older_folders);

 private:
  using Entries = std::span<const ManifestEntry* const>;

  void take_fresh(const MadeFiles& made, std::size_t& next, std::optional<std::string_view> end);
  void take_kept(const MadeFiles& made, std::size_t leaf, std::size_t& next);
  bool can_stay(const MadeFiles& made, std::size_t leaf) const;
  void keep_leaf(std::size_t leaf);
  void write_pending();
  void write_leaves(Entries entries, std::size_t above);
  void write_leaf(Entries entries);
  void append(std::string_view bytes);
  void flush();

  const Manifest& earlier_;
  const bool keeps_leaves_;
  std::uint64_t end_;  // of the leaves, with those in the buffer
  Append append_;
  bool is_written_ = true;
  std::string buffer_;
  std::vector<const ManifestEntry*> pending_;  // by path; for the next leaves
  std::deque<ManifestEntry> copies_;           // of entries of `earlier_` that are pending
  platform::ArchiveWriter<ManifestFormat> root_;
};

}  // namespace publish
