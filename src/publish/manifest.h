// The list of the files that builds have made, kept in the state folder: what may be replaced and removed.
//
// It is a tree in two files (leaves.h). `manifest` is the root: a row for each leaf. `manifest-leaves` holds the
// leaves, each an archive of the files of a folder and all below it, or of some that lie side by side.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "platform/archive.h"
#include "platform/hash.h"
#include "platform/mapped_file.h"
#include "publish/leaves.h"

namespace publish {

// In the state folder.
inline constexpr const char* manifest_root_file = "manifest";
inline constexpr const char* manifest_leaves_file = "manifest-leaves";

// A published file as we left it: while size, time and inode are these, so are the bytes.
struct ManifestEntry {
  std::string_view path;
  platform::Hash hash;
  std::uint64_t size = 0;  // bytes
  std::int64_t mtime_ns = 0;
  std::uint64_t inode = 0;
};

// Entries of a manifest that follow one another, by their number.
struct Range {
  std::size_t first = 0, end = 0;
  std::size_t size() const { return end - first; }
  bool empty() const { return first == end; }
};

struct Totals {
  std::size_t files = 0, pages = 0;
  std::uint64_t bytes = 0;
};

struct ManifestFormat {
  static constexpr std::string_view name = "manifest";
  static constexpr std::uint32_t version = 3;
  struct Head {
    platform::TextRef tool;
  };
  struct Folder {
    platform::TextRef path;
  };
  struct Leaf {
    platform::TextRef first;  // path of its first file
    LeafPlace place;
    std::uint64_t files = 0, pages = 0;  // how many it names
    std::uint64_t bytes = 0;             // of them all …
    std::uint64_t largest = 0;           // … and of the largest
  };
  using Rows = std::tuple<Head, Folder, Leaf>;
};

struct LeafFormat {
  static constexpr std::string_view name = "manifest leaf";
  static constexpr std::uint32_t version = 1;
  struct Folder {
    platform::TextRef path;  // the beginning of a file's; each on the way to a file, once
  };
  struct File {  // by path
    platform::TextRef path;
    platform::Hash hash;
    std::uint64_t size = 0;
    std::int64_t mtime_ns = 0;
    std::uint64_t inode = 0;
  };
  using Rows = std::tuple<Folder, File>;
};

// Sorted by the bytes of the paths. Reads an entry where it is when it is asked for; all views that it gives live as
// long as it does.
class Manifest {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  Manifest() = default;  // an empty one
  // An empty one where a file is missing, damaged, or of another format: it is whole or it is none.
  static Manifest open(const std::string& state_folder);
  // The same of the bytes of the two files, which outlive it.
  static Manifest of(std::string_view root, std::string_view leaves);

  std::size_t size() const { return starts_.back(); }
  ManifestEntry operator[](std::size_t i) const;
  std::string_view path(std::size_t i) const;

  // The first file whose path is not before this one.
  std::size_t lower_bound(std::string_view path) const;
  std::size_t find(std::string_view path) const;
  bool has(std::string_view path) const { return find(path) != none; }
  // The files below this folder; all of them for "".
  Range below(std::string_view folder) const;
  bool has_folder(std::string_view folder) const { return !below(folder).empty(); }

  Totals totals(Range range) const;
  // Calls `visit` with each file of the range that has more bytes than `above`.
  template <class Visit>
  void for_each_larger(Range range, std::uint64_t above, Visit visit) const;
  // Calls `visit` with the path of each folder that holds a file of the range, at any depth and perhaps more than
  // once, and perhaps with some that hold none; false as soon as that is.
  template <class Visit>
  bool all_folders_of(Range range, Visit visit) const;

  std::size_t leaves() const { return leaves_.size(); }
  const ManifestFormat::Leaf& leaf(std::size_t l) const { return leaf_rows_[l]; }
  std::string_view first_path(std::size_t l) const { return root_->text(leaf_rows_[l].first); }
  Range range_of_leaf(std::size_t l) const { return {starts_[l], starts_[l + 1]}; }
  std::uint64_t bytes_of_leaves() const;  // that the root names

  // Folders that were in the output folder before we put files into them: never removed. Sorted.
  const std::vector<std::string>& older_folders() const { return older_folders_; }
  // The version of the program; empty where there is no manifest.
  std::string_view tool() const { return tool_; }

 private:
  using Root = platform::Archive<ManifestFormat>;
  using Leaf = platform::Archive<LeafFormat>;

  bool add_leaf(const ManifestFormat::Leaf& row, std::string_view leaves);
  std::size_t leaf_of(std::size_t i) const;
  std::span<const LeafFormat::File> files_of(std::size_t leaf) const {
    return leaves_[leaf].rows<LeafFormat::File>();
  }
  std::span<const LeafFormat::File> files_of(std::size_t leaf, Range range) const;
  // Calls `visit` with the number of each leaf that the range reaches into.
  template <class Visit>
  void for_each_leaf(Range range, Visit visit) const {
    for (std::size_t l = range.empty() ? leaves_.size() : leaf_of(range.first);
         l < leaves_.size() && starts_[l] < range.end; ++l)
      visit(l);
  }

  std::optional<platform::MappedFile> root_file_, leaves_file_;
  std::optional<Root> root_;
  std::span<const ManifestFormat::Leaf> leaf_rows_;
  std::vector<Leaf> leaves_;
  std::vector<std::size_t> starts_{0};  // the number of each leaf's first file, and that of all files
  std::vector<std::string> older_folders_;
  std::string_view tool_;
};

template <class Visit>
void Manifest::for_each_larger(Range range, std::uint64_t above, Visit visit) const {
  for_each_leaf(range, [&](std::size_t l) {
    if (leaf_rows_[l].largest <= above) return;
    for (const LeafFormat::File& file : files_of(l, range))
      if (file.size > above) visit(leaves_[l].text(file.path), file.size);
  });
}

template <class Visit>
bool Manifest::all_folders_of(Range range, Visit visit) const {
  bool all = true;
  for_each_leaf(range, [&](std::size_t l) {
    for (const LeafFormat::Folder& folder : leaves_[l].rows<LeafFormat::Folder>())
      all = all && visit(leaves_[l].text(folder.path));
  });
  return all;
}

}  // namespace publish
