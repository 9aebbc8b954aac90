// What the threads of one build have entered of the files of the new site.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/arena.h"
#include "base/site_size.h"
#include "publish/made_files.h"
#include "publish/manifest.h"

namespace publish {

// One value for each thread, or nearly: two threads may share one, and then take turns.
template <class Value>
class PerThread {
 public:
  template <class Use>
  auto use(Use work) {
    Slot& slot = slots_[std::hash<std::thread::id>{}(std::this_thread::get_id()) % slots_.size()];
    std::lock_guard hold(slot.lock);
    return work(slot.value);
  }
  template <class Use>
  void for_each(Use work) {
    for (Slot& slot : slots_) work(slot.value);
  }

 private:
  struct alignas(64) Slot {
    std::mutex lock;
    Value value;
  };
  std::array<Slot, 64> slots_;
};

// Filled by any number of threads at once; read by one when they are done. The manifest outlives it.
class FileIndex {
 public:
  explicit FileIndex(const Manifest& earlier) : earlier_(earlier) {}

  void keep(Range entries);  // of the earlier manifest, as it has them
  void add(Record::Kind kind, const ManifestEntry& made);
  // All files of this folder were added by this thread, and no other site has it: their leaf is written.
  void seal(std::string_view folder, LeafWriter& leaves);

  // What it gives is valid as long as the index, and until something is added.
  MadeFiles made();
  // Of all that was entered. `big` are the files above so many bytes, at least `least_named`.
  base::SiteSize extent(std::uint64_t above);
  static constexpr std::uint64_t least_named = 1 << 20;  // bytes

 private:
  struct Part {
    std::vector<Range> kept;
    std::deque<Record> fresh;  // a vector that grows would hold all of them twice
    base::Arena paths;         // likewise a string
    std::deque<SealedFolder> sealed;
    std::vector<base::BigFile> big;  // of the sealed folders

    void forget_paths();
  };

  const Manifest& earlier_;
  PerThread<Part> parts_;
};

}  // namespace publish
