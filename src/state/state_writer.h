// Puts together the state that a build leaves.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "model/frameworks.h"
#include "publish/leaves.h"
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
  // `previous`; null: there is none. Where `leaves` keeps those that are there, all those of `previous` are among
  // them. Both outlive the writer.
  StateWriter(const BuildState* previous, std::int64_t since, publish::LeafWriter& leaves)
      : previous_(previous), since_(since), leaves_(leaves) {}

  // From any thread. Its archive is written at once.
  AgencyRow add(const AgencyRecord& record);
  // A row of `previous` with its files as they are now, and nothing else new.
  AgencyRow refresh(const AgencyRow& row, const readers::AgencyFiles& files);
  AgencyRow keep(const AgencyRow& row);

  RowRange add_texts(const std::vector<std::string>& list);
  TextRef add_text(std::string_view text);
  void add_framework(std::string_view id, int year, const Hash& fingerprint);

  // The bytes of the root; empty where there is more than it can hold. Once. `agencies` by slug.
  std::string root(StateHead head, std::vector<AgencyRow> agencies);

 private:
  publish::LeafPlace write(const AgencyRecord& record, const std::string& summary);

  const BuildState* previous_;
  std::int64_t since_;
  publish::LeafWriter& leaves_;
  std::mutex lock_;
  platform::ArchiveWriter<BuildStateFormat> root_;
};

}  // namespace state
