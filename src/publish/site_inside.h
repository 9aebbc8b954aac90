// What a Site holds. For the files that define its functions.
#pragma once

#include <functional>
#include <limits>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "publish/dirfd_tree.h"
#include "publish/file_index.h"
#include "publish/folders.h"
#include "publish/manifest.h"
#include "publish/plan.h"
#include "publish/site.h"
#include "publish/staging.h"

namespace publish {

// An empty file of the state folder. It is there while the site is known to hold files that are not ours: then each
// folder is listed.
inline constexpr const char* foreign_files_flag = "foreign-files";
inline constexpr std::uint64_t any_size = std::numeric_limits<std::int64_t>::max();

struct Site::Inside {
  Folders folders;
  std::string recognised_bytes;  // of the earlier manifest, where the state is lost
  Manifest earlier;
  FileIndex index{earlier};
  RecordList published;  // all files of the new site, after publish()
  Staging staging;
  std::string tool;
  std::int64_t published_ns =
      0;                      // when the last publication was decided; 0 where folders must be listed to know them
  bool is_new = false;        // the output folder was empty, so nothing need be looked for in it
  bool is_committed = false;  // what is staged belongs to the journal now
  std::mutex lock;
  base::BilingualText trouble;   // the first
  std::set<std::string> states;  // written and not yet in place
  bool leaves_staging = false;
  std::set<std::string, std::less<>> kept_folders;  // looked at from end to end, with what is foreign in them:
  std::vector<std::string> foreign;

  bool failed(base::BilingualText why) {
    std::lock_guard hold(lock);
    if (trouble.empty()) trouble = std::move(why);
    return false;
  }
  bool read_earlier(base::BilingualText& why);
  bool is_left(std::size_t i) const;
  bool is_left(std::string_view folder, std::size_t first, std::size_t end, std::vector<std::string>& strange,
               std::string& other) const;
  bool is_settled(std::string_view folder) const;
  bool is_untouched(std::string_view folder, std::size_t first, std::size_t end) const;
  void note_foreign_files(bool are_any) const;
  bool is_in_place(const std::string& path, std::uint64_t size, const platform::Hash& hash, Record::Kind& kind);
  bool add(Record::Kind kind, const std::optional<ManifestEntry>& made, base::BilingualText&& why);
  PublicManifest manifest_at(const std::string& path) const;
  PublicManifest manifest_left_at(const std::string& path) const;
  bool complete(std::vector<PublicFile>& files, const std::vector<PublicFile>& then, base::BilingualText& why) const;
  bool sum_up(PublicFile& file, base::BilingualText& why) const;
  std::optional<ManifestEntry> recognised(const PublicFile& named, std::string* content) const;
  void recognise();
  bool is_still_there(base::BilingualText& why) const;
  bool write_state(const std::string& name, std::string_view bytes, base::BilingualText& why);
  bool commit(Plan& plan, Outcome& outcome, base::BilingualText& why);
};

}  // namespace publish
