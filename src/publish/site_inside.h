// What a Site holds. For the files that define its functions.
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "publish/dirfd_tree.h"
#include "publish/file_index.h"
#include "publish/folders.h"
#include "publish/made_files.h"
#include "publish/manifest.h"
#include "publish/plan.h"
#include "publish/site.h"
#include "publish/staging.h"

namespace publish {

// In the state folder: the files in the output folder that are not ours, each with a zero byte at its end. What holds
// one of them is listed, so that it is told of again. Missing: there are none.
inline constexpr const char* foreign_files = "foreign-files";
inline constexpr std::uint64_t any_size = std::numeric_limits<std::int64_t>::max();

struct Site::Inside {
  Folders folders;
  std::string recognised_root, recognised_leaves;  // of the earlier manifest, where the state is lost
  Manifest earlier;
  FileIndex index{earlier};
  MadeFiles published;                 // all files of the new site, from publish() on
  std::unique_ptr<LeafWriter> leaves;  // of the new manifest; there from the start where folders may be sealed
  Staging staging;
  std::string tool;
  std::int64_t published_ns = 0;  // when the last publication was finished; 0 where that is not known
  std::optional<unsigned> turn;   // see read_turn()
  bool verifies = false;          // the bytes of all files
  bool is_new = false;            // the output folder was empty, so nothing need be looked for in it
  bool is_committed = false;      // what is staged belongs to the journal now
  std::mutex lock;
  base::BilingualText trouble;               // the first
  std::set<std::string> states;              // written and not yet in place
  std::map<std::string, Handle> leaf_files;  // open, by their names
  bool leaves_staging = false;
  std::vector<std::string> unseen;                  // kept whatever they hold
  std::vector<std::string> foreign_then;            // as the last build found them
  std::set<std::string, std::less<>> kept_folders;  // looked at from end to end, with what is foreign in them:
  std::vector<std::string> foreign;

  bool failed(base::BilingualText why) {
    std::lock_guard hold(lock);
    if (trouble.empty()) trouble = std::move(why);
    return false;
  }
  bool read_earlier(base::BilingualText& why);
  bool has_bytes(const ManifestEntry& left) const;
  bool is_left(std::size_t i) const;
  bool is_left(std::string_view folder, Range files, std::vector<std::string>& strange, std::string& other) const;
  bool is_settled(std::string_view folder) const;
  bool is_untouched(std::string_view folder, Range files) const;
  std::vector<std::string> read_foreign() const;
  void note_foreign(const std::vector<std::string>& found) const;
  bool is_in_place(const std::string& path, std::uint64_t size, const platform::Hash& hash, Record::Kind& kind);
  bool add(Record::Kind kind, const std::optional<ManifestEntry>& made, base::BilingualText&& why);
  PublicManifest manifest_at(const std::string& path) const;
  PublicManifest manifest_left_at(const std::string& path) const;
  bool is_there(const std::string& path);
  bool complete(std::vector<PublicFile>& files, const std::vector<PublicFile>& then, base::BilingualText& why);
  bool sum_up(PublicFile& file, base::BilingualText& why) const;
  std::optional<ManifestEntry> recognised(const PublicFile& named, std::string* content) const;
  void take_for_earlier(const std::vector<Record>& ours);
  void recognise();
  bool is_still_there(base::BilingualText& why) const;
  bool write_manifest(const std::vector<std::string>& older_folders, base::BilingualText& why);
  bool write_state(const std::string& name, std::string_view bytes, base::BilingualText& why);
  bool may_seal() const { return is_new && earlier.size() == 0; }
  void open_leaves();
  LeafWriter leaf_writer(const std::string& name, std::uint64_t in_use);
  Handle& leaf_file(const std::string& name, bool adds);
  bool close_leaves(base::BilingualText& why);
  bool commit(Plan& plan, Outcome& outcome, base::BilingualText& why);
};

}  // namespace publish
