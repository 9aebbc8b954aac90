// Puts together the state that a build leaves.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/frameworks.h"
#include "read/discover.h"
#include "state/build_state.h"

namespace state {

// What the build of one agency leaves.
struct AgencyRecord {
  std::string_view slug;
  const model::Summary* summary;  // null where no page of it is published
  const readers::AgencyFiles& files;
  const std::vector<std::string>& roots;
  const base::Report& report;
  const base::Report& silenced;
  const model::FrameworkDependencies& asked;
  bool lacks_pictures = false;
};

class StateWriter {
 public:
  // Files changed `since` this moment (nanoseconds since 1970) count as recent. What stays as it was is taken from
  // `previous`, which outlives the writer; null: there is none.
  StateWriter(const BuildState* previous, std::int64_t since);

  // From any thread.
  AgencyRow add(const AgencyRecord& record);
  // A row of `previous` with its files as they are now, and nothing else new.
  AgencyRow refresh(const AgencyRow& row, const readers::AgencyFiles& files);
  AgencyRow keep(const AgencyRow& row);

  RowRange add_texts(const std::vector<std::string>& list);
  TextRef add_text(std::string_view text);
  void add_framework(std::string_view id, int year, const Hash& fingerprint);

  // The file's bytes; empty where there is more than it can hold. Once. `agencies` by slug.
  std::string bytes(StateHead head, std::vector<AgencyRow> agencies);

 private:
  RowRange add_files(const readers::AgencyFiles& files);
  RowRange add_findings(const base::Report& report, const base::Report& silenced);
  void copy_texts(AgencyRow& row);
  template <class Row>
  RowRange copy_rows(RowRange range);
  template <class Row>
  std::span<Row> rows(RowRange range) {
    return std::span(archive_.rows<Row>()).subspan(range.first, range.count);
  }

  const BuildState* previous_;
  std::int64_t since_;
  bool is_fresh_;  // it begins without texts, not with those of `previous_`
  std::mutex lock_;
  platform::ArchiveWriter<BuildStateFormat> archive_;
  std::unordered_map<std::string, TextRef> shared_;
};

}  // namespace state
