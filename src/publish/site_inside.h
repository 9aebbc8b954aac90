// What a Site holds. For the files that define its functions.
#pragma once

#include <functional>
#include <limits>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "publish/folders.h"
#include "publish/ledger.h"
#include "publish/manifest.h"
#include "publish/plan.h"
#include "publish/site.h"
#include "publish/staging.h"
#include "publish/tree.h"

namespace publish {

// Lies in the state folder while files that are not ours are known to stand in the site: then each folder is listed.
inline constexpr const char* strangers = "strangers";
inline constexpr std::uint64_t any_size = std::numeric_limits<std::int64_t>::max();

struct Site::Inside {
  Folders folders;
  Manifest earlier;
  std::string new_manifest;  // its text; empty where it is the same
  Ledger ledger{earlier};
  Staging staging;
  std::string tool;
  std::int64_t published_ns =
      0;                      // when the last publication was decided; 0 where folders must be listed to know them
  bool is_new = false;        // nothing stood in the output folder, so nothing need be looked for there
  bool is_committed = false;  // what is staged belongs to the journal now
  std::mutex lock;
  core::Message trouble;         // the first
  std::set<std::string> states;  // written and not yet in place
  bool leaves_staging = false;
  std::set<std::string, std::less<>> kept_folders;  // looked at from end to end, with what is foreign in them:
  std::vector<std::string> foreign;

  bool failed(core::Message why) {
    std::lock_guard hold(lock);
    if (trouble.empty()) trouble = std::move(why);
    return false;
  }
  bool read_earlier(core::Message& why);
  bool is_left(std::size_t i) const;
  bool is_left(std::string_view folder, std::size_t first, std::size_t end, std::vector<std::string>& strange,
               std::string& other) const;
  bool is_settled(std::string_view folder) const;
  bool is_untouched(std::string_view folder, std::size_t first, std::size_t end) const;
  void note_strangers(bool are_any) const;
  bool is_in_place(const std::string& path, std::uint64_t size, const outside::Hash& hash, Record::Kind& kind);
  bool add(Record::Kind kind, const std::optional<Made>& made, core::Message&& why);
  bool is_still_there(core::Message& why) const;
  bool write_state(const std::string& name, std::string_view bytes, core::Message& why);
  bool commit(Plan& plan, Outcome& outcome, core::Message& why);
};

}  // namespace publish
