// Looking at the disk and reading from it. Nothing here writes; links are never followed into a scan or a file.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/message.h"
#include "outside/hash.h"

namespace outside {

struct Entry {
  enum Type : unsigned char { file, folder, link, other };

  std::string path;  // relative to the root of the scan, parts joined by '/'
  Type type = file;
  std::uint64_t size = 0;     // bytes; of files only
  std::int64_t mtime_ns = 0;  // since 1970, UTC; of files only
  std::int64_t ctime_ns = 0;  // of the last change of any kind, as the system keeps it; of files only
  std::uint64_t inode = 0;
};

// What a scan could not look into. `path` as in Entry; empty for the root itself.
struct Unread {
  std::string path;
  core::Message why;
};

// Says whether an entry is wanted: false passes it over, with all that is in it.
using Filter = std::function<bool(std::string_view path, Entry::Type type)>;

// Everything below `root`, sorted by the bytes of the path; a folder is an entry, too. `root` may be a link to a
// folder; below it links are entries of their own and not followed. Folders that cannot be read, and folders in the
// 32nd level, are entries with nothing in them and stand in `unread`, as does what cannot be looked at. What vanishes
// while we look is as if it had never been.
std::vector<Entry> scan(const std::string& root, std::vector<Unread>& unread, const Filter& wanted = {});

// The same of one level: names of files, folders and links in `folder`, sorted. Empty and `why` set where it cannot
// be read.
std::vector<Entry> list(const std::string& folder, core::Message& why);

// What stands at `path` (its own `path` is the one given); nothing where there is nothing or it cannot be seen.
// A link is a link.
std::optional<Entry> look(const std::string& path);

// Through links, as a person means it.
bool is_folder(const std::string& path);
bool is_file(const std::string& path);

// The bytes of a plain file of at most `max_bytes`, else nothing and the reason. A link in the last part of the path,
// a folder, a device and a pipe are refused, and none of them can make us wait.
std::optional<std::string> read_file(const std::string& path, std::uint64_t max_bytes, core::Message& why);

// The hash of the bytes of a plain file, from its start to its end; nothing and errno where it cannot be read. A link
// in the last part of the path is refused.
std::optional<Hash> hash_of_file(int file);
std::optional<Hash> hash_of_file(const std::string& path);

// The reason of a failed system call (an errno), without a path: "no space left on the device".
core::Message reason(int error);

}  // namespace outside
