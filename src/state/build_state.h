// What one build leaves for the next: what each agency was made of, and what came of it. An archive, which is mapped
// and read where it is.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/report.h"
#include "model/frameworks.h"
#include "model/summary.h"
#include "platform/archive.h"
#include "platform/hash.h"

namespace state {

using platform::Hash;
using platform::RowRange;
using platform::TextRef;

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

// A file of an agency's folder as it was before it was read.
struct FileRow {
  TextRef path;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0, ctime_ns = 0;
  std::uint64_t inode = 0;
  Hash hash;
  bool has_hash = false;
  bool is_recent = false;  // so young then that a later change need not show in its times
  char unused[6] = {};
};

struct FindingRow {
  TextRef code, path, source_line, what_th, what_en, advice_th, advice_en;
  std::uint32_t line = 0, column = 0, length = 0;
  base::Severity severity{};
  bool is_silenced = false;
  char unused[2] = {};
};

struct AgencyRow {
  TextRef slug;
  TextRef summary;           // summary_record(); empty where no page of it is published
  Hash summary_fingerprint;  // zero where no page of it is published
  RowRange files;            // by path
  RowRange folders;          // texts, by path
  RowRange roots;            // texts: the folders and files of the site that are its own
  RowRange findings;
  RowRange ids;    // texts: the frameworks that it asked for by id
  RowRange years;  // likewise by year
  bool asked_newest = false;
  bool has_errors = false;      // what is published of it is older than its files
  bool lacks_pictures = false;  // of shared links: some could not be drawn
  char unused[5] = {};
};

struct StateHead {
  Fingerprints fingerprints;
  TextRef root;                          // the content folder as given on the command line: findings name it
  Hash portal;                           // what the portal was made of
  RowRange portal_roots;                 // texts
  std::uint64_t redirects_left_out = 0;  // that _redirects of the site has no room for
  Hash slugs;                            // of all agencies of the content
  std::uint32_t shard = 0, shards = 0;   // counted from 1; 0 and 0: the whole site
  std::uint64_t texts_when_fresh = 0;    // size of the texts when they were last written without remains
};

struct BuildStateFormat {
  static constexpr std::string_view name = "build state";
  // Raise it with every change of a row, of summary_record(), or of what one of them means: the state of an older
  // program is read, too.
  static constexpr std::uint32_t version = 7;
  using Year = std::int64_t;  // Buddhist Era
  using Rows = std::tuple<StateHead, AgencyRow, FileRow, FindingRow, FrameworkRow, TextRef, Year>;
};

// Its name in the state folder.
inline constexpr std::string_view build_state_file = "build-state";

// All views and spans that it gives live as long as it does.
class BuildState {
 public:
  // Nothing where the file is damaged or of another version.
  static std::optional<BuildState> of(std::optional<platform::MappedFile> file);

  const Hash& checksum() const { return archive_.checksum(); }
  const StateHead& head() const { return archive_.rows<StateHead>().front(); }
  std::span<const AgencyRow> agencies() const { return archive_.rows<AgencyRow>(); }  // by slug
  const AgencyRow* find(std::string_view slug) const;                                 // null where there is none
  std::span<const FrameworkRow> frameworks() const { return archive_.rows<FrameworkRow>(); }
  template <class Row>
  std::span<const Row> rows(RowRange range) const {
    return archive_.rows<Row>(range);
  }
  std::string_view text(TextRef ref) const { return archive_.text(ref); }
  std::string_view all_texts() const { return archive_.texts(); }

  std::vector<std::string> texts(RowRange range) const;
  // Nothing where no page of the agency is published.
  std::optional<model::Summary> summary(const AgencyRow& row) const;
  model::FrameworkDependencies asked(const AgencyRow& row) const;
  void add_findings(const AgencyRow& row, base::Report& report, base::Report& silenced) const;

 private:
  using Archive = platform::Archive<BuildStateFormat>;
  explicit BuildState(Archive archive) : archive_(std::move(archive)) {}

  Archive archive_;
};

}  // namespace state
