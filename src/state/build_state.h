// What one build leaves for the next: what all agencies share, and of each what agency_state.h has. A tree in two
// files (publish/leaves.h), which are mapped and read where they are.
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
#include "state/agency_state.h"

namespace state {

using platform::RowRange;

// Of all that agencies share.
struct Fingerprints {
  Hash tool;                       // the program: its version and its build; and the one that reads documents
  Hash settings, theme;            // as far as agencies' pages depend on them
  Hash site_settings, site_theme;  // all of them
  std::int64_t newest_result = 0;  // Buddhist Era; see views::Site
  bool operator==(const Fingerprints&) const = default;
};

struct FrameworkRow {
  TextRef id;
  std::int64_t year = 0;  // Buddhist Era
  Hash fingerprint;       // of its file
};

struct AgencyRow {
  TextRef slug;
  publish::LeafPlace state;     // the agency's own archive
  Hash summary_fingerprint;     // zero where no page of it is published
  bool has_errors = false;      // what is published of it is older than its files
  bool lacks_pictures = false;  // of shared links: some could not be drawn
  char unused[6] = {};
};

struct StateHead {
  Fingerprints fingerprints;
  TextRef root;                          // the content folder as given on the command line: findings name it
  Hash portal;                           // what the portal was made of
  RowRange portal_roots;                 // texts
  std::uint64_t redirects_left_out = 0;  // that _redirects of the site has no room for
  Hash slugs;                            // of all agencies of the content
  std::uint32_t shard = 0, shards = 0;   // counted from 1; 0 and 0: the whole site
};

struct BuildStateFormat {
  static constexpr std::string_view name = "build state";
  // As that of AgencyFormat.
  static constexpr std::uint32_t version = 8;
  using Rows = std::tuple<StateHead, AgencyRow, FrameworkRow, TextRef>;
};

// Their names in the state folder.
inline constexpr std::string_view build_state_file = "build-state";
inline constexpr std::string_view agency_states_file = "build-state-leaves";

// All views and spans that it gives live as long as it does.
class BuildState {
 public:
  // Nothing where a file is damaged or of another version, or where they do not belong together.
  static std::optional<BuildState> of(std::optional<platform::MappedFile> root,
                                      std::optional<platform::MappedFile> leaves);
  static std::optional<BuildState> open(const std::string& state_folder);
  // The same of the bytes of the two files, which outlive it.
  static std::optional<BuildState> of(std::string_view root, std::string_view leaves);

  const Hash& checksum() const { return root_.checksum(); }
  const StateHead& head() const { return root_.rows<StateHead>().front(); }
  std::span<const AgencyRow> agencies() const { return root_.rows<AgencyRow>(); }  // by slug
  const AgencyRow* find(std::string_view slug) const;                              // null where there is none
  // `row` is one of ours.
  const AgencyState& agency(const AgencyRow& row) const;
  std::string_view bytes_of_agency(const AgencyRow& row) const;
  std::uint64_t bytes_of_agencies() const;
  std::span<const FrameworkRow> frameworks() const { return root_.rows<FrameworkRow>(); }
  std::string_view text(TextRef ref) const { return root_.text(ref); }
  std::vector<std::string> texts(RowRange range) const;

 private:
  using Root = platform::Archive<BuildStateFormat>;
  explicit BuildState(Root root, std::string_view leaves) : root_(std::move(root)), leaves_(leaves) {}
  bool read_agencies();

  std::optional<platform::MappedFile> root_file_, leaves_file_;
  Root root_;
  std::string_view leaves_;
  std::vector<AgencyState> agencies_;
};

}  // namespace state
