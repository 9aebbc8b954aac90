// The files of the new site: most of them are those of the last publication, and stand here as ranges of its
// manifest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/manifest.h"

namespace publish {

// A file that is not kept with a range.
struct Record {
  enum Kind : unsigned char {
    adopted,  // in its place with the right bytes, though not as the last build left it
    added,    // staged; nothing is in its place
    changed   // staged; it replaces what is there
  };
  Kind kind;
  ManifestEntry entry;

  std::string_view path() const { return entry.path; }
  bool is_staged() const { return kind != adopted; }
};

// A folder of a site that was not there before. Its leaf of the manifest is written, so its files need not be kept in
// memory one by one.
struct SealedFolder {
  std::string folder, first;  // and the path of its first file
  ManifestFormat::Leaf row;   // without that path
};

class MadeFiles {
 public:
  MadeFiles() = default;  // none
  // In any order. The manifest and the records outlive it.
  MadeFiles(const Manifest& earlier, std::vector<Range> kept, std::vector<const Record*> fresh,
            std::vector<const SealedFolder*> sealed = {});

  const std::vector<Range>& kept() const { return kept_; }                    // sorted; no two of them touch
  const std::vector<const Record*>& fresh() const { return fresh_; }          // by path
  const std::vector<const SealedFolder*>& sealed() const { return sealed_; }  // by path
  // A path that was made twice, or after its folder was sealed; empty where there is none.
  std::string_view made_twice() const { return made_twice_; }
  // All files of the last publication as it left them, and no others.
  bool is_as_before() const;

  bool is_kept(std::size_t in_earlier) const { return reach_of_kept({in_earlier, in_earlier + 1}) > 0; }
  bool keeps_all_of(Range range) const { return reach_of_kept(range) == range.size(); }
  // Whether one of the fresh files is in the range of paths [first, last].
  bool is_fresh_between(std::string_view first, std::string_view last) const;
  bool has(std::string_view path) const;
  // Whether a file is below this folder …
  bool has_folder(std::string_view folder) const;
  // … that is in its place already.
  bool holds_unstaged(std::string_view folder) const;

 private:
  std::size_t reach_of_kept(Range range) const;
  std::vector<const Record*>::const_iterator fresh_from(std::string_view path) const;
  void find_made_twice();

  const Manifest* earlier_ = nullptr;
  std::vector<Range> kept_;
  std::vector<const Record*> fresh_;
  std::vector<const SealedFolder*> sealed_;
  std::size_t kept_files_ = 0;
  std::string_view made_twice_;
};

}  // namespace publish
