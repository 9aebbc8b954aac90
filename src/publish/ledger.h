// What the threads of one build have to tell about the files of the new site.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

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

// One file of the new site. `line` is its line in the new manifest.
struct Record {
  enum Kind : unsigned char {
    same,     // as the last build left it
    adopted,  // in its place with the right bytes, though not as we left it
    added,    // staged; nothing stands in its place
    changed   // staged; it replaces what is there
  };
  Kind kind;
  std::string_view line;

  std::string_view path() const { return line.substr(path_column, line.size() - path_column - 1); }
  bool is_staged() const { return kind == added || kind == changed; }
};

// Filled by any number of threads at once; read by one when they are done. The manifest outlives it.
class Ledger {
 public:
  explicit Ledger(const Manifest& earlier) : earlier_(earlier) {}

  void keep(std::size_t first, std::size_t end);  // lines of the earlier manifest, as Record::same
  void add(Record::Kind kind, const Made& made);

  // By path. Valid as long as the ledger and nothing is added.
  std::vector<Record> sorted();

 private:
  struct Entry {
    Record::Kind kind;
    std::uint64_t start;  // of its line in `lines`; for `same`, its number in the earlier manifest
    std::uint64_t length;
  };
  struct Page {
    std::string lines;
    std::vector<Entry> entries;
  };
  const Manifest& earlier_;
  PerThread<Page> pages_;
};

}  // namespace publish
