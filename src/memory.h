// What one build leaves for the next: what each agency was made of, and what came of it. One flat image that is
// mapped and read where it lies.
//
// The image is a Head, then its tables one after another, then the bytes of all texts. Numbers are as the machine has
// them: an image of another kind of machine is taken for none.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/report.h"
#include "model/frameworks.h"
#include "outside/hash.h"
#include "outside/mapped_file.h"

namespace memory {

using outside::Hash;

// A text: bytes of the pool.
struct Text {
  std::uint32_t start = 0, length = 0;
};
// Rows of a table.
struct Range {
  std::uint32_t first = 0, count = 0;
};

// What everything rests on, that is not an agency's own.
struct Marks {
  Hash tool;
  Hash settings, theme;            // so far as agencies' pages rest on them
  Hash site_settings, site_theme;  // all of them
  bool operator==(const Marks&) const = default;
};

struct FrameworkRow {
  Text id;
  std::int64_t year = 0;  // Buddhist Era
  Hash mark;              // of its file
};

// A file of an agency's folder as it was before it was read.
struct FileRow {
  Text path;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0, ctime_ns = 0;
  std::uint64_t inode = 0;
  Hash hash;
  bool has_hash = false;
  bool is_recent = false;  // so young then that a later change need not show in its times
  char unused[6] = {};
};

struct FindingRow {
  Text code, path, source_line, what_th, what_en, advice_th, advice_en;
  std::uint32_t line = 0, column = 0, length = 0;
  core::Severity severity{};
  bool is_silenced = false;
  char unused[2] = {};
};

struct AgencyRow {
  Text slug;
  Text summary;   // model::to_bytes; empty where no page of it is published
  Range files;    // by path
  Range folders;  // texts, by path
  Range roots;    // texts: the folders and files of the site that are its own
  Range findings;
  Range years, ids;  // texts: the frameworks it asked for
  bool asked_newest = false;
  bool has_errors = false;  // what is published of it is older than its files
  char unused[6] = {};
};

struct Head {
  std::array<char, 16> magic{};
  std::uint64_t size = 0;  // of the image
  Hash checksum;           // of all that follows
  Marks marks;
  Text root;                             // the content folder as it was written on the command line: findings name it
  Hash portal;                           // what the portal was made of
  Range portal_roots;                    // texts
  std::uint64_t redirects_left_out = 0;  // that _redirects of the site has no room for
  Hash slugs;                            // of all agencies of the content
  std::uint32_t shard = 0, shards = 0;   // counted from 1; 0 and 0: no part, but the whole
  std::uint64_t texts_when_fresh = 0;    // size of the pool when it was written without remains of earlier builds
  std::uint64_t agencies = 0, files = 0, findings = 0, texts = 0, frameworks = 0, pool = 0;  // sizes of the tables
};

// One image. Everything that it gives lives as long as it does.
class Image {
 public:
  // Nothing where the bytes are damaged or of another version.
  static std::optional<Image> from(outside::MappedFile file);

  const Head& head() const { return *head_; }
  std::span<const AgencyRow> agencies() const { return agencies_; }  // by slug
  const AgencyRow* find(std::string_view slug) const;
  std::span<const FileRow> files(Range range) const { return rows(files_, range); }
  std::span<const FindingRow> findings(Range range) const { return rows(findings_, range); }
  std::span<const Text> texts(Range range) const { return rows(texts_, range); }
  std::span<const FrameworkRow> frameworks() const { return frameworks_; }
  std::string_view text(Text text) const;
  std::string_view pool() const { return pool_; }

  core::Finding finding(const FindingRow& row) const;

 private:
  explicit Image(outside::MappedFile file) : file_(std::move(file)) {}
  bool index();
  template <class Row>
  static std::span<const Row> rows(std::span<const Row> table, Range range) {
    bool fits = range.first <= table.size() && range.count <= table.size() - range.first;
    return fits ? table.subspan(range.first, range.count) : std::span<const Row>();
  }

  outside::MappedFile file_;
  const Head* head_ = nullptr;
  std::span<const AgencyRow> agencies_;
  std::span<const FileRow> files_;
  std::span<const FindingRow> findings_;
  std::span<const Text> texts_;
  std::span<const FrameworkRow> frameworks_;
  std::string_view pool_;
};

// The checksum in the head of an image's bytes.
Hash checksum_of(std::string_view image);

inline constexpr std::array<char, 16> magic{"prongsai mem 2\n"};

}  // namespace memory
