// The leaves of a tree that is kept in two files of the state folder. Leaves are archives, one behind another in a
// file; the root is an archive that names each by its place. Leaves are only added to the file, and those that no
// root names any more stay until it is written anew: so a build writes the leaves in which something has changed, and
// the root. What a build that is broken off has added, no root names.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "platform/archive.h"
#include "platform/hash.h"

namespace publish {

struct LeafPlace {
  platform::Hash checksum;            // of the archive …
  std::uint64_t start = 0, size = 0;  // … and where it is among the leaves, in bytes
};

// The leaf at this place in the bytes of all of them, which outlive it; nothing where another one or none is there.
template <class Format>
std::optional<platform::Archive<Format>> leaf_at(const LeafPlace& place, std::string_view leaves) {
  if (place.start > leaves.size() || place.size > leaves.size() - place.start) return {};
  auto leaf = platform::Archive<Format>::of(
      leaves.substr(static_cast<std::size_t>(place.start), static_cast<std::size_t>(place.size)));
  if (leaf && leaf->checksum() != place.checksum) leaf.reset();
  return leaf;
}

class LeafWriter {
 public:
  // Takes bytes that follow those that it took before; false and errno where they cannot be written.
  using Append = std::function<bool(std::string_view)>;

  // `start`: how many bytes of leaves are there already, which need not be written again. 0: none, and all are
  // written.
  LeafWriter(std::uint64_t start, Append append)
      : keeps_leaves_(start > 0), end_(start), append_(std::move(append)) {}

  bool keeps_leaves() const { return keeps_leaves_; }
  // From any thread. `archive` is what ArchiveWriter::bytes() gave, in whatever order.
  LeafPlace add(std::string_view archive);
  // Last. False and errno where not all of them could be written, or one of them was empty.
  bool finish();

 private:
  void append(std::string_view bytes);
  void flush();
  void fail(int error);

  const bool keeps_leaves_;
  std::mutex lock_;
  std::uint64_t end_;  // of the leaves, with those in the buffer
  Append append_;
  std::string buffer_;
  int error_ = 0;  // the first
};

}  // namespace publish
