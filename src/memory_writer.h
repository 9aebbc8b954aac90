// Puts together the image that a build leaves.
#pragma once

#include <deque>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "memory.h"
#include "model/frameworks.h"
#include "read/discover.h"

namespace memory {

// What one agency's build has to tell.
struct Told {
  std::string_view slug;
  std::string_view summary;  // its bytes
  const readers::AgencyFiles& files;
  const std::vector<std::string>& roots;
  const core::Report& report;
  const core::Report& silenced;
  const model::Asked& asked;
};

class Writer {
 public:
  // Files changed `since` this moment (nanoseconds since 1970) count as recent. What stays as it was is taken from
  // `earlier`, which outlives the writer; null: there is none.
  Writer(const Image* earlier, std::int64_t since);

  // From any thread.
  AgencyRow add(const Told& told);
  // The same agency with its files as they are now, and nothing else new.
  AgencyRow refreshed(const AgencyRow& row, const readers::AgencyFiles& files);
  AgencyRow keep(const AgencyRow& row);

  Range texts(const std::vector<std::string>& list);
  Text text(std::string_view text);
  void framework(std::string_view id, int year, const Hash& mark);

  // The whole image; `head` holds all that is not counted here. `agencies` by slug.
  std::string bytes(Head head, const std::vector<AgencyRow>& agencies);

 private:
  Range files_of(const readers::AgencyFiles& files);
  Range findings_of(const core::Report& report, const core::Report& silenced);
  Text copied(Text earlier_text);
  template <class Row>
  Range rows_of(std::vector<Row>& table, std::span<const Row> rows);

  const Image* earlier_;
  std::int64_t since_;
  bool is_fresh_;  // the pool begins empty, not with that of `earlier`
  std::mutex lock_;
  std::vector<FileRow> files_;
  std::vector<FindingRow> findings_;
  std::vector<Text> texts_;
  std::vector<FrameworkRow> frameworks_;
  std::string pool_;
  std::unordered_map<std::string, Text> known_;
};

}  // namespace memory
