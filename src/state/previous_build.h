// The last build: which agencies are as they were then, and what is known of them.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "base/bilingual_text.h"
#include "model/frameworks.h"
#include "platform/card_painter.h"
#include "publish/site.h"
#include "read/discover.h"
#include "state/build_state.h"

namespace state {

// What the build that is under way is made of, as far as agencies share it. All of it outlives a PreviousBuild.
struct SharedInputs {
  const std::string& content_root;  // as given on the command line
  const model::Frameworks& frameworks;
  const Fingerprints& fingerprints;
  platform::CardPainter* painter = nullptr;  // null where no pictures are wanted
  bool is_full = false;                      // everything is made again, whatever has changed
  std::int64_t since = 0;  // files changed since this moment (nanoseconds since 1970) are too young to be trusted
};

struct Staleness {
  const AgencyRow* row = nullptr;  // nothing has changed: its pages are kept, and this is what is known
  base::BilingualText why;         // else what has
  // What its folder holds, where all of it was seen and somebody wants to know: whoever reads it, or the next state
  // where the same bytes have other times (is_refreshed). With the hashes of the files that are as they were.
  std::optional<readers::AgencyFiles> files;
  bool is_refreshed = false;
};

class PreviousBuild {
 public:
  // Takes what the last build left in the site's state.
  PreviousBuild(const SharedInputs& inputs, publish::Site& site);

  // Compares one agency's files and pages with those of the last build. From any thread.
  Staleness staleness_of(const std::string& slug) const;

  // With `publish: each-agency`: keeps the pages of an agency that now has errors. Null where it has none.
  const AgencyRow* keep_last_good(const std::string& slug) const;

  // Null where nothing is known.
  const BuildState* state() const { return state_ ? &*state_ : nullptr; }
  // Why every agency is made again; empty where that is not so.
  const base::BilingualText& full_rebuild_reason() const { return full_rebuild_reason_; }

 private:
  void compare_frameworks();
  base::BilingualText changed_framework(const AgencyState& then) const;
  void compare_files(const AgencyState& before, Staleness& out) const;
  bool is_same(const FileRow& row, readers::File& file, Staleness& out) const;

  const SharedInputs inputs_;
  publish::Site& site_;
  std::optional<BuildState> state_;
  base::BilingualText full_rebuild_reason_;
  std::set<std::string, std::less<>> changed_ids_;
  std::set<std::int64_t> changed_years_;
  bool root_changed_ = false;
};

Hash fingerprint_of(const model::Framework& framework);  // of its file

// What binds the state to the publication that it belongs to; for Site::set_tool().
std::string tool_with(std::string_view version, const Hash& checksum_of_the_state);
// Whichever version of the program that was.
bool is_bound(std::string_view tool, const BuildState& state);

}  // namespace state
