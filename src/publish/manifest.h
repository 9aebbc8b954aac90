// The list of the files that builds have made, kept in the state folder: what may be replaced and removed.
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

namespace publish {

// A published file as we left it: while size, time and inode are these, so are the bytes.
struct ManifestEntry {
  std::string_view path;
  platform::Hash hash;
  std::uint64_t size = 0;  // bytes
  std::int64_t mtime_ns = 0;
  std::uint64_t inode = 0;
};

// One file of the new site.
struct Record {
  enum Kind : unsigned char {
    same,     // as the last build left it
    adopted,  // in its place with the right bytes, though not as we left it
    added,    // staged; nothing is in its place
    changed   // staged; it replaces what is there
  };
  Kind kind;
  ManifestEntry entry;

  std::string_view path() const { return entry.path; }
  bool is_staged() const { return kind == added || kind == changed; }
};

// What can be asked of a list of files that is sorted by the bytes of their paths, and that has size() and path(i).
template <class List>
class SortedByPath {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // The first file of a range whose path is not before this one.
  std::size_t lower_bound(std::string_view path, std::size_t first, std::size_t end) const {
    while (first < end) {
      const std::size_t middle = first + (end - first) / 2;
      if (list().path(middle) < path)
        first = middle + 1;
      else
        end = middle;
    }
    return first;
  }
  std::size_t lower_bound(std::string_view path) const { return lower_bound(path, 0, list().size()); }
  std::size_t find(std::string_view path) const {
    const std::size_t i = lower_bound(path);
    return i < list().size() && list().path(i) == path ? i : none;
  }
  bool has(std::string_view path) const { return find(path) != none; }
  // True where a file is below this folder.
  bool has_folder(std::string_view folder) const {
    const std::string below = std::string(folder) + "/";
    const std::size_t i = lower_bound(below);
    return i < list().size() && list().path(i).starts_with(below);
  }

 private:
  const List& list() const { return static_cast<const List&>(*this); }
};

// All files of the new site.
class RecordList : public SortedByPath<RecordList> {
 public:
  RecordList() = default;
  // Requires records that are sorted by path.
  explicit RecordList(std::vector<Record> records) : records_(std::move(records)) {}

  std::size_t size() const { return records_.size(); }
  std::string_view path(std::size_t i) const { return records_[i].path(); }
  const Record& operator[](std::size_t i) const { return records_[i]; }
  auto begin() const { return records_.begin(); }
  auto end() const { return records_.end(); }

 private:
  std::vector<Record> records_;
};

struct ManifestFormat {
  static constexpr std::string_view name = "manifest";
  static constexpr std::uint32_t version = 2;
  struct Head {
    platform::TextRef tool;
  };
  struct Folder {
    platform::TextRef path;
  };
  struct File {
    platform::TextRef path;
    platform::Hash hash;
    std::uint64_t size = 0;
    std::int64_t mtime_ns = 0;
    std::uint64_t inode = 0;
  };
  using Rows = std::tuple<Head, Folder, File>;
};

// Reads an entry where it is when it is asked for.
class Manifest : public SortedByPath<Manifest> {
 public:
  using Archive = platform::Archive<ManifestFormat>;

  Manifest() = default;  // an empty one
  // An empty one where there is no archive: damaged, or of another format.
  explicit Manifest(std::optional<Archive> archive);

  std::size_t size() const { return files_.size(); }
  ManifestEntry operator[](std::size_t i) const;
  std::string_view path(std::size_t i) const { return archive_->text(files_[i].path); }

  // Folders that were in the output folder before we put files into them: never removed. Sorted.
  const std::vector<std::string>& older_folders() const { return older_folders_; }
  // The version of the program, as it was given to manifest_bytes(); empty where there is no manifest.
  std::string_view tool() const { return tool_; }

 private:
  std::optional<Archive> archive_;
  std::span<const ManifestFormat::File> files_;
  std::string tool_;
  std::vector<std::string> older_folders_;
};

// The file's bytes; empty where there are more of them than its format can hold.
std::string manifest_bytes(std::string_view tool, const std::vector<std::string>& older_folders,
                           const RecordList& made);

}  // namespace publish
