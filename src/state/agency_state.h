// What a build leaves of one agency for the next: what it was made of, and what came of it. An archive, which is read
// where it is.
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
using platform::TextRef;

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

struct AgencyFormat {
  static constexpr std::string_view name = "agency state";
  // Raise it with every change of a row, of summary_record(), or of what one of them means: the state of an older
  // program is read, too.
  static constexpr std::uint32_t version = 3;
  struct Head {
    TextRef summary;  // summary_record(); empty where no page of the agency is published
    bool asked_newest = false;
    char unused[7] = {};
  };
  struct Folder {
    TextRef path;
  };
  struct Root {  // a folder or file of the site that is the agency's own
    TextRef path;
  };
  struct FrameworkId {  // of one that it asked for
    TextRef id;
  };
  using Year = std::int64_t;  // Buddhist Era; the frameworks of this year were asked for
  using Rows = std::tuple<Head, FileRow, Folder, Root, FindingRow, FrameworkId, Year>;
};

// All views and spans that it gives live as long as the bytes that it was made of.
class AgencyState {
 public:
  // Nothing where there are not the rows that have to be there.
  static std::optional<AgencyState> of(std::optional<platform::Archive<AgencyFormat>> archive);

  std::string_view text(TextRef ref) const { return archive_.text(ref); }
  std::span<const FileRow> files() const { return archive_.rows<FileRow>(); }  // by path
  std::vector<std::string> folders() const;                                    // by path
  std::vector<std::string> roots() const;
  bool has_roots() const { return !archive_.rows<AgencyFormat::Root>().empty(); }
  bool has_findings() const { return !archive_.rows<FindingRow>().empty(); }

  // Nothing where no page of the agency is published.
  std::optional<model::Summary> summary() const;
  model::FrameworkDependencies asked() const;
  void add_findings(base::Report& report, base::Report& silenced) const;

 private:
  explicit AgencyState(platform::Archive<AgencyFormat> archive) : archive_(std::move(archive)) {}
  const AgencyFormat::Head& head() const { return archive_.rows<AgencyFormat::Head>().front(); }

  platform::Archive<AgencyFormat> archive_;
};

}  // namespace state
