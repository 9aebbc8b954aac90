// One build's output folder: the new site is staged file by file, then published as a whole or not at all.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "base/site_size.h"
#include "platform/hash.h"
#include "platform/mapped_file.h"
#include "publish/cannot.h"
#include "publish/leaves.h"
#include "publish/public_manifest.h"

namespace publish {

struct Counts {
  std::size_t made = 0;  // in the new site: added, changed and untouched
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t removed = 0;
  std::size_t untouched = 0;
};

struct Outcome {
  Counts pages;                            // *.html
  Counts others;                           // everything else
  std::vector<std::string> altered;        // files that somebody had edited in place, and that were replaced
  std::vector<std::string> pages_written;  // added and changed *.html, the first few of them by path
  std::chrono::nanoseconds flushing{0};    // how long the disk took to take it all; 0 where nothing changed
};

// A file that is copied.
struct Source {
  std::uint64_t size = 0;  // bytes
  std::int64_t mtime_ns = 0;
  std::uint64_t inode = 0;
  std::optional<platform::Hash> hash = {};  // of its bytes, where it is known

  bool looks_like(const Source& other) const {
    return size == other.size && mtime_ns == other.mtime_ns && inode == other.inode;
  }
};

struct Target {
  std::string out;
  std::vector<std::string> sources;  // folders that are read for the site: content, theme
  std::string tool;                  // the program's version, for the record
  bool verifies = false;             // compares the bytes of all files with those that were published
  const Syscalls* system = &platform::real_syscalls;
};

// All paths are relative to the output folder, with '/' between their parts.
class Site {
 public:
  // Locks `<out>.state`, finishes a publication that was interrupted, and makes an empty staging folder. Where the
  // state is lost, the last publication is what the site's own manifests name and is as they say. Nothing and `why`
  // where another process is building into `out`, where `out` or its state cannot be written or cannot take files
  // moved from each other, and where `out` and the sources lie in one another. `out` itself may be a link to a
  // folder; its state is then beside the link. Nothing is ever written through a link below it.
  static std::unique_ptr<Site> open(Target target, base::BilingualText& why);
  // Drops what is staged; the published site stays.
  ~Site();

  // A file of the new site. From any thread. Nothing is written where the file that is there has the same bytes.
  // False where it cannot be staged; then publish() refuses and gives the reason. `made`, where somebody wants it, is
  // what a manifest says of the file; `sha256` is given where it is known.
  bool put(std::string_view path, std::string_view bytes, PublicFile* made = nullptr, std::string_view sha256 = {});
  // The same with the bytes of a plain file, however large. A link is refused. `source` is what is known of the file;
  // where it still looks like that, a hash that is known is not worked out again. Then it is set to what the file was
  // when it was copied.
  bool copy(std::string_view path, const std::string& from, Source& source, PublicFile* made = nullptr);
  // A manifest.json, after the files that it names. One that is kept and is gone from the site is left out. From any
  // thread.
  bool put_manifest(const std::string& path, PublicManifest manifest, PublicFile* made = nullptr);
  // All files at or below this folder have been put, by this thread. In a site that was not there before they then
  // need no memory: there `pages_written` names none of them, and extent() only those of a mebibyte and more.
  void seal(std::string_view folder);
  // The bytes of a file of the last publication; nothing where they are not as they were left. From any thread.
  std::optional<std::string> left_at(std::string_view path) const;
  // Whether the last publication had this file, as it was left or not.
  bool had(std::string_view path) const;
  // What the last publication had at `path` and below it belongs to the new site, too. From any thread. False, and
  // nothing is kept, where there was nothing or where one of the files is no longer as it was left; with
  // `whatever_they_hold` only where there was nothing.
  bool keep(std::string_view path, bool whatever_they_hold = false);
  // The same of several paths, which are an agency's, or those of the portal: all or none of them; false also where
  // there is nothing at one of them. `other` is then the first that is not as it was left. Where all folders below
  // them are as the last publication left them, the files there are looked at in one build of sixteen (turn.h).
  bool keep_all(const std::vector<std::string>& paths, std::string& other);

  // Bytes that live in the state folder and change together with the site, such as the fingerprints of what was read.
  // `name` is of a-z and '-'. What the last publication left; nothing where there is none.
  std::optional<std::string> state(std::string_view name) const;
  // The same without a copy.
  std::optional<platform::MappedFile> mapped_state(std::string_view name) const;
  bool put_state(std::string_view name, std::string_view bytes);
  // The leaves of a tree whose root is another state: what is added to it belongs to the next publication. Those that
  // are there are kept, unless the last root names (`in_use`, in bytes) less than half of them. Once for each name;
  // the site outlives it.
  LeafWriter leaf_writer(std::string_view name, std::uint64_t in_use);
  // After the last of them.
  bool put_leaves(std::string_view name, LeafWriter& leaves);
  // What `Target::tool`, or set_tool(), was in the last publication; "recognised" where the state is lost and the
  // site's own manifests tell what is ours; empty where nothing is known.
  std::string_view earlier_tool() const;
  // In place of `Target::tool`.
  void set_tool(std::string tool);
  // Leaves what is staged to the next open(), which drops it: for those in a hurry.
  void leave_staging();

  // All that was put and kept, when all threads are done; the files above so many bytes by name. Asks the disk
  // nothing.
  base::SiteSize extent(std::uint64_t above) const;

  // Once, when all threads are done. Files of the last publication that were neither put nor kept are removed, and
  // folders that this empties. False and `why` where the old site is left untouched, or, as `why` then says, where
  // the next open() will finish the new one.
  bool publish(Outcome& outcome, base::BilingualText& why);
  // What is in the output folder without being part of the site: the owner's files, and folders with a '/' at the
  // end, save those whose names begin with a dot. Nothing where the output folder was empty before. Lists all folders
  // but those that keep_all() has looked at. Call after publish().
  std::vector<std::string> foreign() const;

 private:
  struct Inside;
  explicit Site(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace publish
